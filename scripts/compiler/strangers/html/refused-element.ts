import type { Told } from '../told/told.ts'
import { isAddressed, refuse } from './refuse.ts'
import type { HtmlTag } from './tags.ts'

/** An element that is refused, to its end, with all that is in it. */
export class RefusedElement {
  /** What stands in its place so far. */
  readonly address: string
  readonly #tag: HtmlTag
  readonly #from: number
  readonly #told: Told
  #depth = 1
  #isSaid: boolean

  /** @param isRead is what it says of columns taken over? */
  constructor(tag: HtmlTag, from: number, told: Told, isRead = false) {
    this.#tag = tag
    this.#from = from
    this.#told = told
    // A video may say where it lies in an element of its own.
    this.#isSaid = !/^(?:video|audio|slidevvideo)$/.test(tag.name) || isAddressed(tag)
    this.address = this.#isSaid ? refuse(tag, from, told, isRead) : ''
  }

  get isDone(): boolean {
    return this.#depth <= 0
  }

  /** Reads what stands in it; answers the address that it has only now. */
  take(part: string | HtmlTag): string {
    if (typeof part === 'string') return ''
    if (part.name === this.#tag.name) this.#depth += part.kind === 'open' ? 1 : part.kind === 'close' ? -1 : 0
    if (this.#isSaid || !(this.isDone || isAddressed(part))) return ''
    this.#isSaid = true
    return refuse({ ...this.#tag, attributes: part.attributes }, this.#from, this.#told)
  }
}
