import { heightOfExtent, widthOfExtent, type Dot, type Extent } from './plane.ts'

/** A rectangle of a slide in EMU, of which 914 400 are an inch. */
export interface SlideFrame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A drawing's px as EMU of the slide: as large as its frame allows, and in the middle of it. */
export class Scale {
  readonly factor: number
  readonly #left: number
  readonly #top: number

  constructor(drawing: Extent, frame: SlideFrame) {
    const [width, height] = [widthOfExtent(drawing), heightOfExtent(drawing)]
    this.factor = Math.min(frame.width / width, frame.height / height)
    this.#left = frame.x + (frame.width - width * this.factor) / 2 - drawing.left * this.factor
    this.#top = frame.y + (frame.height - height * this.factor) / 2 - drawing.top * this.factor
  }

  dot([x, y]: Dot): Dot {
    return [Math.round(this.#left + x * this.factor), Math.round(this.#top + y * this.factor)]
  }

  extent({ left, top, right, bottom }: Extent): SlideFrame {
    const [[x, y], [endX, endY]] = [this.dot([left, top]), this.dot([right, bottom])]
    return { x, y, width: endX - x, height: endY - y }
  }

  length(px: number): number {
    return Math.round(px * this.factor)
  }

  /** Hundredths of a point, whole or half points. */
  type(px: number): number {
    return Math.max(100, Math.round((px * this.factor) / 12_700 * 2) * 50)
  }
}
