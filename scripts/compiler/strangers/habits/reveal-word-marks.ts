import { blankAt, type DeckLine, isRule, lineKinds, rewrite } from '../line.ts'
import type { Told } from '../told/told.ts'
import { isAlone } from './reveal-unknown-marks.ts'

/** A word between signs, with a number or without, which is no emphasis and no heading. */
const WORD =
  /^(?![-+] |#{1,6} )(?<open>[=+%@^/#-]{1,20}|\[{1,3}|\{{1,3}|<{2,5}) ?(?<word>\p{L}[\p{L}_-]*(?: \p{L}+){0,2}) ?\d{0,3} ?(?<close>[=+%@^/#-]{1,20}|\]{1,3}|\}{1,3}|>{2,5})$/u
const CLOSING = new Map([['[', ']'], ['{', '}'], ['<', '>']])
const SLIDE = /slide/i
/** The same in a deck that nothing else parts, between signs that are no brackets. */
const PART = /^(?:new|next)?[ _-]?(?:page|section|break|next|new|down|sub|vertical|horizontal|split)[ _-]?(?:break)?$/i
const NOTES = /^(?:speaker|presenter)?[ _-]?notes?$|^speaker$/i
/** How many such lines part a deck at least, how many begin notes, and what share of them stands alone. */
const [FEWEST, FEWEST_NOTES, NEARLY] = [3, 2, 0.8]

/** Lines of one word between the same signs. */
interface WordMark {
  readonly word: string
  readonly open: string
  readonly text: string
  readonly places: number[]
}

/** Lines that part slides, or begin notes, by a word between signs. */
interface WordMarks {
  readonly parting: readonly WordMark[]
  readonly notes: readonly WordMark[]
}

/** A word between signs that says so parts slides, or begins notes: what does is said in a page that is not brought along. */
function wordMarks(lines: readonly DeckLine[]): WordMarks {
  const marks = marksIn(lines)
  const alone = marks.filter(({ places }) => places.filter((at) => isAlone(lines, at)).length >= places.length * NEARLY)
  const kinds = lineKinds(lines)
  const isParted = lines.some((line, at) => kinds[at] === 'text' && isRule(line))
  const isPart = ({ word, open }: WordMark): boolean =>
    SLIDE.test(word) || (!isParted && !CLOSING.has(open.charAt(0)) && PART.test(word))
  const parting = alone.filter(isPart).filter(({ open }, _, all) =>
    all.filter((one) => one.open === open).reduce((sum, { places }) => sum + places.length, 0) >= FEWEST
  )
  const notes = alone.filter(({ word, open, places }) =>
    NOTES.test(word)
    && (parting.some((one) => one.open === open) || (places.length >= FEWEST_NOTES && !CLOSING.has(open.charAt(0))))
  )
  return { parting, notes }
}

function marksIn(lines: readonly DeckLine[]): WordMark[] {
  const kinds = lineKinds(lines)
  const found = new Map<string, WordMark>()
  for (const [at, { text }] of lines.entries()) {
    const { open, word, close } = (kinds[at] === 'text' && WORD.exec(text.trim())?.groups) || {}
    if (open === undefined || word === undefined || close === undefined) continue
    if (close !== [...open].toReversed().map((sign) => CLOSING.get(sign) ?? sign).join('')) continue
    const key = `${open}${word}`
    const mark = found.get(key) ?? { word, open, text: text.trim(), places: [] }
    mark.places.push(at)
    found.set(key, mark)
  }
  return [...found.values()]
}

/** Does a word between signs part the slides of a deck? */
export const hasWordMarks = (lines: readonly DeckLine[]): boolean => wordMarks(lines).parting.length > 0

/** Lines of such words as those that the kit knows. */
export function partAtWordMarks(lines: DeckLine[], told: Told): DeckLine[] {
  const { parting, notes } = wordMarks(lines)
  const made: (readonly DeckLine[])[] = lines.map((line) => [line])
  for (const { text, places } of [...parting, ...notes]) {
    const isNotes = notes.some((one) => one.text === text)
    for (const at of places) {
      const line = lines[at]
      if (line === undefined) continue
      told.changed(
        isNotes
          ? `lines of “${text}” begin notes`
          : `lines of “${text}” part slides, as those do that stood below one another`,
        line.from,
      )
      made[at] = isNotes
        ? [rewrite(line, 'Note:')]
        : [blankAt(line.from), rewrite(line, '---'), blankAt(line.from)]
    }
  }
  return made.flat()
}
