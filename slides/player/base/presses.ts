/** What a press is for already. */
export const PRESSABLE = 'button, summary, label, input, textarea, select, .exercise, .player-ui'

/** Beyond them a press is held or dragged, and no click: ms, and px. */
export const HELD = 400
export const DRAGGED = 6
