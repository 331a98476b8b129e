import type { Player } from '../base/player.ts'
import type { Canvas } from './canvas.ts'
import { extended, isLong, withStroke, type InkAct, type Stroke, readInk, type Ink } from './ink.ts'
import * as wording from '../wording.ts'
import { one } from '../base/dom.ts'
import { openClassStore } from '../base/store.ts'

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

/** What one class has drawn. */
interface ClassInk {
  ink(): Ink
  put(next: Ink): void
  /** Also when the class is another. */
  onChange(listener: () => void): void
}

/**
 * Keeps ink over reloads and until a new class begins. What an earlier class drew is asked about, and until somebody has
 * answered it is neither shown nor written over.
 */
function openInk({ page, stage, kept, session, actions, ofClass, show }: Player): ClassInk {
  const store = openClassStore(kept, session, 'ink')
  const earlier = readInk(store.before?.data)
  // Where exercises ask whose class this is, their answer holds.
  const byExercises = one(page.track, '.exercise-question') !== undefined
  let asking = store.before?.own === false && earlier.ink.size > 0
  let ink: Ink = new Map()
  let warned = false
  const listeners: (() => void)[] = []

  function warn(said: string): void {
    show({ text: said, tone: 'warning' })
  }
  function ask(): void {
    if (byExercises) return
    show({
      text: wording.drawingsKept(new Date(store.before?.at ?? 0).toLocaleString(wording.dates)),
      actions: [{ label: wording.showThem, press: takeUp }, { label: wording.newClass, press: () => settle(false) }],
    })
  }
  function put(next: Ink): void {
    ink = next
    for (const listener of listeners) listener()
    if (asking) return ask()
    if (store.keep(ink.size === 0 ? undefined : [...ink]) || warned) return
    warned = true
    warn(wording.keepsNoMore)
  }
  function takeUp(): void {
    asking = false
    const own = ink
    const all = [...earlier.ink].map(([place, strokes]) => [place, [...strokes, ...own.get(place) ?? []]] as const)
    put(new Map([...own, ...all]))
    if (!earlier.whole) warn(wording.someUnread)
  }
  function settle(resumed: boolean): void {
    if (resumed) return asking ? takeUp() : undefined
    const next: Ink = asking ? ink : new Map()
    asking = false
    put(next)
  }

  ofClass.add({ name: 'drawings', settle })
  if (!actions.has('new-class')) {
    actions.set('new-class', () =>
      show({
        text: wording.clearDrawings,
        actions: [{ label: wording.clearEverything, press: () => settle(false) }, {
          label: wording.keep,
          press: () => undefined,
        }],
      }))
  }
  stage.onChange(({ turned }) => {
    // It does not stand over other slides; whoever draws is asked again.
    if (turned && asking) show({ text: '' })
  })
  if (asking) ask()
  else if (store.before) takeUp()
  return { ink: () => ink, put, onChange: (listener) => void listeners.push(listener) }
}
