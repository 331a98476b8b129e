import { below, BOTTOM, BROAD, type MasterLayout, LEFT, place, type PlaceName, strip, titleHeight } from './layouts.ts'
import type { CanvasFrame, LookName } from './look.ts'

const name = place('title', 'name', LEFT, 52, 1000, 40)

/** A title that is the slide. @param lines that it has */
export function statement(lines: number, withText: boolean): MasterLayout {
  const height = 10 + lines * 71
  const y = Math.max(86, (withText ? 262 : 316) - lines * 34)
  return {
    name: `Statement of ${lines} ${lines === 1 ? 'line' : 'lines'}${withText ? ', text' : ''}`,
    ...(withText ? {} : { type: 'titleOnly' }),
    areas: [{ colour: 'accent', frame: { x: LEFT, y: y - 36, width: 72, height: 8 } }],
    places: [
      strip,
      place('title', 'statement', LEFT, y, 1060, height),
      ...(withText ? [place('body', 'remark', LEFT, y + height + 12, 980, BOTTOM - y - height - 12)] : []),
    ],
  }
}

/** A question to the room, which the title only names. @param height of what is asked */
export function question(lines: number, withText: boolean): MasterLayout {
  const height = 36 + lines * 71
  const y = Math.max(112, 336 - height / 2)
  return {
    name: `Question of ${lines} ${lines === 1 ? 'line' : 'lines'}${withText ? ', text' : ''}`,
    areas: [{ colour: 'accent', frame: { x: LEFT, y, width: 8, height } }],
    places: [
      strip,
      name,
      place('body', 'askBig', LEFT + 40, y, 1060, height, 'ctr'),
      ...(withText ? [place('second', 'remark', LEFT + 40, y + height + 20, 960, BOTTOM - y - height - 20)] : []),
    ],
  }
}

/** Words of somebody else, large. @param foot how high what stands below them is */
export const quotation = (foot: number): MasterLayout => ({
  name: `Quotation${foot === 0 ? '' : ', text'}`,
  areas: [{ colour: 'accent', frame: { x: LEFT, y: 130, width: 8, height: (foot === 0 ? BOTTOM : 500) - 130 } }],
  places: [
    strip,
    name,
    place('body', 'quotationBig', LEFT + 56, 130, 1020, (foot === 0 ? BOTTOM : 500) - 130, 'ctr'),
    ...(foot === 0 ? [] : [place('second', 'table', LEFT, 520, BROAD, BOTTOM - 520, 'b')]),
  ],
})

/** What the talk rests on, or its way, in one column or two. */
export const listing = (
  kind: 'Sources' | 'Agenda' | 'Answer',
  look: LookName,
  lines: number,
  count: number,
): MasterLayout => {
  const width = (BROAD - 48 * (count - 1)) / count
  const slots: readonly PlaceName[] = ['body', 'second']
  return {
    name: `${kind}${count === 1 ? '' : ', 2 columns'}${lines === 1 ? '' : `, title of ${lines} lines`}`,
    ...(count === 2 ? { type: 'twoObj' } : { type: 'obj' }),
    areas: [],
    places: [
      strip,
      place('title', 'title', LEFT, 44, BROAD, titleHeight(lines)),
      ...slots.slice(0, count).map((slot, index) =>
        place(slot, look, LEFT + index * (width + 48), below(lines), width, BOTTOM - below(lines))
      ),
    ],
  }
}

/** A task: what to do, its time, and room for its board. @param height of the text */
export const task = (lines: number, height: number): MasterLayout & { readonly room: CanvasFrame } => {
  const end = below(lines) + height
  return {
    name: `Task, text of ${height} px${lines === 1 ? '' : `, title of ${lines} lines`}`,
    areas: [],
    places: [
      strip,
      place('title', 'title', LEFT, 44, 860, titleHeight(lines)),
      place('kicker', 'fact', 948, 46, 260, 84),
      place('body', 'body', LEFT, below(lines), BROAD, height),
    ],
    room: { x: LEFT, y: end + 14, width: BROAD, height: BOTTOM - end - 14 },
  }
}
