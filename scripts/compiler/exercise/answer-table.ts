import type { Token } from 'markdown-it'
import type { Content } from '../content/node.ts'
import { type Row, rowsOf } from './blocks.ts'
import { textOf } from './inline.ts'
import type { ExerciseReader } from './reader.ts'

/** A row of an answer with both its sides filled. */
export interface AnswerRow {
  readonly left: Token
  readonly right: Token
  readonly why: Token | undefined
}

export interface AnswerTable {
  readonly heads: readonly Content[]
  readonly rows: readonly AnswerRow[]
}

/** Reads an answer that is a table of two or three columns. `shape` shows how, for messages. */
export function readAnswerTable(reader: ExerciseReader, shape: string): AnswerTable {
  const table = reader.takeFromAnswer('table_open')
  if (table === undefined) {
    if (!reader.isUnanswered) reportShape(reader, 'The answer has no table.', shape)
    return { heads: [], rows: [] }
  }
  const { heads, rows } = rowsOf(table)
  if (heads.length < 2 || heads.length > 3) {
    reportShape(reader, `The table of the answer has ${heads.length} ${heads.length === 1 ? 'column' : 'columns'}.`,
      shape)
    return { heads: [], rows: [] }
  }
  const full = rows.flatMap((row) => readRow(reader, row, heads))
  const reasons = full.some(({ why }) => why !== undefined)
  return {
    heads: heads.slice(0, reasons ? 3 : 2).map((head) => reader.plain(head.children ?? [])),
    rows: full,
  }
}

const isEmpty = (cell: Token | undefined): boolean => cell === undefined || textOf(cell.children ?? []) === ''

function readRow(reader: ExerciseReader, { cells, line }: Row, heads: readonly Token[]): AnswerRow[] {
  const [left, right, why] = cells
  if (left !== undefined && right !== undefined && !isEmpty(left) && !isEmpty(right)) {
    return [{ left, right, why: why?.content.trim() === '' ? undefined : why }]
  }
  const head = textOf(heads[isEmpty(left) ? 0 : 1]?.children ?? [])
  reader.error(reader.at(line), {
    rule: 'empty-side',
    what: `This row has nothing under “${head}”.`,
    why: 'A pair needs both its sides.',
    fix: 'Fill in the cell, or delete the row.',
  })
  return []
}

/** Complains of an answer of the wrong form. */
export function reportShape(reader: ExerciseReader, what: string, shape: string): void {
  reader.error(reader.answerPlace, {
    rule: 'answer-form',
    what,
    why: 'The answer is checked against the exercise, line by line.',
    fix: `Write it as ${shape}.`,
  })
}
