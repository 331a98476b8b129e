import type { DeckLine } from './line.ts'

/** Between these editors and formatters break prose. */
const [NARROW, BROAD] = [72, 120]
/** A shorter line was ended by somebody who wanted it so. */
const LEAST = 60
const SENTENCE = /[.!?…:;][)”»"’*_]*$/

/** Were these lines of one paragraph broken by a program that fills lines up to a width? Then each but the last is as full
 * as the next word lets it be, and not all of them end where a sentence does. */
export function isWrapped(lines: readonly DeckLine[]): boolean {
  const texts = lines.map(({ text }) => text.trimEnd())
  const full = texts.slice(0, -1)
  const width = Math.max(NARROW, ...texts.map(({ length }) => length))
  return full.length > 0 && width <= BROAD && full.some((text) => !SENTENCE.test(text))
    && full.every((text, at) => text.length >= LEAST && text.length + 1 + firstOf(texts[at + 1]) > width)
}

/** How long the first word of a line is; a link is broken nowhere. */
const firstOf = (text = ''): number => /^\s*(?:>\s*)*(\[[^[\]]*\]\([^()\s]*\)\S*|\S+)/.exec(text)?.[1]?.length ?? 0
