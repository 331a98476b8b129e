import { cutSlides } from '../cut.ts'
import { type ForeignDeck, textOf } from '../habit.ts'
import { blankAt, divAround, headingLevel, type DeckLine, lineKinds, mapText, outsideCode, rewrite } from '../line.ts'
import { oncePerDeck } from '../once-per-deck.ts'
import type { Told } from '../told/told.ts'

const TOC = /^\s*<Toc\b(?<attributes>[^<>]*)>(?:<\/Toc>)?\s*$/
/** What says with which press it comes. */
const PRESS = /(?<=\s)v-(?:click|after)(?![\w-])[\w.]*(?:=(?:"[^"]*"|'[^']*'|[^\s"'/]+))?/
const LAYOUT = /^(?:toc|table-?of-?contents)$/i

interface TocEntry {
  readonly depth: number
  readonly title: string
}

/** `<Toc/>`, or a layout that is one, is a list of the headings of the deck. */
export function withContents(lines: readonly DeckLine[], layout: string, deck: ForeignDeck, told: Told): DeckLine[] {
  const made = mapText(joined(lines), (line) => {
    const attributes = TOC.exec(line.text)?.groups?.['attributes']
    if (attributes === undefined) return [line]
    const entries = listed(deck, line.from, depth(attributes, 'min', 1), depth(attributes, 'max', Infinity), told)
    const press = PRESS.exec(attributes)?.[0]
    return press === undefined
      ? entries
      : [rewrite(line, `<div ${press}>`), blankAt(line.from), ...entries, blankAt(line.from), rewrite(line, '</div>')]
  })
  const from = lines[0]?.from ?? 0
  return LAYOUT.test(layout) && !lines.some(({ text }) => /<Toc\b/.test(text))
    ? [...made, ...listed(deck, from, 1, Infinity, told)]
    : made
}

/** A tag that goes on for several lines stands on one. */
function joined(lines: readonly DeckLine[]): readonly DeckLine[] {
  const start = lines.findIndex(({ text }) => /^\s*<Toc\s*$/.test(text))
  const end = start < 0 ? -1 : lines.findIndex(({ text }, index) => index > start && text.includes('>'))
  const first = lines[start]
  if (first === undefined || end < 0) return lines
  const tag = lines.slice(start, end + 1).map(({ text }) => text.trim()).join(' ')
  return [...lines.slice(0, start), rewrite(first, tag), ...lines.slice(end + 1)]
}

const depth = (attributes: string, name: string, otherwise: number): number =>
  Number(new RegExp(`\\b${name}[dD]epth=["']?(\\d)`).exec(attributes)?.[1] ?? otherwise)

function listed(deck: ForeignDeck, from: number, least: number, most: number, told: Told): DeckLine[] {
  told.changed('the entries of <Toc> are words, no links', from)
  const lines = entriesOf(deck).flatMap(({ title, depth: at }) =>
    at < least || at > most ? [] : [{ text: `${'   '.repeat(at - least)}1. ${title}`, from }]
  )
  const half = lines.findIndex(({ text }, index) => index >= lines.length / 2 && text.startsWith('1'))
  if (lines.length <= MOST || half < 0) return [blankAt(from), ...lines, blankAt(from)]
  const first = lines.slice(0, half)
  const next = first.filter(({ text }) => text.startsWith('1')).length + 1
  const rest = lines.slice(half).map((line, index) =>
    index === 0 ? rewrite(line, line.text.replace('1', `${next}`)) : line
  )
  return divAround('columns', [...divAround('column', first), ...divAround('column', rest)])
}

/** More stand in two columns. */
const MOST = 8

/** What the headings of a deck are, each once: each stands in the last one above its level, and with one that hides what
 * stands in it does. */
const entriesOf = oncePerDeck((deck): TocEntry[] => {
  let open: boolean[] = []
  return cutSlides(deck.lines, true).flatMap(({ lines, given, index }) => {
    const own = index === 0 ? deck.given : given
    if (own.get('hide')?.value === true || own.get('disabled')?.value === true) return []
    const kinds = lineKinds(lines)
    const heading = lines.find((line, at) => kinds[at] === 'text' && headingLevel(line) > 0)
    const said = heading?.text.replace(/^\s*#+|\{[^{}]*\}\s*$|(?<![#\S])#+\s*$/g, ' ') ?? ''
    const words = outsideCode(said, (part) => part.replace(/<[^<>]*>/g, ' ')).replace(/\s+/g, ' ').trim()
    const name = textOf(own, 'title')
    const level = Number(textOf(own, 'level')) || (heading === undefined || name !== '' ? 1 : headingLevel(heading))
    open = [...open.slice(0, Math.min(level, DEEPEST) - 1), own.get('hideInToc')?.value === true]
    const title = name || words
    return title === '' || open.some((isHidden) => isHidden) ? [] : [{ depth: open.length, title }]
  })
})

/** What is said deeper stands no further in. */
const DEEPEST = 3
