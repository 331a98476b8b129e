import { inspect } from 'node:util'
import { el } from '../compiler/content/node.ts'
import { toDocument, toHtml } from '../render/to-html.ts'
import type { Deck, Edition } from '../compiler/model.ts'
import { renderDeckHtml } from '../writers/deck-html.ts'
import { deckPath, writtenDecks } from '../writers/deck-path.ts'
import { printDeck, printScript } from '../writers/deck-pdf.ts'
import { writeGallery } from '../writers/diagrams/write-gallery.ts'
import { guidePath, renderGuideHtml } from '../writers/guide-html.ts'
import { kitPages } from '../writers/kit-pages.ts'
import { licenceFiles } from '../writers/licence-files.ts'
import { sessionPrints } from '../writers/session-prints.ts'
import { renderSheetHtml, sheetPath, sheetsOf } from '../writers/sheet-html.ts'
import { printSheet, printsOf } from '../writers/sheet-pdf.ts'
import { renderGiveOutHtml, renderStartHtml } from '../writers/start-html.ts'
import type { MadeKit } from '../make-kit.ts'
import { KitError } from '../report/kit-error.ts'
import { tell } from '../report/terminal.ts'
import type { LiveKit } from './live-kit.ts'

export interface LivePage {
  readonly type: string
  readonly content: string | Uint8Array
  readonly status: number
}

/** Vite's own script in the page brings reload and overlay; the policy that keeps a built deck closed would stop it. */
const LIVE = el('script', { type: 'module', src: '/@vite/client' })

const SCRIPT = '-script'

/** The page at a path of the output folder, made now; undefined: not one of the kit's. */
export async function pageAt(path: string, kit: LiveKit): Promise<LivePage | undefined> {
  const made = kit.made
  if (/^\/(?:give-out\/)?licences\//.test(path) && made !== undefined) return licencePage(path.slice(1), made, kit)
  const file = /^\/(presenter|give-out)\/((?:decks|sessions)\/.+)\.(html|pdf)$/.exec(path)
  const galleryPath = /^\/give-out\/diagrams\/(|[^/]+\.(?:html|svg|png))$/.exec(path)
  const guide = /^\/presenter\/guides\/[^/]+\.html$/.test(path)
  const isPage = /^\/(presenter|give-out)\/[^/]+\.html$/.test(path)
  const isSheet =
    /^\/(?:(?:presenter|give-out)\/handouts\/[^/]+\.(?:html|pdf)|(?:presenter\/orders|presenter\/guides|give-out\/packs)\/[^/]+\.pdf)$/
      .test(path)
  if (
    path !== '/' && path !== '/index.html' && file === null && galleryPath === null && !guide && !isPage && !isSheet
  ) return undefined
  if (made === undefined) return html(problemPage(kit.errors ?? 'The kit is being made.'), 503)
  if (galleryPath !== null) return galleryPage(galleryPath[1] || 'index.html', made, kit)
  if (guide) {
    const session = made.kit.sessions.find((one) => `/${guidePath(one)}` === path)
    return session === undefined
      ? html(problemPage(`There is no guide ${path}.`), 404)
      : html(await renderGuideHtml(made, session), 200)
  }
  if (isSheet) return sheetPage(path.slice(1), made, kit)
  if (path === '/give-out/index.html') {
    return html(await renderGiveOutHtml(made, ['html', 'pdf', 'diagrams', 'handouts']), 200)
  }
  if (isPage) {
    const page = kitPages(made.kit).find((one) => `/${one.path}` === path)
    return page === undefined ? html(problemPage(`There is no page ${path}.`), 404) : html(await page.render(made), 200)
  }
  if (file === null) return html(await renderStartHtml(made, ['html', 'pdf', 'diagrams', 'handouts']), 200)
  const [, edition, name = '', ending] = file
  const called = (path: string): Deck | undefined =>
    writtenDecks(made.kit).find((candidate) => deckPath(candidate) === path)
  // A deck itself may be called so.
  const script = called(name) === undefined && edition === 'presenter' && ending === 'pdf' && name.endsWith(SCRIPT)
  const deck = called(script ? name.slice(0, -SCRIPT.length) : name)
  if (deck === undefined || !isEdition(edition)) return html(problemPage(`There is no “${name}”.`), 404)
  if (ending === 'html') return html(await renderDeckHtml(made, deck, edition), 200)
  const content = script
    ? await printScript(made, deck, kit.press())
    : await printDeck(made, deck, edition, kit.press())
  return { type: 'application/pdf', content, status: 200 }
}

/** For an address at which the kit has nothing. */
export function missingPage(path: string): LivePage {
  return html(problemPage(`There is nothing at ${path}.`), 404)
}

/** For a page that could not be made; what is not written for people stays in the terminal. */
export function failedPage(error: unknown): LivePage {
  const text = error instanceof KitError ? error.message : 'This page could not be made. The terminal says why.'
  tell(error instanceof KitError ? text : inspect(error))
  return html(problemPage(text), 500)
}

async function galleryPage(name: string, made: MadeKit, { root, browser }: LiveKit): Promise<LivePage> {
  const [file] = await writeGallery(made, root, browser, undefined, name)
  if (file === undefined) return html(problemPage(`The gallery has no file “${name}”.`), 404)
  if (typeof file.content === 'string' && name.endsWith('.html')) return html(file.content, 200)
  return { type: name.endsWith('.svg') ? 'image/svg+xml' : 'image/png', content: file.content, status: 200 }
}

async function licencePage(path: string, made: MadeKit, { root }: LiveKit): Promise<LivePage> {
  const file = (await licenceFiles(root, made.bundled)).find((one) => one.path === path)
  return file === undefined
    ? missingPage(`/${path}`)
    : { type: 'text/plain; charset=utf-8', content: file.content, status: 200 }
}

async function sheetPage(path: string, made: MadeKit, kit: LiveKit): Promise<LivePage> {
  for (const sheet of sheetsOf(made.kit)) {
    if (path === `${sheetPath(sheet)}.html`) return html(await renderSheetHtml(made, sheet), 200)
    const print = printsOf(sheet).find(({ suffix }) => path === `${sheetPath(sheet)}${suffix}.pdf`)
    if (print !== undefined) {
      return { type: 'application/pdf', content: await printSheet(made, sheet, print, kit.press()), status: 200 }
    }
  }
  for (const one of sessionPrints(made.kit)) {
    const paper = one.papers.find(([suffix]) => path === `${one.path}${suffix}.pdf`)
    if (paper !== undefined) {
      return { type: 'application/pdf', content: await one.print(made, paper, kit.press()), status: 200 }
    }
  }
  return html(problemPage(`There is no sheet ${path}.`), 404)
}

function isEdition(text: string | undefined): text is Edition {
  return text === 'presenter' || text === 'give-out'
}

function html(text: string, status: number): LivePage {
  const open = text.replace(/<meta http-equiv="Content-Security-Policy"[^<>]*>/, toHtml([LIVE]))
  return { type: 'text/html; charset=utf-8', content: open, status }
}

function problemPage(text: string): string {
  const title = 'The kit cannot be shown yet'
  const head = [el('meta', { charset: 'utf-8' }), LIVE, el('title', {}, title)]
  const body = el(
    'body',
    {},
    el('h1', {}, title),
    el('pre', {}, text),
    el('p', {}, 'Mend this and save: the page reloads by itself.'),
  )
  return toDocument({ lang: 'en' }, toHtml(head), body)
}
