import type { DiagramUse, ImageUse } from '../model.ts'
import { TokenNotes } from '../token-notes.ts'

/** Where the use of a diagram or picture is kept from the walk that counts steps to the rendering. */
export const useNotes = new TokenNotes<DiagramUse | ImageUse>()

/** Rendered HTML with numbered marks for what comes later. */
export class PieceMarks<Use> {
  readonly #uses: Use[] = []
  readonly #sign: string
  readonly #mark: RegExp

  /** `sign` tells these marks from others in the same text. */
  constructor(sign = '') {
    this.#sign = sign
    // Sources have no NUL in them any more, so this cannot be forged.
    this.#mark = new RegExp(`\\0${sign.replace('+', '\\+')}(\\d+)\\0`)
  }

  mark(use: Use): string {
    this.#uses.push(use)
    return `\0${this.#sign}${this.#uses.length - 1}\0`
  }

  /** The HTML cut at its marks. */
  split(html: string): (string | Use)[] {
    return html.split(this.#mark).flatMap((part, index): (string | Use)[] => {
      if (index % 2 === 0) return part === '' ? [] : [part]
      const use = this.#uses[Number(part)]
      return use === undefined ? [] : [use]
    })
  }
}
