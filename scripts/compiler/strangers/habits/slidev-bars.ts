import { cutSlides } from '../cut.ts'
import type { Translation } from '../habit.ts'
import { componentWords } from '../html/component-words.ts'
import { isComponent, readTags } from '../html/tags.ts'
import { blankAt, type DeckLine, isBlank, lineKinds } from '../line.ts'
import { wordsOf } from '../settings.ts'
import { oncePerDeck } from '../once-per-deck.ts'

/** What is called so stands at the foot of a slide, be it on one alone. */
const FOOT = /^(?:\w*Footer|\w*BottomBar|BarBottom)$/
const OPENS = /^\s*<([A-Z]\w*)(?=[\s/>]|$)/
/** On so many slides, and on that part of all, the same component is a bar that runs through them. */
const MANY = 3
const SHARE = 1 / 3
/** A bar has few lines. */
const LONGEST = 20

interface Bar {
  readonly name: string
  readonly start: number
  readonly end: number
  /** All of it, by which another is known to be the same. */
  readonly source: string
  readonly words: string
}

/** The bars that many slides of a deck have. */
const sharedBars = oncePerDeck((deck) => {
  const slides = cutSlides(deck.lines, true)
  const times = new Map<string, number>()
  for (const { lines } of slides) {
    for (const source of new Set(barsOn(lines).map((bar) => bar.source))) {
      times.set(source, (times.get(source) ?? 0) + 1)
    }
  }
  return new Set(
    [...times].filter(([, count]) => count >= MANY && count >= slides.length * SHARE).map(([source]) => source),
  )
})

/** A slide without the bars that run below or above it, and what they say. */
export function withoutBars(
  lines: readonly DeckLine[],
  { deck, told }: Translation,
): [lines: readonly DeckLine[], words: string[]] {
  const bars = barsOn(lines).filter(({ name, source }) => FOOT.test(name) || sharedBars(deck).has(source))
  const rest = lines.map((line, at) =>
    bars.some(({ start, end }) => at >= start && at <= end) ? blankAt(line.from) : line
  )
  // Alone it is all that its slide has.
  if (bars.length === 0 || rest.every(isBlank)) return [lines, []]
  for (const { name, start } of bars) told.changed(`what <${name}> says stands at the foot`, lines[start]?.from ?? 0)
  return [rest, bars.map(({ words }) => words)]
}

/** The components on lines of their own that say something. */
function barsOn(lines: readonly DeckLine[]): Bar[] {
  if (!lines.some(({ text }) => OPENS.test(text))) return []
  const kinds = lineKinds(lines)
  const bars: Bar[] = []
  for (let at = 0; at < lines.length; at++) {
    const name = kinds[at] === 'text' ? OPENS.exec(lines[at]?.text ?? '')?.[1] : undefined
    const end = name === undefined ? -1 : endOf(lines, at, name)
    if (name === undefined || end < 0) continue
    const source = sourceOf(lines, at, end)
    const words = saidIn(source)
    if (words !== '') bars.push({ name, start: at, end, source, words })
    at = end
  }
  return bars
}

const sourceOf = (lines: readonly DeckLine[], start: number, end: number): string =>
  lines.slice(start, end + 1).map(({ text }) => text.trim()).join(' ')

/** The line with which a component ends that one begins; negative where it ends within a line, or holds blocks. */
function endOf(lines: readonly DeckLine[], start: number, name: string): number {
  for (let end = start; end < Math.min(lines.length, start + LONGEST); end++) {
    const text = lines[end]?.text.trim() ?? ''
    if (text === '') return -1
    if (text.endsWith(`</${name}>`)) return end
    if (text.endsWith('/>') && readTags(sourceOf(lines, start, end)).length === 1) return end
  }
  return -1
}

/** The words of a component and of those in it, or none where it holds anything else than components and words. */
function saidIn(source: string): string {
  const parts = readTags(source)
  if (parts.some((part) => typeof part !== 'string' && part.kind !== 'close' && !isComponent(part))) return ''
  return parts.map((part) =>
    wordsOf(typeof part === 'string' ? part : part.kind === 'close' ? '' : componentWords(part))
  )
    .filter((words) => words !== '').join(' · ')
}
