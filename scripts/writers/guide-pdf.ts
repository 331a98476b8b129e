import { withPages } from '../compiler/render/guide/head.ts'
import type { Session } from '../compiler/session/model.ts'
import type { MadeKit } from '../make-kit.ts'
import { renderGuideHtml } from './guide-html.ts'
import { kitFacts } from './kit-facts.ts'
import type { Press } from './press.ts'
import type { PaperSize } from './sheet-style.ts'

/** Where it is, without size and ending. */
export const guidePdfPath = ({ name }: Session): string => `presenter/guides/${name}`

/**
 * The presenter's pack: the guide on one paper, with contents below its title and a page wherever it refers to itself.
 * Printed twice, as packs are: every heading is a bookmark of the first print, which tells its page.
 */
export async function printGuide(made: MadeKit, session: Session, size: PaperSize, press: Press): Promise<Uint8Array> {
  const facts = kitFacts(made, `${session.title}: the presenter’s guide`)
  const plain = await renderGuideHtml(made, session, size)
  const withContents = plain.replace('</header>', () => `${contents(plain)}</header>`)
  // Only prints need what reads PDFs.
  const { bookmarksOf } = await import('./pdf-bookmarks.ts')
  const marks = await bookmarksOf(await press.print(withPages(withContents, () => undefined), facts))
  const headings = [...plain.matchAll(/<h[1-6]\b([^>]*)>/g)].map(([, attributes = '']) => / id="([^"]*)"/.exec(attributes)?.[1])
  if (marks.length !== headings.length) throw new Error(`A guide has ${headings.length} headings, its print ${marks.length} bookmarks`)
  const pages = new Map(headings.map((id, index) => [id, marks[index]?.page]))
  return press.print(withPages(withContents, (id) => pages.get(id)), facts)
}

function contents(html: string): string {
  const entries = [...html.matchAll(/<h2 id="([^"]*)"[^>]*>(.*?)<\/h2>/g)]
    .map(([, id = '', title = '']) => `<li>${title.replace(/<[^>]*>/g, '')}<span class="guide-page" data-page="${id}"></span></li>`)
  return `<ol class="guide-contents" aria-label="Contents, by page">${entries.join('')}</ol>\n`
}
