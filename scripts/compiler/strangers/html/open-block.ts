import { type DeckLine, isBlank } from '../line.ts'
import { asksForColumns } from './asks.ts'
import { Grid } from './grid.ts'
import type { HtmlTag } from './tags.ts'

/** An element that is open. */
export interface OpenBlock {
  readonly name: string
  /** How many blocks of the dialect it has become. */
  readonly ends: number
  /** Where its children stand side by side. */
  readonly grid: Grid | undefined
  /** Do its children lie on one another? */
  readonly stack: boolean
  /** Is it an element that shows its summary alone until somebody opens it? */
  readonly isShut: boolean
  /** Does a class make bold what stands in it? */
  readonly bold: boolean
  /** The room before its lines, where it is part of an entry. */
  readonly indent: string
}

/** The lines that open a block, and the row that it is. @param opens what it becomes @param around the row that it is part of */
export function openingOf(
  opens: string,
  tag: HtmlTag,
  around: Grid | undefined,
): Omit<OpenBlock, 'name' | 'bold' | 'indent'> & { readonly marks: readonly string[] } {
  const part = around !== undefined && /^\.(?:column|step)$/.test(opens) ? around.opening(tag) : []
  // A row that appears stands in a block that does.
  const isRow = opens === '.columns' || (opens === '.step' && around === undefined && asksForColumns(tag))
  const grid = isRow || opens === '.r-hstack' ? new Grid(tag) : undefined
  const own = [
    ...(opens === '' || opens === '.columns' || (opens === '.column' && part.length > 0) ? [] : [`:::: {${opens}}`]),
    ...(isRow ? [`:::: {.columns${grid?.rows ?? ''}}`] : []),
  ]
  const marks = [...part, ...own]
  return {
    grid,
    marks,
    ends: marks.reduce((depth, mark) => depth + (mark === '::::' ? -1 : 1), 0),
    stack: opens?.startsWith('.r-stack') === true,
    isShut: tag.name === 'details' && !tag.attributes.has('open'),
  }
}

/** The last row of several has as many parts as the others. */
export const endOf = ({ ends, grid, indent }: OpenBlock): string[] => [
  ...Array.from({ length: grid?.left ?? 0 }, () => [':::: {.column}', '::::']).flat(),
  ...Array.from({ length: ends }, () => `${indent}::::`),
]

/** A column that is never closed and holds nothing was meant to close its row. */
export function dropEmptyColumn(made: DeckLine[]): boolean {
  const at = made.findLastIndex((line) => !isBlank(line))
  const isEmpty = /^:::: \{\.column(?!s)/.test(made[at]?.text ?? '')
  if (isEmpty) made.length = at
  return isEmpty
}
