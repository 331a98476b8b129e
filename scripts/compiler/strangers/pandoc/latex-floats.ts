import { blankAt, type DeckLine, lineKinds } from '../line.ts'
import { latexTable } from './latex-tables.ts'
import { pictured } from './latex-words.ts'

const BEGINS = /^\s*\\begin\{(?<name>figure|verbatim|lstlisting|table|tabular[x*]?|longtable)\*?\}/
const CAPTION = /\\caption\*?\{(?<said>(?:[^{}]|\{[^{}]*\})*)\}/
/** More lines than a slide holds. */
const MOST = 60

/** Figures and tables of LaTeX as those of Markdown; what is drawn in one stays as it is written. */
export function latexFloats(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => BEGINS.test(text))) return lines
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  for (let at = 0; at < lines.length; at++) {
    const name = kinds[at] === 'text' ? BEGINS.exec(lines[at]?.text ?? '')?.groups?.['name'] : undefined
    const length = name === undefined
      ? -1
      : lines.slice(at, at + MOST).findIndex(({ text }) => text.includes(`\\end{${name}`))
    const inside = lines.slice(at, at + length + 1)
    const float = length < 0 ? [] : floatOf(name ?? '', inside)
    made.push(...(float.length > 0 ? float : lines.slice(at, at + 1)))
    if (float.length > 0) at += length
  }
  return made
}

/** A figure, code or a table. */
const floatOf = (name: string, lines: readonly DeckLine[]): DeckLine[] =>
  name === 'figure' ? figure(lines) : /^[vl]/.test(name) && name !== 'longtable' ? code(lines) : latexTable(lines)

/** What stands as it is written. */
const code = (lines: readonly DeckLine[]): DeckLine[] =>
  lines.map((line, index) => (index === 0 || index === lines.length - 1 ? { ...line, text: '```' } : line))

/** The pictures of a figure, with what is said below them. */
function figure(lines: readonly DeckLine[]): DeckLine[] {
  const from = lines[0]?.from ?? 0
  const text = lines.map((line) => line.text.split(/(?<!\\)%/, 1)[0] ?? '').join('\n')
  const files = text.match(/\\includegraphics[^{}]*\{[^{}]*\}/g) ?? []
  const said = (CAPTION.exec(text)?.groups?.['said'] ?? '').replace(/\s+/g, ' ').replace(/\\label\{[^{}]*\}/, '').trim()
  const pictures = files.map((one) => pictured(one, files.length === 1 ? said : '')).join(' ')
  if (pictures === '') return []
  const below = files.length > 1 && said !== '' ? [blankAt(from), { text: said, from }] : []
  return [blankAt(from), { text: pictures, from }, ...below, blankAt(from)]
}
