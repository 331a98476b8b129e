import { readCodeMark } from '../../scan-lines.ts'
import { blankAt, type DeckLine, lineKinds, rewrite } from '../line.ts'

/** Code that is not there before the first of its steps. */
const HIDDEN = /^(?<fence>\s*(?:`{3,}(?!`)|~{3,}(?!~))[^`{]*\{)\s*hide\s*\|(?=[^{}]*\})/

/** Code whose steps begin with `hide` appears with a press, then come the others. */
export function hiddenCode(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => HIDDEN.test(text))) return lines
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    const end = kinds[at] === 'code' ? fenceEnd(lines, at) : at
    const code = lines.slice(at, end + 1)
    if (end > at && HIDDEN.test(line.text)) {
      const indent = /^\s*/.exec(line.text)?.[0] ?? ''
      const tag = (text: string): DeckLine[] => [blankAt(line.from), rewrite(line, indent + text), blankAt(line.from)]
      code[0] = rewrite(line, line.text.replace(HIDDEN, '$<fence>'))
      made.push(...tag('<v-click>'), ...code, ...tag('</v-click>'))
    } else made.push(...code)
    at = end
  }
  return made
}

/** The line on which the fence ends that one begins; that one itself where it begins none. */
function fenceEnd(lines: readonly DeckLine[], at: number): number {
  const own = readCodeMark(lines[at]?.text ?? '')
  const end = own === undefined ? -1 : lines.findIndex(({ text }, index) => {
    const mark = index > at ? readCodeMark(text) : undefined
    return mark?.closes === true && mark.mark === own?.mark && mark.length >= own.length
  })
  return Math.max(end, at)
}
