import type { Identity } from '../compiler/look-model.ts'
import { type Element, hasClass, isElement, type Secret } from '../compiler/content/node.ts'
import type { Arranged } from './arrange.ts'
import { arrangeSlide } from './arrange-slide.ts'
import { fitted } from './fitted.ts'
import { givenSlides } from './given-slides.ts'
import type { SlideParts } from './slide-parts.ts'
import { fitTable } from './table.ts'

/** Of all type: below this it is not read from the last row. */
const LEGIBLE = 0.7
/** What a table stands in. */
const FRAME = 'table-frame'
/** What of an element is parted, where it is not its own children. */
const HOLDS: Readonly<Record<string, string | undefined>> = { div: 'table', table: 'tbody' }
/** On how many slides a list may stand. */
const MOST = 4

export interface ArrangedSlide {
  readonly parts: SlideParts
  readonly arranged: Arranged
}

/** A slide with what is given out with its task, each as several where its one list or table would be too small to read. */
export const arrangeInParts = (parts: SlideParts, identities: readonly Identity[]): readonly ArrangedSlide[] =>
  [parts, ...givenSlides(parts)].flatMap((one) => arrangeLegibly(one, identities))

function arrangeLegibly(parts: SlideParts, identities: readonly Identity[]): readonly ArrangedSlide[] {
  const whole = [{ parts, arranged: arrangeSlide(parts, identities) }]
  if (whole.every(isLegible)) return whole
  for (let count = 2; count <= MOST; count++) {
    const pieces = divide(parts, count).map((piece) => ({ parts: piece, arranged: arrangeSlide(piece, identities) }))
    if (pieces.length === count && pieces.every(isLegible)) return pieces
  }
  return whole
}

const isLegible = ({ arranged: { layout, texts, objects } }: ArrangedSlide): boolean =>
  layout.places.every((place) => fitted(texts.get(place.slot) ?? [], place).scale >= LEGIBLE)
  && objects.every((one) =>
    !('block' in one) || one.block.kind !== 'table' || fitTable(one.block, one.frame).scale >= LEGIBLE
  )

/** What stands before the list is on the first slide, what stands after it on the last; notes are the first one’s. */
function divide(parts: SlideParts, count: number): SlideParts[] {
  const lists = parts.content.filter((node): node is Element<Secret> =>
    isElement(node) && (['ul', 'ol', 'table'].includes(node.name) || hasClass(node, FRAME))
  )
  const [list] = lists
  if (list === undefined || lists.length > 1) return []
  const at = parts.content.indexOf(list)
  return shares(list, count).map((share, index): SlideParts => ({
    ...parts,
    id: index === 0 ? parts.id : `${parts.id}-${index + 1}`,
    title: [...parts.title, { text: ` (${index + 1}/${count})` }],
    content: [
      ...(index === 0 ? parts.content.slice(0, at) : []),
      share,
      ...(index === count - 1 ? parts.content.slice(at + 1) : []),
    ],
    notes: index === 0 ? parts.notes : [],
  }))
}

/** A list in equal shares, which count on; a table with its head in each. */
function shares(list: Element<Secret>, count: number): Element<Secret>[] {
  const inner = HOLDS[list.name]
  if (inner !== undefined) {
    const body = list.children.find((node): node is Element<Secret> => isElement(node, inner))
    return body === undefined ? [] : shares(body, count).map((share) => ({
      ...list,
      children: list.children.map((node) => node === body ? share : node),
    }))
  }
  const items = list.children.filter((node): node is Element<Secret> => isElement(node))
  const share = Math.ceil(items.length / count)
  const start = Number(list.attributes['start'] ?? 1)
  return items.length < 2 * count ? [] : Array.from({ length: count }, (_, index) => ({
    ...list,
    attributes: list.name === 'ol' ? { ...list.attributes, start: String(start + index * share) } : list.attributes,
    children: items.slice(index * share, (index + 1) * share),
  }))
}
