export type Move = 'left' | 'right' | 'up' | 'down' | 'first' | 'last'

export const MOVES: Readonly<Record<string, Move>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
}

/** Gives the focus to the card that a move leads to, by its button. */
export function moveFocus(buttons: readonly HTMLElement[], at: number, move: Move): void {
  showFocused(buttons[neighbour(buttons.map((each) => each.getBoundingClientRect()), at, move)], 'nearest')
}

/** @param button of the card */
export function showFocused(button: HTMLElement | undefined, block: ScrollLogicalPosition): void {
  button?.focus({ preventScroll: true })
  button?.closest('li')?.scrollIntoView({ block })
}

interface Corner {
  readonly left: number
  readonly top: number
}

/**
 * Index of the card that an arrow leads to from card `at`: left and right by number, up and down to the nearest card
 * of the next row, whichever group it is in. The same card where there is none.
 */
export function neighbour(boxes: readonly Corner[], at: number, direction: Move): number {
  const last = boxes.length - 1
  switch (direction) {
    case 'left':
      return Math.max(0, at - 1)
    case 'right':
      return Math.min(last, at + 1)
    case 'first':
      return 0
    case 'last':
      return last
    case 'up':
      return inNextRow(boxes, at, -1)
    case 'down':
      return inNextRow(boxes, at, 1)
  }
}

function inNextRow(boxes: readonly Corner[], at: number, way: 1 | -1): number {
  const from = boxes[at]
  if (from === undefined) return at
  let found = at
  let least = { rows: Infinity, across: Infinity }
  boxes.forEach((box, index) => {
    const rows = (box.top - from.top) * way
    const across = Math.abs(box.left - from.left)
    // Cards of one row may be a fraction of a pixel apart.
    if (rows < 1 || rows > least.rows + 1 || (rows > least.rows - 1 && across >= least.across)) return
    found = index
    least = { rows, across }
  })
  return found
}
