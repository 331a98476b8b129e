import { blankAt, type DeckLine, lineKinds } from '../line.ts'

const BREAK = /^\s*<(?<name>p|div|span)\s+class=["']?(?:col(?:umn)?-?)?break["']?\s*>\s*<\/\k<name>>\s*$/i

/** Columns that themes of Marp part by `<p class="break"></p>` in one box are boxes side by side. */
export function columnBreaks(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => BREAK.test(text))) return lines
  const kinds = lineKinds(lines)
  const made = lines.map((line): readonly DeckLine[] => [line])
  const open: { readonly at: number; isParted: boolean }[] = []
  for (const [at, line] of lines.entries()) {
    if (kinds[at] !== 'text') continue
    const block = open.at(-1)
    const written = (...texts: string[]): readonly DeckLine[] =>
      texts.flatMap((text) => [blankAt(line.from), { text, from: line.from }, blankAt(line.from)])
    if (BREAK.test(line.text)) {
      if (block === undefined) continue
      made[at] = written('</div>', '<div class="column">')
      if (!block.isParted) {
        const from = lines[block.at]?.from ?? line.from
        made[block.at] = written('<div class="columns">', '<div class="column">').map((one) => ({ ...one, from }))
      }
      block.isParted = true
    } else if (/^\s*<div\b[^<>]*>\s*$/i.test(line.text)) open.push({ at, isParted: false })
    else if (/^\s*<\/div\s*>\s*$/i.test(line.text) && open.pop()?.isParted === true) {
      made[at] = written('</div>', '</div>')
    }
  }
  return made.flat()
}
