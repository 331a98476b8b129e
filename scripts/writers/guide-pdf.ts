import { attribute } from '../compiler/content/node.ts'
import { withPages } from '../render/guide/head.ts'
import { pageHeadings } from '../render/guide/picture.ts'
import type { Paper } from '../compiler/handout/papers.ts'
import type { Session } from '../compiler/session/model.ts'
import type { MadeKit } from '../make-kit.ts'
import { assembleGuide, guideForPaper } from './guide-html.ts'
import { kitFacts } from './imprint.ts'
import { outlineOf } from './outline.ts'
import type { Press } from './press.ts'
import { wordingOf } from '../words/wording.ts'

/**
 * The guide on one paper, whose run sheet says on which page each item begins. Printed twice, as packs are: every
 * heading is a bookmark of the first print, which tells its page.
 */
export async function printGuide(made: MadeKit, session: Session, paper: Paper, press: Press): Promise<Uint8Array> {
  const facts = kitFacts(made, wordingOf(session.deck.language).guideOf(session.title))
  const guide = guideForPaper(made, session)
  const print = async (find: (id: string) => number | undefined): Promise<Uint8Array> =>
    press.print(await assembleGuide(made, session, withPages(guide, find, wordingOf(session.deck.language)), paper),
      facts)
  // The first is that of the title, which stands above the guide.
  const [, ...marks] = (await outlineOf(await print(() => undefined))).bookmarks
  const headings = pageHeadings(guide)
  if (marks.length !== headings.length) {
    throw new Error(`A guide has ${headings.length} headings, its print ${marks.length} bookmarks`)
  }
  const pages = new Map(headings.map((heading, index) => [attribute(heading, 'id'), marks[index]?.page]))
  return print((id) => pages.get(id))
}
