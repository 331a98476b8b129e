import { inBars } from './bars.ts'
import { blankAt, type DeckLine } from '../line.ts'

/** Lines that rule a table, and how far rows stand apart. */
const RULES = /\\(?:hline|toprule|midrule|bottomrule|cline\{[^{}]*\}|cmidrule(?:\([^()]*\))?\{[^{}]*\})/g
const SPREAD = /\\multicolumn\{(?<count>\d+)\}\{[^{}]*\}\{(?<said>(?:[^{}]|\{[^{}]*\})*)\}/

/** A table in raw LaTeX as one of bars, its caption above; nothing where there is none. */
export function latexTable(lines: readonly DeckLine[]): DeckLine[] {
  const from = lines[0]?.from ?? 0
  const text = lines.map((line) => line.text.split(/(?<!\\)%/, 1)[0] ?? '').join('\n')
  const start = text.indexOf('\\begin{tabular')
  const end = text.indexOf('\\end{tabular', start)
  if (start < 0 || end < 0) return []
  const body = text.slice(behindBraces(text, text.indexOf('}', start) + 1), end)
  const rows = body.replace(/\\\\(?:\[[^\]]*\])?/g, '\0').replace(RULES, '').split('\0')
    .map((row) => row.split(/(?<!\\)&/).flatMap(cellsOf)).filter((row) => row.some((cell) => cell !== ''))
  const breadth = Math.max(...rows.map((row) => row.length))
  const [head, ...others] = rows.map((row) =>
    `| ${[...row, ...Array<string>(breadth - row.length).fill('')].join(' | ')} |`
  )
  if (head === undefined) return []
  const caption = /\\caption\{(?<said>(?:[^{}]|\{[^{}]*\})*)\}/.exec(text)?.groups?.['said']
  const made = [...(caption === undefined ? [] : [plain(caption), '']), head, `|${' --- |'.repeat(breadth)}`, ...others]
  return [blankAt(from), ...made.map((one) => ({ text: one, from })), blankAt(from)]
}

/** Behind what is said of the columns, which may have braces in it. */
function behindBraces(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    if (text[at] === '{') depth++
    else if (text[at] === '}') depth--
    if (depth === 0) return text[at] === '}' ? at + 1 : from
  }
  return from
}

/** A cell that spans several, as one and empty ones. */
function cellsOf(written: string): string[] {
  const { count = '1', said } = SPREAD.exec(written)?.groups ?? {}
  const empty = Array<string>(Math.min(Number(count), 40) - 1).fill('')
  return [plain(said ?? written), ...empty]
}

const plain = (text: string): string =>
  inBars(text.replace(/\\text(?:it|sl)\{([^{}]*)\}/g, '*$1*').replace(/\\textbf\{([^{}]*)\}/g, '**$1**')
    .replace(/\\(?:label|centering|footnotesize|small|tiny)\b(?:\{[^{}]*\})?/g, '').replace(/\\([%&#_])/g, '$1')
    .replace(/\$([-+<>=])\$/g, (_, sign: string) => (sign === '-' ? '−' : sign))
    .replace(/\$\^\{?(\*{1,3})\}?\$/g, (_, stars: string) => `<sup>${stars.replaceAll('*', '\\*')}</sup>`)
    .replace(/\s+/g, ' ').trim())
