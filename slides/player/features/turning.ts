import type { Player } from '../base/player.ts'

/** Next, previous, first, last; of a session also its closing, from anywhere. */
export function startTurning({ actions, page, stage }: Player): void {
  actions.set('next', () => stage.turn('next'))
  actions.set('previous', () => stage.turn('previous'))
  actions.set('first', () => goTo(stage.slides[0]?.id))
  actions.set('last', () => goTo(stage.slides.at(-1)?.id))
  const closing = page.plan?.findLast(({ kind }) => kind === 'closing')?.slide
  if (closing !== undefined) actions.set('closing', () => goTo(closing))

  function goTo(id: string | undefined): void {
    if (id !== undefined) stage.go(id)
  }
}
