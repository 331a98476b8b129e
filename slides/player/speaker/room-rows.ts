import * as wording from '../wording.ts'

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
  const shown = wording.slidesAt(Math.round(scale * 100), size)
  const name = wording.thisScreen
  if (scale * NOTE * ratio < SMALLEST) {
    return { name, state: 'wrong', seen: shown, otherwise: wording.tooSmall }
  }
  if (!isFull) return { name, state: 'wrong', seen: shown + wording.notFullScreen, otherwise: wording.pressF }
  const soft = !Number.isInteger(ratio)
  return {
    name,
    state: soft ? 'wrong' : 'fine',
    seen: soft ? shown + wording.scaledBy(Math.round(ratio * 100)) : shown,
    otherwise: wording.softElse,
  }
}

export const speakerRow = (connected: boolean): RoomRow => ({
  name: wording.speakerView,
  state: connected ? 'fine' : 'wrong',
  seen: connected ? wording.connected : wording.notOpen,
  otherwise: wording.speakerElse,
})

export const storageRow = (stored: boolean): RoomRow => ({
  name: wording.storage,
  state: stored ? 'fine' : 'wrong',
  seen: stored ? wording.works : wording.refused,
  otherwise: wording.storageElse,
})

/** @param pressed what the last press was called, and did */
export const clickerRow = (
  pressed: { readonly key: string; readonly does: string | undefined } | undefined,
): RoomRow => ({
  name: wording.clicker,
  state: pressed === undefined ? 'look' : pressed.does === undefined ? 'wrong' : 'fine',
  seen: pressed === undefined
    ? wording.clickerPress
    : `${pressed.key}: ${pressed.does ?? wording.doesNothing}`,
  otherwise: wording.clickerElse,
})
