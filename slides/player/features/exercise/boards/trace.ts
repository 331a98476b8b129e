import { create, named, one } from '../../../base/dom.ts'
import { writtenIn } from '../attempt.ts'
import { type Board, type BoardNeeds, htmlOf, type PlayedKind } from '../board.ts'
import * as wording from '../../../wording.ts'

/** Stages with room for notes; the answer comes stage by stage, as fast as the room gets there. */
export const trace: PlayedKind = { parts: ({ stages }) => ({ fields: stages }), make }

function make({ board, desk, exercise: { parts, answer, nameOf } }: BoardNeeds): Board {
  const stages = new Map([...named(board, 'stage')].map(([id, stage]) => {
    const field = create('textarea', {
      class: 'stage-field',
      rows: '2',
      'aria-label': wording.notesOn + nameOf(id),
      'data-spot': `field:${id}`,
    })
    field.addEventListener('input',
      () => desk.act((work) => ({ ...work, written: { ...work.written, [id]: field.value } })))
    const room = one(stage, '.stage-room') ?? stage
    room.replaceChildren(field)
    return [id, { stage, field, room }] as const
  }))

  /** Nothing of the answer is in the page before it is revealed. */
  function told(id: string): HTMLElement {
    const why = answer?.why[id]
    const what = answer?.stages[id]
    return create('div', { class: 'stage-answer' }, what === undefined ? undefined : create('p', {}, htmlOf(what)),
      why === undefined ? undefined : create('p', { class: 'stage-why' }, htmlOf(why)))
  }

  return {
    draw(work) {
      for (const [id, { stage, field, room }] of stages) {
        const text = writtenIn(work, id)
        if (field.value !== text) field.value = text
        room.dataset['text'] = text
        const shown = parts.fields.indexOf(id) < work.revealed
        stage.toggleAttribute('data-told', shown)
        one(stage, '.stage-answer')?.remove()
        if (shown) room.after(told(id))
      }
    },
  }
}
