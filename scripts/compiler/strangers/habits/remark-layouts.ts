import { cutSlides } from '../cut.ts'
import { isBlank, type DeckLine, lineKinds } from '../line.ts'
import { oncePerDeck } from '../once-per-deck.ts'

const PROPERTY =
  /^(?<key>class|name|layout|template|count|exclude|background-image|background-size|background-position|background-color)[ \t]?:(?<value>.*)$/

export type SlideProperties = ReadonlyMap<string, { readonly value: string; readonly line: number }>

/** Where something stands that is no comment. */
export function startOf(lines: readonly DeckLine[]): number {
  const kinds = lineKinds(lines)
  return lines.findIndex((line, index) =>
    !isBlank(line) && kinds[index] !== 'comment' && !/^\s*<!--.*-->\s*$/.test(line.text)
  )
}

/** The settings at a slide's head. */
export function takeProperties(lines: readonly DeckLine[]): { own: SlideProperties; rest: readonly DeckLine[] } {
  const own = new Map<string, { value: string; line: number }>()
  let at = Math.max(0, startOf(lines))
  for (; at < lines.length; at++) {
    const line = lines[at]
    const groups = line === undefined ? undefined : PROPERTY.exec(line.text)?.groups
    if (groups !== undefined && line !== undefined) {
      own.set(groups['key'] ?? '', { value: (groups['value'] ?? '').trim(), line: line.from })
    } else if (line !== undefined && !(isBlank(line) && own.size === 0)) break
  }
  return { own, rest: own.size === 0 ? lines : lines.slice(at) }
}

/** Does a slide hold nothing but settings and empty boxes? */
export const isEmpty = (lines: readonly DeckLine[]): boolean =>
  lines.every(({ text }) => /^(?:|\]|[.\w-]+\[\]?)$/.test(text.trim()))

/** What a slide has from the one that it is made after, by its index; which one is the first that is shown. */
export interface RemarkLayouts {
  readonly inherited: readonly SlideProperties[]
  /** What stands on it before its own words. */
  readonly said: readonly (readonly DeckLine[])[]
  /** On which line each begins. */
  readonly starts: readonly number[]
  readonly first: number
}

/** `layout: true` holds for all that follow, `template: name` takes what the slide of that name has. */
export const layoutsOf = oncePerDeck((deck): RemarkLayouts => {
  const none: SlideProperties = new Map()
  const named = new Map<string, { readonly all: SlideProperties; readonly words: readonly DeckLine[] }>()
  const inherited: SlideProperties[] = []
  const said: (readonly DeckLine[])[] = []
  const starts: number[] = []
  let words: readonly DeckLine[] = []
  let layout = none
  let first = -1
  for (const [index, { lines }] of cutSlides(deck.lines, false).entries()) {
    const { own, rest } = takeProperties(lines)
    const isLayout = own.get('layout')?.value === 'true'
    if (own.get('layout')?.value === 'false') [layout, words] = [none, []]
    const template = named.get(own.get('template')?.value ?? '')
    const from = template?.all ?? (isLayout ? none : layout)
    const above = isLayout ? [] : template?.words ?? words
    inherited.push(from)
    said.push(above)
    starts.push(lines[0]?.from ?? 0)
    const all = new Map([...from, ...own])
    if (isLayout) [layout, words] = [own, spoken(rest)]
    const name = own.get('name')?.value
    if (name !== undefined) named.set(name, { all, words: [...above, ...spoken(rest)] })
    if (first < 0 && !isLayout) first = index
  }
  return { inherited, first, said, starts }
})

/** What a slide says without its notes. */
function spoken(lines: readonly DeckLine[]): readonly DeckLine[] {
  const end = lines.findIndex(({ text }) => /^\?\?\?\s*$/.test(text))
  return end < 0 ? lines : lines.slice(0, end)
}

/** Which slide of the deck lines are of, whatever was put before it. */
export function indexOf({ starts }: RemarkLayouts, lines: readonly DeckLine[]): number {
  const from = lines.find((line) => !isBlank(line))?.from ?? lines[0]?.from ?? 0
  return Math.max(0, starts.findLastIndex((start) => start <= from))
}
