import type { Player } from '../base/player.ts'
import type { PlanPanel } from './plan-panel.ts'
import type { RemoteStage } from './remote-stage.ts'

/** What the speaker's window has of exercises and of a session's plan. */
export interface Workshop {
  /** Keeps the boards in the speaker's pictures as the room sees them. */
  followExercises(player: Pick<Player, 'page' | 'kept' | 'stage'>, redraw: () => void): void
  /** Makes the boards in a picture of a slide fit. */
  fitBoards(picture: HTMLElement): void
  /** Shows of hands as tables, for the record. */
  votesOf(player: Pick<Player, 'page' | 'kept'>): HTMLElement[]
  createPlanPanel(player: Player, stage: RemoteStage): PlanPanel
}
