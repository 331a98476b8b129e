import { all, create, one } from '../../../base/dom.ts'
import { htmlOf, type MakeBoard } from '../board.ts'

/** Stages with room for notes; the answer comes stage by stage, as fast as the room gets there. */
export const makeTrace: MakeBoard = ({ board, desk, exercise: { parts, answer, nameOf } }) => {
  const stages = new Map(all(board, '.stage').map(stage => {
    const id = stage.dataset['stage'] ?? ''
    const field = create('textarea', { class: 'stage-field', rows: '2', 'aria-label': `Notes: ${nameOf(id)}`, 'data-spot': `field:${id}` })
    field.addEventListener('input', () => desk.act(work => ({ ...work, written: { ...work.written, [id]: field.value } })))
    const told = create('div', { class: 'stage-answer', hidden: '' })
    const html = answer?.stages[id]
    const why = answer?.why[id]
    if (html) told.append(create('p', {}, htmlOf(html)), ...(why ? [create('p', { class: 'stage-why' }, htmlOf(why))] : []))
    const room = one(stage, '.stage-room') ?? stage
    room.replaceChildren(field)
    room.after(told)
    return [id, { stage, field, told }] as const
  }))

  return {
    draw(work) {
      for (const [id, { stage, field, told }] of stages) {
        const text = work.written[id] ?? ''
        if (field.value !== text) field.value = text
        const shown = parts.fields.indexOf(id) < work.revealed
        told.hidden = !shown || !told.hasChildNodes()
        stage.toggleAttribute('data-told', shown)
      }
    },
  }
}
