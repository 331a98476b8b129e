import type { DeckLine } from './line.ts'

/** Between these editors and formatters break prose. */
const [NARROW, BROAD] = [72, 120]
/** A shorter line was ended by somebody who wanted it so. */
const LEAST = 60
const SENTENCE = /[.!?…:;][)”»"’*_]*$/

/** What begins with bold words that stand for a line of their own: all of it, or a label. */
const LABELLED = /^\s*(?:>\s*)*(?:\*\*|__)[^*_]+(?:(?:\*\*|__)\s*$|:(?:\*\*|__)|(?:\*\*|__)\s*:)/

/** Were these lines of one paragraph broken by a program that fills lines up to a width? Then each but the last is as full
 * as the next word lets it be, and not all of them end where a sentence does. */
export function isWrapped(lines: readonly DeckLine[]): boolean {
  const texts = lines.map(({ text }) => text.trimEnd())
  const full = texts.slice(0, -1)
  const width = Math.max(NARROW, ...texts.map(({ length }) => length))
  return width <= BROAD && isCut(lines)
    && full.every((text, at) => text.length >= LEAST && text.length + 1 + firstOf(texts[at + 1]) > width)
}

/** Does one of these lines of a paragraph end within a sentence? */
export const isCut = (lines: readonly DeckLine[]): boolean =>
  lines.some((line, at) => at + 1 < lines.length && isWithin(line, lines[at + 1]))

/** Does a sentence go on from this line to the next? */
export const isWithin = ({ text }: DeckLine, next: DeckLine | undefined): boolean =>
  !SENTENCE.test(text.trimEnd()) && !LABELLED.test(next?.text ?? '')

/** How long the first word of a line is; a link is broken nowhere. */
const firstOf = (text = ''): number => /^\s*(?:>\s*)*(\[[^[\]]*\]\([^()\s]*\)\S*|\S+)/.exec(text)?.[1]?.length ?? 0
