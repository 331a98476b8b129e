import { type CodeMark, readCodeMark } from '../../scan-lines.ts'
import { type DeckLine, lineKinds, rewrite } from '../line.ts'

/** A cell with a brace more shows how it is written, with its fence: `{{r}}`. */
const SHOWN = /^(?<indent>\s*)(?<marks>`{3,}|~{3,})\s*\{(?<cell>\{[^{}]+\})\}\s*$/

/** Such a cell as code within a fence that is one mark longer. */
export function shownFences(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => SHOWN.test(text))) return lines
  const kinds = lineKinds(lines)
  let open: CodeMark | undefined
  let around = ''
  return lines.flatMap((line, at): DeckLine[] => {
    const mark = kinds[at] === 'code' ? readCodeMark(line.text) : undefined
    if (mark === undefined) return [line]
    if (open !== undefined) {
      if (!mark.closes || mark.mark !== open.mark || mark.length < open.length) return [line]
      open = undefined
      return around === '' ? [line] : [line, rewrite(line, around)]
    }
    open = mark
    const { indent = '', marks = '', cell = '' } = SHOWN.exec(line.text)?.groups ?? {}
    around = cell === '' ? '' : indent + marks + mark.mark
    return around === '' ? [line] : [rewrite(line, around), rewrite(line, indent + marks + cell)]
  })
}
