import { type Pack, printsFor, type SessionPrints, type SharedSheet } from '../compiler/handout/packs.ts'
import { type Handling, handlingOf, type OrderRow, renderOrder } from '../compiler/render/sheet/order.ts'
import { PACK_TITLES } from '../compiler/render/sheet/pack.ts'
import { ON_SCREEN } from '../compiler/render/sheet/sheet-content.ts'
import type { Session } from '../compiler/session/model.ts'
import type { MadeKit } from '../make-kit.ts'
import { printGuide } from './guide-pdf.ts'
import { kitFacts } from './kit-facts.ts'
import { packPath, printPack } from './pack-pdf.ts'
import type { Press } from './press.ts'
import { assembleSheet, sheetPath, sheetsOf } from './sheet-html.ts'
import { printSheet, printsOf } from './sheet-pdf.ts'
import { LARGE_PAPERS, type Paper, PAPERS } from './sheet-style.ts'

/** A file that a session has printed, without size and ending. */
export interface SessionPrint {
  readonly session: Session
  readonly path: string
  readonly label: string
  readonly papers: readonly Paper[]
  readonly print: (paper: Paper, press: Press) => Promise<Uint8Array>
}

/** Of every session the guide; where it has something printed, packs, shortened sheets, and the order for the copy shop. */
export function sessionPrints(made: MadeKit): SessionPrint[] {
  return made.kit.sessions.flatMap((session): SessionPrint[] => {
    const prints = printsFor(session, made.kit.handouts)
    const guide: SessionPrint = { session, path: guidePdf(session), label: 'Guide', papers: PAPERS, print: ([, size], press) => printGuide(made, session, size, press) }
    if (prints.packs.length + prints.shared.length === 0) return [guide]
    return [
      guide,
      ...prints.packs.map((pack): SessionPrint => ({
        session, path: packPath(session, pack), label: PACK_TITLES[pack.moment], papers: [...PAPERS, ...LARGE_PAPERS],
        print: (paper, press) => printPack(made, session, pack, paper, press),
      })),
      ...prints.shared.filter(({ shortened }) => shortened).map((shared): SessionPrint => ({
        session, path: sharedPath(session, shared), label: shared.handout.title, papers: PAPERS, print: ([suffix], press) => printShared(made, shared, suffix, press),
      })),
      { session, path: `presenter/orders/${session.name}`, label: 'Order for the copy shop', papers: PAPERS, print: (paper, press) => printOrder(made, session, prints, paper, press) },
    ]
  })
}

const guidePdf = ({ name }: Session): string => `presenter/guides/${name}`

function sharedPath(session: Session, { handout, shortened }: SharedSheet): string {
  return shortened ? `give-out/packs/${session.name}-sheet-${handout.sheet?.letter ?? ''}` : sheetPath(handout)
}

async function printShared(made: MadeKit, { handout }: Pick<SharedSheet, 'handout'>, suffix: string, press: Press): Promise<Uint8Array> {
  const { sheet } = handout
  const print = sheet === undefined ? undefined : printsOf({ ...handout, sheet }).find((one) => one.suffix === suffix)
  if (sheet === undefined || print === undefined) throw new Error(`${handout.name} is not printed with ${suffix}`)
  return printSheet(made, { ...handout, sheet }, print, press)
}

async function printOrder(
  made: MadeKit, session: Session, { packs, shared }: SessionPrints, paper: Paper, press: Press,
): Promise<Uint8Array> {
  const [suffix, size, called] = paper
  const fileOf = (path: string): string => `${path.replace(/^give-out\//, '')}${suffix}.pdf`
  const onceOf = async (letter: string, title: string, path: string, printing: Promise<Uint8Array>): Promise<OrderRow> =>
    ({ letter, title, file: fileOf(path.replace(/^.*\//, '')), pages: await pagesIn(printing), material: { copies: 1 }, handling: STAPLED })
  const rows: OrderRow[] = [
    ...(await Promise.all(packs.map(async (pack: Pack): Promise<OrderRow> => ({
      letter: '', title: PACK_TITLES[pack.moment], file: fileOf(packPath(session, pack)), pages: await pagesIn(printPack(made, session, pack, paper, press)),
      material: { per: 1, copies: 1 }, handling: STAPLED,
    })))),
    ...(await Promise.all(shared.map(async (one): Promise<OrderRow> => {
      const pages = await pagesIn(printShared(made, one, suffix, press))
      const { handout, material } = one
      return { letter: handout.sheet?.letter ?? '', title: handout.title, file: fileOf(sharedPath(session, one)), pages, material, handling: handlingOf(handout, pages) }
    }))),
  ]
  const keys = sheetsOf(made.kit).filter(({ audience }) => audience === 'presenters')
  const once = await Promise.all([
    onceOf('', 'Guide', guidePdf(session), printGuide(made, session, size, press)),
    ...keys.map((sheet) => onceOf(sheet.sheet.letter, sheet.title, sheetPath(sheet), printShared(made, { handout: sheet }, suffix, press))),
  ])
  const title = `Order for the copy shop: ${session.title}`
  const head = { title: 'Order for the copy shop', letter: '', about: `${session.title} · for whoever prints` }
  const html = await assembleSheet(made, head, renderOrder(rows, { paper: called, once }), { size, layout: ON_SCREEN })
  return press.print(html, kitFacts(made, title))
}

const STAPLED: Handling = { paper: 'plain', sides: 'both', after: 'staple, top left' }

async function pagesIn(printing: Promise<Uint8Array>): Promise<number> {
  const { pageCount } = await import('./pdf-bookmarks.ts')
  return pageCount(await printing)
}

/** All of them on all their papers. */
export async function sessionPrintFiles(made: MadeKit, press: Press): Promise<{ path: string; content: Uint8Array }[]> {
  return Promise.all(sessionPrints(made).flatMap(({ path, papers, print }) => papers.map(async (paper) =>
    ({ path: `${path}${paper[0]}.pdf`, content: await print(paper, press) }))))
}
