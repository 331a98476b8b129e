import { blankAt, type DeckLine, isBlank } from '../line.ts'
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
  /** In how many lists it stands. */
  readonly lists: number
}

/** Which of the elements that are open ends where another begins, since HTML lets its end be left out; -1 where none does.
 * @param lists how many lists are open */
export function endedBy(name: string, open: readonly OpenBlock[], lists: number): number {
  if (name === 'li') return open.findLastIndex((one) => one.name === 'li' && one.lists === lists)
  if (name === 'p') return open.at(-1)?.name === 'p' ? open.length - 1 : -1
  const at = /^d[td]$/.test(name) ? open.findLastIndex((one) => /^d[tdl]$/.test(one.name)) : -1
  return open[at]?.name === 'dl' ? -1 : at
}

/** The lines that open a block, and the row that it is. @param opens what it becomes @param around the row that it is part of */
export function openingOf(
  opens: string,
  tag: HtmlTag,
  around: Grid | undefined,
): Omit<OpenBlock, 'name' | 'bold' | 'indent' | 'lists'> & { readonly marks: readonly string[] } {
  const part = around !== undefined && /^\.(?:column|step)$/.test(opens) ? around.opening(tag) : []
  // A row that appears stands in a block that does.
  const isRow = opens === '.columns' || (opens === '.step' && around === undefined && asksForColumns(tag))
  const grid = isRow || opens === '.r-hstack' ? new Grid(tag) : undefined
  const own = [
    // As broad as the slide, not beside its words.
    ...(opens === '.aside' ? [':::: {.columns}', ':::: {.column}'] : []),
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

/** Ends all of some elements, the innermost first. @param mayBeEmpty may a column that holds nothing be left out? */
export function endOpen(open: readonly OpenBlock[], from: number, made: DeckLine[], mayBeEmpty: boolean): void {
  for (const one of [...open].reverse()) {
    if (mayBeEmpty && dropEmptyColumn(made)) continue
    for (const text of endOf(one)) made.push(blankAt(from), { text, from }, blankAt(from))
  }
}

/** The last row of several has as many parts as the others. */
const endOf = ({ ends, grid, indent }: OpenBlock): string[] => [
  ...Array.from({ length: grid?.left ?? 0 }, () => [':::: {.column}', '::::']).flat(),
  ...Array.from({ length: ends }, () => `${indent}::::`),
]

/** A column that is never closed and holds nothing was meant to close its row. */
function dropEmptyColumn(made: DeckLine[]): boolean {
  const at = made.findLastIndex((line) => !isBlank(line))
  const isEmpty = /^:::: \{\.column(?!s)/.test(made[at]?.text ?? '')
  if (isEmpty) made.length = at
  return isEmpty
}
