import { certain } from './certain.ts'
/** What the lines of a deck are, as far as it matters for parting slides and for pairing `:::`. */
export interface LineScan {
  /** 1 for each line inside a code fence or a comment of several lines, first and last lines included. */
  readonly shielded: Uint8Array
  /** Lines on which a code fence opens that is never closed. */
  readonly openCode: ReadonlySet<number>
  /** Line of an opening `:::` to the line of its closing one. */
  readonly divs: ReadonlyMap<number, number>
}

// Fences may stand in quotations and list items.
const LEAD = String.raw`^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*`
const CODE = new RegExp(LEAD + '(?<marks>`{3,}|~{3,})(?<info>.*)$', 'su')
const DIV_OPENS = new RegExp(LEAD + String.raw`:{3,}[ \t]*[^\s:]`, 'u')
const DIV_CLOSES = /^[\s>]*:{3,}\s*$/u

/** A line that parts slides, wherever nothing shields it. */
export const SLIDE_RULE = /^ {0,3}-{3,}[ \t]*$/

export interface CodeMark {
  readonly mark: string
  readonly length: number
  /** Only a fence without text after it closes. */
  readonly closes: boolean
}

/** Reads every line once or twice, whatever is in it. */
export function scanLines(lines: readonly string[], from: number): LineScan {
  const shielded = new Uint8Array(lines.length)
  const openCode = new Set<number>()
  const divs = new Map<number, number>()
  const stack: number[] = []
  const lastCommentEnd = lines.findLastIndex((line) => line.includes('-->'))
  let index = from
  while (index < lines.length) {
    const line = certain(lines[index], `line ${index}`)
    const code = readCodeMark(line)
    if (code !== undefined) {
      const end = findCodeEnd(lines, index, code)
      if (end.closed) shielded.fill(1, index, end.line + 1)
      else openCode.add(index)
      // An open one is taken to end with its slide, so that the rest of the deck still gets checked.
      index = end.closed ? end.line + 1 : end.line
    } else if (opensComment(line) && index < lastCommentEnd) {
      const end = findCommentEnd(lines, index)
      shielded.fill(1, index, end + 1)
      index = end + 1
    } else {
      if (DIV_CLOSES.test(line)) {
        const opening = stack.pop()
        if (opening !== undefined) divs.set(opening, index)
      } else if (DIV_OPENS.test(line)) stack.push(index)
      index++
    }
  }
  return { shielded, openCode, divs }
}

/** The marks of a fence that a line begins or ends. */
export function readCodeMark(line: string): CodeMark | undefined {
  const match = CODE.exec(line)
  const marks = match?.groups?.['marks']
  if (marks === undefined) return undefined
  const info = certain(match?.groups?.['info'], 'info')
  const mark = marks.charAt(0)
  if (mark === '`' && info.includes('`')) return undefined
  return { mark, length: marks.length, closes: info.trim() === '' }
}

/**
 * Where a code fence ends. It counts as open if nothing closes it, or if a line that parts slides and then another
 * opening fence come first: then the author forgot the closing one, and what follows is not code.
 */
function findCodeEnd(lines: readonly string[], opening: number, code: CodeMark): { line: number; closed: boolean } {
  let rule: number | undefined
  for (let index = opening + 1; index < lines.length; index++) {
    const line = certain(lines[index], `line ${index}`)
    if (rule === undefined && SLIDE_RULE.test(line)) rule = index
    const other = readCodeMark(line)
    if (other === undefined || other.mark !== code.mark || other.length < code.length) continue
    if (other.closes) return { line: index, closed: true }
    if (rule !== undefined) break
  }
  return { line: rule ?? lines.length, closed: false }
}

function opensComment(line: string): boolean {
  const start = line.indexOf('<!--')
  return start >= 0 && line.slice(0, start).trim() === '' && !line.includes('-->', start)
}

function findCommentEnd(lines: readonly string[], opening: number): number {
  for (let index = opening + 1; index < lines.length; index++) if (lines[index]?.includes('-->')) return index
  return opening
}
