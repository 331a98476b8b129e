import type { Wording } from '../../words/wording.ts'
/** A size of paper, upright, in mm. */
export interface PaperSize {
  readonly width: number
  readonly height: number
}

/** A paper that everything is printed on. */
export interface Paper extends PaperSize {
  /** In names of files: `-letter`. */
  readonly id: string
  /** What people call it. */
  readonly name: string
  /** How far apart lines are ruled where it is at home, in mm. */
  readonly rule: number
  /** How far slides of a guide stand apart, in mm. */
  readonly apart: number
}

/** All of them, and the only place that knows one: page boxes, files, orders, checks and rooms are reckoned from it. */
export const PAPERS: readonly Paper[] = [
  { id: 'a4', name: 'A4', width: 210, height: 297, rule: 9, apart: 2.5 },
  // Less high: with lines 9/32 of an inch apart, and slides of a guide closer, it holds the same.
  { id: 'letter', name: 'US Letter', width: 215.9, height: 279.4, rule: 7.1, apart: 1.5 },
]

/** Behind the name of a file. */
export const suffixOf = ({ id }: Paper, large: boolean): string => `${large ? '-large' : ''}-${id}`

/** What a link to it says. */
export const labelOf = ({ name }: Paper, large: boolean, wording: Wording): string =>
  large ? wording.onPaperLarge(name) : name

/** The one that text is first too broad for. */
export const narrowest = (): Paper => PAPERS.reduce((least, paper) => (paper.width < least.width ? paper : least))

/** What fits every paper: nobody knows which lies in the printer of whoever prints a page from the browser. */
export const leastSize = (): PaperSize => ({
  width: narrowest().width,
  height: Math.min(...PAPERS.map(({ height }) => height)),
})
