import { type DeckLine, mapText, outsideCode, rewrite, mapBlocks } from '../line.ts'

const WITHIN = /\\\\\(((?:(?!\\\\[()]).)*)\\\\\)/g
const BLOCK = /\\\\\[((?:(?!\\\\[[\]]).)*)\\\\\]/g
const OPENS = /^\s*\\\\\[\s*$/
const CLOSES = /^\s*\\\\\]\s*$/
const BEGINS = /^\s*\\begin\{(?<name>[a-z]+\*?)\}/
/** Longer than any formula. */
const LONGEST = 40

/** Marks of Markdown are escaped in a formula, since Markdown is read first. */
const plain = (tex: string): string => tex.replace(/\\([\\_*{}[\]()#+.!-])/g, '$1')

/** Formulas between the marks of MathJax, `\\( … \\)` and `\\[ … \\]`, or in an environment without any, as those between
 * dollars. */
export function formulasOfMathJax(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => /\\\\[([]|\\begin\{/.test(text))) return lines
  return mapBlocks(lines, (line, at) => {
    const end = endOfFormula(lines, at)
    const last = lines[end]
    if (last === undefined) return { lines: [rewrite(line, outsideCode(line.text, withDollars))], end: at }
    const isMarked = OPENS.test(line.text)
    const inside = isMarked ? lines.slice(at + 1, end) : lines.slice(at, end + 1)
    const formula = inside.map((one) => rewrite(one, plain(one.text)))
    return { lines: [{ text: '$$', from: line.from }, ...formula, { text: '$$', from: last.from }], end }
  })
}

const withDollars = (text: string): string =>
  text.replace(WITHIN, (_, tex: string) => `$${plain(tex).trim()}$`).replace(BLOCK, (_, tex: string) =>
    `$$${plain(tex).trim()}$$`)

/** Formulas between `\( … \)` and `\[ … \]`, as R Markdown has them, as those between dollars. */
export const formulasOfRMarkdown = (lines: readonly DeckLine[]): readonly DeckLine[] =>
  mapText(lines, (line) =>
    rewrite(line, /^\s*\\[[\]]\s*$/.test(line.text)
      ? line.text.replace(/\\[[\]]/, '$$$$')
      : outsideCode(line.text, (part) =>
        part.replace(/(?<!\\)\\\(((?:(?!\\[()]).)+)\\\)/g, (_, tex: string) => `$${tex.trim()}$`).replace(
          /(?<!\\)\\\[((?:(?!\\[[\]]).)+)\\\]/g,
          (_, tex: string) => `$$${tex.trim()}$$`,
        ))))

/** The line on which a formula ends that a line begins; -1 where none begins. */
function endOfFormula(lines: readonly DeckLine[], at: number): number {
  const text = lines[at]?.text ?? ''
  const name = BEGINS.exec(text)?.groups?.['name']
  const ends = (one: string): boolean => (name === undefined ? CLOSES.test(one) : one.includes(`\\end{${name}}`))
  if (name === undefined && !OPENS.test(text)) return -1
  const end = lines.slice(at, at + LONGEST).findIndex((one) => ends(one.text))
  return end < 0 ? -1 : at + end
}
