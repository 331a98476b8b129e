import type { Pack } from '../compiler/handout/packs.ts'
import type { Paper } from '../compiler/handout/papers.ts'
import { END_MARK } from '../render/sheet/rooms.ts'
import { type PackPages, renderPack } from '../render/sheet/pack.ts'
import { hasCover, partsOfPack } from '../render/sheet/pack-parts.ts'
import type { PrintLayout } from '../render/sheet/sheet-layout.ts'
import { pagesOfTasks } from '../render/sheet/worksheets.ts'
import type { Session } from '../compiler/session/model.ts'
import type { MadeKit } from '../make-kit.ts'
import { kitFacts } from './imprint.ts'
import { outlineOf } from './outline.ts'
import type { Bookmark } from './pdf-bookmarks.ts'
import type { Press } from './press.ts'
import { sheetNeeds } from './sheet-html.ts'
import { assemblePack } from './sheet-page.ts'
import { noteLinesIn, ROOM_MARK, roomsOf } from './rooms-left.ts'
import { leastLines, linesAbove, roomBelow } from './sheet-style.ts'
import { type Wording, wordingOf } from '../words/wording.ts'

/** What a pack is printed on, and how. */
export interface PackPaper {
  readonly paper: Paper
  readonly large: boolean
}

/**
 * A pack on one paper. Chromium cannot write page numbers into the contents, so it is printed twice: the first print's
 * bookmarks tell how long each part is, and how much room its last page has left.
 */
export async function printPack(
  made: MadeKit,
  session: Session,
  pack: Pack,
  { paper, large }: PackPaper,
  press: Press,
): Promise<Uint8Array> {
  const needs = sheetNeeds(made, 'give-out')
  const wording = wordingOf(made.kit.settings.language)
  const title = wording.packOf(session.title, wording.packTitles[pack.moment]) + (large ? wording.inLarge : '')
  const running = [
    { id: 'cover', letter: '', title },
    ...partsOfPack(pack, wording).map((part) => ({
      ...part,
      title: part.title === session.title ? part.title : `${part.title} · ${session.title}`,
    })),
  ]
  const own = large
    ? partsOfPack(pack, wording).flatMap(({ letter, tasks }) =>
      pagesOfTasks(tasks).map((page) => ({ ...page, letter }))
    )
    : []
  const print = async (layout: PrintLayout, pages?: PackPages): Promise<Uint8Array> => {
    const text = renderPack(session, pack, needs, layout, pages)
    return press.print(
      await assemblePack(made, title, text, { paper, large, parts: running, own, style: feetOf(pages, large) }),
      kitFacts(made, title),
    )
  }
  const layout: PrintLayout = { paper, large, backs: false, toTheFoot: true, rooms: 'measure' }
  const { bookmarks: marks } = await outlineOf(await print(layout))
  return print({ ...layout, rooms: roomsOf(marks, large) }, pagesOf(marks, pack, large, wording))
}

/** How high lines at the end of a part are. */
function feetOf(pages: PackPages | undefined, large: boolean): string {
  const least = `.to-the-foot { height: ${leastLines({ large })}mm; }\n`
  return least
    + [...(pages?.feet ?? [])].map(([id, high]) => `.pack-${id} .to-the-foot { height: ${high}mm; }\n`).join('')
}

/** Reads the bookmarks of the first print: each part's title, its headings, the mark where it ends. */
function pagesOf(marks: readonly Bookmark[], pack: Pack, large: boolean, wording: Wording): PackPages {
  const cover = hasCover(pack)
  let rest = cover ? marks.slice(marks.findIndex(({ level }, index) => index > 0 && level === 1)) : marks
  const parts = partsOfPack(pack, wording).map(({ id, tasks: own }) => {
    const last = rest.findIndex(({ level, title }) => level === 1 && title === `${END_MARK}${id}`)
    const [first, end] = [rest[0], rest[last]]
    if (first === undefined || end === undefined) {
      throw new Error(`The first print of a pack does not say where ${id} ends`)
    }
    const tasks = new Map(rest.slice(0, last).flatMap(({ title, page }): [number, number][] => {
      // What stands beside its number only for those who listen may be missing in a bookmark.
      const named = title.startsWith(wording.taskWord.trim())
        ? title.slice(wording.taskWord.trim().length).trim()
        : title
      const number = Number.parseInt(named, 10)
      return own.some((task) => task.number === number) ? [[number, page]] : []
    }))
    rest = rest.slice(last + 1)
    // The lines of an exercise have it already.
    const before = marks[marks.indexOf(end) - 1]
    const taken = before?.page === end.page && before.title.startsWith(ROOM_MARK)
    return {
      id,
      start: first.page,
      free: taken ? 0 : noteLinesIn(roomBelow(end.top, large), large),
      foot: linesAbove(end, { large }),
      tasks,
    }
  })
  return {
    starts: parts.map(({ start }) => start),
    free: parts.map(({ free }) => free),
    tasks: parts.map(({ tasks }) => tasks),
    feet: new Map(parts.map(({ id, foot }) => [id, foot])),
  }
}
