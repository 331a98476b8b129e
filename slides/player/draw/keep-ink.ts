import type { Player } from '../base/player.ts'
import type { Canvas } from './canvas.ts'
import { extended, isLong, withStroke, type InkAct, type Stroke } from './ink.ts'
import { openInk } from './ink-of-class.ts'
import * as wording from '../wording.ts'

/** What is drawn in the window of the slides, which keeps it. */
export interface KeptInk {
  /** In this window, or in the speaker's. */
  perform(act: InkAct): void
  /** What stands on the slide that is on. */
  here(): readonly Stroke[]
  onChange(listener: () => void): void
}

/** Draws by slide. */
export function keepInk(player: Player, canvas: Canvas): KeptInk {
  const { stage, show, say } = player
  const listeners: (() => void)[] = []
  let live: (Stroke & { readonly place: string }) | undefined
  /** What Undo brings back right after. */
  let cleared: readonly Stroke[] = []
  const book = openInk(player)

  const place = (): string => stage.place().slide.id
  const strokesHere = (): readonly Stroke[] => book.ink().get(place()) ?? []

  function draw(): void {
    canvas.show(strokesHere())
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
  function perform(act: InkAct): void {
    switch (act.act) {
      case 'point':
        return canvas.point(act.pointer, act.at)
      case 'line':
        live = { ...extended(live ?? { points: [] }, act.points), place: live?.place ?? place() }
        canvas.follow(live)
        if (act.ends) return finish()
        if (!isLong(live)) return
        // Another line that begins where this one ends.
        const points = live.points.slice(-2)
        finish()
        live = { points, place: place() }
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
    }
  }

  book.onChange(() => {
    cleared = []
    draw()
  })
  stage.onChange(({ turned }) => {
    if (!turned) return
    finish()
    cleared = []
    draw()
  })
  window.addEventListener('pagehide', finish)
  draw()
  return {
    perform,
    here: strokesHere,
    onChange: (listener) => void listeners.push(listener),
  }
}
