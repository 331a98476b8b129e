import { blankAt, isBlank, type DeckLine, lineKinds, rewrite } from '../line.ts'

/** A list, which may stand in another, and one of its entries. */
const LIST = /^\\(?:begin|(?<end>end))\{(?<name>itemize|enumerate|description)\}(?:\[[^\][]*\])*$/
const ITEM = /^\\item\b(?:<[^<>]*>)?(?:\s*\[(?<head>[^\][]*)\])?(?<said>.*)$/
/** More lines than a slide holds. */
const MOST = 80
const INDENT = '   '

/** Lists of LaTeX as those of Markdown; one that never ends stays as it is written. */
export function latexLists(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => LIST.test(text.trim()))) return lines
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  for (let at = 0; at < lines.length; at++) {
    const end = kinds[at] === 'text' ? endOf(lines, at) : at
    if (end === at) made.push(...lines.slice(at, at + 1))
    else made.push(...listOf(lines.slice(at, end + 1)))
    at = end
  }
  return made
}

/** On which line the list ends that a line begins; that line itself where it begins none. */
function endOf(lines: readonly DeckLine[], start: number): number {
  let depth = 0
  for (let at = start; at < Math.min(lines.length, start + MOST); at++) {
    const list = LIST.exec(lines[at]?.text.trim() ?? '')
    if (list !== null) depth += list.groups?.['end'] === undefined ? 1 : -1
    if (depth <= 0) return at
  }
  return start
}

function listOf(lines: readonly DeckLine[]): DeckLine[] {
  /** The marks of the lists that are open. */
  const marks: string[] = []
  const made = lines.flatMap((line): DeckLine[] => {
    const text = line.text.trim()
    const list = LIST.exec(text)?.groups
    if (list !== undefined) {
      if (list['end'] === undefined) marks.push(list['name'] === 'enumerate' ? '1. ' : '- ')
      else marks.pop()
      return []
    }
    if (/^\\pause$/.test(text)) return [blankAt(line.from), rewrite(line, '. . .'), blankAt(line.from)]
    const item = ITEM.exec(text)?.groups
    if (item === undefined) return isBlank(line) ? [] : [rewrite(line, INDENT.repeat(marks.length) + text)]
    const head = item['head'] === undefined ? '' : `**${item['head'].trim()}** `
    const said = (item['said'] ?? '').trim()
    return [rewrite(line, INDENT.repeat(marks.length - 1) + (marks.at(-1) ?? '') + head + said)]
  })
  const from = lines[0]?.from ?? 0
  return [blankAt(from), ...made, blankAt(lines.at(-1)?.from ?? from)]
}
