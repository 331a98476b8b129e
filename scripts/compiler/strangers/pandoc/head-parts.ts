import { shownOf } from '../pictures/references.ts'
import { type DeckLine, headingLevel, isRule, lineKinds, NOTES_OR_FOOT } from '../line.ts'
import { addToHeading } from '../of-slide.ts'

/** A short line of words, as a title has below it. */
const SHORT = /^(?![-+>|:#<!`~$]|\*\s|\d+[.)]\s|\. \. \.)\S.{0,99}$/
/** How many of them a title has at most. */
const FEW = 2

/** Headings above the level at which slides begin, where they are alone on theirs, lead into a part; so do those of their
 * rank with a line or two below. */
export function headParts(lines: readonly DeckLine[], level: number): DeckLine[] {
  const kinds = lineKinds(lines)
  const shown = shownOf(lines)
  const solid = lines.flatMap((line, index) => (shown[index] === true ? [{ line, index }] : []))
  const isText = (index: number): boolean => kinds[index] === 'text'
  const parts = new Map(solid.flatMap(({ line, index }, at) => {
    const own = headingLevel(line)
    const before = solid[at - 1]?.line
    if (!isText(index) || own === 0 || own >= level || before === undefined || !isRule(before)) return []
    const below = solid.slice(at + 1, at + 2 + FEW)
    const end = below.findIndex((one) => isRule(one.line) || NOTES_OR_FOOT.test(one.line.text))
    const words = end < 0 ? below : below.slice(0, end)
    const isPart = words.length <= FEW && words.every((one) => isText(one.index) && SHORT.test(one.line.text))
    return isPart ? [[index, { rank: own, isAlone: words.length === 0 }] as const] : []
  }))
  const alone = new Set([...parts.values()].filter(({ isAlone }) => isAlone).map(({ rank }) => rank))
  return lines.map((line, index) => {
    const heading = [line]
    if (alone.has(parts.get(index)?.rank ?? 0)) addToHeading(heading, '.section')
    return heading[0] ?? line
  })
}
