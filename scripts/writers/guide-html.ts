import { INTO_EVIDENCE, withoutEvidence, withoutLinks } from '../compiler/content/links.ts'
import type { Content, Node, Secret } from '../compiler/content/node.ts'
import { renderGuide } from '../render/guide/guide.ts'
import { notices } from '../render/sheet/page.ts'
import { makeGuide } from '../compiler/session/guide.ts'
import type { PlainPage } from '../render/plain-page.ts'
import type { Paper } from '../compiler/handout/papers.ts'
import type { Session } from '../compiler/session/model.ts'
import type { MadeKit } from '../make-kit.ts'
import { pageNeeds } from './deck-html.ts'
import { imprintOf } from './imprint.ts'
import { writePlainPage } from './page.ts'
import { type Running, runningMatter } from './sheet-style.ts'
import { wordingOf } from '../words/wording.ts'

/** What the presenter of a session holds in the hand: run sheet, lists, and each item with its slides, words and
 * answers. */
export function renderGuideHtml(made: MadeKit, session: Session): Promise<string> {
  return assembleGuide(made, session, guideOf(made, session))
}

const guideOf = (made: MadeKit, session: Session): Node<Secret>[] =>
  renderGuide(makeGuide(session, made.kit), pageNeeds(made, 'presenter'))

/** The same for paper. What it rests on is for the screen: links to it would lead nowhere. */
export const guideForPaper = (made: MadeKit, session: Session): Node<Secret>[] =>
  withoutLinks(withoutEvidence(guideOf(made, session)), INTO_EVIDENCE)

/**
 * The page around a guide.
 * @param paper that it is printed on; absent: it is for the screen
 */
export function assembleGuide(
  made: MadeKit,
  session: Session,
  guide: Content<Secret>,
  paper?: Paper,
): Promise<string> {
  const page: PlainPage = {
    title: session.title,
    lead: wordingOf(session.deck.language).presentersGuide,
    look: 'guide',
    body: guide,
  }
  return writePlainPage(made, page, paper === undefined ? undefined : pageBoxes(made, session, paper))
}

/** As sheets have them, but with fuller pages; the number that pages without a size have below stands above here. */
function pageBoxes(made: MadeKit, { title, deck }: Session, paper: Paper): Running {
  const { style, text } = runningMatter(wordingOf(deck.language), '', wordingOf(deck.language).guideOf(title),
    notices(imprintOf(made)), paper, {
    once: true,
  })
  return { style: `${style}${FULLER}:root { --slides-apart: ${paper.apart}mm; }\n`, text }
}

/** Its pages are fuller than those of sheets. Nothing stands nearer to an edge than 10 mm, and holes find room in the
 * gutter. */
const FULLER = `@page {
  @top-left { padding-bottom: 2.2mm; }
  @top-right { padding-bottom: 2.2mm; }
  @bottom-right { content: none; }
}
@page :left { margin: 16.2mm 17mm 12mm 12mm; }
@page :right { margin: 16.2mm 12mm 12mm 17mm; }
@page :first { margin-bottom: 21mm; }
`
