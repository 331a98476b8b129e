import { createRequire } from 'node:module'
import type * as PdfLib from 'pdf-lib'
import { type OrderLine, orderOf } from '../compiler/handout/order.ts'
import { renderOrder } from '../compiler/render/sheet/order.ts'
import type { Session } from '../compiler/session/model.ts'
import type { MadeKit } from '../make-kit.ts'
import { guidePath } from './guide-html.ts'
import type { Press } from './press.ts'
import { assembleSheet, sheetPath, sheetsOf } from './sheet-html.ts'
import { printSheet, printsOf } from './sheet-pdf.ts'

const { PDFDocument } = createRequire(import.meta.url)('pdf-lib/dist/pdf-lib.min.js') as typeof PdfLib

/** Where the order of a session is, without ending. */
export const orderPath = ({ name }: Session): string => `presenter/orders/${name}`

/** Sessions that have something printed. */
export function orderedSessions({ kit }: MadeKit): { session: Session; lines: readonly OrderLine[] }[] {
  return kit.sessions.map((session) => ({ session, lines: orderOf(session, kit.handouts) })).filter(({ lines }) => lines.length > 0)
}

export const ORDER_PAPERS = [['-a4', 'A4', 'A4'], ['-letter', 'letter', 'US Letter']] as const

/** What the copy shop is told, on one of the two papers; it knows how many pages each sheet has there. */
export async function printOrder(
  made: MadeKit, { session, lines }: { session: Session; lines: readonly OrderLine[] }, [suffix, size, paper]: (typeof ORDER_PAPERS)[number], press: Press,
): Promise<Uint8Array> {
  const pages = new Map(await Promise.all(lines.map(async ({ handout: { name } }): Promise<[string, number]> => {
    const handout = sheetsOf(made.kit).find((one) => one.name === name)
    const print = handout === undefined ? undefined : printsOf(handout).find((one) => one.suffix === suffix)
    if (handout === undefined || print === undefined) return [name, 1]
    const pdf = await PDFDocument.load(await printSheet(made, handout, print, press), { updateMetadata: false })
    return [name, pdf.getPageCount()]
  })))
  const keys = sheetsOf(made.kit).filter(({ audience }) => audience === 'presenters')
  const once = [guidePath(session), ...keys.map((sheet) => `${sheetPath(sheet)}${suffix}.pdf`)]
  const { settings } = made.kit
  const title = `Order for the copy shop: ${session.title}`
  const html = await assembleSheet(made, { title, letter: '', about: 'For whoever prints' }, renderOrder(lines, { suffix, paper, pages, once }), size, 'sheet-printed')
  return press.print(html, { title, authors: settings.authors, subject: settings.title, language: settings.language, date: made.date })
}
