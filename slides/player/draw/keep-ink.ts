import type { Player } from '../base/player.ts'
import type { Canvas } from './canvas.ts'
import { extended, isLong, placeOf, withStroke, type InkAct, type Stroke } from './ink.ts'
import { openInk } from './ink-of-class.ts'
import * as wording from '../wording.ts'

/** What is drawn in the window of the slides, which keeps it. */
export interface KeptInk {
  /** In this window, or in the speaker's. */
  perform(act: InkAct): void
  /** What stands on the slide that is on. */
  here(): { readonly strokes: readonly Stroke[]; readonly board: boolean }
  onChange(listener: () => void): void
}

/** Draws by slide; each has a blank board, too. */
export function keepInk(player: Player, canvas: Canvas): KeptInk {
  const { stage, show, say } = player
  const listeners: (() => void)[] = []
  let live: (Stroke & { readonly place: string }) | undefined
  /** What Undo brings back right after. */
  let cleared: readonly Stroke[] = []
  let board = false
  const book = openInk(player)

  const place = (): string => placeOf(stage.place().slide.id, board)
  const strokesHere = (): readonly Stroke[] => book.ink().get(place()) ?? []

  function draw(): void {
    canvas.show(strokesHere(), board)
    for (const listener of listeners) listener()
  }
  function replace(strokes: readonly Stroke[]): void {
    const next = new Map(book.ink())
    if (strokes.length > 0) next.set(place(), strokes)
    else next.delete(place())
    book.put(next)
  }
  function finish(): void {
    if (!live) return
    const { place: where, ...stroke } = live
    live = undefined
    canvas.follow(undefined)
    const next = withStroke(book.ink(), where, stroke)
    if (next) book.put(next)
    else show({ text: wording.noMoreDrawn, tone: 'warning' })
  }
  function cover(on: boolean): boolean {
    if (on === board) return false
    finish()
    board = on
    cleared = []
    say(board ? wording.boardCovers : wording.slideShowsAgain)
    draw()
    return true
  }

  function perform(act: InkAct): void {
    switch (act.act) {
      case 'point':
        return canvas.point(act.pointer, act.at)
      case 'line':
        live = { ...extended(live ?? { nib: act.nib, points: [] }, act.points), place: live?.place ?? place() }
        canvas.follow(live)
        if (act.ends) return finish()
        if (!isLong(live)) return
        // Another line that begins where this one ends.
        const points = live.points.slice(-2)
        finish()
        live = { nib: act.nib, points, place: place() }
        return
      case 'undo': {
        const strokes = strokesHere()
        if (strokes.length > 0) return replace(strokes.slice(0, -1))
        return cleared.length > 0 ? replace(cleared) : show({ text: wording.nothingDrawn })
      }
      case 'clear': {
        const before = strokesHere()
        if (before.length === 0) return show({ text: wording.nothingDrawn })
        replace([])
        cleared = before
        return say(wording.clearedUndo)
      }
      case 'board':
        cover(act.on)
    }
  }

  book.onChange(() => {
    cleared = []
    draw()
  })
  player.overlays.add({ close: () => cover(false) })
  stage.beforeTurn(() => cover(false))
  stage.onChange(({ turned }) => {
    if (!turned) return
    finish()
    cleared = []
    board = false
    draw()
  })
  window.addEventListener('pagehide', finish)
  draw()
  return {
    perform,
    here: () => ({ strokes: strokesHere(), board }),
    onChange: (listener) => void listeners.push(listener),
  }
}
