import { type DeckLine, isBlank } from '../line.ts'
import type { Grid } from './grid.ts'

/** An element that is open. */
export interface OpenBlock {
  readonly name: string
  /** How many blocks of the dialect it has become. */
  readonly ends: number
  /** Where its children stand side by side. */
  readonly grid: Grid | undefined
  /** Do its children lie on one another? */
  readonly stack: boolean
  /** Does a class make bold what stands in it? */
  readonly bold: boolean
}

/** The last row of several has as many parts as the others. */
export const endOf = ({ ends, grid }: OpenBlock): string[] => [
  ...Array.from({ length: grid?.left ?? 0 }, () => [':::: {.column}', '::::']).flat(),
  ...Array.from({ length: ends }, () => '::::'),
]

/** A column that is never closed and holds nothing was meant to close its row. */
export function dropEmptyColumn(made: DeckLine[]): boolean {
  const at = made.findLastIndex((line) => !isBlank(line))
  const isEmpty = /^:::: \{\.column(?!s)/.test(made[at]?.text ?? '')
  if (isEmpty) made.length = at
  return isEmpty
}
