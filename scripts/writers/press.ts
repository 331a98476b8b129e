import { join } from 'node:path'
import type { Page } from 'playwright'
import { CACHE, cachedBytes, hashOf, hashOfMakers, trimFolder } from '../assets/cache.ts'
import { findBrowser } from '../browser/find.ts'
import type { OpenBrowser } from '../browser/launch.ts'
import type { SharedBrowser } from '../browser/shared.ts'
import type { PdfDescription, PrintedPage } from './pdf-metadata.ts'

/** Prints pages, two at a time, in windows that stay open from one to the next; what was printed before comes from the
 * cache. */
export interface Press {
  /** @param html one self-contained page; @returns the PDF: sizes from its CSS, tagged, with bookmarks from its
   * headings */
  readonly print: (html: string, facts: PdfDescription) => Promise<Uint8Array>
}

/** Kept files: a build or two of a large kit. */
const MOST = 700

/** A window and the work that it has been given. */
interface Lane {
  window?: { readonly owner: OpenBrowser; readonly page: Promise<Page> }
  last: Promise<unknown>
  waiting: number
}

/** Starts the browser at once, so that it is there when the first page is. */
export function openPress(browser: SharedBrowser): Press {
  for (const kind of ['pdf', 'outlines']) trimFolder(join(CACHE, kind), MOST)
  const printer = printersMark()
  // Two keep a small machine busy: laying out one page while the other is written.
  const first: Lane = { last: Promise.resolve(), waiting: 0 }
  const lanes: readonly Lane[] = [first, { ...first }]
  // Whoever prints hears of a browser that does not start; a build that stops before must not. Of one page alone a second
  // window would only be in the way.
  browser.use((open) => windowOf(first, open)).catch(() => undefined)
  // An order counts the pages of packs that are being printed: once is enough.
  const going = new Map<string, Promise<Uint8Array>>()
  const once = (name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const printing = going.get(name) ?? cachedBytes('pdf', name, make).finally(() => going.delete(name))
    going.set(name, printing)
    return printing
  }
  return {
    print: (html, facts) =>
      once(hashOf(html, JSON.stringify(facts), printer), async () => {
        const lane = lanes.reduce((best, one) => (one.waiting < best.waiting ? one : best))
        lane.waiting++
        const printed = lane.last.then(() => browser.use((open) => printIn(lane, html, open))).finally(() =>
          lane.waiting--
        )
        lane.last = printed.catch(() => undefined)
        // Loads while the browser prints: builds without PDF need none of it.
        const { addPdfMetadata } = await import('./pdf-metadata.ts')
        return addPdfMetadata(await printed, facts)
      }),
  }
}

/** All that prints the same page differently: the browser, and what is added afterwards. */
function printersMark(): string {
  const makers = ['press', 'pdf-metadata', 'mend-bookmarks', 'pdf-bookmarks', 'pdf-library', 'structure-ids'].map((
    name,
  ) => `scripts/writers/${name}.ts`)
  return hashOf(findBrowser().identity, hashOfMakers(...makers))
}

/**
 * Script is off, because a running reveal deck hides all slides but one from the tag tree; the network is off, because
 * nothing may need it.
 */
async function printIn(lane: Lane, html: string, open: OpenBrowser): Promise<PrintedPage> {
  const page = await windowOf(lane, open)
  await page.setContent(html, { waitUntil: 'load' })
  // Fonts load when their first letter is laid out; a page printed before would be set in another. What only the page
  // boxes use is laid out too late: its letters would be missing.
  const headings = await page.evaluate(async () => {
    await Promise.all([...document.fonts].map((face) => face.load()))
    return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((one) =>
      one.textContent.replace(/\s+/g, ' ').trim()
    )
  })
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
  return { bytes, headings }
}

function windowOf(lane: Lane, open: OpenBrowser): Promise<Page> {
  if (lane.window?.owner !== open) lane.window = { owner: open, page: openWindow(open) }
  return lane.window.page
}

async function openWindow({ browser }: OpenBrowser): Promise<Page> {
  // What is written into a page would obey the policy of what stood there before, which forbids another's style; to leave
  // for an empty page between two took as long as laying one out.
  const context = await browser.newContext({
    javaScriptEnabled: false,
    offline: true,
    bypassCSP: true,
    colorScheme: 'light',
  })
  return context.newPage()
}
