import { cutSlides } from '../cut.ts'
import { type ForeignDeck, type ForeignSlide, textOf } from '../habit.ts'
import { type DeckLine, mapText, outsideCode, rewrite } from '../line.ts'
import { addToHeading } from '../of-slide.ts'

/** Where a link leads: to a slide by its number or by its name. */
const PLACE = '(?<place>\\d+|[A-Za-z][\\w-]*)'
const WRITTEN = new RegExp(`(?<start>(?<!!)\\[[^\\][]*\\]\\(|<a\\s[^<>]*?href=["'])/${PLACE}(?=[)"'])`, 'g')
const BESIDE = /(?<start>(?<!!)\[[^\][]*\]\()(?<place>\d+)(?=\))/g
const LINK = new RegExp(
  `<(?:Link|RouterLink)\\s(?=[^<>]*?\\bto=["']/?${PLACE}["'])(?<given>[^<>]*?)(?:/>|>(?<words>[^<>]*)</(?:Link|RouterLink)>)`,
  'g',
)
const ALL = [WRITTEN, BESIDE, LINK]

/** Links of a Slidev deck to its slides, by number or by `routeAlias`, lead to their headings. */
export function withSlideLinks(lines: readonly DeckLine[], deck: ForeignDeck): readonly DeckLine[] {
  const linked = new Set(
    lines.flatMap(({ text }) =>
      ALL.flatMap((pattern) => [...text.matchAll(pattern)].map(({ groups }) => groups?.['place'] ?? ''))
    ),
  )
  if (linked.size === 0) return lines
  const ids = new Map<string, string>()
  const named = new Map<DeckLine, DeckLine>()
  const pages = pagesOf(lines, deck)
  // Files that are taken in may hold several.
  const isCounted = !pages.some(({ given }) => given.has('src'))
  for (const [at, own] of pages.entries()) {
    const alias = textOf(own.given, 'routeAlias')
    const number = isCounted ? `${at + 1}` : ''
    if (/^[A-Za-z][\w-]*$/.test(alias)) ids.set(alias, alias).set(number, alias)
    else if (linked.has(number)) {
      const headed = [...own.lines]
      if (!addToHeading(headed, `#page-${number}`)) continue
      for (const [index, line] of own.lines.entries()) named.set(line, headed[index] ?? line)
      ids.set(number, `page-${number}`)
    }
  }
  const to = (whole: string, groups: Readonly<Record<string, string | undefined>>): string => {
    const id = ids.get(groups['place'] ?? '')
    const words = groups['words'] ?? /\btitle="([^"]*)"/.exec(groups['given'] ?? '')?.[1] ?? ''
    if (id === undefined) return whole
    return groups['start'] === undefined
      ? (words.trim() === '' ? whole : `[${words.trim()}](#${id})`)
      : `${groups['start']}#${id}`
  }
  return mapText(lines.map((line) => named.get(line) ?? line),
    (line) =>
      rewrite(line, outsideCode(line.text, (part) =>
        ALL.reduce((text, pattern) =>
          text.replace(pattern, (...found) =>
            to(String(found[0]), found.at(-1))), part))))
}

/** The slides in the order in which they are counted. */
const pagesOf = (lines: readonly DeckLine[], deck: ForeignDeck): readonly ForeignSlide[] =>
  cutSlides(lines, true)
    .map((slide) => (slide.index === 0 ? { ...slide, given: deck.given } : slide))
    .filter(({ given }) => given.get('hide')?.value !== true && given.get('disabled')?.value !== true)
