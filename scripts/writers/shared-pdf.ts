import type { SharedSheet } from '../compiler/handout/packs.ts'
import type { Session } from '../compiler/session/model.ts'
import type { MadeKit } from '../make-kit.ts'
import type { Press } from './press.ts'
import { sheetPath } from './sheet-html.ts'
import { printSheet, printsOf } from './sheet-pdf.ts'
import type { Paper } from './sheet-style.ts'

/** Where the PDFs of a sheet that a session has more than one of are, without size and ending: among the session's own
 * if it is shortened. */
export function sharedPath(session: Session, { handout, shortened }: SharedSheet): string {
  return shortened ? `give-out/packs/${session.name}-sheet-${handout.sheet?.letter ?? ''}` : sheetPath(handout)
}

/** A shortened sheet is on all papers that the whole one is on: cards without backs, and large print, too. */
export function papersOfShared({ handout: { sheet, ...rest } }: SharedSheet): Paper[] {
  return sheet === undefined
    ? []
    : printsOf({ ...rest, sheet }).map(({ suffix, size, label }): Paper => [suffix, size, label])
}

/** One of them. @param suffix as in {@link papersOfShared} */
export async function printShared(
  made: MadeKit,
  { handout: { sheet, ...rest } }: Pick<SharedSheet, 'handout'>,
  suffix: string,
  press: Press,
): Promise<Uint8Array> {
  const handout = sheet === undefined ? undefined : { ...rest, sheet }
  const print = handout === undefined ? undefined : printsOf(handout).find((one) => one.suffix === suffix)
  if (handout === undefined || print === undefined) throw new Error(`${rest.name} is not printed with ${suffix}`)
  return printSheet(made, handout, print, press)
}
