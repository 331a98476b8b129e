import { type Content, el, type Secret } from '../../compiler/content/node.ts'
import { mapElements } from '../../compiler/content/map-nodes.ts'
import type { SecretsIn } from '../../compiler/content/secrets.ts'
import type { PartName } from '../../compiler/exercise/model.ts'
import { isQuick } from '../../compiler/exercise/of-kind.ts'
import { minutesText } from '../../compiler/exercise/in-words.ts'
import { groupText, solutionPieces } from '../../compiler/exercise/question.ts'
import type { Task } from '../../compiler/handout/model.ts'
import { sheetCalls } from '../../compiler/handout/sheet-calls.ts'
import { onPaper } from '../exercise/kinds.ts'
import type { SheetRendering } from './sheet-layout.ts'
import { taskHeading } from './sheet-heads.ts'
import { wordingOf } from '../../words/wording.ts'

/** Exercises as they are led: what for, with what, how, the answer, and what to say then. */
export function renderKeys(tasks: readonly Task[], { place, needs }: SheetRendering): Content<SecretsIn<'key'>> {
  return tasks.flatMap(({ exercise, number }): Content<SecretsIn<'key'>> => {
    const wording = wordingOf(exercise.language)
    const calls = sheetCalls(needs.kit.handouts, exercise.id, wording, { numbers: true })
    const { id, kind, group, minutes, priority, parts } = exercise
    const part = (name: PartName): Content<Secret> => {
      const content = parts[name]
      return content === undefined ? [] : keyPart(name, wording.partTitles[name], place(content))
    }
    const solved = place(solutionPieces(exercise))
    const facts = [
      minutesText(minutes, wording),
      groupText(group, wording),
      wording.kindsCalled[kind],
      wording.priorities[priority],
      ...calls,
    ].join(' · ')
    return [
      el('section', { class: `task-key${isQuick(exercise) ? ' task-key-short' : ''}`, 'aria-labelledby': `task-${id}` },
        taskHeading(exercise, number, wording), el('p', { class: 'task-how' }, facts), BEFORE.flatMap(part),
        keyPart('answer', wording.answer, onPaper(exercise, ({ solution }, one) => solution?.(solved, one) ?? solved)),
        AFTER.flatMap(part)),
    ]
  })
}

const BEFORE: readonly PartName[] = ['goal', 'materials', 'steps', 'source', 'hint']
const AFTER: readonly PartName[] = ['debrief', 'misreadings', 'second', 'shorter', 'seated', 'without-projector']

/** Headings inside a part of an exercise stand below that of the part. */
function keyPart(name: string, title: string, content: Content<Secret>): Content<Secret> {
  const deeper = mapElements(content, (element) => (element.name === 'h3' ? { ...element, name: 'h4' } : element))
  return [el('div', { class: `key-part key-${name}` }, el('h3', {}, title), deeper)]
}
