import type { DiagramUse, ImageUse } from '../model.ts'
import { TokenNotes } from '../token-notes.ts'

// Sources have no NUL in them any more, so this cannot be forged.
const MARK = /\0(\d+)\0/

/** Where the use of a diagram or picture is kept from the walk that counts steps to the rendering. */
export const useNotes = new TokenNotes<DiagramUse | ImageUse>()

/** Rendered HTML with numbered marks for what comes later. */
export class PieceMarks {
  readonly #uses: (DiagramUse | ImageUse)[] = []

  mark(use: DiagramUse | ImageUse): string {
    this.#uses.push(use)
    return `\0${this.#uses.length - 1}\0`
  }

  /** The HTML cut at its marks. */
  split(html: string): (string | DiagramUse | ImageUse)[] {
    return html.split(MARK).flatMap((part, index): (string | DiagramUse | ImageUse)[] => {
      if (index % 2 === 0) return part === '' ? [] : [part]
      const use = this.#uses[Number(part)]
      return use === undefined ? [] : [use]
    })
  }
}
