/** What is wrong with a line of a flowchart, where it can be seen without Mermaid, which often stops elsewhere. */
export interface Slip {
  /** 0-based. */
  readonly column: number
  readonly what: string
  readonly fix: string
}

const CLOSING = new Map([['[', ']'], ['(', ')'], ['{', '}']])
/** What looks like one; and those that there are, or the first half of one with words in it. */
const LIKE_ARROW = /(?<=\s|^)[<xo]?[-=.~]{2,20}[>xo]?(?=\s|$)|(?<=\s|^)[<]?[-=.~]{1,20}>(?=\s|$)/g
const ARROW = /^[<xo]?(?:--+[->xo]?|==+[=>xo]?|-?\.+(?:-[>xo]?)?|~~~+)$/

/** The bracket that stays open, or the arrow that is none, of a line that Mermaid refuses. */
export function slipIn(line: string, diagram: string): Slip | undefined {
  if (!/^(?:flowchart|graph)\b/.test(diagram.trimStart()) || line.split('"').length % 2 === 0) return undefined
  // Words in quotation marks may have anything in them.
  const bare = line.replace(/"[^"]*"/g, (words) => '"'.repeat(words.length))
  const open: { sign: string; column: number }[] = []
  for (const { 0: sign, index: column } of bare.matchAll(/[[\](){}]/g)) {
    if (CLOSING.has(sign)) open.push({ sign, column })
    else if (CLOSING.get(open.at(-1)?.sign ?? '') === sign) open.pop()
  }
  const [first] = open
  if (first !== undefined) {
    return {
      column: first.column,
      what: `The “${first.sign}” here is never closed.`,
      fix: `Put “${CLOSING.get(first.sign) ?? ''}” behind the words in it.`,
    }
  }
  const labels = bare.replace(/[[({|][^[({|\])}]*[\])}|]/g, (words) => '"'.repeat(words.length))
  for (const { 0: found, index: column } of labels.matchAll(LIKE_ARROW)) {
    if (ARROW.test(found)) continue
    return {
      column,
      what: `A flowchart has no arrow “${found}”.`,
      fix: 'Write -->, -.-> or ==>, without a head ---, -.- or ===; words on it stand between bars: A -->|words| B.',
    }
  }
  return undefined
}
