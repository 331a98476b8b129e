import { textToHtml } from '../compiler/escape.ts'
import type { Session } from '../compiler/session/model.ts'
import type { MadeKit } from '../make-kit.ts'
import { renderGuideHtml } from './guide-html.ts'
import { kitFacts } from './kit-facts.ts'
import type { Press } from './press.ts'
import type { PaperSize } from './sheet-style.ts'

/**
 * The presenter's pack: the guide on one paper, with contents below its title. Printed twice, as packs are: the first
 * print's bookmarks have the pages of its parts.
 */
export async function printGuide(made: MadeKit, session: Session, size: PaperSize, press: Press): Promise<Uint8Array> {
  const title = `${session.title}: the presenter’s guide`
  const facts = kitFacts(made, title)
  const plain = await renderGuideHtml(made, session, size)
  const parts = [...plain.matchAll(/<h2 id="[^"]*"[^>]*>(.*?)<\/h2>/g)].map(([, heading = '']) => heading.replace(/<[^>]*>/g, ''))
  const withContents = (pages: readonly (number | undefined)[]): string => plain.replace('</header>', () => `${contents(parts, pages)}</header>`)
  // Only prints need what reads PDFs.
  const { bookmarksOf } = await import('./pdf-bookmarks.ts')
  const marks = await bookmarksOf(await press.print(withContents([]), facts))
  const found = marks.filter(({ level }) => level === 2)
  return press.print(withContents(parts.map((_, index) => found[index]?.page)), facts)
}

function contents(parts: readonly string[], pages: readonly (number | undefined)[]): string {
  const entries = parts.map((title, index) => `<li>${title} <b>${pages[index] ?? ''}</b></li>`)
  return `<ol class="guide-contents" aria-label="${textToHtml('Contents, by page')}">${entries.join('')}</ol>\n`
}
