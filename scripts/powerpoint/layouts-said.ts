import {
  area,
  below,
  BOTTOM,
  BROAD,
  type MasterLayout,
  LEFT,
  named,
  place,
  type PlaceName,
  strip,
  title,
} from './layouts.ts'
import type { CanvasFrame } from './look.ts'

const name = place('title', 'name', LEFT, 52, 1000, 40)

/** Of the large type of a statement or question. */
export const LINE = 64

/** A title that is the slide. @param lines that it has */
export function statement(lines: number, withText: boolean): MasterLayout {
  const height = 10 + lines * LINE
  const y = Math.max(86, (withText ? 256 : 316) - lines * 34)
  return {
    name: (words) => [words.statement, words.lines(lines), ...(withText ? [words.withText] : [])].join(', '),
    ...(withText ? {} : { type: 'titleOnly' }),
    areas: [{ colour: 'accent', frame: { x: LEFT, y: y - 36, width: 72, height: 8 } }],
    places: [
      strip,
      place('title', 'statement', LEFT, y, 1100, height),
      ...(withText ? [place('body', 'remark', LEFT, y + height + 20, 980, BOTTOM - y - height - 20)] : []),
    ],
  }
}

/** How broad the place of a question is, and how high in it its label is. */
export const ASKED = { width: BROAD - 40, label: 40 }

/** A question to the room, which the title only names; after other words it alone has a bar, which is the slide's. */
export function question(lines: number, withText: boolean, isAfter: boolean): MasterLayout {
  const height = ASKED.label + lines * LINE
  const y = Math.max(112, 316 - height / 2)
  return {
    name: (words) =>
      [...(isAfter ? [words.text] : []), words.question, words.lines(lines), ...(withText ? [words.withText] : [])]
        .join(', '),
    areas: isAfter ? [] : [{ colour: 'accent', frame: { x: LEFT, y, width: 8, height } }],
    places: [
      strip,
      name,
      place('body', 'askBig', LEFT + 40, y, ASKED.width, height, 'ctr'),
      ...(withText ? [place('second', 'remark', LEFT + 40, y + height + 20, 960, BOTTOM - y - height - 20)] : []),
    ],
  }
}

/** Words of somebody else, large. @param foot how high what stands below them is */
export const quotation = (foot: number): MasterLayout => ({
  name: (words) => foot === 0 ? words.quotation : `${words.quotation}, ${words.withText}`,
  areas: [{ colour: 'accent', frame: { x: LEFT, y: 130, width: 8, height: (foot === 0 ? BOTTOM : 500) - 130 } }],
  places: [
    strip,
    name,
    place('body', 'quotationBig', LEFT + 56, 130, 1020, (foot === 0 ? BOTTOM : 500) - 130, 'ctr'),
    ...(foot === 0 ? [] : [place('second', 'table', LEFT, 520, BROAD, BOTTOM - 520, 'b')]),
  ],
})

/** The way of a session beside its title; as broad as a column of two, so that minutes end where they do. */
export const agenda: MasterLayout = {
  name: (words) => words.agenda,
  type: 'obj',
  areas: [area('accent', 0, 0, 20, 720)],
  places: [
    strip,
    place('title', 'divider', LEFT, 60, 540, BOTTOM - 60, 'ctr'),
    place('body', 'table', 664, 60, 544, BOTTOM - 60, 'ctr'),
  ],
}

/** What the talk rests on, or its way, in one column or two. */
export const listing = (
  kind: 'sources' | 'agenda' | 'answer',
  lines: number,
  count: number,
): MasterLayout => {
  const width = (BROAD - 48 * (count - 1)) / count
  const slots: readonly PlaceName[] = ['body', 'second']
  return {
    name: named((words) => words[kind], lines, count === 1 ? undefined : (words) => words.twoColumns),
    ...(count === 2 ? { type: 'twoObj' } : { type: 'obj' }),
    areas: kind === 'agenda' ? [area('accent', 0, 0, 20, 720)] : [],
    places: [
      strip,
      title(lines),
      ...slots.slice(0, count).map((slot, index) =>
        place(slot, kind === 'sources' ? 'source' : 'table', LEFT + index * (width + 48), below(lines), width,
          BOTTOM - below(lines))
      ),
    ],
  }
}

/** A task: what to do, its time, and room for its board. @param height of the text */
export const task = (lines: number, height: number): MasterLayout & { readonly room: CanvasFrame } => {
  const end = below(lines) + height
  return {
    name: named((words) => words.task(height), lines),
    areas: [],
    places: [
      strip,
      title(lines, 860),
      place('kicker', 'fact', 948, 50, 260, 84),
      place('body', 'body', LEFT, below(lines), BROAD, height),
    ],
    room: { x: LEFT, y: end + 14, width: BROAD, height: BOTTOM - end - 14 },
  }
}

/** Where something is found: what it is, its code, and the address in words. */
export const address: MasterLayout & { readonly room: CanvasFrame } = {
  name: (words) => words.address,
  areas: [],
  places: [
    strip,
    title(1),
    place('body', 'lead', LEFT, below(1), BROAD, 50),
    place('second', 'large', 520, below(1) + 74, 688, 380, 'ctr'),
  ],
  room: { x: LEFT, y: below(1) + 74, width: 400, height: 400 },
}
