import type { StateBlock, Token } from 'markdown-it'
import { certain } from './certain.ts'

/** The line of a block, 0-based in its slide. Cells of tables alone have none. */
export const lineOf = ({ map, type }: Token): number => certain(map, `line of ${type}`)[0]

/** Where the text of a line begins in its source. */
export const textStart = ({ bMarks, tShift }: StateBlock, line: number): number =>
  certain(bMarks[line], `line ${line}`) + certain(tShift[line], `line ${line}`)

/** Is a line indented so far that it is code? */
export const isIndented = ({ sCount, blkIndent }: StateBlock, line: number): boolean =>
  certain(sCount[line], `line ${line}`) - blkIndent >= 4
