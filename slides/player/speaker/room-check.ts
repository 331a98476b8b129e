import { create, one, icon } from '../base/dom.ts'
import type { Player } from '../base/player.ts'
import { findKey, labelKey, nameKey } from '../keys.ts'
import * as wording from '../wording.ts'

const STEPS = ['3', '6', '12', '25']

/** `g`: what to see to in the minute before the start, on the canvas as the room will have it. */
export function startRoomCheck(player: Player, isSpeakerThere: () => boolean): void {
  const { dialogs, kept, keys, page, actions } = player
  const dialog = dialogs.make({ name: 'room-check', title: wording.roomCheckTitle, prepare, closed })
  const list = create('dl', { class: 'room-rows' })
  let pressed: Parameters<typeof clickerRow>[0]
  let timer = 0

  function prepare(): void {
    pressed = undefined
    draw()
    dialog.body.replaceChildren(list)
    clearInterval(timer)
    timer = window.setInterval(draw, 1000)
  }
  function closed(): void {
    clearInterval(timer)
  }

  function draw(): void {
    const found = [
      clickerRow(pressed),
      speakerRow(isSpeakerThere()),
      storageRow(isStored()),
      screenRow(innerWidth, innerHeight, devicePixelRatio, isFullScreen()),
    ]
    const rows = [...looks.map(([row, sample]) => rowOf(row, sample)), ...found.map((row) => rowOf(row))]
    // Read aloud once, not each second.
    if (rows.map(({ textContent }) => textContent).join('') !== list.textContent) list.replaceChildren(...rows)
  }

  function isStored(): boolean {
    const works = kept.set('room-check', 'works')
    kept.set('room-check', undefined)
    return works
  }

  const chinese = one(page.track, '[lang="zh-Hans"]')?.textContent
  const marks = one(page.track, '.cover-marks')?.cloneNode(true)
  const looks: readonly (readonly [RoomRow, Node])[] = [
    look(wording.edges, wording.edgesSeen, wording.edgesElse),
    look(wording.smallestType, wording.smallestSeen, wording.smallestElse),
    ...(chinese
      ? [
        look(wording.chinese, create('span', { lang: 'zh-Hans' }, chinese), wording.chineseElse),
      ]
      : []),
    ...(marks ? [look(wording.marks, marks, wording.marksElse)] : []),
    look(wording.contrast,
      create('span', { class: 'room-steps' },
        ...['dark', 'light'].flatMap((end) =>
          STEPS.map((step) => create('i', { 'data-end': end, 'data-inset': step }))
        )), wording.contrastElse),
  ]

  // The clicker's keys, which would turn the slide and close this.
  dialog.element.addEventListener('keydown', (event) => {
    const name = nameKey(event)
    if (name === undefined || name === 'Escape' || name === 'Tab' || name === 'Shift') return
    const key = findKey(keys, name)
    if (key?.action === 'room-check') return
    const onButton = event.target instanceof Element && event.target.closest('button') !== null
    if (onButton && (name === 'Enter' || name === ' ')) return
    event.preventDefault()
    event.stopPropagation()
    pressed = { key: labelKey(name), does: key?.does }
    draw()
  })
  actions.set('room-check', dialog.toggle)
}

const look = (
  name: string,
  sample: Node | string,
  otherwise: string,
): readonly [RoomRow, Node] => [
  { name, state: 'look', seen: '', otherwise },
  typeof sample === 'string' ? new Text(sample) : sample,
]

const SIGNS = { look: undefined, fine: 'right', wrong: 'close' } as const
const SAID = { look: '', fine: wording.roomRight, wrong: wording.roomWrong } as const

function rowOf({ name, state, seen, otherwise }: RoomRow, sample: Node = new Text(seen)): HTMLElement {
  const sign = SIGNS[state]
  return create('div', { 'data-state': state }, create('dt', {}, name),
    create('dd', { class: 'room-seen' }, sign && icon(sign), create('span', { class: 'visually-hidden' }, SAID[state]),
      sample), create('dd', { class: 'room-otherwise' }, otherwise))
}

/** By its key, or by the browser's own, which no page is told of. */
function isFullScreen(): boolean {
  return document.fullscreenElement !== null || (innerWidth >= screen.width && innerHeight >= screen.height)
}

/** One thing to look at before the start. */
interface RoomRow {
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

const speakerRow = (connected: boolean): RoomRow => ({
  name: wording.speakerView,
  state: connected ? 'fine' : 'wrong',
  seen: connected ? wording.connected : wording.notOpen,
  otherwise: wording.speakerElse,
})

const storageRow = (stored: boolean): RoomRow => ({
  name: wording.storage,
  state: stored ? 'fine' : 'wrong',
  seen: stored ? wording.works : wording.refused,
  otherwise: wording.storageElse,
})

/** @param pressed what the last press was called, and did */
const clickerRow = (
  pressed: { readonly key: string; readonly does: string | undefined } | undefined,
): RoomRow => ({
  name: wording.clicker,
  state: pressed === undefined ? 'look' : pressed.does === undefined ? 'wrong' : 'fine',
  seen: pressed === undefined
    ? wording.clickerPress
    : `${pressed.key}: ${pressed.does ?? wording.doesNothing}`,
  otherwise: wording.clickerElse,
})
