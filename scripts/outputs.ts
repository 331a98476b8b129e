import type { Kit } from './compiler/model.ts'
import type { MadeKit } from './make-kit.ts'
import { decks } from './writers/decks.ts'
import { gallery } from './writers/gallery.ts'
import { guides } from './writers/guides.ts'
import { licences } from './writers/licences.ts'
import { orders } from './writers/orders.ts'
import type { ListedOutput, OutputKind } from './writers/output.ts'
import { packs } from './writers/packs.ts'
import { pptx } from './writers/pptx.ts'
import { pages } from './writers/pages.ts'
import { sheets } from './writers/sheets.ts'
import { startPages } from './writers/start-pages.ts'
import { zips } from './writers/zips.ts'

/**
 * Everything that is written of a kit, in the order in which it is made. Build, dev server, start pages, zips, `--only`
 * and what is said of impossible names all read this list.
 */
export const KINDS: readonly OutputKind[] = [
  decks,
  pptx,
  guides,
  gallery,
  sheets,
  packs,
  orders,
  pages,
  startPages,
  licences,
  zips,
]

/** All outputs of a kit. @param made absent while nothing is drawn: then those may be missing that no source is named like */
export function outputsOf(kit: Kit, made?: MadeKit, kinds: readonly OutputKind[] = KINDS): ListedOutput[] {
  return kinds.flatMap((kind) => kind.outputs(kit, made).map((output) => ({ ...output, kind })))
}
