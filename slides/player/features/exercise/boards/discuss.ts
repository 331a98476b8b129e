import { all, create, one } from '../../../base/dom.ts'
import { minutesOf } from '../attempt.ts'
import type { Board, BoardNeeds, PlayedKind } from '../board.ts'
import { countdownOf } from '../countdown.ts'
import { makeOptions } from './choice.ts'
import * as wording from '../../../wording.ts'

/** Phases of a talk, each with its time, and positions for a show of hands. */
export const discuss: PlayedKind = { make }

function make(needs: BoardNeeds): Board {
  const { board, desk, exercise: { parts } } = needs
  const positions = one(board, '.options') ? makeOptions(needs) : undefined
  const phases = parts.minutes.length === all(board, '.phase').length ? all(board, '.phase') : []
  const presses = phases.map((phase, index) => {
    const press = create('button', { type: 'button', class: 'phase-press', 'data-spot': `phase:${index}` },
      ...phase.childNodes)
    press.addEventListener('click', () => {
      desk.act((work) => ({ ...work, countdown: countdownOf(minutesOf(parts, index), index) }), {
        said: press.textContent?.replace(/\s+/g, ' ').trim() + wording.timeIsSet,
      })
    })
    phase.append(press)
    return press
  })

  return {
    draw(work) {
      presses.forEach((press, index) => {
        press.setAttribute('aria-pressed', String(index === work.countdown.phase))
        phases[index]?.toggleAttribute('data-over', index < work.countdown.phase)
      })
      positions?.draw(work)
    },
  }
}
