import { asksForStep } from '../html/asks.ts'
import { elementEnd } from '../html/element-end.ts'
import { isTag, readTags } from '../html/tags.ts'
import { blankAt, type DeckLine, lineKinds, mapText, outsideCode, rewrite, mapBlocks } from '../line.ts'

const GROUP = /^\s*<v-clicks(?:\s[^<>]*)?>\s*$/
const GROUP_END = /^\s*<\/v-clicks>\s*$/

/** What stands around code that changes, while it does. */
export interface AroundMove {
  /** Above its first state, another, and below all but the last of several, and that. */
  readonly first: readonly DeckLine[]
  readonly later: readonly DeckLine[]
  readonly firstBelow: readonly DeckLine[]
  readonly laterBelow: readonly DeckLine[]
  readonly lastBelow: readonly DeckLine[]
}

/** What was clicked above code is there with each of its later states; what comes with a press below it is there with the
 * last. `<v-clicks>` around code ends above it and begins anew below. */
export function aroundMove(above: readonly DeckLine[], below: readonly DeckLine[]): AroundMove {
  const start = above.findLastIndex(({ text }) => GROUP.test(text))
  const end = start > above.findLastIndex(({ text }) => GROUP_END.test(text))
    ? below.findIndex(({ text }) => GROUP_END.test(text))
    : -1
  const [opening, closing] = [above[start], below[end]]
  if (opening === undefined || closing === undefined) {
    const wait = waiting(below)
    return { first: above, later: standing(above), firstBelow: wait, laterBelow: wait, lastBelow: below }
  }
  const wait = waiting(below.slice(end + 1))
  return {
    first: above,
    later: standing(above.with(start, blankAt(opening.from))),
    firstBelow: [closing, ...wait],
    laterBelow: wait,
    lastBelow: [blankAt(closing.from), opening, ...below],
  }
}

/** Lines without the presses at which they came. */
export const standing = (lines: readonly DeckLine[]): readonly DeckLine[] =>
  mapText(atTurn(lines, -1), (line) => rewrite(line, outsideCode(line.text, withoutClicks)))

const STEP = /\sv-(?:click|after)(?![\w.-]*hide)[\w.-]*(?:="[^"[\]]*"|='[^'[\]]*')?(?=[\s/>])/g

/** A component that appears is a box still, in a row, say; a group is none. */
const withoutClicks = (text: string): string =>
  text.replace(/<[A-Za-z][^<>]*>/g, (tag) => tag.replace(STEP, ''))
    .replace(/<(v-click|v-after)(?![\w-])(?![^<>]*(?:\shide\b|\[))[^<>]*>/g, '<$1 at="0">')
    .replace(/<(\/?)v-clicks(?![\w-])[^<>]*>/g, '<$1template>')

/** Without what comes with a press. */
function waiting(lines: readonly DeckLine[]): readonly DeckLine[] {
  const made = mapBlocks(lines, (line, at) => {
    const [tag] = readTags(line.text.trim())
    const end = isTag(tag) && tag.kind === 'open' && (tag.name === 'v-clicks' || asksForStep(tag))
      ? elementEnd(lines, at)
      : -1
    return end >= 0 ? { lines: [], end } : { lines: [rewrite(line, line.text.replace(WORDS, ''))], end: at }
  })
  return atTurn(made, 0)
}

/** Words of a line that come with a press. */
const WORDS = /<span\sv-click(?![\w.-]*hide)(?:[\s=][^<>]*)?>[^<>]*<\/span>/g

/** Code whose lines stand out press by press, at its first turn or its last. */
function atTurn(lines: readonly DeckLine[], turn: 0 | -1): readonly DeckLine[] {
  const kinds = lineKinds(lines)
  return lines.map((line, index) =>
    kinds[index] === 'code' && kinds[index - 1] !== 'code'
      ? rewrite(line,
        line.text.replace(/\{([^{}|]*\|[^{}]*)\}/, (_, turns: string) => `{${turns.split('|').at(turn) ?? ''}}`))
      : line
  )
}
