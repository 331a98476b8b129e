import type { Token } from 'markdown-it'
import type { Place } from './problem.ts'
import { certain, itemAt } from './certain.ts'

/** Where the lines of an inline text start: in the text itself, in the slide, and in their source lines. */
interface TextLine {
  readonly offset: number
  readonly line: number
  readonly column: number
}

interface Located {
  readonly lines: readonly TextLine[]
  /** For a table cell with `\|` in it, which is two characters in the file and one in the text: the column of each. */
  readonly columns?: Int32Array
}

/** Finds the line and column in the file that an offset in inline text stands for. */
export class InlinePlaces {
  readonly #lines: readonly string[]
  // Found once for each text: a long paragraph may have thousands of problems.
  readonly #located = new WeakMap<Token, Located>()

  constructor(lines: readonly string[]) {
    this.#lines = lines
  }

  /** Notes where every table cell's text starts: markdown-it does not say. `part` is the slide's first line. */
  locateCells(tokens: readonly Token[], part: number): void {
    let row: number | undefined
    let from = 0
    for (const token of tokens) {
      if (token.type === 'tr_open') {
        row = token.map?.[0]
        from = 0
      } else if (token.type === 'tr_close') row = undefined
      else if (token.type === 'inline' && row !== undefined && token.map === null) {
        const line = itemAt(this.#lines, part + row)
        const written = token.content.replaceAll('|', String.raw`\|`)
        const found = line.indexOf(written, from)
        const column = found < 0 ? from : found
        const lines = [{ offset: 0, line: row, column }]
        const escaped = written.length > token.content.length
        this.#located.set(
          token,
          escaped ? { lines, columns: throughEscapes(line, column, token.content.length) } : { lines },
        )
        from = column + written.length
      }
    }
  }

  place(inline: Token, offset: number, part: number): Place {
    const located = this.#located.get(inline) ?? this.#locate(inline, part)
    const row = lastBefore(located.lines, offset)
    const column = located.columns?.[offset] ?? row.column + offset - row.offset
    return { line: part + row.line + 1, column: column + 1 }
  }

  #locate(inline: Token, part: number): Located {
    const first = inline.map?.[0] ?? 0
    let offset = 0
    const lines = inline.content.split('\n').map((text, index): TextLine => {
      const line = { offset, line: first + index, column: startOf(text, this.#lines[part + first + index] ?? '') }
      offset += text.length + 1
      return line
    })
    this.#located.set(inline, { lines })
    return { lines }
  }
}

function lastBefore(lines: readonly TextLine[], offset: number): TextLine {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (certain(lines[middle], 'line').offset <= offset) low = middle
    else high = middle - 1
  }
  return lines[low] ?? { offset: 0, line: 0, column: 0 }
}

/** markdown-it cuts indentation, markers and trailing blanks off a line; what is left stands at this column. */
function startOf(text: string, line: string): number {
  const trimmed = line.trimEnd()
  if (trimmed.endsWith(text)) return trimmed.length - text.length
  const found = line.indexOf(text)
  return found >= 0 ? found : line.length - line.trimStart().length
}

function throughEscapes(line: string, start: number, length: number): Int32Array {
  const columns = new Int32Array(length + 1)
  let column = start
  for (let offset = 0; offset <= length; offset++) {
    columns[offset] = Math.min(column, line.length)
    column += line[column] === '\\' && line[column + 1] === '|' ? 2 : 1
  }
  return columns
}
