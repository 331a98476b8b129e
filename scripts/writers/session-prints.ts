import { PACK_TITLES, printsFor } from '../compiler/handout/packs.ts'
import type { Kit } from '../compiler/model.ts'
import type { Session } from '../compiler/session/model.ts'
import type { MadeKit } from '../make-kit.ts'
import { guidePdfPath, printGuide } from './guide-pdf.ts'
import { orderPath, printOrder } from './order-pdf.ts'
import { packPath, printPack } from './pack-pdf.ts'
import type { Press } from './press.ts'
import { papersOfShared, printShared, sharedPath } from './shared-pdf.ts'
import { LARGE_PAPERS, type Paper, PAPERS } from './sheet-style.ts'

/** A file that a session has printed, without size and ending. */
export interface SessionPrint {
  readonly session: Session
  readonly path: string
  readonly label: string
  readonly papers: readonly Paper[]
  readonly print: (made: MadeKit, paper: Paper, press: Press) => Promise<Uint8Array>
}

/** Of every session the guide; where it has something printed, packs, shortened sheets, and the order for the copy
 * shop. */
export function sessionPrints({ sessions, handouts }: Kit): SessionPrint[] {
  return sessions.flatMap((session): SessionPrint[] => {
    const prints = printsFor(session, handouts)
    const guide: SessionPrint = {
      session,
      path: guidePdfPath(session),
      label: 'Guide',
      papers: PAPERS,
      print: (made, [, size], press) => printGuide(made, session, size, press),
    }
    if (prints.packs.length + prints.shared.length === 0) return [guide]
    return [
      guide,
      ...prints.packs.map((pack): SessionPrint => ({
        session,
        path: packPath(session, pack),
        label: PACK_TITLES[pack.moment],
        papers: [...PAPERS, ...LARGE_PAPERS],
        print: (made, paper, press) => printPack(made, session, pack, paper, press),
      })),
      // Materials may name a sheet twice, with other copies: it is one file.
      ...prints.shared.filter(({ shortened, handout }, at, all) =>
        shortened && all.findIndex((other) => other.handout.name === handout.name) === at
      ).map((shared): SessionPrint => ({
        session,
        path: sharedPath(session, shared),
        label: shared.handout.title,
        papers: papersOfShared(shared),
        print: (made, [suffix], press) => printShared(made, shared, suffix, press),
      })),
      {
        session,
        path: orderPath(session),
        label: 'Order for the copy shop',
        papers: PAPERS,
        print: (made, paper, press) => printOrder(made, session, prints, paper, press),
      },
    ]
  })
}

/** All of them on all their papers. */
export async function sessionPrintFiles(made: MadeKit, press: Press): Promise<{ path: string; content: Uint8Array }[]> {
  return Promise.all(
    sessionPrints(made.kit).flatMap(({ path, papers, print }) =>
      papers.map(async (paper) => ({ path: `${path}${paper[0]}.pdf`, content: await print(made, paper, press) }))
    ),
  )
}
