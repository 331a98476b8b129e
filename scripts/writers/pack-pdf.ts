import type { Pack } from '../compiler/handout/packs.ts'
import { END_MARK, PACK_TITLES, type PackPages, partsOfPack, renderPack } from '../compiler/render/sheet/pack.ts'
import { ON_SCREEN } from '../compiler/render/sheet/sheet-content.ts'
import type { Session } from '../compiler/session/model.ts'
import type { MadeKit } from '../make-kit.ts'
import { kitFacts } from './kit-facts.ts'
import type { Press } from './press.ts'
import { assemblePack, sheetNeeds } from './sheet-html.ts'
import type { PaperSize } from './sheet-style.ts'

/** Where the packs of a session are, without size and ending. */
export const packPath = ({ name }: Session, { moment }: Pack): string => `give-out/packs/${name}-${moment}`

/**
 * A pack on one paper. Chromium cannot write page numbers into the contents, so it is printed twice: the first print's
 * bookmarks tell how long each part is.
 */
export async function printPack(made: MadeKit, session: Session, pack: Pack, size: PaperSize, press: Press): Promise<Uint8Array> {
  const needs = sheetNeeds(made, 'give-out')
  const title = `${session.title}: ${PACK_TITLES[pack.moment].toLowerCase()}`
  const facts = kitFacts(made, title)
  const print = async (pages?: PackPages): Promise<Uint8Array> =>
    press.print(await assemblePack(made, title, partsOfPack(pack), renderPack(session, pack, needs, ON_SCREEN, pages), size), facts)
  return print(await pagesOf(await print(), partsOfPack(pack).length))
}

async function pagesOf(bytes: Uint8Array, count: number): Promise<PackPages> {
  // Only prints need what reads PDFs.
  const { bookmarksOf } = await import('./pdf-bookmarks.ts')
  const marks = (await bookmarksOf(bytes)).filter(({ level }) => level === 1)
  const ends = marks.flatMap(({ title }, index) => (title.startsWith(END_MARK) ? [index] : []))
  // Each part begins with its title, after the cover's or the mark where the part before it ends.
  const lengths = ends.map((end, index) => (marks[end]?.page ?? 0) - (marks[(ends[index - 1] ?? 0) + 1]?.page ?? 0) + 1)
  if (lengths.length !== count) throw new Error(`A pack has ${count} parts, its bookmarks ${lengths.length}`)
  // After the cover and its back; whatever ends on a front gets a back.
  let next = 3
  const starts = lengths.map((length) => {
    const start = next
    next += length + (length % 2)
    return start
  })
  return { starts, odd: lengths.map((length) => length % 2 === 1) }
}
