import { ID_SHAPE, isReservedId } from './allowed.ts'

/** Gives every slide an id: the author's own, else one made from its heading. Numbers never stand alone. */
export class SlideIds {
  readonly #taken: Set<string>
  readonly #counts = new Map<string, number>()

  /** `given` are all ids that the deck's author wrote. */
  constructor(given: Iterable<string>) {
    this.#taken = new Set([...given].flatMap((id) => [id, `${id}-title`]))
  }

  /** A new id for the slide with this title, or for the `number`th slide if it has none. */
  make(title: string, number: number): string {
    const slug = slugOf(title)
    let base = slug === '' ? `slide-${number}` : slug
    if (!ID_SHAPE.test(base) || isReservedId(base)) base = `slide-${slug}`
    let count = this.#counts.get(base) ?? 1
    let id = count === 1 ? base : `${base}-${count}`
    // The heading inside the slide takes a second id.
    while (this.#taken.has(id) || this.#taken.has(`${id}-title`)) id = `${base}-${++count}`
    this.#counts.set(base, count)
    this.#taken.add(id).add(`${id}-title`)
    return id
  }

  /** The id itself if it is free, else the first free one with a number behind it. */
  take(wanted: string): string {
    let id = wanted
    for (let count = 2; this.#taken.has(id) || this.#taken.has(`${id}-title`); count++) id = `${wanted}-${count}`
    this.#taken.add(id).add(`${id}-title`)
    return id
  }
}

const LONGEST = 60

function slugOf(title: string): string {
  return title.toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '')
    .replace(/[\uD800-\uDBFF]$/, '')
}
