import type { Token } from 'markdown-it'
import { inlineNodesOf, nodesOf } from '../content/from-tokens.ts'
import { type Content, concealed } from '../content/node.ts'
import { trimBreaks } from '../content/map-nodes.ts'
import type { Complaint, Place } from '../problem.ts'
import type { Work } from '../work.ts'
import { type Block, blocksOf, type BlockType, isBlock } from './blocks.ts'
import type { ExerciseDraft } from './draft.ts'
import { readYes } from './facts.ts'
import type { ExerciseHead } from './head.ts'
import { type Inline, plainInline, reasonInline } from './inline.ts'
import type { ExerciseBase, Reason } from './model.ts'
import { itemAt } from '../certain.ts'
import { lineOf } from '../token-line.ts'

/** An exercise being read: its kind takes what it needs out of task and answer; the rest is text. */
export class ExerciseReader {
  /** What every kind is: everything but task and remarks. */
  readonly facts: Omit<ExerciseBase, 'task' | 'remarks'>
  /** Where to complain of the whole, of its task, and of its answer. */
  readonly place: Place
  readonly answerPlace: Place
  /** The answer is missing, of which somebody has complained already. */
  readonly isUnanswered: boolean
  readonly #head: ExerciseHead
  readonly #work: Work
  #task: Block[]
  #answer: Block[]

  constructor(draft: ExerciseDraft, facts: ExerciseReader['facts'], work: Work) {
    this.facts = facts
    this.#head = draft.head
    this.place = draft.head.place
    this.answerPlace = draft.parts.get('answer')?.place ?? draft.head.place
    this.#work = work
    this.#task = blocksOf(draft.task)
    this.#answer = blocksOf(draft.parts.get('answer')?.tokens ?? [])
    this.isUnanswered = this.#answer.length === 0
  }

  /** An attribute of the kind’s own that is yes or no; `why`: what it does. */
  yes(name: string, why: string): boolean {
    return readYes(this.#head, name, why, this.#work)
  }

  /** An attribute as written. */
  given(name: string): { readonly value: string; readonly place: Place } | undefined {
    return this.#head.keys.get(name)
  }

  /** Takes the first block of this type out of the task; says so where there is a second. */
  takeFromTask(type: BlockType, what: string): Block | undefined {
    const [block, second] = this.#task.filter((one) => isBlock(one, type))
    if (second !== undefined) {
      this.error(this.placeOf(second), {
        rule: 'two-lists',
        what: `There is a second list of ${what} here.`,
        why: 'The exercise has one list of them; an empty line inside a list is fine, another kind of dash is not.',
        fix: 'Write all of them as one list, with the same mark in front.',
      })
    }
    this.#task = this.#task.filter((one) => one !== block)
    return block
  }

  /** Takes blocks that match, and all between and after them, out of the task. */
  takeTaskFrom(isFirst: (block: Block) => boolean): Block[] {
    const start = this.#task.findIndex(isFirst)
    return start < 0 ? [] : this.#task.splice(start)
  }

  takeFromAnswer(type: BlockType): Block | undefined {
    const block = this.#answer.find((one) => isBlock(one, type))
    this.#answer = this.#answer.filter((one) => one !== block)
    return block
  }

  /** All of the answer, where it is text only. */
  takeAnswer(): Block[] {
    return this.#answer.splice(0)
  }

  /** The finished base, with what no kind has taken as task and remarks. */
  base(): ExerciseBase {
    return {
      ...this.facts,
      task: this.content(this.#task),
      remarks: concealed('answer', this.content(this.#answer)),
    }
  }

  content(blocks: readonly Block[]): Content {
    return nodesOf(blocks.flat())
  }

  /** What stands on a card, place or option. */
  plain(inline: Inline): Content {
    return inlineNodesOf(plainInline(inline))
  }

  /** A reason. */
  reason(inline: Inline): Reason {
    const why = concealed('answer', trimBreaks(inlineNodesOf(reasonInline(inline))))
    return why.length === 0 ? {} : { why }
  }

  error(place: Place, complaint: Complaint): void {
    this.#work.problems.error(place, complaint)
  }

  warning(place: Place, complaint: Complaint): void {
    this.#work.problems.warning(place, complaint)
  }

  /** Where a line of text, or a whole block, starts. */
  placeOf(what: Token | Block | undefined): Place {
    if (what === undefined) return this.place
    if (!('type' in what)) return this.at(lineOf(itemAt(what, 0)))
    return this.#work.placeIn(what, 0)
  }

  placeIn(inline: Token, offset: number): Place {
    return this.#work.placeIn(inline, offset)
  }

  at(line: number): Place {
    const text = this.#work.lineText(line)
    return this.#work.at(line, text.length - text.trimStart().length)
  }

  get hasPaper(): boolean {
    return this.#work.context.paper.claims.size > 0
  }
}
