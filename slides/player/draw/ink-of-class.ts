import { one } from '../base/dom.ts'
import type { Player } from '../base/player.ts'
import { openClassStore } from '../base/store.ts'
import { readInk, type Ink } from './ink.ts'
import * as wording from '../wording.ts'

/** What one class has drawn. */
export interface ClassInk {
  ink(): Ink
  put(next: Ink): void
  /** Also when the class is another. */
  onChange(listener: () => void): void
}

/**
 * Keeps ink over reloads and until a new class begins. What an earlier class drew is asked about, and until somebody has
 * answered it is neither shown nor written over.
 */
export function openInk({ page, stage, kept, session, actions, ofClass, show }: Player): ClassInk {
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
