import type { Player } from '../base/player.ts'
import type { Standing } from '../base/stage.ts'
import { countSteps } from '../base/steps.ts'

/** Next, previous, first, last; from anywhere to the closing of a session, and to the slide at hand and back. */
export function startTurning({ actions, page, stage }: Player): void {
  actions.set('next', () => stage.turn('next'))
  actions.set('previous', () => stage.turn('previous'))
  actions.set('first', () => goTo(stage.slides[0]?.id))
  actions.set('last', () => goTo(stage.slides.at(-1)?.id))
  const closing = page.plan?.findLast(({ kind }) => kind === 'closing')?.slide
  if (closing !== undefined) actions.set('closing', () => goTo(closing))

  const atHand = stage.slides.findLast(({ element }) => element.hasAttribute('data-at-hand'))
  let from: Standing | undefined
  if (atHand) {
    actions.set('at-hand', () => {
      const now = stage.place()
      if (now.slide === atHand) {
        if (from) stage.go(from.slide.id, from.step)
        return
      }
      from = now
      stage.go(atHand.id, countSteps(atHand.element))
    })
  }

  function goTo(id: string | undefined): void {
    if (id !== undefined) stage.go(id)
  }
}
