import type { Identity } from '../compiler/look-model.ts'
import { type Area, type MasterLayout, named, type Placeholder } from './layouts.ts'

/** How much narrower a title is beside a mark. */
export const MARK_ROOM: Readonly<Partial<Record<Placeholder['look'], number>>> = { title: 54, statement: 82 }

/** A layout whose title has the mark of what its slide is about before it, and whose accent is in its hue. */
export function withMark(layout: MasterLayout, { id, colour, mark }: Identity): MasterLayout {
  const title = layout.places.find(({ slot }) => slot === 'title')
  const room = title === undefined ? undefined : MARK_ROOM[title.look]
  if (title === undefined || room === undefined) return layout
  const { x, y } = title.frame
  const size = room - 16
  const tinted = layout.areas.map((area): Area =>
    area.colour === 'accent' && area.frame.height < 20 ? { ...area, colour } : area
  )
  return {
    ...layout,
    name: named(layout.name, 1, (words) => words.identity(id)),
    hue: colour,
    areas: [...tinted, {
      frame: { x, y: y + (title.look === 'title' ? 7 : 6), width: size, height: size },
      colour,
      mark,
    }],
    places: layout.places.map((place) =>
      place === title ? { ...place, frame: { ...place.frame, x: x + room, width: place.frame.width - room } } : place
    ),
  }
}

/** A layout with room for a label above its title. */
export const withLabel = (layout: MasterLayout): MasterLayout => ({
  ...layout,
  name: named(layout.name, 1, (words) => words.label),
  places: layout.places.map((place) =>
    place.slot === 'title' && place.look === 'title'
      ? { ...place, frame: { ...place.frame, y: place.frame.y - 32, height: place.frame.height + 32 } }
      : place
  ),
})
