import type { SourceText } from './model.ts'
import type { Problems } from './problem.ts'
import { itemAt } from './certain.ts'

/** A source text as lines, with everything that differs between editors evened out. */
export interface SourceLines {
  readonly file: string
  readonly lines: readonly string[]
  /** Where the first NUL byte stood, 0-based, and how many there were. */
  readonly nuls?: { readonly line: number; readonly column: number; readonly count: number }
}

/**
 * Takes away a byte-order mark, makes every line end `\n` and every NUL the replacement character, so that no later
 * step has to think of them. Lines and columns stay what the author's editor shows.
 */
export function toLines(source: SourceText): SourceLines {
  const text = source.text.replace(/^\uFEFF/, '')
  const raw = text.split(/\r\n|\n|\r/)
  const first = raw.findIndex((line) => line.includes('\0'))
  if (first < 0) return { file: source.file, lines: raw }
  const column = itemAt(raw, first).indexOf('\0')
  const count = text.split('\0').length - 1
  return {
    file: source.file,
    lines: raw.map((line) => line.replaceAll('\0', '\uFFFD')),
    nuls: { line: first, column, count },
  }
}

/** What {@link toLines} replaced is told once a file. */
export function warnOfNuls(source: SourceLines, problems: Problems): void {
  if (source.nuls === undefined) return
  const { line, column, count } = source.nuls
  problems.warning({ line: line + 1, column: column + 1 }, {
    rule: 'nul-byte',
    what: count === 1 ? 'There is a NUL byte here.' : `There are ${count} NUL bytes in this file; the first is here.`,
    why: 'It is no character, and is shown as “\uFFFD”.',
    fix: 'Delete it, or save the file again as UTF-8 text.',
  })
}
