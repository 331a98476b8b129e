import { defined } from '../compiler/settings.ts'
import { noticeComment, partsInside } from '../licences/notices.ts'
import { type Document, renderDocument } from '../render/document.ts'
import type { MadeKit } from '../make-kit.ts'
import { facesOf } from './page-faces.ts'

/** A page before it has its faces and notices. */
export interface PageParts extends Omit<Document, 'notices' | 'live'> {
  /** What the page boxes of its paper say, in the same faces. */
  readonly runningText?: string
}

/** One HTML file with the faces that it uses, cut to its characters, and the notices of what others made and is inside. */
export async function assemblePage({ bundled, live }: MadeKit, parts: PageParts): Promise<string> {
  const style = await facesOf(parts.body, parts.runningText) + parts.style
  const notices = noticeComment(partsInside([style, parts.script].join(''), bundled))
  return renderDocument({ ...parts, style, notices, ...defined({ live }) })
}
