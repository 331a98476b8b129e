import type { SourceText } from './model.ts'

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
  const column = raw[first]?.indexOf('\0') ?? 0
  const count = text.split('\0').length - 1
  return {
    file: source.file,
    lines: raw.map((line) => line.replaceAll('\0', '\uFFFD')),
    nuls: { line: first, column, count },
  }
}
