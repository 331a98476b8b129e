import { type ForeignDeck, type Habit, hasLine } from '../habit.ts'
import { html } from '../html/html.ts'
import { steppedEntries } from '../html/list-steps.ts'
import { type DeckLine, lineKinds, rewrite } from '../line.ts'
import type { Told } from '../told/told.ts'
import { slidev } from './slidev.ts'
import { type Coming, pressesOf } from './slidev-presses.ts'
import { MARKED } from '../index-order.ts'

const CLICK = /\sv-(?:click|after)(?![^\s=>]*hide)[^\s=>]*(?:=(?:"[^"]*"|'[^']*'))?/

/** What it is, if it does. */
const kindOf = (marked: string): Coming['kind'] | undefined =>
  marked.startsWith('<')
    ? CLICK.test(marked) ? 'part' : undefined
    : marked.startsWith('{.incremental')
    ? 'list'
    : /^\{lines=[^{}\s]*\|/.test(marked)
    ? 'code'
    : /\.step[\s.}]/.test(marked)
    ? 'part'
    : undefined

/** What reads the elements of a deck of these habits: those of Slidev say when they come. */
export function ofHtml(habits: readonly Habit[], deck: ForeignDeck): readonly Habit[] {
  if (habits.includes(slidev)) return [htmlOfSlidev]
  const isHtml = html.recognises(deck)
    || (habits.length > 0 && hasLine(deck, /<[a-z][\w:-]*(?:\s(?:[^<>]*>|[:a-z-]+=")|>|\.[\w.-]*>)/i))
  return isHtml ? [html] : []
}

const htmlOfSlidev: Habit = {
  ...html,
  slide(slide, translation) {
    const lines = html.slide?.(slide, translation) ?? slide.lines
    return withPresses(lines, steppedEntries(slide.lines), translation.deck.lines, translation.told)
  },
}

/** Says of what comes together, or in another order than it stands in, with which press; what cannot say so is told.
 * @param given the same lines before their elements were read
 * @param written the lines of the deck as its author wrote them */
function withPresses(
  lines: readonly DeckLine[],
  given: readonly DeckLine[],
  written: readonly DeckLine[],
  told: Told,
): readonly DeckLine[] {
  // What stands in the parts of a switch is on slides of its own.
  if (given.some(({ text }) => /<v-switch\b/.test(text))) return lines
  const presses = pressesOf(given, written) ?? []
  let most = 0
  const shared = presses.filter(({ first, count }) => {
    const isBehind = first <= most
    most = Math.max(most, first + count - 1)
    return isBehind
  })
  if (shared.length === 0) return lines
  const found = steppedIn(lines, presses)
  const places = found === undefined ? undefined : placesOf(found)
  if (places === undefined) {
    for (const { from } of shared) {
      told.changed('what comes together with something else, such as lines of code, has a press of its own', from)
    }
    return lines
  }
  let next = 0
  return lines.map((line, index) =>
    found?.[next]?.index !== index ? line : rewrite(line, line.text.replace(
      MARKED,
      (whole) => {
        const place = kindOf(whole) === undefined ? undefined : places[next++]
        return place === undefined
          ? whole
          : whole.startsWith('<')
          ? whole.replace(CLICK, ` v-click at="${place}"`)
          : whole.replace(/\.(?:step|incremental)\b|lines=[^\s}]+/, `$& at=${place}`)
      },
    ))
  )
}

interface Stepped {
  readonly index: number
  readonly press: Coming
}

/** Which of the lines have what comes with which press; `undefined` where that is not known of all. */
function steppedIn(lines: readonly DeckLine[], presses: readonly Coming[]): readonly Stepped[] | undefined {
  const kinds = lineKinds(lines)
  const left = [...presses]
  const made: Stepped[] = []
  for (const [index, { text, from }] of lines.entries()) {
    const isCode = kinds[index] === 'code'
    if (isCode && kinds[index - 1] === 'code' && !/^\s*(?:`{3}|~{3})/.test(text)) continue
    for (const [whole] of text.matchAll(MARKED)) {
      const kind = kindOf(whole)
      if (kind === undefined || isCode !== (kind === 'code')) continue
      const own = left.findIndex((one) => one.kind === kind && one.from === from)
      // The words of an element may stand below its tag.
      const at = own < 0 && kind === 'part' ? left.findLastIndex((one) => one.kind === kind && one.from < from) : own
      const [press] = at < 0 ? [] : left.splice(at, 1)
      if (press === undefined) return undefined
      made.push({ index, press })
    }
  }
  return made
}

/** With which press each comes, where it is another than the next. */
function placesOf(found: readonly Stepped[]): readonly (number | undefined)[] {
  const used = [
    ...new Set(found.flatMap(({ press }) => Array.from({ length: press.count }, (_, index) => press.first + index))),
  ].sort((one, other) => one - other)
  let last = 0
  const places: (number | undefined)[] = []
  for (const { press } of found) {
    const place = used.indexOf(press.first) + 1
    const isNext = place === last + 1 && press.isCounted
    places.push(isNext ? undefined : place)
    if (isNext) last += press.count
  }
  return places
}
