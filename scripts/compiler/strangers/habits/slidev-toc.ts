import { cutSlides } from '../cut.ts'
import { type ForeignDeck, textOf } from '../habit.ts'
import { blankAt, headingLevel, type DeckLine, lineKinds, mapText } from '../line.ts'
import type { Told } from '../told.ts'

const TOC = /^\s*<Toc\b(?<attributes>[^<>]*)>(?:<\/Toc>)?\s*$/
const LAYOUT = /^(?:toc|table-?of-?contents)$/i

interface Entry {
  readonly level: number
  readonly title: string
}

/** What the headings of a deck are, each once: its slides ask for them one after the other. */
const known = new WeakMap<ForeignDeck, readonly Entry[]>()

/** `<Toc/>`, or a layout that is one, is a list of the headings of the deck. */
export function withContents(lines: readonly DeckLine[], layout: string, deck: ForeignDeck, told: Told): DeckLine[] {
  const made = mapText(lines, (line) => {
    const attributes = TOC.exec(line.text)?.groups?.['attributes']
    return attributes === undefined
      ? [line]
      : listed(deck, line.from, depth(attributes, 'min', 1), depth(attributes, 'max', Infinity), told)
  })
  const from = lines[0]?.from ?? 0
  return LAYOUT.test(layout) ? [...made, ...listed(deck, from, 1, Infinity, told)] : made
}

const depth = (attributes: string, name: string, otherwise: number): number =>
  Number(new RegExp(`\\b${name}[dD]epth=["']?(\\d)`).exec(attributes)?.[1] ?? otherwise)

function listed(deck: ForeignDeck, from: number, least: number, most: number, told: Told): DeckLine[] {
  told.leftOut('links of <Toc>', from)
  const entries = entriesOf(deck).filter(({ level }) => level >= least && level <= most)
  return [
    blankAt(from),
    ...entries.map(({ level, title }) => ({ text: `${'   '.repeat(level - least)}1. ${title}`, from })),
    blankAt(from),
  ]
}

function entriesOf(deck: ForeignDeck): readonly Entry[] {
  const found = known.get(deck) ?? cutSlides(deck.lines, true).flatMap(({ lines, given, index }): Entry[] => {
    const own = index === 0 ? deck.given : given
    if (own.get('hideInToc')?.value === true || own.get('hide')?.value === true) return []
    const kinds = lineKinds(lines)
    const heading = lines.find((line, at) => kinds[at] === 'text' && headingLevel(line) > 0)
    const words =
      heading?.text.replace(/^\s*#+\s*|\s*\{[^{}]*\}\s*$|\s+#+\s*$|<[^<>]*>/g, ' ').replace(/\s+/g, ' ').trim() ?? ''
    const title = index === 0 ? words : textOf(own, 'title') || words
    const level = Number(textOf(own, 'level')) || (heading === undefined ? 1 : headingLevel(heading))
    return title === '' ? [] : [{ level: Math.min(level, DEEPEST), title }]
  })
  known.set(deck, found)
  return found
}

/** What is said deeper stands no further in. */
const DEEPEST = 3
