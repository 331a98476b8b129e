import { type DeckLine, isBlank, lineKinds, rewrite } from '../line.ts'

const ENTRY = /^\s*(?:[-*+]|\d+[.)]|#\.|\(@[\w-]*\))(?:\s{1,4}(?=\S)|\s)/

/** A formula right below an entry belongs to it, however far out it stands, as do the words behind it: for Pandoc they are one
 * paragraph. */
export function entryFormulas(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => /^\s*\$\$/.test(text))) return lines
  const kinds = lineKinds(lines)
  /** How far in the words of the entry stand, and those of the formula. */
  let [entry, formula] = [0, 0]
  let isBehind = false
  return lines.map((line, index) => {
    const isFormula = kinds[index] === 'code' || /^\s*\$\$/.test(line.text)
    const begun = kinds[index] === 'text' ? ENTRY.exec(line.text)?.[0].length ?? 0 : 0
    if (isBlank(line) || begun > 0 || /^\s*(?:#|:::|```|~~~)/.test(line.text)) {
      entry = begun
      isBehind = false
    } else if (isFormula && !isBehind && /^\s*\$\$/.test(line.text)) {
      formula = line.text.search(/\S/)
      isBehind = true
    }
    if (!isBehind || entry === 0 || isBlank(line) || begun > 0 || formula >= entry) return line
    return rewrite(line, `${' '.repeat(entry - Math.min(formula, line.text.search(/\S/)))}${line.text}`)
  })
}
