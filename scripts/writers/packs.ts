import { type Pack, printsFor, type SharedSheet } from '../compiler/handout/packs.ts'
import { labelOf, type Paper, PAPERS, suffixOf } from '../compiler/handout/papers.ts'
import { cutsOf } from '../compiler/handout/shop-order.ts'
import type { Session } from '../compiler/session/model.ts'
import type { MadeKit } from '../make-kit.ts'
import { ofSession, output, type OutputKind } from './output.ts'
import { printPack } from './pack-pdf.ts'
import type { Press } from './press.ts'
import { sheetPath } from './sheet-html.ts'
import { ONE_SIDED, printSheet, printsOf } from './sheet-pdf.ts'
import { wordingOf } from '../words/wording.ts'

/** Where a pack of a session is, in the folder to give out. @param suffix of its paper */
export const packPath = ({ name }: Session, { moment }: Pack, suffix: string): string =>
  `packs/${name}-${moment}${suffix}.pdf`

/** Where a sheet is that a session has more than one of: among the session's own if it is shortened. */
export function sharedPath(session: Session, { handout, shortened }: SharedSheet, suffix: string): string {
  return shortened
    ? `packs/${session.name}-sheet-${handout.sheet.letter}${suffix}.pdf`
    : sheetPath(handout, `${suffix}.pdf`)
}

/** On which of its papers a sheet is ordered: the face of a card says all that its back would. */
export const orderedSuffix = ({ handout }: SharedSheet, paper: Paper, large: boolean): string =>
  `${suffixOf(paper, large)}${!large && cutsOf(handout) === 'cards' ? ONE_SIDED : ''}`

/** A sheet that is shared, on one of its papers. */
export function printShared(
  made: MadeKit,
  { handout }: SharedSheet,
  suffix: string,
  press: Press,
): Promise<Uint8Array> {
  const print = printsOf(handout, wordingOf(made.kit.settings.language)).find((one) => one.suffix === suffix)
  if (print === undefined) throw new Error(`${handout.name} is not printed with ${suffix}`)
  return printSheet(made, handout, print, press)
}

/** What each gets at one moment of a session, or a group shares, as one file. */
export const packs: OutputKind = {
  name: 'packs',
  outputs: ({ settings, sessions, handouts }) =>
    sessions.flatMap((session) => {
      const wording = wordingOf(settings.language)
      const prints = printsFor(session, handouts)
      const source = ofSession(session, 'handouts')
      return [
        ...prints.packs.flatMap((pack) =>
          [false, true].flatMap((large) =>
            PAPERS.map((paper) =>
              output('give-out', packPath(session, pack, suffixOf(paper, large)), {
                ...source,
                label: wording.packTitles[pack.moment],
                paper: labelOf(paper, large, wording),
                make: (made, { press }) => printPack(made, session, pack, { paper, large }, press()),
              })
            )
          )
        ),
        ...shortenedIn(prints.shared).flatMap((shared) =>
          // On all papers that the whole sheet is on: cards without backs, and large print, too.
          printsOf(shared.handout, wording).map(({ suffix, label }) =>
            output('give-out', sharedPath(session, shared, suffix), {
              ...source,
              label: shared.handout.title,
              paper: label,
              make: (made, { press }) => printShared(made, shared, suffix, press()),
            })
          )
        ),
      ]
    }),
}

/** Materials may name a sheet twice, with other copies: it is one file. */
const shortenedIn = (shared: readonly SharedSheet[]): SharedSheet[] =>
  shared.filter(({ shortened, handout }, at) =>
    shortened && shared.findIndex((other) => other.handout.name === handout.name) === at
  )
