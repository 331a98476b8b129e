import { advise } from '../nearest.ts'
import type { Place, Problems } from '../problem.ts'
import type { XmlAttribute } from './read-xml.ts'

/** What each attribute may refer to. */
const WANTED: Readonly<Record<string, (element: string) => boolean>> = {
  fill: (element) => element === 'pattern',
  stroke: (element) => element === 'pattern',
  'clip-path': (element) => element === 'clipPath',
  'marker-start': (element) => element === 'marker',
  'marker-end': (element) => element === 'marker',
  href: (element) => !['pattern', 'clipPath', 'marker'].includes(element),
}

/** The ids of one drawing, and what refers to them. */
export class References {
  readonly #problems: Problems
  readonly #elements = new Map<string, string>()
  readonly #uses: { readonly attribute: string; readonly id: string; readonly place: Place }[] = []

  constructor(problems: Problems) {
    this.#problems = problems
  }

  /** Takes note of an attribute of `element`. */
  note({ name, value, place }: XmlAttribute, element: string): void {
    if (name === 'id') {
      if (this.#elements.has(value)) {
        this.#refuse(place, 'duplicate-id', value, `The id “${value}” is given twice.`,
          'Nobody can tell which of the two is meant.', 'Rename one of them.')
      } else this.#elements.set(value, element)
    }
    const id = name === 'href' ? value.slice(1) : /^url\(#([^)]*)\)$/.exec(value)?.[1]
    if (id === undefined || (name === 'href' && id.startsWith('mark-'))) return
    this.#uses.push({ attribute: name, id, place })
  }

  /** Checks that everything referred to is there. To be called once, when everything was noted. */
  check(): void {
    for (const { attribute, id, place } of this.#uses) {
      const element = this.#elements.get(id)
      if (element !== undefined && WANTED[attribute]?.(element) === true) continue
      this.#refuse(place, 'unknown-reference', `#${id}`,
        element === undefined ? `There is no “${id}” in this drawing.` : `“${attribute}” cannot refer to <${element}>.`,
        'Something would be missing from the picture.', advise(id, this.#elements.keys(), 'Correct it, or delete it.'))
    }
  }

  #refuse(place: Place, rule: string, found: string, what: string, why: string, fix: string): void {
    this.#problems.error(place, { rule, found, what, why, fix })
  }
}
