import { blankAt, type DeckLine, headingLevel, isBlank, isRule, lineKinds } from '../line.ts'
import type { Told } from '../told/told.ts'

/** One sign again and again. What opens a block, or ends a sentence, is none. */
const MARK = /^(?:(?<sign>(?![.?!…:`$"'*_~\\-])[\p{P}\p{Sm}\p{Sk}\p{Sc}])\k<sign>+|v{2,})$/u
/** A quotation in quotations of nothing, which nobody writes. */
const OF_NOTHING = /^>{3,}$/
/** Groups of strokes, or of a like sign: a rule, which nobody draws so. */
const GROUPS = /^(?<sign>[-=+*_])\k<sign>+(?:[ \t]+\k<sign>{2,})+$/
/** A rule that parts no slides but where a page says so. */
const RULE = /^ {0,3}(?<sign>[_*]|-(?=[ \t]+-))(?:[ \t]*\k<sign>){2,}[ \t]*$/
const STROKES = /^[-\s]+$/
/** Several signs, a word that says it, or a comment: no setting, and no remark that stands once or twice. */
const SAYS_IT = [
  /^(?!\$\$|[`~:]{3}|(?:[*_]){3,}$|-{3,}$|[-+*>#\\]$)(?:[\p{P}\p{Sm}\p{Sk}\p{Sc}]|8(?=<)){1,16}$/u,
  /^(?![-*+>|#]\s|[<&!*_`$~|]|:{3})(?=.*[^\p{L}\p{N}\s])(?=.*(?:slide|page|break|section))[^\s()]{3,20}$/iu,
  /^(?![-*+>|#]\s|[<&!*_`$~|]|:{3})[^\p{L}\p{N}\s]{2,5}(?: #)? \(?(?:new|next)?[ _-]?slide\)?(?: ?[^\p{L}\p{N}\s]{2,5})?$/iu,
  /^<!--\s*(?!\.?(?:slide|element)\b)[^<>:={}]{1,24}-->$/i,
  /^(?:down|next|new|sub|slide|vertical|horizontal|page|break):$/i,
  /^\[(?:comment|\/\/)\]: # \([^\p{L}\p{N}\s()]{1,6}\)$/u,
]
/** What a slide begins with: its heading, or a comment that says something of it. */
const BEGINS = /^\s*<(?:!--|h[1-6]\b)/i
const PICTURE = /^\s*(?:\[?!\[|<img\b)/i
/** How many such lines a deck has at least, of one sign or of others, and what share of them has the end of a slide above
 * and a beginning below. */
const [FEWEST, FEWEST_OF_OTHERS, NEARLY] = [2, 3, 0.8]

/** Lines of one mark that nearly each begin a slide, and groups of strokes in any case where others part slides: what parts
 * slides is said in a page that is not brought along, so that any mark may. @param isParted ask for such groups, too? */
export function unknownMarks(lines: readonly DeckLine[], isParted = false): ReadonlySet<number> {
  const kinds = lineKinds(lines)
  const isRuled = isParted && lines.some((line, at) => kinds[at] === 'text' && isRule(line))
  const found = new Map<string, number[]>()
  for (const [at, { text }] of lines.entries()) {
    const mark = RULE.exec(text)?.groups?.['sign'] ?? text.trim().replace(/sub[ _-]?(?=section\b)/i, '')
    if (kinds[at] === 'text' && fewestOf(mark) > 0 && (OF_NOTHING.test(mark) || isAlone(lines, at))) {
      found.set(mark, [...found.get(mark) ?? [], at])
    }
  }
  return new Set(
    [...found].flatMap(([mark, places]) =>
      (isRuled && GROUPS.test(mark) && STROKES.test(mark))
        || places.length >= fewestOf(mark)
          && (OF_NOTHING.test(mark)
            ? places.every((at) => isBlank(lines[at - 1] ?? blankAt(0)))
            : places.filter((at) => isBetween(lines, at)).length >= places.length * NEARLY)
        ? places
        : []
    ),
  )
}

const fewestOf = (mark: string): number =>
  MARK.test(mark) || GROUPS.test(mark)
    ? FEWEST
    : /^[-*_]$/.test(mark) || SAYS_IT.some((pattern) => pattern.test(mark))
    ? FEWEST_OF_OTHERS
    : 0

/** Such lines part slides. */
export function partAtUnknownMarks(lines: DeckLine[], told: Told): DeckLine[] {
  const parting = unknownMarks(lines, true)
  return parting.size === 0 ? lines : partedAt(parting, lines, told)
}

const partedAt = (parting: ReadonlySet<number>, lines: readonly DeckLine[], told: Told): DeckLine[] =>
  lines.flatMap((line, at) => {
    if (!parting.has(at)) return [line]
    told.changed(`lines of “${line.text.trim()}” part slides, as those do that stood below one another`, line.from)
    return [blankAt(line.from), { text: '---', from: line.from }, blankAt(line.from)]
  })

/** Its blank may be missing. */
const isHeading = ({ text }: DeckLine): boolean => /^ {0,3}#{1,6}(?=\s|[^\s#])/.test(text)

/** The end of code. */
const FENCE = /^ {0,3}`{3,}\s*$/

/** Does a line stand alone, but for the heading that may follow it, and the end of code above it? */
export function isAlone(lines: readonly DeckLine[], at: number): boolean {
  const [above, below] = [lines[at - 1], lines[at + 1]]
  return (above === undefined || isBlank(above) || FENCE.test(above.text))
    && (below === undefined || isBlank(below) || isHeading(below))
}

/** Does a slide end above a line, and another begin below it? */
export function isBetween(lines: readonly DeckLine[], at: number): boolean {
  const above = lines.slice(0, at).findLast((line) => !isBlank(line))
  const below = lines.slice(at + 1).find((line) => !isBlank(line))
  if (above === undefined || below === undefined || isRule(above)) return false
  if (isHeading(below) || BEGINS.test(below.text)) return true
  // Between a heading and its picture it only makes room.
  return PICTURE.test(below.text) && headingLevel(above) === 0
}

const WAVES = /^~{3,}\s*$/

/** Waves that nearly each begin a slide open no code, which would hide every other. */
export function withoutWaves(lines: readonly DeckLine[], told: Told): readonly DeckLine[] {
  const found = lines.flatMap(({ text }, at) => (WAVES.test(text) ? [at] : []))
  const parting = found.filter((at) => isAlone(lines, at) && isBetween(lines, at))
  if (parting.length < Math.max(FEWEST_OF_OTHERS, found.length * NEARLY)) return lines
  return partedAt(new Set(parting), lines, told)
}
