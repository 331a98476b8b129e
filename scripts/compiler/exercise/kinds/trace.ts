import type { Token } from 'markdown-it'
import { type Content, el } from '../../content/node.ts'
import { reveal } from '../../content/map-nodes.ts'
import { wordsIn } from '../../content/walk.ts'
import { type AnswerRow, readAnswerTable } from '../answer-table.ts'
import { textOf } from '../inline.ts'
import { answerTable, reasonOf, stagesOn } from '../render.ts'
import { byName, findItem, readItems, withNumbers } from '../items.ts'
import type { Item, StageAnswer } from '../model.ts'
import { expectAtLeast, isSecond, reportLeftOver } from '../placing.ts'
import { namesOf } from '../leak.ts'
import { ASSUMED, decisions } from '../shares.ts'
import { wordsOf } from '../../plain-words.ts'
import type { Kind } from './kind.ts'
import { certain } from '../../certain.ts'
import { wordingOf } from '../../../words/wording.ts'

const STAGE = { one: 'stage', many: 'stages' }

/** A scenario (the task) through a numbered list of stages; the answer is a table with a row for each. */
export const trace: Kind<'trace'> = {
  read(reader) {
    const stages = withNumbers(readItems(reader, reader.takeFromTask('ordered_list_open', 'stages'), STAGE))
    expectAtLeast(reader, 2, stages, STAGE, 'a numbered list')
    const { heads, rows } = readAnswerTable(reader, 'a table: | Stage | What happens there | Why |')
    const names = byName(stages)
    const had = new Map<Item, number>()
    const reason = (cell: Token): Content<'answer'> => reader.reason(cell.children ?? []).why ?? []
    const answer = rows.flatMap(({ left, right, why }: AnswerRow): StageAnswer[] => {
      const stage = findItem(reader, names, textOf(left.children ?? []), left, STAGE)
      if (stage === undefined || isSecond(reader, had, stage, left)) return []
      return [{ stage: stage.id, what: reason(right), ...reader.reason(why?.children ?? []) }]
    })
    if (heads.length > 0) reportLeftOver(reader, stages, had, rows.length - answer.length)
    return { ...reader.base(), kind: 'trace', stages, answer, heads }
  },
  lies: () => 'in-stages',
  board: ({ stages, language }) => stagesOn(stages, wordingOf(language).stages),
  solution({ stages, answer, heads }) {
    const stageOf = new Map(stages.map((stage) => [stage.id, stage]))
    return answerTable(heads, answer.map(({ stage: id, what, why = [] }) => {
      const stage = stageOf.get(id)
      return [
        stage === undefined ? [] : [el('span', { class: 'place-number' }, stage.id), ' ', ...stage.content],
        what,
        why,
      ]
    }))
  },
  key: ({ answer }) => ({
    kind: 'trace',
    stages: Object.fromEntries(
      answer.map(({ stage, what, why }) => [stage, { what: reveal(what), ...reasonOf(why) }]),
    ),
  }),
  leak({ stages, answer }) {
    const names = namesOf(stages)
    return {
      pairs: answer.map(({ stage, what }) => [wordsOf(wordsIn(what)), certain(names.get(stage), stage)] as const),
      places: [...names.values()],
    }
  },
  cards: () => [],
  work: ({ stages, group }) => decisions(stages.length, 'stage', group, ASSUMED.decision.written),
}
