import { depthsIn } from './columns/nested-blocks.ts'
import { shownOf } from './pictures/references.ts'
import {
  blankAt,
  type DeckLine,
  headingLevel,
  isBlank,
  isRule,
  type LineKind,
  lineKinds,
  mapText,
  rewrite,
} from './line.ts'

/** Of each line: is it of a comment or a style sheet? */
export function hiddenOf(lines: readonly DeckLine[]): boolean[] {
  const kinds = lineKinds(lines)
  let isStyle = false
  return lines.map(({ text }, index) => {
    isStyle ||= kinds[index] === 'text' && /^\s*<style\b/i.test(text)
    const isHidden = isStyle || kinds[index] === 'comment' || /^\s*<!--.*-->\s*$/.test(text)
    if (isStyle) isStyle = !/<\/style>/i.test(text)
    return isHidden
  })
}

/** Lines with a `---` before each heading of some levels, unless one stands there or it is in a block: one that nothing closes
 * ends with its slide, and holds no heading of another. */
export function partAtHeadings(lines: readonly DeckLine[], parts: (level: number) => boolean): DeckLine[] {
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  const depths = depthsIn(lines)
  // Only what was said since the last `---`.
  let isEmpty = true
  const shown = shownOf(lines)
  const hidden = hiddenOf(lines)
  for (const [index, line] of lines.entries()) {
    const isText = kinds[index] === 'text'
    if (isText && depths[index] === 0 && parts(headingLevel(line)) && headingLevel(line) > 0 && !isEmpty) {
      made.push(blankAt(line.from), { text: '---', from: line.from })
    }
    if (isText && isRule(line)) isEmpty = true
    else if (shown[index] === true && hidden[index] !== true) isEmpty = false
    made.push(line)
  }
  return made
}

const UNDERLINE = /^ {0,3}(?<mark>=+|-{4,})[ \t]*$/

/** Headings that are underlined as headings with `#`, where an underline is as long as its words, and no such line parts
 * the slides of the deck. @param named the lines that part them, where the deck says so */
export function straightenHeadings(lines: readonly DeckLine[], named: readonly string[] = []): DeckLine[] {
  const kinds = lineKinds(lines)
  const parting = new Set([...named, ...partingLines(lines, kinds)])
  const made: DeckLine[] = []
  for (const [index, line] of lines.entries()) {
    const words = made.at(-1)
    const under = UNDERLINE.exec(line.text)?.groups?.['mark'] ?? ''
    const isHeading = kinds[index] === 'text' && words !== undefined && isTitle(words, made.at(-2))
      && Math.abs(under.length - words.text.trim().length) <= (under.startsWith('=') ? 99 : 3)
    if (under !== '' && isHeading && !parting.has(under)) {
      made[made.length - 1] = rewrite(words, `${under.startsWith('=') ? '#' : '##'} ${words.text.trim()}`)
      made.push(blankAt(line.from))
    } else made.push(line)
  }
  return made
}

/** What ends above a paragraph without a blank line: a slide, a heading, or a comment. */
const BEFORE = /^(?:-{2,}|={3,})\s*$|^ {0,3}#{1,6}\s|-->\s*$/

/** Is it a paragraph of one line? @param above the line before it */
const isTitle = ({ text }: DeckLine, above: DeckLine | undefined): boolean =>
  /^\s{0,3}[^\s#>|`:<-]/.test(text) && (above === undefined || isBlank(above) || BEFORE.test(above.text))

/** Lines of strokes of one length that mostly stand below no title, as two at least do: what stands above one, be it a
 * paragraph of one line or a picture, is none either. */
function partingLines(lines: readonly DeckLine[], kinds: readonly LineKind[]): string[] {
  const counts = new Map<string, { alone: number; below: number }>()
  for (const [index, { text }] of lines.entries()) {
    const mark = UNDERLINE.exec(text)?.groups?.['mark'] ?? ''
    if (mark.length < 3 || kinds[index] !== 'text') continue
    const count = counts.get(mark) ?? { alone: 0, below: 0 }
    const [above, before] = [lines[index - 1], lines[index - 2]]
    if (above !== undefined && !/^\s*(?:\[?!\[|[*+]\s)/.test(above.text) && isTitle(above, before)) count.below++
    else count.alone++
    counts.set(mark, count)
  }
  return [...counts].flatMap(([mark, { alone, below }]) => (alone > 1 && alone >= below ? [mark] : []))
}

/** What no heading is that stands above a line of dashes. */
const NO_WORDS = /^\s*(?:[-*+>|<:#`~]|\d+[.)]\s|$)|^\s{4}/

/** To Pandoc a line of its own above dashes is a heading, however many there are, and marks need no room behind them. */
export function pandocHeadings(lines: readonly DeckLine[]): DeckLine[] {
  const kinds = lineKinds(lines)
  return lines.map((line, index): DeckLine => {
    if (kinds[index] !== 'text') return line
    const [above, below] = [lines[index - 1]?.text ?? '', lines[index + 1]?.text ?? '']
    const isHeading = (words: string, before: string): boolean =>
      !NO_WORDS.test(words) && (before.trim() === '' || /^\s*(?:`{3,}|:{3,}|#)/.test(before))
    if (UNDER.test(below) && isHeading(line.text, above)) {
      return rewrite(line, `${below.startsWith('=') ? '#' : '##'} ${line.text.trim()}`)
    }
    if (UNDER.test(line.text) && isHeading(above, lines[index - 2]?.text ?? '')) return blankAt(line.from)
    return rewrite(line, line.text.replace(/^(#{2,6})(?=[^\s#])/, '$1 '))
  })
}
const UNDER = /^(?:={3,}|-{3,})[ \t]*$/

const PICTURE_ONLY = /^ {0,3}#{1,6}\s+(\[?!\[[^\]]*\]\([^()]*\)(?:\]\([^()]*\))?(?:\{[^{}]*\})?)(?:\s+#+)?\s*$/

/** A picture that is a heading by itself stands as large as others. */
export const picturesBelow = (lines: readonly DeckLine[]): DeckLine[] =>
  mapText(lines, (line) => {
    const picture = PICTURE_ONLY.exec(line.text)?.[1]
    return picture === undefined ? line : [blankAt(line.from), rewrite(line, picture), blankAt(line.from)]
  })

/** A heading in an entry of a list leads to no part of the slide: it is bold. */
export const boldEntries = (lines: readonly DeckLine[]): DeckLine[] =>
  mapText(lines, (line) =>
    rewrite(line,
      line.text.replace(/^(\s*(?:[-*+]|\d{1,9}[.)])\s+)(?:#{1,6}\s+|#{2,6}(?=[^\s#]))(\S.*)$/,
        (_, mark: string, said: string) => {
          const words = said.trimEnd().replace(/(?<!\s)\s+#+$/, '')
          return mark + (words.includes('**') ? words : `**${words}**`)
        })))

/** The level of the headings that part a deck without any `---`, 0 where none do: that of most, or of the titles of all. */
export function partingLevel(lines: readonly DeckLine[]): number {
  const kinds = lineKinds(lines)
  const counts = [0, 0, 0, 0, 0, 0, 0]
  for (const [index, line] of lines.entries()) {
    const level = kinds[index] === 'text' ? headingLevel(line) : 0
    if (level > 0) counts[level] = (counts[level] ?? 0) + 1
  }
  const [, one = 0, two = 0, three = 0] = counts
  if (two > 0) return one + two > 1 ? 2 : 0
  if (one > 1) return 1
  return three > 1 ? 3 : 0
}

/** As Pandoc has it: slides begin at the titles of all where most of those have something right below them, and what is
 * headed on a lower level stands on the slide. */
export function levelWithWords(lines: readonly DeckLine[]): number {
  const kinds = lineKinds(lines)
  const levels = lines.flatMap((line, index) => {
    const isText = kinds[index] === 'text'
    if (kinds[index] === 'comment' || line.text.trim() === '' || /^\s*<!--.*-->\s*$/.test(line.text)) return []
    return [isText && isRule(line) ? RULE : isText ? headingLevel(line) : 0]
  })
  const titles = levels.filter((level) => level === 1).length
  const filled = levels.filter((level, index) => level === 1 && levels[index + 1] === 0).length
  const below = levels.filter((level) => level === 2).length
  const isSlide = lines.some((line) => headingLevel(line) === 2 && OF_SLIDE.test(line.text))
  // More than a slide holds was never meant for one.
  const isMuch = levels.length > MOST * titles
  return titles > 1 && filled * 2 >= titles && below <= 3 * titles && !isSlide && !isMuch ? 1 : partingLevel(lines)
}

const RULE = 9
const MOST = 20
/** What only the heading of a slide says. */
const OF_SLIDE = /\{[^{}]*(?:background|data-|auto-animate|\.(?:plain|fragile|standout|allowframebreaks))/
