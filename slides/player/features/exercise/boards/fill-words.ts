import { create, named, one } from '../../../base/dom.ts'
import { type Board, type BoardNeeds, isByKey } from '../board.ts'
import { judgeBlank, solve, type Verdict } from '../checking.ts'
import { startDragging } from '../dragging.ts'
import { createHand } from '../hand.ts'
import { verdictMark } from '../verdict-mark.ts'
import type { Attempt } from '../attempt.ts'
import * as wording from '../../../wording.ts'

/** Blanks and words to lay into them; a word stays in its list, because it may fit twice. */
export function makeWordBlanks(needs: BoardNeeds): Board {
  const { board, desk, exercise: { parts, answer, nameOf } } = needs
  const hand = createHand(needs, ({ from }) => from !== undefined && verdictOf(desk.work(), from) === 'right')
  const words = new Map([...named(board, 'card')].map(([id, slot]) => [id, { slot, face: [...slot.childNodes] }]))
  const rooms = new Map([...named(board, 'blank')].map(([id, blank]) => [id, one(blank, '.blank-room') ?? blank]))
  for (const { slot } of words.values()) slot.className = 'card-slot'

  function verdictOf(work: Attempt, blank: string): Verdict | undefined {
    if (!answer) return undefined
    if (work.revealed > 0) return judgeBlank(answer, work, blank) === 'right' ? 'right' : 'moved'
    return work.checked.includes(blank) ? judgeBlank(answer, work, blank) : undefined
  }

  function pressBlank(blank: string, element: HTMLElement, byKey: boolean): void {
    const work = desk.work()
    const verdict = verdictOf(work, blank)
    if (work.revealed > 0 || verdict === 'right') return desk.explain(element, nameOf(blank), answer?.why[blank])
    const card = work.placed[blank]?.[0]
    if (hand.grip() || card === undefined) return hand.pressPlace(blank, byKey)
    hand.take({ card, from: blank })
    hand.putBack(byKey)
  }

  function draw(work: Attempt): void {
    const shown = work.revealed > 0 && answer ? solve(answer, parts, work) : work
    const held = hand.grip()
    const used = new Set(Object.values(shown.placed).flat())
    board.toggleAttribute('data-holding', held !== undefined)
    for (const [card, { slot, face }] of words) {
      const button = create('button', {
        type: 'button',
        class: 'card',
        'data-card': card,
        'data-spot': `pool:${card}`,
        'data-used': used.has(card) ? '' : undefined,
        'aria-pressed': String(held?.card === card),
        disabled: work.revealed > 0 ? '' : undefined,
      }, ...face.map((node) => node.cloneNode(true)))
      button.addEventListener('click', (event) => hand.pressCard({ card }, isByKey(event)))
      slot.replaceChildren(button)
    }
    for (const [blank, room] of rooms) {
      const card = shown.placed[blank]?.[0]
      const verdict = verdictOf(work, blank)
      const word = card === undefined ? wording.empty : nameOf(card)
      const button = create('button', {
        type: 'button',
        class: 'blank-press',
        'data-spot': `place:${blank}`,
        'data-card': card,
        'data-verdict': verdict,
        'data-wanted': hand.wanted() === blank ? '' : undefined,
        'data-empty': card === undefined ? '' : undefined,
      },
        create('span', { class: 'visually-hidden' },
          held ? wording.putHere(nameOf(blank), nameOf(held.card), card === undefined) : `${nameOf(blank)}: `),
        create('span', { class: card === undefined ? 'visually-hidden' : 'blank-word' },
          held && card === undefined ? '' : word), ...(verdict ? [verdictMark(verdict)] : []))
      button.addEventListener('click', (event) => pressBlank(blank, button, isByKey(event)))
      room.replaceChildren(button)
    }
  }

  startDragging(board, {
    over: '.blank',
    pick(element) {
      const card = element.closest<HTMLElement>('button.card, .blank-press[data-card]')
      const id = card?.dataset['card']
      const blank = card?.closest<HTMLElement>('.blank')?.dataset['blank']
      if (!card || id === undefined || desk.work().revealed > 0) return undefined
      if (blank !== undefined && verdictOf(desk.work(), blank) === 'right') return undefined
      return { grip: blank === undefined ? { card: id } : { card: id, from: blank }, element: card }
    },
    start: hand.take,
    drop(element) {
      const blank = element?.closest<HTMLElement>('.blank')?.dataset['blank']
      if (blank !== undefined && hand.isOpen(blank)) hand.put(blank, false)
      else if (blank === undefined && hand.grip()?.from !== undefined) hand.putBack(false)
      else hand.release()
    },
  })
  return { draw, cancel: hand.release, seek: hand.seek }
}
