import { widthOf } from '../metrics.ts'
import type { PaintedRow, PaintedText } from './painted.ts'
import type { Dot, Extent } from './plane.ts'

/** Of Calibri's lines, in parts of the size: how high one is, and how much of it is below the baseline. */
const LINE = 1.2207
const DESCENT = 0.2686

export interface LaidRow extends PaintedRow {
  /** Its height, in parts of that which its type has by itself. */
  readonly pitch: number
  /** Free room above it, in px. */
  readonly before: number
  /** Does a paragraph begin with it, and not only a line? */
  readonly opens: boolean
}

/** Texts as one block of lines, in the measures of PowerPoint's face. */
export interface LaidWords {
  readonly rows: readonly LaidRow[]
  readonly anchor: PaintedText['anchor']
  /** Where it stands before it is turned about its middle. */
  readonly extent: Extent
  readonly turned: number
  readonly spacing: number
}

/** @param texts below one another, with one anchor */
export function layWords(texts: readonly PaintedText[]): LaidWords {
  const [first] = texts
  const [anchor, turned, spacing] = [first?.anchor ?? 'start', first?.turned ?? 0, first?.spacing ?? 0]
  const rows: LaidRow[] = []
  let [width, height, x, bottom] = [0, 0, 0, 0]
  for (const text of texts) {
    for (const [index, row] of text.rows.entries()) {
      const at = turnedBack(row.at, turned)
      const size = Math.max(...row.runs.map((run) => run.size))
      const distance = at[1] + DESCENT * size - bottom
      const isFirst = rows.length === 0
      const pitch = isFirst ? firstPitch(text, size) : Math.min(1, Math.max(0.75, distance / (LINE * size)))
      const before = isFirst ? 0 : Math.max(0, distance - pitch * LINE * size)
      rows.push({ ...row, pitch, before, opens: index === 0 || before > 0.5 })
      bottom = at[1] + DESCENT * size
      height += pitch * LINE * size + before
      width = Math.max(width, widthOfRow(row, text.spacing))
      x = isFirst ? at[0] : x
    }
  }
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  const flat = { left, right: left + width, top: bottom - height, bottom }
  return { rows, anchor, turned, spacing, extent: turned === 0 ? flat : aboutMiddle(flat, turned) }
}

/** The first line is as high as the others, so that a block stands in the middle as it did. */
function firstPitch({ rows }: PaintedText, size: number): number {
  const [one, two] = rows
  if (one === undefined || two === undefined) return 1
  return Math.min(1, Math.max(0.75, Math.hypot(two.at[0] - one.at[0], two.at[1] - one.at[1]) / (LINE * size)))
}

export const widthOfRow = ({ runs }: PaintedRow, spacing: number): number =>
  runs.reduce(
    (sum, { text, bold, size }) => sum + widthOf(text, bold ? 'sansBold' : 'sans', size) + spacing * text.length,
    0,
  )

function turnedBack([x, y]: Dot, turned: number): Dot {
  if (turned === 0) return [x, y]
  const [cos, sin] = [Math.cos(turned * Math.PI / 180), Math.sin(turned * Math.PI / 180)]
  return [cos * x + sin * y, cos * y - sin * x]
}

/** PowerPoint turns a box about its middle, SVG all about one point. */
function aboutMiddle({ left, right, top, bottom }: Extent, turned: number): Extent {
  const [x, y] = turnedBack([(left + right) / 2, (top + bottom) / 2], -turned)
  const [halfWidth, halfHeight] = [(right - left) / 2, (bottom - top) / 2]
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight }
}
