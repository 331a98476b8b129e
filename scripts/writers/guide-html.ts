import { renderGuide } from '../compiler/render/guide/guide.ts'
import { makeGuide } from '../compiler/session/guide.ts'
import type { Session } from '../compiler/session/model.ts'
import type { MadeKit } from '../make-kit.ts'
import { pageNeeds } from './deck-html.ts'
import { renderPlainPage } from './plain-page.ts'
import { notices } from './sheet-html.ts'
import { type PaperSize, type Running, runningMatter } from './sheet-style.ts'

/** Where the guide to a session is; there is none to give out. */
export const guidePath = ({ name }: Session): string => `presenter/guides/${name}.html`

/**
 * What the presenter of a session holds in the hand: run sheet, lists, and each item with its slides, words and
 * answers. For screen and paper.
 * @param size of the paper; absent: whatever lies in the printer
 */
export function renderGuideHtml(made: MadeKit, session: Session, size?: PaperSize): Promise<string> {
  const guide = renderGuide(makeGuide(session, made.kit), pageNeeds(made, 'presenter'))
  return renderPlainPage(made, {
    title: session.title,
    lead: 'The presenter’s guide',
    look: 'guide',
    body: size === undefined ? guide : guide.replace(EVIDENCE, '').replace(INTO_EVIDENCE, ''),
    ...(size === undefined ? {} : { running: pageBoxes(made, session, size) }),
  })
}

/** What it rests on is for the screen: links to it would lead nowhere. */
const EVIDENCE = /<section class="evidence"[^]*?<\/section>\n?/
const INTO_EVIDENCE = / href="#(?:claim|endnote|term|evidence)[^"]*"/g

/** As sheets have them, but with fuller pages; the number that pages without a size have below stands above here. */
function pageBoxes(made: MadeKit, { title }: Session, size: PaperSize): Running {
  const { style, text } = runningMatter('', `${title}: the presenter’s guide`, notices(made), size, { once: true })
  return { style: `${style}${FULLER}`, text }
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
