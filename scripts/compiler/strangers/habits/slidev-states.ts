import { blankAt, type DeckLine, lineKinds, rewrite } from '../line.ts'
import { elementEnd } from '../html/element-end.ts'
import { comesAt, overlap, shownAt, stays } from './slidev-conditions.ts'

const STATE =
  /^\s*<(?:div|p|section|span|img|template|ul|ol|h[1-6])\s[^<>]*\bv-(?:if|else-if|show)="[^"]*\$(?:(?:slidev\.)?nav\.)?clicks/
const OTHER = /^\s*<(?:div|p|section|span|img|template|ul|ol|h[1-6])\s[^<>]*\bv-else(?=[\s/>])/
const CONDITION = /\sv-(?:if|else-if|else|show)(?:="[^"]*")?(?=[\s/>])/

/** Elements side by side of which the count of presses shows one are the states of a switch; another that comes with a
 * press appears, and where it goes again is told. @param since at which press they are there that hold them */
export function statesAsSwitch(lines: readonly DeckLine[], since = 0): readonly DeckLine[] {
  if (!lines.some(({ text }) => /\$(?:[a-z.]*\.)?clicks/.test(text))) return lines
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  for (let at = 0; at < lines.length;) {
    const states: DeckLine[][] = []
    const times: (readonly boolean[])[] = []
    let next = at
    for (;;) {
      let start = next
      while (states.length > 0 && lines[start]?.text.trim() === '') start++
      const line = lines[start]
      const isState = line !== undefined && kinds[start] === 'text'
        && (STATE.test(line.text) || (states.length > 0 && OTHER.test(line.text)))
      const end = isState ? elementEnd(lines, start) : -1
      if (end < 0 || line === undefined) break
      const below = lines.slice(end + 1, end + LONGEST).find(({ text }) => text.trim() !== '')
      const shown = shownAt(line.text)
      const isAlone = states.length === 0 && shown !== undefined && stays(shown)
      if ((isAlone && !OTHER.test(below?.text ?? '')) || times.some((other) => overlap(other, shown))) break
      if (shown !== undefined) times.push(shown)
      states.push([
        rewrite(line, line.text.replace(CONDITION, '')),
        ...statesAsSwitch(lines.slice(start + 1, end + 1),
          shown === undefined ? since : Math.max(since, comesAt(shown))),
      ])
      next = end + 1
    }
    const [first] = states[0] ?? []
    const line = lines[at]
    if (line === undefined) break
    if (states.length > 1 && first !== undefined) {
      // Where none is there from the start, the first press brings one.
      const isLate = times.length === states.length && times.every((shown) => shown[since] === false)
      made.push({ text: '<v-switch>', from: first.from }, ...(isLate ? asTemplate([blankAt(first.from)]) : []),
        ...states.flatMap((state) => asTemplate(state)), {
        text: '</v-switch>',
        from: lines[next - 1]?.from ?? first.from,
      })
      at = next
    } else {
      // In a box that appears it does so anyway.
      const isIn = /^\s*<(?!img\b)[a-z]+\s[^<>]*\bv-click\b[^<>]*>\s*$/.test(
        made.findLast(({ text }) => text.trim() !== '')?.text ?? '',
      )
      made.push(kinds[at] === 'text' ? rewrite(line, withClick(line.text, isIn)) : line)
      at++
    }
  }
  return made
}

const CLICKS = /\sv-(?:if|show)="[^"]*\$(?:(?:slidev\.)?nav\.)?clicks[^"]*"/

/** @param isIn is it in a box that appears? */
function withClick(text: string, isIn: boolean): string {
  const said = CLICKS.exec(text)?.[0]
  const shown = said === undefined ? undefined : shownAt(said)
  if (said === undefined || shown === undefined) return text
  const click = isIn || comesAt(shown) === 0 ? '' : ` v-click="${comesAt(shown)}"`
  return text.replace(said, () => click + (stays(shown) ? '' : said))
}

function asTemplate(state: readonly DeckLine[]): DeckLine[] {
  const from = state[0]?.from ?? 0
  return [{ text: '<template>', from }, ...state, { text: '</template>', from: state.at(-1)?.from ?? from }]
}

/** Longer than any state, so that one that never ends costs no more than this. */
const LONGEST = 200
