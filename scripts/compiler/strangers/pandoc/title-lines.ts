import { blankAt, type DeckLine, mapText, rewrite } from '../line.ts'

/** Behind a stroke in a heading ioslides has its subtitle. */
export const subtitled = (lines: readonly DeckLine[]): DeckLine[] =>
  mapText(lines, (line) => {
    const { title = '', sub = '' } = /^(?<title>##? [^|`$]*[^|`$\s]) \| (?<sub>\S.*)$/.exec(line.text)?.groups ?? {}
    const blank = blankAt(line.from)
    return sub === ''
      ? line
      : [rewrite(line, title), blank, rewrite(line, title.startsWith('##') ? `### ${sub}` : sub), blank]
  })

/** Pandoc's `% Title`, `% Authors`, `% Date` at the top as a cover. */
export function titled(lines: readonly DeckLine[]): readonly DeckLine[] {
  const end = lines.findIndex(({ text }) => !/^%\s/.test(text))
  if (end <= 0) return lines
  const said = lines.slice(0, end).flatMap((
    line,
    index,
  ) => [rewrite(line, line.text.replace(/^%\s*/, index === 0 ? '# ' : '')), blankAt(line.from)])
  return [...said, { text: '---', from: end }, ...lines.slice(end)]
}
