import type { SlideOnPage } from '../render/sheet/slides.ts'
import type { Bookmark } from './pdf-bookmarks.ts'
import { roomBelow, ruleOf } from './sheet-style.ts'
import { certain } from '../compiler/certain.ts'

/** What a slide takes of a page, in mm. */
export interface MeasuredSlide {
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
