import type { OwnSlide } from './plan.ts'

/** Sizes of text on a slide of one's own, in px of the canvas: a line, what is between two points, and letters in a
 * line across, and beside a picture. */
const SIZES = [
  { line: 47, between: 28, across: 42, beside: 30 },
  { line: 37, between: 16, across: 54, beside: 40 },
  { line: 32, between: 16, across: 62, beside: 47 },
] as const

/** What is left below a heading of one line, and what each further line takes. */
const ROOM = 490
const HEADING = 54
const HEADING_LETTERS = 26

/** In which of three sizes the points of a slide fit, from 0, the largest; undefined: in none. */
export function fitOf({ title, lines, picture }: Pick<OwnSlide, 'title' | 'lines' | 'picture'>): number | undefined {
  const headings = picture ? Math.max(0, Math.ceil(title.length / HEADING_LETTERS) - 1) : 0
  const at = SIZES.findIndex(({ line, between, across, beside }) => {
    const letters = picture ? beside : across
    const height = lines.reduce((sum, text) => sum + Math.ceil(text.length / letters) * line + between, 0)
    return height <= ROOM - headings * HEADING
  })
  return at < 0 ? undefined : at
}
