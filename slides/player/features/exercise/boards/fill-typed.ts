import { create, named, one } from '../../../base/dom.ts'
import { writtenIn } from '../attempt.ts'
import type { Board, BoardNeeds } from '../board.ts'
import { judgeBlank, solve } from '../checking.ts'
import { verdictMark } from '../verdict-mark.ts'
import * as wording from '../../../wording.ts'

/** Blanks to type into. Enter goes to the next one, and from the last to the check. */
export function makeTypedBlanks({ board, desk, exercise: { parts, answer, nameOf } }: BoardNeeds): Board {
  const fields = new Map([...named(board, 'blank')].map(([id, blank]) => {
    const field = create('input', {
      class: 'blank-field',
      'aria-label': nameOf(id),
      'data-spot': `field:${id}`,
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
    })
    field.addEventListener('input', () =>
      desk.act((work) => ({
        ...work,
        written: { ...work.written, [id]: field.value },
        checked: work.checked.filter((each) => each !== id),
      })))
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return
      event.preventDefault()
      const next = parts.fields[parts.fields.indexOf(id) + 1]
      desk.redraw({ focus: [...(next === undefined ? [] : [`field:${next}`]), 'tool:check'] })
    })
    const room = one(blank, '.blank-room') ?? blank
    const mark = create('span', { class: 'blank-mark' })
    room.replaceChildren(field, mark)
    return [id, { field, mark }] as const
  }))

  return {
    draw(work) {
      const shown = work.revealed > 0 && answer ? solve(answer, parts, work) : work
      for (const [id, { field, mark }] of fields) {
        const text = writtenIn(shown, id)
        if (field.value !== text) field.value = text
        field.readOnly = work.revealed > 0
        const judged = answer && (work.revealed > 0 || work.checked.includes(id))
          ? judgeBlank(answer, work, id)
          : undefined
        const verdict = work.revealed > 0 && judged !== 'right' ? 'moved' : judged
        if (verdict) field.dataset['verdict'] = verdict
        else delete field.dataset['verdict']
        field.setAttribute('aria-invalid', String(verdict === 'wrong'))
        mark.replaceChildren(...(verdict ? [verdictMark(verdict)] : []))
        const why = answer?.why[id]
        if (verdict && verdict !== 'wrong' && why !== undefined) {
          const ask = create('button', {
            type: 'button',
            class: 'blank-why',
            'aria-label': nameOf(id) + wording.asksWhy,
            'data-spot': `why:${id}`,
          }, verdictMark(verdict))
          ask.addEventListener('click', () => desk.explain(ask, nameOf(id), why))
          mark.replaceChildren(ask)
        }
      }
    },
  }
}
