import { type DeckLine, isBlank, lineKinds, rewrite } from '../line.ts'

/** Marks of presses among notes, which Slidev shows nobody. */
export const withoutClicks = (line: DeckLine): DeckLine =>
  rewrite(line, line.text.replace(/\[click(?::\d+)?\][ \t]?/gi, ''))
/** What is said from some press on. */
const MARK = /\[click(?::(?<count>\d+))?\][ \t]?/
const STEP = /<[A-Za-z][^<>]*\sv-click(?=[\s=/>])|<v-click(?![\w-])/g

/** At how many presses something above code that changes comes; `undefined` where nobody counts them. */
export function pressesIn(lines: readonly DeckLine[]): number | undefined {
  const kinds = lineKinds(lines)
  if (lines.some(({ text }) => /<v-clicks\b/.test(text))) return undefined
  return lines.reduce((all, { text }, at) =>
    all + (kinds[at] === 'text'
      ? text.match(STEP)?.length ?? 0
      : kinds[at - 1] === 'code'
      ? 0
      : (/\{[^{}]*\}/.exec(text)?.[0].split('|').length ?? 1) - 1), 0)
}

/** Of notes that say at which press each part is said, those of one state of code that changes.
 * @param from the press at which the state comes @param end and the one at which the next does */
export function notesAt(lines: readonly DeckLine[], from: number, end: number): readonly DeckLine[] {
  const last = lines.findLastIndex((line) => !isBlank(line))
  const kinds = lineKinds(lines)
  const start = kinds.findLastIndex((kind, at) => at < last && kind !== 'comment') + 1
  const notes = lines.slice(start + 1, last)
  const isOwn = kinds[last] === 'comment' && lines[start]?.text.trim() === '<!--' && lines[last]?.text.trim() === '-->'
  if (!isOwn || !notes.some(({ text }) => MARK.test(text))) return lines
  let press = 0
  const own = notes.flatMap((line) => {
    const mark = MARK.exec(line.text)
    if (mark !== null) press += Number(mark.groups?.['count'] ?? 1)
    return press >= from && press < end ? rewrite(line, line.text.replace(MARK, '')) : []
  })
  return [...lines.slice(0, start + 1), ...own, ...lines.slice(last)]
}
