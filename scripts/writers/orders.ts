import type { PrintedHandout } from '../compiler/handout/model.ts'
import { nameOfPack, type Pack, printsFor, type SessionPrints, thriftyWay } from '../compiler/handout/packs.ts'
import { type Paper, PAPERS, suffixOf } from '../compiler/handout/papers.ts'
import { renderOrder } from '../render/sheet/shop-order.ts'
import { peopleFor } from '../render/sheet/shop-order-table.ts'
import { type Handling, handlingOf, type OrderRow, staple } from '../render/sheet/shop-order-rows.ts'
import { ON_SCREEN } from '../render/sheet/sheet-layout.ts'
import type { Session } from '../compiler/session/model.ts'
import type { MadeKit } from '../make-kit.ts'
import { printGuide } from './guide-pdf.ts'
import { guidePath } from './guides.ts'
import { kitFacts } from './imprint.ts'
import { outlineOf } from './outline.ts'
import { ofSession, output, type OutputKind } from './output.ts'
import { printPack } from './pack-pdf.ts'
import { orderedSuffix, packPath, printShared, sharedPath } from './packs.ts'
import type { Press } from './press.ts'
import { assembleSheet } from './sheet-page.ts'
import { type Wording, wordingOf } from '../words/wording.ts'

/** What the copy shop is told of a session that has something printed. */
export const orders: OutputKind = {
  name: 'orders',
  outputs: ({ settings, sessions, handouts }) =>
    sessions.flatMap((session) => {
      const prints = printsFor(session, handouts)
      return prints.packs.length + prints.shared.length === 0
        ? []
        : PAPERS.map((paper) =>
          output('presenter', `orders/${session.name}${suffixOf(paper, false)}.pdf`, {
            ...ofSession(session, 'handouts'),
            label: wordingOf(settings.language).orderTitle,
            paper: paper.name,
            make: (made, { press }) => printOrder(made, session, prints, paper, press()),
          })
        )
    }),
}

/** On paper of one size: of every file how long it is, in ordinary and in large print. */
async function printOrder(
  made: MadeKit,
  session: Session,
  { packs, shared }: SessionPrints,
  paper: Paper,
  press: Press,
): Promise<Uint8Array> {
  const wording = wordingOf(made.kit.settings.language)
  const rowsWith = (large: boolean): Promise<OrderRow[]> => {
    const ending = suffixOf(paper, large)
    return Promise.all([
      ...packs.map(async (pack: Pack): Promise<OrderRow> => {
        const pages = await pagesIn(printPack(made, session, pack, { paper, large }, press))
        const thrifty = thriftyWay(pack)
        return {
          letter: '',
          title: nameOfPack(pack, wording),
          file: packPath(session, pack, ending),
          pages,
          copies: { per: 1, copies: 1 },
          handling: leaves(pages, wording),
          ...(thrifty === undefined ? {} : { thrifty }),
        }
      }),
      ...shared.map(async (one): Promise<OrderRow> => {
        const own = orderedSuffix(one, paper, large)
        const pages = await pagesIn(printShared(made, one, own, press))
        return {
          ...titled(one.handout),
          file: sharedPath(session, one, own),
          pages,
          copies: one.copies,
          handling: handlingOf(one.handout, pages, { large }, wording),
        }
      }),
    ])
  }
  const guideRow = async (): Promise<OrderRow> => {
    const pages = await pagesIn(printGuide(made, session, paper, press))
    return {
      letter: '',
      title: wording.guide,
      file: guidePath(session, `${suffixOf(paper, false)}.pdf`),
      pages,
      copies: { copies: 1 },
      handling: leaves(pages, wording),
    }
  }
  // The guide holds every answer: the keys are for those who work without a session.
  const [rows, large, guide] = await Promise.all([rowsWith(false), rowsWith(true), guideRow()])
  const title = wording.orderOf(session.title)
  const head = { title: wording.orderTitle, letter: '', about: wording.forWhoeverPrints(session.title) }
  return press.print(
    await assembleSheet(made, head,
      renderOrder({ rows, large, once: [guide] }, paper.name, wording, peopleFor(session.people)), {
      layout: { ...ON_SCREEN, paper },
    }),
    kitFacts(made, title),
  )
}

const titled = ({ title, sheet }: PrintedHandout): Pick<OrderRow, 'letter' | 'title'> => ({
  letter: sheet.letter,
  title,
})
const leaves = (pages: number, wording: Wording): Handling => ({
  paper: 'plain',
  sides: pages === 1 ? 'one' : 'both',
  after: staple(pages, wording),
})

const pagesIn = async (printing: Promise<Uint8Array>): Promise<number> => (await outlineOf(await printing)).pages
