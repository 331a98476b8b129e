import { inclusionsOf } from '../compiler/handout/inclusions.ts'
import type { PrintedHandout } from '../compiler/handout/model.ts'
import { labelOf, PAPERS, suffixOf } from '../compiler/handout/papers.ts'
import { END_MARK } from '../render/sheet/rooms.ts'
import { endsWithSlides } from '../render/sheet/sheet-ends.ts'
import type { PrintLayout } from '../render/sheet/sheet-layout.ts'
import type { MadeKit } from '../make-kit.ts'
import { kitFacts } from './imprint.ts'
import { outlineOf } from './outline.ts'
import type { Press } from './press.ts'
import { measureSlides, placeSlides } from './place-slides.ts'
import { renderSheetPrint } from './sheet-html.ts'
import type { PrintLook } from './sheet-page.ts'
import { roomsOf, ROOM_MARK } from './rooms-left.ts'
import { linesAbove, textHeight } from './sheet-style.ts'
import type { Wording } from '../words/wording.ts'

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
