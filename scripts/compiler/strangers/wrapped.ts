import type { ForeignDeck } from './habit.ts'
import { type DeckLine, isWords, lineKinds } from './line.ts'

/** Between these editors and formatters break prose. */
const [NARROW, BROAD] = [72, 120]
/** A shorter line was ended by somebody who wanted it so. */
const LEAST = 60
/** A line whose words are fewer, an address aside, is no full one. */
const WORDS = 30
const SENTENCE = /(?:[.!?…:;][)”»"’*_]*|[。！？：；…][）」』”]*)$/

/** What begins with bold words that stand for a line of their own: all of it, or a label. */
const LABELLED = /^\s*(?:>\s*)*(?:\*\*|__)[^*_]+(?:(?:\*\*|__)\s*$|:(?:\*\*|__)|(?:\*\*|__)\s*:)/

/** What begins with a mark of a new point. */
const POINT =
  /^\s*(?:>\s*)*(?:[-=]{1,2}>|[←-⇿➔-➾⟵-⟿►▶▸•◦‣∙●○■□✓✔✗✘☐☑☒]|\p{Extended_Pictographic}|:[a-z_]+:|\$\\(?:[Rr]ight|[Ll]ongright|to\b|implies))/u

/** At which width a program broke the prose of a deck; `undefined` where lines of it are longer than programs let them be. A
 * line in twenty may be. */
export function widthOf({ lines }: ForeignDeck): number | undefined {
  const kinds = lineKinds(lines)
  const prose = lines.filter((line, at) => kinds[at] === 'text' && isWords(line.text) && !line.text.includes('|'))
  const lengths = prose.map(({ text }) => withoutAddresses(text).length).filter((length) => length >= LEAST)
    .sort((a, b) => b - a)
  const width = Math.max(NARROW, lengths[Math.floor(lengths.length / 20)] ?? 0)
  return width > BROAD ? undefined : width
}

const withoutAddresses = (text: string): string =>
  text.trimEnd().replace(/\]\([^()]*\)/g, ']').replace(/https?:\/\/\S+/g, '')

/** Were these lines of one paragraph broken by a program that fills lines up to a width? Then each but the last is as full
 * as the next word lets it be, and not all of them end where a sentence does. @param width that of the deck */
export function isWrapped(lines: readonly DeckLine[], width: number | undefined): boolean {
  const texts = lines.map(({ text }) => text.trimEnd())
  const full = texts.slice(0, -1)
  return width !== undefined && isCut(lines)
    && full.every((text, at) =>
      text.length >= LEAST && withoutAddresses(text).length >= WORDS && text.length + 1 + firstOf(texts[at + 1]) > width
    )
}

/** Does one of these lines of a paragraph end within a sentence? */
export const isCut = (lines: readonly DeckLine[]): boolean =>
  lines.some((line, at) => at + 1 < lines.length && isWithin(line, lines[at + 1]))

/** Does a sentence go on from this line to the next? */
export const isWithin = ({ text }: DeckLine, next: DeckLine | undefined): boolean =>
  !SENTENCE.test(text.trimEnd()) && !LABELLED.test(next?.text ?? '') && !POINT.test(next?.text ?? '')

/** How long the first word of a line is; a link is broken nowhere. */
const firstOf = (text = ''): number => /^\s*(?:>\s*)*(\[[^[\]]*\]\([^()\s]*\)\S*|\S+)/.exec(text)?.[1]?.length ?? 0
