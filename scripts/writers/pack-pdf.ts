import { type Pack, PACK_TITLES } from '../compiler/handout/packs.ts'
import { END_MARK } from '../compiler/render/sheet/end-mark.ts'
import { hasCover, type PackPages, partsOfPack, renderPack } from '../compiler/render/sheet/pack.ts'
import type { Session } from '../compiler/session/model.ts'
import type { MadeKit } from '../make-kit.ts'
import { kitFacts } from './kit-facts.ts'
import type { Bookmark } from './pdf-bookmarks.ts'
import type { Press } from './press.ts'
import { assemblePack, sheetNeeds } from './sheet-html.ts'
import { LARGE_PAPERS, type Paper, roomBelow, ruleOf } from './sheet-style.ts'

/** Where the packs of a session are, without size and ending. */
export const packPath = ({ name }: Session, { moment }: Pack): string => `give-out/packs/${name}-${moment}`

/** In mm: what the heading “Notes” takes. */
const headOf = (large: boolean): number => (large ? 13 : 9)

/**
 * A pack on one paper. Chromium cannot write page numbers into the contents, so it is printed twice: the first print's
 * bookmarks tell how long each part is, and how much room its last page has left.
 */
export async function printPack(made: MadeKit, session: Session, pack: Pack, [suffix, size]: Paper, press: Press): Promise<Uint8Array> {
  const needs = sheetNeeds(made, 'give-out')
  const large = LARGE_PAPERS.some(([ending]) => ending === suffix)
  const title = `${session.title}: ${PACK_TITLES[pack.moment].toLowerCase()}${large ? ', large print' : ''}`
  const running = [
    { id: 'cover', letter: '', title },
    ...partsOfPack(pack).map((part) => ({ ...part, title: part.title === session.title ? part.title : `${part.title} · ${session.title}` })),
  ]
  const linesIn = (room: number): number => Math.floor((room - headOf(large)) / ruleOf(large))
  const print = async (pages?: PackPages): Promise<Uint8Array> => {
    const text = renderPack(session, pack, needs, { large, backs: false }, pages)
    return press.print(await assemblePack(made, title, running, text, size, large), kitFacts(made, title))
  }
  // Only prints need what reads PDFs.
  const { bookmarksOf } = await import('./pdf-bookmarks.ts')
  return print(pagesOf(await bookmarksOf(await print()), pack, (top) => linesIn(roomBelow(top, large))))
}

/** Reads the bookmarks of the first print: each part's title, its headings, the mark where it ends. */
function pagesOf(marks: readonly Bookmark[], pack: Pack, linesUnder: (top: number) => number): PackPages {
  const isEnd = ({ level, title }: Bookmark): boolean => level === 1 && title.startsWith(END_MARK)
  const cover = hasCover(pack)
  let rest = cover ? marks.slice(marks.findIndex(({ level }, index) => index > 0 && level === 1)) : marks
  const parts = partsOfPack(pack).map(({ id, tasks: own }) => {
    const last = rest.findIndex(isEnd)
    const [first, end] = [rest[0], rest[last]]
    if (first === undefined || end === undefined) throw new Error(`The first print of a pack does not say where ${id} ends`)
    const tasks = new Map(rest.slice(0, last).flatMap(({ title, page }): [number, number][] => {
      // What stands beside its number only for those who listen may be missing in a bookmark.
      const number = Number(/^(?:Task\s*)?(\d+)/.exec(title)?.[1])
      return own.some((task) => task.number === number) ? [[number, page]] : []
    }))
    rest = rest.slice(last + 1)
    return { start: first.page, free: linesUnder(end.top), tasks }
  })
  return {
    starts: parts.map(({ start }) => start), free: parts.map(({ free }) => free), tasks: parts.map(({ tasks }) => tasks),
  }
}
