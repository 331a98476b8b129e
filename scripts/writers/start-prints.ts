import { nameOfPack, printsFor } from '../compiler/handout/packs.ts'
import type { Handout } from '../compiler/handout/model.ts'
import { PAPERS, suffixOf } from '../compiler/handout/papers.ts'
import { cutsOf } from '../compiler/handout/shop-order.ts'
import type { Session } from '../compiler/session/model.ts'
import { defined } from '../compiler/settings.ts'
import type { PrintLine } from '../render/start/entries.ts'
import type { StartFile } from '../render/start/files.ts'
import { orderedSuffix, packPath, sharedPath } from './packs.ts'
import { wordingOf } from '../words/wording.ts'

/** What is printed for a session, each with its files. @param find the file at a path in the folder of its edition */
export function printLines(
  session: Session,
  handouts: readonly Handout[],
  find: (inside: string) => StartFile | undefined,
): PrintLine[] {
  const { packs, shared } = printsFor(session, handouts)
  const wording = wordingOf(session.deck.language)
  const how = { cards: wording.thickPaper, slips: wording.cutInFour, mat: wording.oneSide }
  const onAll = (path: (paper: (typeof PAPERS)[number]) => string): StartFile[] =>
    PAPERS.flatMap((paper) => find(path(paper)) ?? [])
  return [
    ...packs.map((pack): PrintLine => ({
      name: nameOfPack({ moment: pack.moment, sheets: pack.sheets }, wording),
      moment: pack.moment,
      copies: { per: 1, copies: 1 },
      files: onAll((paper) => packPath(session, pack, suffixOf(paper, false))),
      large: onAll((paper) => packPath(session, pack, suffixOf(paper, true))),
      backs: [],
    })),
    ...shared.map((one): PrintLine => {
      const { title, sheet: { letter, moment } } = one.handout
      const cut = cutsOf(one.handout)
      const path = (suffix: string): string => sharedPath(session, one, suffix)
      return {
        name: wording.sheetPart(letter, title),
        copies: one.copies,
        files: onAll((paper) => path(orderedSuffix(one, paper, false))),
        large: onAll((paper) => path(suffixOf(paper, true))),
        backs: cut === 'cards' ? onAll((paper) => path(suffixOf(paper, false))) : [],
        ...defined({ moment, how: cut === undefined ? undefined : how[cut] }),
      }
    }),
  ]
}
