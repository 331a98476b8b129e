import { withPages } from '../compiler/render/guide/head.ts'
import { PAGE_HEADINGS } from '../compiler/render/guide/picture.ts'
import type { Session } from '../compiler/session/model.ts'
import type { MadeKit } from '../make-kit.ts'
import { renderGuideHtml } from './guide-html.ts'
import { kitFacts } from './kit-facts.ts'
import type { Press } from './press.ts'
import type { PaperSize } from './sheet-style.ts'

/** Where it is, without size and ending. */
export const guidePdfPath = ({ name }: Session): string => `presenter/guides/${name}`

/**
 * The guide on one paper, whose run sheet says on which page each item begins. Printed twice, as packs are: every
 * heading is a bookmark of the first print, which tells its page.
 */
export async function printGuide(made: MadeKit, session: Session, size: PaperSize, press: Press): Promise<Uint8Array> {
  const facts = kitFacts(made, `${session.title}: the presenter’s guide`)
  const plain = await renderGuideHtml(made, session, size)
  // Only prints need what reads PDFs.
  const { bookmarksOf } = await import('./pdf-bookmarks.ts')
  const marks = await bookmarksOf(await press.print(withPages(plain, () => undefined), facts))
  const headings = [...plain.matchAll(PAGE_HEADINGS)].map(([, attributes = '']) =>
    / id="([^"]*)"/.exec(attributes)?.[1]
  )
  if (marks.length !== headings.length) {
    throw new Error(`A guide has ${headings.length} headings, its print ${marks.length} bookmarks`)
  }
  const pages = new Map(headings.map((id, index) => [id, marks[index]?.page]))
  return press.print(withPages(plain, (id) => pages.get(id)), facts)
}
