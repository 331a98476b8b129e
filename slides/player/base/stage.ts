import type { PageSlide } from './page.ts'

/** Where the lecture stands. */
export interface Standing {
  readonly slide: PageSlide
  /** Steps shown so far, from 0. */
  readonly step: number
  /** Steps that the slide has. */
  readonly steps: number
}

/** What turned the page: the person in this window, the speaker's window, or Back and Forward. */
export type Mover = 'here' | 'speaker' | 'history'

export interface Change extends Standing {
  /** Another slide than before, or only another step? */
  readonly turned: boolean
  readonly mover: Mover
  /** Elements that this step showed. */
  readonly shown: readonly Element[]
}

export type Direction = 'next' | 'previous'

/** The slides as the features see them; the speaker's window has a stage of its own. */
export interface Stage {
  readonly slides: readonly PageSlide[]
  place(): Standing
  turn(direction: Direction, mover?: Mover): void
  /** By id; without a step the slide stands as it would when turned to. */
  go(id: string, step?: number, mover?: Mover): void
  onChange(listener: (change: Change) => void): void
  /** Asked before each turn, last registered first; `true` means: done, do not turn. */
  beforeTurn(guard: (direction: Direction, mover: Mover) => boolean): void
  /** Asked before the place changes in any way; `true` means: it does not. */
  holdBy(isHeld: (mover: Mover) => boolean): void
}
