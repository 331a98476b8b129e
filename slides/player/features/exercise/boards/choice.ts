import { all, create, named } from '../../../base/dom.ts'
import { type Board, type BoardNeeds, htmlOf, type PlayedKind } from '../board.ts'
import { judgeOption, type Verdict } from '../checking.ts'
import { createHands } from '../hands.ts'
import { verdictMark } from '../verdict-mark.ts'
import type { Attempt } from '../attempt.ts'
import * as wording from '../../../wording.ts'

/** Options to choose from, one or several, with what there is to say about each; and a show of hands over them. */
export const choice: PlayedKind = { make: makeOptions }

export function makeOptions(needs: BoardNeeds): Board {
  const { board, desk, exercise: { answer, nameOf } } = needs
  const list = all(board, '.options')[0]
  const several = list?.dataset['choose'] === 'several'
  const judged = list?.dataset['choose'] !== 'opinion' && answer !== undefined
  const hands = createHands(needs)
  const options = new Map([...named(board, 'option')].map(([id, slot]) => [id, makeOption(id, slot)]))

  function makeOption(
    id: string,
    slot: HTMLElement,
  ): { readonly slot: HTMLElement; readonly element: HTMLElement; readonly face: Node[] } {
    const face = [...slot.childNodes]
    const element = create('button', {
      type: 'button',
      class: 'option',
      'data-option': id,
      'data-spot': `option:${id}`,
    })
    element.addEventListener('click', () => press(id, element))
    slot.className = 'option-slot'
    slot.removeAttribute('data-option')
    slot.replaceChildren(element, ...hands.controls(id))
    return { slot, element, face }
  }

  function press(id: string, element: HTMLElement): void {
    const work = desk.work()
    if (work.revealed > 0) return desk.explain(element, nameOf(id), answer?.why[id])
    const chosen = work.chosen.includes(id)
    desk.act((now) => ({
      ...now,
      chosen: chosen ? now.chosen.filter((each) => each !== id) : several ? [...now.chosen, id] : [id],
      checked: several ? now.checked.filter((each) => each !== id) : [],
    }), { said: wording.chosen(nameOf(id), !chosen) })
  }

  function verdictOf(id: string, work: Attempt): Verdict | undefined {
    if (!judged || !answer) return undefined
    const chosen = work.chosen.includes(id)
    if (work.revealed > 0) {
      return answer.options[id] === true
        ? (chosen ? 'right' : 'missed')
        : chosen
        ? 'wrong'
        : undefined
    }
    return chosen && work.checked.includes(id) ? judgeOption(answer, id) : undefined
  }

  function draw(work: Attempt): void {
    let tells = false
    for (const [id, { slot, element, face }] of options) {
      const verdict = verdictOf(id, work)
      element.setAttribute('aria-pressed', String(work.chosen.includes(id)))
      element.replaceChildren(...face.map((node) => node.cloneNode(true)), ...(verdict ? [verdictMark(verdict)] : []))
      if (verdict) element.dataset['verdict'] = verdict
      else delete element.dataset['verdict']
      slot.querySelector('.option-why')?.remove()
      const why = answer?.why[id]
      if (why === undefined || !judged || work.votes.open || (verdict === undefined && work.revealed === 0)) continue
      element.after(create('div', { class: 'option-why' }, htmlOf(why)))
      tells = true
    }
    board.toggleAttribute('data-tells', tells)
    hands.draw(work.votes)
  }

  return { draw }
}
