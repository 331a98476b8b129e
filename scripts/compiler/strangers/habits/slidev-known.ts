import { type ForeignDeck, type ForeignSettings, hasLine, textOf } from '../habit.ts'
import { isForReveal } from './reveal.ts'
import { hasRevealTheme } from './reveal-likely.ts'
import { wrapperOf } from './reveal-wrapper.ts'
import { setOf } from '../set-of.ts'

const HEADMATTER = [...setOf(`
  drawings, transition, mdc, highlighter, lineNumbers, colorSchema, routerMode, canvasWidth, themeConfig, fonts,
  exportFilename, layout, background, info, monaco, aspectRatio, favicon, addons, twoslash, presenter, seoMeta,
  hideInToc
`)]

/** What no deck for Marp says, which pages its slides. */
const ONLY_HERE = [
  ...setOf('mdc, drawings, transition, highlighter, routerMode, colorSchema, themeConfig, aspectRatio'),
]

/** Does it say what neither a deck for Marp nor one for Pandoc does? */
export const saysOnlySlidev = (given: ForeignSettings): boolean =>
  ONLY_HERE.some((key) => key !== 'transition' && key !== 'aspectRatio' && given.has(key))

/** Themes that only Slidev has; “default” is Marp’s too, of which such a deck mostly says more. */
const THEME =
  /^(?:default|seriph|apple-basic|bricks|shibainu|penguin|geist|academic|unicorn|purplin|light-icons|eloc|vuetiful|nord|neversink|the-unnamed|none|(?:@[\w-]+\/)?slidev-theme-[\w-]+|\.{1,2}\/.*)$/

/** Is all that it says in common with Slidev how slides turn, and that in a way or with a look that only reveal.js has? */
const turnsAsReveal = (deck: ForeignDeck): boolean =>
  HEADMATTER.every((key) => key === 'transition' || !deck.given.has(key))
  && (/^(?:slide|convex|concave|zoom)$/.test(textOf(deck.given, 'transition'))
    || (hasRevealTheme(deck) && textOf(deck.given, 'theme') !== 'dracula'))

/** A slide that is a layout of those that follow. */
const OF_REMARK = /^layout:\s*(?:true|false)\s*$/

/** Does a deck say what only one for Slidev does? */
export const isForSlidev = (deck: ForeignDeck): boolean =>
  (HEADMATTER.some((key) => deck.given.has(key)) || THEME.test(textOf(deck.given, 'theme')))
    && !isForReveal(deck.given) && !turnsAsReveal(deck) && !hasLine(deck, /<!--\s*\.(?:slide|element)\b/)
    && wrapperOf(deck) === undefined && !hasLine(deck, OF_REMARK)
    && !['marp', 'headingDivider', 'format'].some((key) => deck.given.has(key))
    && !(deck.given.has('paginate') && !ONLY_HERE.some((key) => deck.given.has(key)))
  || hasLine(deck,
    /^\s*<\/?v-clicks?\b|^\s*<\w+\s(?:[^<>]*\s)?v-click[\s=>]|^\s*::(?:right|left|default|bottom)::\s*$|^<<<\s*@\/|^\s*`{4,}\s*md\s+magic-move\b/)
  || deck.lines.some(({ text }, index) =>
    /^(?:layout|transition|routeAlias|layoutClass|clicks):\s(?!(?:true|false)\s*$)/.test(text)
    && /^---\s*$/.test(deck.lines[index - 1]?.text ?? '')
  )
