import { inclusionsOf } from '../compiler/handout/inclusions.ts'
import type { PrintedHandout } from '../compiler/handout/model.ts'
import { labelOf, PAPERS, suffixOf } from '../compiler/handout/papers.ts'
import { END_MARK } from '../render/sheet/rooms.ts'
import { endsWithSlides } from '../render/sheet/sheet-ends.ts'
import type { PrintLayout, SlideOnPage } from '../render/sheet/sheet-layout.ts'
import type { MadeKit } from '../make-kit.ts'
import { kitFacts } from './imprint.ts'
import { outlineOf } from './outline.ts'
import type { Press } from './press.ts'
import { renderSheetPrint } from './sheet-html.ts'
import type { PrintLook } from './sheet-page.ts'
import { roomsOf, ROOM_MARK } from './rooms-left.ts'
import { linesAbove, textHeight, roomBelow, ruleOf } from './sheet-style.ts'
import type { Wording } from '../words/wording.ts'
import type { Bookmark } from './pdf-bookmarks.ts'
import { certain } from '../compiler/certain.ts'

/** One PDF of a sheet. */
export interface SheetPrint {
  /** Behind the sheet's name: `-a4`, `-letter-one-sided`. */
  readonly suffix: string
  readonly label: string
  readonly layout: PrintLayout
}

/** Behind the paper in the names of cards without backs. */
export const ONE_SIDED = '-one-sided'

/** The PDFs of a sheet: on every paper, in large print too for participants, and cards without their backs. */
export function printsOf(handout: PrintedHandout, wording: Wording): SheetPrint[] {
  const cards = inclusionsOf(handout).some(({ kind }) => kind === 'cards')
  return PAPERS.flatMap((paper): SheetPrint[] => {
    const print = (large: boolean, backs: boolean, ending = '', saying = ''): SheetPrint => ({
      suffix: suffixOf(paper, large) + ending,
      label: labelOf(paper, large, wording) + saying,
      layout: { large, backs, paper },
    })
    return [
      print(false, cards),
      ...(cards ? [print(false, false, ONE_SIDED, wording.oneSided)] : []),
      ...(handout.audience === 'participants' ? [print(true, false)] : []),
    ]
  })
}

/**
 * One PDF of a sheet. Lines at its end go on to the foot of their page, as in large print those of exercises do, and
 * slides share out their pages there:
 * Chromium lays nothing out by what is left of a page, so it is printed twice, and the first print's bookmarks tell.
 */
export async function printSheet(
  made: MadeKit,
  handout: PrintedHandout,
  { layout }: SheetPrint,
  press: Press,
): Promise<Uint8Array> {
  const facts = kitFacts(made, `${handout.title} (sheet ${handout.sheet.letter})`)
  const print = async (look: PrintLook): Promise<Uint8Array> =>
    press.print(await renderSheetPrint(made, handout, look), facts)
  const slides = layout.large && endsWithSlides(handout)
  const first = await print({ layout: { ...layout, rooms: 'measure', ...(slides ? { slides: 'measure' } : {}) } })
  const { bookmarks: marks } = await outlineOf(first)
  const ends = marks.filter(({ title, level }) => level === 1 && title.startsWith(END_MARK))
  if (slides) {
    const pageHeight = textHeight(layout.paper, true)
    return print({ layout: { ...layout, slides: placeSlides(measureSlides(ends, pageHeight), pageHeight) } })
  }
  const foot = ends.find(({ title }) => !title.startsWith(ROOM_MARK))
  if (ends.length === 0) return first
  return print({
    layout: { ...layout, rooms: roomsOf(marks, layout.large) },
    ...(foot === undefined ? {} : { lines: linesAbove(foot, layout) }),
  })
}

/** What a slide takes of a page, in mm. */
interface MeasuredSlide {
  /** Of one longer than a page: what it takes of its last. */
  readonly height: number
  readonly long: boolean
}

/** Lines below a slide: how many it has at least, how many where it nearly fills its page, and on the next where it
 * fills it. */
const LEAST = 3
const FEWEST = 2
const OVERLEAF = 4
/** In mm: between slides; the number of a slide above its lines on the next page; what nobody reckons to. */
const GAP = 5
const OVERLEAF_HEAD = 11
const SPARE = 1

/** Reads where slides end that were printed each on pages of its own; the first has the head of the sheet above it. */
export function measureSlides(ends: readonly Bookmark[], pageHeight: number): MeasuredSlide[] {
  return ends.map(({ page, top }, index) => {
    const height = pageHeight - roomBelow(top, true)
    const long = page - (ends[index - 1]?.page ?? 0) > 1
    // Only the room below it went on to the next page.
    return long && height < GAP ? { height: pageHeight, long: false } : { height: height - GAP, long }
  })
}

/** Fills pages with slides, as many as go on each with a few lines, and shares out what is left among their lines. */
export function placeSlides(slides: readonly MeasuredSlide[], pageHeight: number): SlideOnPage[] {
  const line = ruleOf(true)
  const lines = slides.map(() => 0)
  let left = 0
  let onPage: number[] = []
  const turnPage = (): void => {
    const more = Math.max(0, Math.floor(left / line))
    for (const [at, index] of onPage.entries()) {
      lines[index] = certain(lines[index], 'slide') + Math.floor((more + at) / onPage.length)
    }
    left = pageHeight - SPARE
    onPage = []
  }
  const places = slides.map(({ height, long }, index) => {
    const startsPage = index > 0 && (long || GAP + height + LEAST * line > left)
    if (startsPage || index === 0) turnPage()
    else left -= GAP
    left -= height
    const overleaf = left < FEWEST * line
    if (overleaf) turnPage()
    const own = overleaf ? OVERLEAF : Math.min(LEAST, Math.floor(left / line))
    left -= own * line + (overleaf ? OVERLEAF_HEAD : 0)
    lines[index] = own
    onPage.push(index)
    return { startsPage, overleaf }
  })
  turnPage()
  return places.map((place, index) => ({ ...place, lines: certain(lines[index], 'slide') }))
}
