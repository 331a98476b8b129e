import type { Player } from '../base/player.ts'

/** Next, previous, first, last. */
export function startTurning({ actions, stage }: Player): void {
  actions.set('next', () => stage.turn('next'))
  actions.set('previous', () => stage.turn('previous'))
  actions.set('first', () => goTo(stage.slides[0]?.id))
  actions.set('last', () => goTo(stage.slides.at(-1)?.id))

  function goTo(id: string | undefined): void {
    if (id !== undefined) stage.go(id)
  }
}
