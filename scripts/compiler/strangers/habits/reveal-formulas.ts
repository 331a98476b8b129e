import { type DeckLine, fenceStarts, lineKinds, mapText, outsideCode, rewrite } from '../line.ts'

const OPENS = /^(\s*)`(\$\$[^`$]*)$/
const CLOSES = /^([^`$]*\$\$)`\s*$/

/** A formula over several lines stands in backticks, too, as the documentation of reveal.js has it; one without an end, or
 * with an empty line in it, is none. */
export function untickedFormulas(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => OPENS.test(text))) return lines
  const fences = fenceStarts(lines)
  const made = [...lines]
  let open = -1
  for (const [at, line] of lines.entries()) {
    if ((fences[at] ?? -1) >= 0 || line.text.trim() === '') open = -1
    else if (OPENS.test(line.text)) open = at
    else if (open >= 0 && CLOSES.test(line.text)) {
      const first = lines[open] ?? line
      made[open] = rewrite(first, first.text.replace(OPENS, '$1$2'))
      made[at] = rewrite(line, line.text.replace(CLOSES, '$1'))
      open = -1
    }
  }
  return made
}

/** All that a pair of ticks holds, blanks inside of its marks included, and a digit behind it. */
const IN_TICKS =
  /(?<!`)(?<ticks>`{1,2}) ?(?:(?<mark>\$\$?)(?<tex>(?:[^`$\\]|\\[^`])+)\k<mark>|\\\[(?<block>[^`]+)\\\]|\\\((?<words>[^`]+)\\\)) ?\k<ticks>(?!`)(?<digits>\d*)/g

/** A formula stands in ticks, so that no mark in it is one of Markdown; the kit needs none, but no blank at its ends
 * either, and no digit behind it, which looks the same within. */
export const formulasInTicks = (lines: readonly DeckLine[]): DeckLine[] =>
  mapText(lines, (line) => (line.text.includes('`') ? rewrite(line, line.text.replace(IN_TICKS, plainFormula)) : line))

function plainFormula(
  whole: string,
  _: string,
  mark: string | undefined,
  tex: string | undefined,
  block: string | undefined,
  words: string | undefined,
  digits: string,
): string {
  const plain = (tex ?? block ?? words ?? '').trim().replace(/(?<!\\)\\$/, '')
  const around = mark ?? (block === undefined ? '$' : '$$')
  return plain === '' ? whole : `${around}${plain}${digits === '' ? '' : `{}${digits}`}${around}`
}

const COMMENTED = /^(?<formula>[^`]*\$\$)\s*(?<comment><!--(?:(?!-->).)*-->)\s*$/

/** What stands behind the end of a formula, and says something of it, stands below it. */
export function commentsBelow(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => COMMENTED.test(text))) return lines
  const fences = fenceStarts(lines)
  return lines.flatMap((line, at) => {
    const { formula, comment } = (fences[at] === -1 && COMMENTED.exec(line.text)?.groups) || {}
    return formula === undefined || comment === undefined ? [line] : [rewrite(line, formula), rewrite(line, comment)]
  })
}

const IN_LINE = /\$\$[^$]*\$\$|\$(?![\s$])[^$]*\$/g
/** What only somebody writes whose formulas lose a backslash before they are read: `x\_1`, `x\^2`, `\\{`, a line's end as `\\\\`. */
const UNDONE = /\\[_^]|\\\\[{}_]|\\\\\\\\|\\\\[A-Za-z]{2,}\{/
/** Names in upright type, where `\_` is the stroke itself. */
const UPRIGHT = /(\\(?:text\w*|mathrm|mathtt|operatorname)\{[^{}]*\})/

/** reveal.js reads formulas as it reads words, and undoes what a backslash protects before a formula is drawn; only in
 * backticks it stays as written. A deck that is written for that has its formulas as they are drawn; any other as written,
 * whose author lets something else see to it. */
export function undoneFormulas(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => /\\[_^]/.test(text) || text.includes('\\\\'))) return lines
  let isUndone = false
  mapFormulas(lines, (formula) => {
    isUndone ||= formula.split(UPRIGHT).some((part, index) => index % 2 === 0 && UNDONE.test(part))
    return formula
  })
  return isUndone ? mapFormulas(lines, drawn) : lines
}

/** One backslash before a blank or at the end of a line is a new line still, as its author means, and one before what TeX
 * has a sign or room for, such as `\,` and `\{`, stays as well. */
const drawn = (formula: string): string =>
  formula.split(UPRIGHT).map((part, index) =>
    index % 2 === 1
      ? part
      : part.replace(/\\\\\\\\|\\\\(?=[A-Za-z{}_,;:!|%#&])|(?<!\\)\\(?=[_*^"'()+./<=?@[\]`~-])/g,
        (marks) => '\\'.repeat(Math.floor(marks.length / 2)))
  ).join('')

/** Changes formulas, within a line and over several, but not those in backticks. */
function mapFormulas(lines: readonly DeckLine[], change: (formula: string) => string): DeckLine[] {
  const kinds = lineKinds(lines)
  let isFormula = false
  return lines.map((line, at) => {
    if (kinds[at] === 'code') {
      isFormula = kinds[at - 1] === 'code' ? isFormula : line.text.trimStart().startsWith('$$')
      return isFormula ? rewrite(line, change(line.text)) : line
    }
    return kinds[at] === 'text' && line.text.includes('$')
      ? rewrite(line, outsideCode(line.text, (part) => part.replace(IN_LINE, (formula) => change(formula))))
      : line
  })
}
