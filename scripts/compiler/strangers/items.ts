import type { Attribute } from '../attributes.ts'
import type { DeckLine } from './line.ts'
import type { Told } from './told/told.ts'

/** An attribute as it stands in braces. */
export const written = ({ kind, name, value }: Attribute): string =>
  kind === 'id'
    ? `#${value}`
    : kind === 'class'
    ? `.${value}`
    : kind === 'flag'
    ? name
    : `${name}=${/^$|[\s"']/.test(value) ? `"${value}"` : value}`

/** Tells that an attribute is not taken over; of a deck of the kit the compiler does. */
export const leaveOut = (item: Attribute, line: Pick<DeckLine, 'from'>, told: Told): string[] => {
  if (told.isOfKit) return [written(item)]
  told.leftOut(item.kind === 'key' ? item.name : written(item), line.from)
  return []
}
