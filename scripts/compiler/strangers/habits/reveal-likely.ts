import { type ForeignDeck, hasLine, textOf } from '../habit.ts'
import { type DeckLine, isBlank, isRule, lineKinds, OPENS } from '../line.ts'
import { isBetween, unknownMarks } from './reveal-unknown-marks.ts'
import { hasWordMarks } from './reveal-word-marks.ts'

/** Looks that come with reveal.js. */
const THEME = /^(?:(?:black|white)(?:[-_]contrast)?|league|beige|night|serif|simple|solarized|moon|dracula|sky|blood)$/

/** Settings of reveal-md that other programs have too. */
const KEYS = ['scripts', 'css']

/** What stands in brackets behind a fence: lines that stand out one after another. */
const FENCE = /^\s*(?:`{3,}|~{3,})[^[\]`~]*\[(?<lines>[\d\s,|-]+)\]/
const isStepped = ({ text }: DeckLine): boolean => /^\d[\d\s]*[|,-]/.test(FENCE.exec(text)?.groups?.['lines'] ?? '')

/** Does a deck have a look that comes with reveal.js? */
export const hasRevealTheme = (deck: ForeignDeck): boolean =>
  THEME.test(textOf(deck.given, 'theme').replace(/^.*\/|\.css$/g, ''))

/** Is there a line that begins notes? In a deck for another program it is words. */
export const hasNotes = (deck: ForeignDeck): boolean => hasLine(deck, /^notes?:\s*$/i)

/** Does a deck that no program knows by a surer mark look like one for reveal-md? */
export const looksLikeReveal = (deck: ForeignDeck): boolean =>
  hasRevealTheme(deck) || hasNotes(deck) || KEYS.some((key) => deck.given.has(key))
  || deck.lines.some(isStepped) || hasBoth(deck.lines) || hasOtherMarks(deck.lines) || isStyled(deck.lines)

/** An element with a style of its own, and slides by `---`. */
const STYLED = /^[^`<]*<[a-z][\w-]*\s[^<>`]*\bstyle\s*=/i
/** Names of slides and sources, as the kit's decks have them. */
const OWN = /\{#[\w-]+|\[@\w/

/** HTML that says how it looks, which no deck of the kit has: such slides are as full as their author found room for. */
function isStyled(lines: readonly DeckLine[]): boolean {
  const kinds = lineKinds(lines)
  const text = lines.filter((_, index) => kinds[index] === 'text')
  return text.some((line) => STYLED.test(line.text)) && text.some(isRule)
    && !text.some((line) => OPENS.test(line.text) || OWN.test(line.text))
}

/** Slides below others begin with `----`, others with `---`; one alone may be chance, or underline a heading. */
function hasBoth(lines: readonly DeckLine[]): boolean {
  const kinds = lineKinds(lines)
  const text = lines.filter((_, index) => kinds[index] === 'text')
  // The kit's own blocks.
  if (text.some((line) => OPENS.test(line.text))) return false
  const below = text.filter(({ text: mark }, index) =>
    /^----\s*$/.test(mark) && !/^[\p{L}\p{N}*_"“]/u.test(text[index - 1]?.text ?? '')
  )
  return below.length > 1 && text.some(({ text: mark }) => /^---\s*$/.test(mark))
}

/** Other lines of strokes, or of another sign, begin slides, which in a deck of the kit are words. */
function hasOtherMarks(lines: readonly DeckLine[]): boolean {
  if (lines.some((line) => OPENS.test(line.text))) return false
  const kinds = lineKinds(lines)
  const strokes = lines.filter(({ text }, at) =>
    kinds[at] === 'text' && /^(?:--|-{4,})\s*$/.test(text) && isBlank(lines[at - 1] ?? { text, from: 0 })
    && isBetween(lines, at)
  )
  return strokes.length > 2 || hasWordMarks(lines)
    || [...unknownMarks(lines)].some((at) => !/^\s*</.test(lines[at]?.text ?? ''))
}
