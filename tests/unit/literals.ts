/** A string, a template between its `${…}`, or a regular expression of some source text. */
export interface Literal {
  /** 1-based. */
  readonly line: number
  readonly kind: 'text' | 'pattern'
  readonly text: string
}

/** What stands before a `/` that begins a regular expression and does not divide. */
const BEFORE_PATTERN = /(?:^|[(,=:[!&|?{};+>]|\breturn|\btypeof|\bcase)\s*$/
const PATTERN = /\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/y
const QUOTED = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/y
const TEMPLATE = /(?:\\[^]|\$(?!\{)|[^`\\$])*/y
const COMMENT = /\/\/.*|\/\*[^]*?\*\//y

/** All literals of TypeScript, without its comments. */
export function literalsIn(source: string): Literal[] {
  const found: Literal[] = []
  // For each template that one is in: how many braces are open in its `${…}`.
  const braces: number[] = []
  let at = 0
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const text = pattern.exec(source)?.[0]
    if (text !== undefined) at += text.length
    return text
  }
  const add = (kind: Literal['kind'], text: string): void => {
    found.push({ line: source.slice(0, at - text.length).split('\n').length, kind, text })
  }
  const template = (): void => {
    at++
    add('text', take(TEMPLATE) ?? '')
    if (source[at] === '`') at++
    else {
      at += 2
      braces.push(0)
    }
  }
  while (at < source.length) {
    const character = source[at] ?? ''
    const open = braces.at(-1)
    if (take(COMMENT) !== undefined) continue
    if (character === '`') template()
    else if (open === 0 && character === '}') {
      braces.pop()
      template()
    } else if (character === "'" || character === '"') add('text', take(QUOTED) ?? '')
    else if (character === '/' && BEFORE_PATTERN.test(source.slice(Math.max(0, at - 40), at))) {
      const pattern = take(PATTERN)
      if (pattern === undefined) at++
      else add('pattern', pattern)
    } else {
      if (open !== undefined && character === '{') braces.splice(-1, 1, open + 1)
      if (open !== undefined && character === '}') braces.splice(-1, 1, open - 1)
      at++
    }
  }
  return found
}
