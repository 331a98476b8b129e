import { readCodeMark } from '../../scan-lines.ts'
import { type DeckLine, lineKinds, outsideCode, rewrite } from '../line.ts'

/** A command of a deck's own. */
interface Macro {
  readonly takes: number
  /** Stands for its first word where none is given in square brackets. */
  readonly usual: string | undefined
  readonly body: string
}

const DEFINES =
  /\\(?:(?:re|provide)?newcommand\*?|providecommand\*?|DeclareMathOperator(?<star>\*?)|def)\s{0,3}(?:\{\\(?<braced>[A-Za-z]+)\}|\\(?<bare>[A-Za-z]+))(?:\[(?<takes>\d)\])?(?:\[(?<usual>[^[\]]*)\])?(?:#\d)*\s{0,3}(?=\{)/
const LONGEST = 4000
const DEEPEST = 8

/** Formulas with what their own commands stand for (`\newcommand`, `\def`, `\DeclareMathOperator`), which are defined in
 * what goes before the deck or in it. */
export function withMacros(lines: readonly DeckLine[], before: string): readonly DeckLine[] {
  if (!DEFINES.test(before) && !lines.some(({ text }) => DEFINES.test(text))) return lines
  const macros = new Map<string, Macro>()
  takeDefinitions(before, macros)
  const kinds = lineKinds(lines)
  let isFence = false
  const made = lines.map((line, index) => {
    if (kinds[index] !== 'code') isFence = false
    else if (kinds[index - 1] !== 'code') isFence = readCodeMark(line.text) !== undefined
    if (isFence || kinds[index] === 'comment') return line
    return rewrite(line, outsideCode(takeDefinitions(line.text, macros), (part) => expanded(part, macros)))
  })
  return made.map((
    line,
    index,
  ) => (line === lines[index] ? line : rewrite(line, line.text.replace(/^\s*\$\$\s*\$\$\s*$/, ''))))
}

/** Is there nothing in it but commands, and packages that formulas need none of? */
export const isAllMacros = (text: string): boolean =>
  takeDefinitions(text, new Map()).replace(
    /\\usepackage(?:\[[^\]]*\])?\{(?:ams\w+|bm|bbm|mathtools|mathrsfs|physics)\}/g,
    '',
  ).trim()
    === ''

/** Reads the definitions in a text. @returns what is left of it */
function takeDefinitions(text: string, macros: Map<string, Macro>): string {
  let rest = text
  for (let count = 0; count < 500; count++) {
    const found = DEFINES.exec(rest)
    if (found === null) break
    const { braced, bare, takes, usual, star } = found.groups ?? {}
    const start = found.index + found[0].length
    const end = closing(rest, start)
    if (end < 0) break
    const inside = rest.slice(start + 1, end)
    const numbers = found[0].match(/#\d/g)?.length ?? 0
    macros.set(braced ?? bare ?? '', {
      takes: takes === undefined ? numbers : Number(takes),
      usual,
      body: star === undefined ? inside : `\\operatorname${star}{${inside}}`,
    })
    const [before, behind] = [rest.slice(0, found.index), rest.slice(end + 1)]
    // A formula of nothing else is none.
    const isAll = /(?<!\$)\$ *$/.test(before) && /^ *\$(?!\$)/.test(behind)
    rest = isAll ? before.replace(/\$ *$/, '') + behind.replace(/^ *\$/, '') : before + behind
  }
  return rest
}

/** Where the brace that stands there is closed; -1 where it never is. */
function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length && at - open < LONGEST; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '{') depth++
    else if (text[at] === '}' && --depth === 0) return at
  }
  return -1
}

/** Commands may stand for others; one that calls itself ends. */
function expanded(text: string, macros: ReadonlyMap<string, Macro>): string {
  let [said, next] = ['', text]
  for (let depth = 0; depth < DEEPEST && said !== next; depth++) [said, next] = [next, once(next, macros)]
  return next
}

function once(text: string, macros: ReadonlyMap<string, Macro>): string {
  if (!text.includes('\\')) return text
  let made = ''
  let from = 0
  for (const match of text.matchAll(/\\([A-Za-z]+)/g)) {
    const macro = macros.get(match[1] ?? '')
    if (macro === undefined || match.index < from) continue
    const words: string[] = []
    let at = match.index + match[0].length
    if (macro.usual !== undefined) {
      const given = /^\[([^[\]]*)\]/.exec(text.slice(at, at + LONGEST))
      words.push(given?.[1] ?? macro.usual)
      at += given?.[0].length ?? 0
    }
    while (words.length < macro.takes) {
      at += /^ */.exec(text.slice(at, at + 20))?.[0].length ?? 0
      const end = text[at] === '{' ? closing(text, at) : -1
      const word = end < 0
        ? /^(?:\\[A-Za-z]+|[^\s{}])?/.exec(text.slice(at, at + 50))?.[0] ?? ''
        : text.slice(at + 1, end)
      words.push(word)
      at = end < 0 ? at + word.length : end + 1
    }
    const said = macro.body.replace(/#(\d)/g, (_, number: string) => words[Number(number) - 1] ?? '')
    const room = /\\[A-Za-z]+$/.test(said) && /[A-Za-z]/.test(text[at] ?? '') ? ' ' : ''
    made += text.slice(from, match.index) + said + room
    if (made.length > LONGEST) return text
    from = at
  }
  return made + text.slice(from)
}
