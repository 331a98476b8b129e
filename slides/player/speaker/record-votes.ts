import { create } from '../base/dom.ts'
import type { Player } from '../base/player.ts'
import { countOf, type Counts } from '../features/exercise/counting.ts'
import { readExercises } from '../features/exercise/read-exercise.ts'
import { readRun, RUN_KEY } from '../features/exercise/runs.ts'
import { readAttempt } from '../features/exercise/attempt.ts'
import * as wording from '../wording.ts'

/** Shows of hands as tables: numbers of hands, and nothing about whose they were. */
export function votesOf({ page, kept }: Pick<Player, 'page' | 'kept'>): HTMLElement[] {
  const run = readRun(kept.get(RUN_KEY))
  return readExercises(page.track).flatMap((exercise) => {
    const entry = run?.works[exercise.id]
    if (entry?.version !== exercise.version) return []
    const { first, second } = readAttempt(entry.work, exercise.parts).votes
    const counts = [first, second].filter((vote) => Object.keys(vote).length > 0)
    if (counts.length === 0) return []
    return [
      create('table', { class: 'record-votes' }, create('caption', {}, exercise.title),
        create('thead', {},
          create('tr', {}, create('th', { scope: 'col' }, wording.position),
            ...counts.map((vote) =>
              create('th', { scope: 'col' }, vote === first ? wording.firstVote : wording.secondVote)
            ))),
        create('tbody', {},
          ...exercise.parts.options.map((option) =>
            create('tr', {}, create('th', { scope: 'row' }, exercise.nameOf(option)), ...counts.map((vote) =>
              cell(vote, option)
            ))
          ))),
    ]
  })
}

function cell(vote: Counts, option: string): HTMLElement {
  return create('td', {}, String(countOf(vote, option)))
}
