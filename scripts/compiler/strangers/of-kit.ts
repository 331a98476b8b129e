import type { ForeignDeck, Habit } from './habit.ts'
import { isExercise } from './divs.ts'
import { isRule, lineKinds } from './line.ts'

/** Settings, blocks and words behind headings that no other program has. */
const SETTINGS = ['sections', 'objectives', 'minutes', 'assemble']
const BLOCK = /^\s*:{3,}\s*(?:\{\s*\.)?(?:explore|ask|outside|caveat)\b/
const MINUTES = /^#{1,6}\s[^`]*\{[^{}`]*\bminutes=[\d.]+[\s}]/
const CITED = /\[@([\w.-]+)/g

/** Is a deck the kit's own by what it writes? @param isClaim has the kit such a claim? */
export function isOfKit({ given, lines }: ForeignDeck, isClaim: (id: string) => boolean): boolean {
  const kinds = lineKinds(lines)
  const text = lines.filter((_, index) => kinds[index] === 'text')
  return text.some(isRule)
    && (SETTINGS.some((key) => given.has(key))
      || text.some((line) =>
        BLOCK.test(line.text) || MINUTES.test(line.text) || isExercise(line)
        || [...line.text.matchAll(CITED)].some(([, id = '']) => isClaim(id))
      ))
}

/** Does a program know a deck as one of its own? */
export const knows = (habit: Habit, deck: ForeignDeck): boolean =>
  habit.recognises(deck) || habit.isLikely?.(deck) === true

/** By which line alone a program knows a deck: nothing where its settings or its name say so. */
export function byMark(deck: ForeignDeck, habit: Habit): string {
  if (knows(habit, { ...deck, lines: [] })) return ''
  const kinds = lineKinds(deck.lines)
  const mark = deck.lines.find((_, index) =>
    kinds[index] === 'text' && knows(habit, { ...deck, lines: deck.lines.slice(Math.max(0, index - 1), index + 1) })
  )
  return mark === undefined ? '' : ` by its line ${mark.from + 1}`
}
