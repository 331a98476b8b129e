import type { Token } from 'markdown-it'
import { collectCitations, plainText } from '../cited.ts'
import type { Term } from '../paper/model.ts'
import { wordsOf } from '../plain-words.ts'
import type { Work } from '../work.ts'
import type { ExerciseDraft, PartDraft } from './draft.ts'
import type { Exercise, TaskWord } from './model.ts'
import { leakOf } from './of-kind.ts'

/** `Central State Security Commission (CSSC)`. */
const ABBREVIATED = /^(.+?) \((\p{Lu}{2,})\)$/u

/** What participants read of an exercise. */
const READ = ['steps', 'source', 'second'] as const

/**
 * Words for the foot of a worksheet: terms that the exercise marks, with their meaning, and abbreviations spelled out,
 * marked or not. A meaning that holds what is to be found is left out.
 */
export function taskWords(exercise: Exercise, { task, parts }: ExerciseDraft, work: Work): TaskWord[] {
  const tokens: Token[] = [
    ...task,
    ...READ.map((name) => parts.get(name)).flatMap((part: PartDraft | undefined) => part?.tokens ?? []),
  ]
  const marked = new Set(collectCitations(tokens).terms)
  const text = plainText(tokens)
  return [...work.context.paper.terms.values()].flatMap((term): TaskWord[] => {
    const [, long = '', short = ''] = ABBREVIATED.exec(term.name) ?? []
    const spell = short !== '' && holds(text, short) && !text.includes(`(${short})`)
    if (!marked.has(term.id) && !spell) return []
    const name = spell ? `${short}: ${long}` : term.name
    const meaning = marked.has(term.id) ? firstSentence(term) : ''
    return [{
      name,
      meaning: givesAway(`${term.name} ${meaning}`, exercise) ? '' : meaning,
    }]
  }).filter(({ name, meaning }) => meaning !== '' || name.includes(': '))
}

const holds = (text: string, word: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u').test(text)

function firstSentence({ definition }: Term): string {
  return /^.+?[.!?](?=\s+\p{Lu}|$)/u.exec(definition)?.[0] ?? definition
}

/** Does it hold both halves of a pair, a right option, or what belongs into a blank? */
function givesAway(text: string, exercise: Exercise): boolean {
  const words = wordsOf(text)
  const { pairs, right, fillings } = leakOf(exercise)
  const has = (one: string): boolean => one.trim() !== '' && words.includes(one)
  return pairs.some(([card, place]) => has(card) && has(place)) || [...right, ...fillings].some(has)
}
