import { blankAt, type DeckLine, fenceStarts, isBlank, lineKinds, rewrite } from '../line.ts'
import type { Told } from '../told/told.ts'

const ENVIRONMENT =
  /\\begin\s?\{(?<name>equation|align|gather|multline|eqnarray|displaymath|alignat|flalign)(?<star>\*?)\}/

const RAW = /^\s*(?:`{3,}|~{3,})\s*\{=(?<name>\w+)\}/

/** Raw HTML is read as HTML; a formula in an environment of LaTeX stands between `$$`; other raw text is left out. */
export function rawBlocks(lines: readonly DeckLine[], told: Told): DeckLine[] {
  const starts = fenceStarts(lines)
  let isRaw = false
  let isKept = false
  const unfenced = lines.flatMap((line, index): DeckLine | DeckLine[] => {
    if (starts[index] === -1) return line
    const format = isRaw || starts[index] !== index ? undefined : RAW.exec(line.text)?.groups?.['name']
    if (format !== undefined) {
      isRaw = true
      isKept = format.startsWith('html') || (/^(?:la)?tex$/.test(format) && isFormula(lines, index + 1))
      if (!isKept) told.leftOut(`raw ${format}`, line.from)
      return blankAt(line.from)
    }
    if (!isRaw) return line
    const ends = /^\s*(?:`{3,}|~{3,})\s*$/.test(line.text)
    if (ends) isRaw = false
    return isKept && !ends ? line : blankAt(line.from)
  })
  return formulas(unfenced)
}

/** Is a raw block a formula from its first line on? */
function isFormula(lines: readonly DeckLine[], at: number): boolean {
  const first = lines.slice(at, at + LONGEST).find((line) => !isBlank(line))?.text ?? ''
  return ENVIRONMENT.exec(first)?.index === first.search(/\S/)
}

function formulas(lines: readonly DeckLine[]): DeckLine[] {
  const kinds = lineKinds(lines)
  let open: { readonly end: string; readonly plain: boolean; readonly indent: string } | undefined
  return lines.flatMap((line, index): DeckLine[] => {
    if (open === undefined) {
      const found = kinds[index] === 'text' && !/[`$]/.test(line.text) ? ENVIRONMENT.exec(line.text) : null
      const { name = '', star = '' } = found?.groups ?? {}
      const end = `\\end{${name}${star}}`
      if (found === null || !lines.slice(index, index + LONGEST).some(({ text }) => text.includes(end))) return [line]
      const before = line.text.slice(0, found.index)
      const plain = /^(?:equation|displaymath)/.test(name)
      const indent = ' '.repeat(
        before.replaceAll('\t', '    ').search(/\S|$/) + (/^\s*(?:[-*+]|\d+[.)])\s/.test(before) ? 2 : 0),
      )
      open = { end, plain, indent }
      return [
        ...(before.trim() === '' ? [blankAt(line.from)] : [rewrite(line, before), blankAt(line.from)]),
        rewrite(line, `${indent}$$`),
        ...closed(rewrite(line, line.text.slice(found.index + (plain ? found[0].length : 0)))),
      ]
    }
    return closed(line)
  })

  function closed(line: DeckLine): DeckLine[] {
    if (open === undefined) return [line]
    const { end, plain, indent } = open
    const at = line.text.indexOf(end)
    const text = (at < 0 ? line.text : line.text.slice(0, at + (plain ? 0 : end.length))).trim()
    const own = text === '' ? [] : [rewrite(line, indent + text)]
    if (at < 0) return own
    open = undefined
    return [...own, { text: `${indent}$$`, from: line.from }, {
      text: indent + line.text.slice(at + end.length).trim(),
      from: line.from,
    }]
  }
}

/** How many lines a formula has at most. */
const LONGEST = 60
