import { readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { PROJECT } from '../options.ts'
import { pack } from '../render/pack.ts'
import { wordingOf, wordsFile, type InterfaceLanguage } from '../words/wording.ts'
import { cached, hashOf, hashOfMakers } from './cache.ts'
import { bundle } from './bundle.ts'

/** The browser side of the kit, ready to stand inside a page. */
export interface PlayerBundle {
  /** What decks need, each as its edition and what is in it want. */
  readonly decks: { readonly [Name in DeckBundleName]: DeckBundle }
  readonly startStyle: string
  readonly startScript: string
  /** For plain pages beside the decks. */
  readonly pageScript: string
  readonly pageStyle: string
  /** For guides, which show slides. */
  readonly guideStyle: string
  /** For sheets, on screen and on paper. */
  readonly sheetStyle: string
  /** Fields to write into, for sheets on the screen. */
  readonly sheetScript: string
  /** Packages that stand inside scripts, each of which begins with a {@link packageMark} for each. */
  readonly packages: readonly string[]
  /** What only pages with such parts have: a style sheet each. */
  readonly extras: { readonly [Name in ExtraStyle]: string }
}

/** Sheets that most pages need nothing of: what decks from other programs bring, code, maths, a start page without marks. */
export const EXTRA_STYLES = ['markdown', 'code', 'maths', 'unmarked'] as const
export type ExtraStyle = (typeof EXTRA_STYLES)[number]

/** Says in a script that a package is inside. */
export const packageMark = (name: string): string => `/*! ${name} */`

/** Workshops have exercises or a plan. What only presenters have is in no bundle that is given out. */
export const DECK_BUNDLES = ['lecture', 'workshop', 'presenter-lecture', 'presenter-workshop'] as const
export type DeckBundleName = (typeof DECK_BUNDLES)[number]

export interface DeckBundle {
  /** One classic script: a module would not load from a `file://` address. */
  readonly script: string
  readonly style: string
  /** What is seldom needed. */
  readonly late?: LateScript
}

/** A script that stands packed in a page, at a third of its size, until the page's own needs it. */
export interface LateScript {
  readonly script: string
  /** Deflated, in Base64. */
  readonly packed: string
}

/** Chrome and Edge 109, Firefox 115, Safari 16.4: what is still found in lecture halls. */
export const BROWSER_FLOOR = ['chrome109', 'edge109', 'firefox115', 'safari16.4']

const PLAYER = join(PROJECT, 'slides/player')

/** What the player has its words from, as it is written. */
const ENGLISH = /^.*\/scripts\/words\/english\.ts$/

/** Bundles the player with its words in a language, or takes the bundle of the same sources from the cache. */
export async function bundlePlayer(language: InterfaceLanguage = 'en'): Promise<PlayerBundle> {
  const files = [...(await filesIn('slides/player')), ...(await filesIn('scripts/compiler')), wordsFile(language)]
  const makers = ['scripts/assets/bundle-player.ts', 'scripts/assets/bundle.ts', 'scripts/render/pack.ts']
  return cached('player', hashOf(language, hashOfMakers(...makers, ...files)), () => makePlayer(language))
}

async function makePlayer(language: InterfaceLanguage): Promise<PlayerBundle> {
  const written = await bundle({
    instead: { find: ENGLISH, replacement: join(PROJECT, wordsFile(language)) },
    target: BROWSER_FLOOR,
    scripts: [...DECK_BUNDLES, 'own-class', 'start', 'pages', 'sheets'].map((name) => join(PLAYER, `${name}.ts`)),
    styles: [...DECK_BUNDLES, 'start', 'page', 'guides', 'sheet', ...EXTRA_STYLES].map((name) =>
      join(PLAYER, 'styles', `${name}.css`)
    ),
  })
  const textOf = (name: string): string => {
    const file = written.find((one) => one.name === name)
    if (file === undefined) throw new Error(`Vite wrote no ${name}`)
    return file.packages.map(packageMark).join('') + file.text
  }
  const styleOf = (name: string): string => withWords(textOf(`${name}.css`), language) + styleIn(language)
  const deck = (name: DeckBundleName): DeckBundle => ({
    script: textOf(`${name}.js`),
    style: styleOf(name),
  })
  const script = textOf('own-class.js')
  const late: LateScript = { script, packed: pack(script) }
  return {
    decks: {
      lecture: deck('lecture'),
      workshop: deck('workshop'),
      'presenter-lecture': { ...deck('presenter-lecture'), late },
      'presenter-workshop': { ...deck('presenter-workshop'), late },
    },
    startStyle: styleOf('start'),
    startScript: textOf('start.js'),
    pageScript: textOf('pages.js'),
    pageStyle: styleOf('page'),
    guideStyle: styleOf('guides'),
    sheetScript: textOf('sheets.js'),
    sheetStyle: styleOf('sheet'),
    extras: {
      markdown: textOf('markdown.css'),
      code: textOf('code.css'),
      maths: textOf('maths.css'),
      unmarked: textOf('unmarked.css'),
    },
    packages: [...new Set(written.flatMap(({ packages }) => packages))].sort(),
  }
}

/**
 * What the style of a page is in another language than English: words broken at their syllables by a browser that
 * knows how (it goes by the language of the page). Long words are the only ones in headings.
 */
const styleIn = (language: InterfaceLanguage): string =>
  language === 'en'
    ? ''
    : ':root{hyphens:auto;hyphenate-limit-chars:8 4 4;--endnote-sign:4em}h1,h2,h3{hyphenate-limit-chars:16 6 6}'
      + ':is(button,code,pre,kbd,svg,input){hyphens:manual}'

/** What styles write themselves: where one has `word(outside)`, the words of the language stand. */
function withWords(style: string, language: InterfaceLanguage): string {
  const { blockLabels, slideWord, minuteSign, whyDash } = wordingOf(language)
  const said: Readonly<Record<string, string>> = { ...blockLabels, slideWord, minuteSign, whyDash }
  return style.replace(/\bword\((\w+)\)/g, (_, name: string) => {
    const words = said[name]
    if (words === undefined) throw new Error(`No language has a word “${name}” for styles`)
    return JSON.stringify(words)
  })
}

/** Paths in the project. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(join(PROJECT, folder), { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(PROJECT, join(entry.parentPath, entry.name)))
    .sort()
}
