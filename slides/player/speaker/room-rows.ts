/** One thing to look at before the start. */
export interface RoomRow {
  readonly name: string
  /** `look`: only somebody in the room can say; else what the player found. */
  readonly state: 'look' | 'fine' | 'wrong'
  readonly seen: string
  /** What to do if it is not right. */
  readonly otherwise: string
}

/** Below this many pixels of the screen the smallest type has no strokes left. */
const SMALLEST = 11
/** The smallest type of a canvas that is 1280 broad and 720 high. */
const NOTE = 20

/** What holds for this screen. @param ratio of its pixels to those of the page */
export function screenRow(width: number, height: number, ratio: number, isFull: boolean): RoomRow {
  const scale = Math.min(width / 1280, height / 720)
  const size = `${width} × ${height}`
  const shown = `Slides at ${Math.round(scale * 100)} % in a window of ${size}`
  const name = 'This screen'
  if (scale * NOTE * ratio < SMALLEST) {
    return { name, state: 'wrong', seen: shown, otherwise: 'Too small for sources and labels: make the window larger.' }
  }
  if (!isFull) return { name, state: 'wrong', seen: `${shown}, not the full screen`, otherwise: 'Press F (or F11).' }
  const soft = !Number.isInteger(ratio)
  return {
    name,
    state: soft ? 'wrong' : 'fine',
    seen: soft ? `${shown}, scaled by ${Math.round(ratio * 100)} %` : shown,
    otherwise: 'Lines look soft? Set the computer’s scaling, or this page’s zoom, to 100 %.',
  }
}

export const speakerRow = (connected: boolean): RoomRow => ({
  name: 'Speaker view',
  state: connected ? 'fine' : 'wrong',
  seen: connected ? 'Connected' : 'Not open',
  otherwise: 'Escape, then S; allow pop-ups if asked. One screen only? V shows the notes here.',
})

export const storageRow = (stored: boolean): RoomRow => ({
  name: 'Storage',
  state: stored ? 'fine' : 'wrong',
  seen: stored ? 'Works' : 'Refused by this browser',
  otherwise: 'Do not reload while you teach; or open the file in a window that is not private.',
})

/** @param pressed what the last press was called, and did */
export const clickerRow = (
  pressed: { readonly key: string; readonly does: string | undefined } | undefined,
): RoomRow => ({
  name: 'Clicker',
  state: pressed === undefined ? 'look' : pressed.does === undefined ? 'wrong' : 'fine',
  seen: pressed === undefined
    ? 'Press it: its key shows here'
    : `${pressed.key}: ${pressed.does ?? 'does nothing here'}`,
  otherwise: 'Nothing comes? Click into this window; plug in its receiver; see to its battery.',
})
