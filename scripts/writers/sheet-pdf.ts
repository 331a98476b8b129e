import type { Inclusion, SheetPiece } from '../compiler/handout/model.ts'
import type { SheetLayout } from '../compiler/render/sheet/sheet-content.ts'
import type { MadeKit } from '../make-kit.ts'
import type { Press } from './press.ts'
import { type PrintedHandout, renderSheetPrint } from './sheet-html.ts'
import type { PaperSize } from './sheet-style.ts'

/** One PDF of a sheet. */
export interface SheetPrint {
  /** Behind the sheet's name: `-a4`, `-letter-one-sided`. */
  readonly suffix: string
  readonly label: string
  readonly size: PaperSize
  readonly layout: SheetLayout
}

const SIZES = [['A4', 'a4', 'A4'], ['letter', 'letter', 'US Letter']] as const

/** The PDFs of a sheet: both paper sizes, in large print too for participants, and cards without their backs. */
export function printsOf(handout: PrintedHandout): SheetPrint[] {
  const cards = handout.content.some(isCards)
  return SIZES.flatMap(([size, name, label]): SheetPrint[] => [
    { suffix: `-${name}`, label, size, layout: { large: false, backs: cards } },
    ...(cards ? [{ suffix: `-${name}-one-sided`, label: `${label}, one-sided`, size, layout: { large: false, backs: false } }] : []),
    ...(handout.audience === 'participants' ? [{ suffix: `-large-${name}`, label: `large print, ${label}`, size, layout: { large: true, backs: false } }] : []),
  ])
}

const isCards = (piece: SheetPiece): piece is Inclusion => typeof piece !== 'string' && piece.kind === 'cards'

export async function printSheet(made: MadeKit, handout: PrintedHandout, { size, layout }: SheetPrint, press: Press): Promise<Uint8Array> {
  const { settings } = made.kit
  return press.print(await renderSheetPrint(made, handout, size, layout), {
    title: `${handout.title} (sheet ${handout.sheet.letter})`, authors: settings.authors, subject: settings.title,
    language: settings.language, date: made.date,
  })
}
