import { certain } from './certain.ts'
/** One entry of an attribute list; `start` and `end` are offsets in the text it was read from. */
export interface Attribute {
  readonly kind: 'id' | 'class' | 'key' | 'flag'
  readonly name: string
  readonly value: string
  readonly start: number
  readonly end: number
}

export interface AttributeList {
  readonly items: readonly Attribute[]
  /** Offset after the closing brace. */
  readonly end: number
}

// Longer than anything a person writes; a bound keeps a file full of braces linear.
const LONGEST_LIST = 3000
const ITEM = new RegExp([
  /#(?<id>[^\s{}"'=#,;]+)/,
  /\.(?<class>[^\s{}"'=.#,;]+)/,
  /(?<key>[A-Za-z_@:][\w:.@-]*)=(?:"(?<double>[^"\n]{0,2000})"|'(?<single>[^'\n]{0,2000})'|(?<bare>[^\s{}"']+))/y,
  /(?<flag>[A-Za-z][\w-]*)/,
  /(?<dash>-)(?=[\s}])/,
].map((part) => part.source).join('|'), 'y')

/**
 * The kit's one attribute grammar: `{#id .class key=value}`, and bare words such as `{steps}` where `flags` allows
 * them. Anything else in braces is prose: then the answer is `undefined` and nothing is taken from the text.
 */
export function parseAttributes(text: string, start: number, flags: boolean): AttributeList | undefined {
  if (text[start] !== '{') return undefined
  const limit = Math.min(text.length, start + LONGEST_LIST)
  const items: Attribute[] = []
  let at = skipBlanks(text, start + 1, limit)
  while (at < limit && text[at] !== '}') {
    ITEM.lastIndex = at
    const groups = ITEM.exec(text)?.groups
    if (groups === undefined) return undefined
    const item = toItem(groups, at, ITEM.lastIndex)
    if (item.kind === 'flag' && !flags) return undefined
    items.push(item)
    const next = skipBlanks(text, item.end, limit)
    // Entries are parted by blanks; without one, only `#` and `.` may follow, as in `{.a.b}`.
    if (next === item.end && !'}#.'.includes(text[next] ?? ' ')) return undefined
    at = next
  }
  return at < limit && items.length > 0 ? { items, end: at + 1 } : undefined
}

function toItem(groups: Record<string, string | undefined>, start: number, end: number): Attribute {
  const { id, class: className, key, flag } = groups
  if (id !== undefined) return { kind: 'id', name: '#', value: id, start, end }
  if (className !== undefined) return { kind: 'class', name: '.', value: className, start, end }
  if (key !== undefined) {
    const value = certain(groups['double'] ?? groups['single'] ?? groups['bare'], `value of ${key}`)
    return { kind: 'key', name: key, value, start, end }
  }
  if (flag !== undefined) return { kind: 'flag', name: flag, value: '', start, end }
  // Pandoc's `{-}` for an unnumbered heading.
  return { kind: 'class', name: '.', value: 'unnumbered', start, end }
}

function skipBlanks(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit && (text[at] === ' ' || text[at] === '\t')) at++
  return at
}
