import type { PlannedItem, ItemKind } from '../../../scripts/compiler/deck-model.ts'
import type { Edition } from '../../../scripts/compiler/model.ts'
import { all, one, textOf } from './dom.ts'
import * as wording from '../wording.ts'

/** One slide as it stands in the page. */
export interface PageSlide {
  readonly id: string
  readonly title: string
  /** From 1. */
  readonly number: number
  /** With those that are kept free before it. */
  readonly minutes?: number
  /** Of them, what is kept free before it. */
  readonly slack?: number
  /** Index of its item in the plan. */
  readonly item?: number
  readonly element: HTMLElement
}

/** The page that the player plays. */
export interface Page {
  readonly deck: string
  readonly title: string
  readonly edition: Edition
  readonly minutes?: number
  /** The plan of a session, in the presenter's edition. */
  readonly plan?: readonly PlannedItem[]
  readonly main: HTMLElement
  readonly track: HTMLElement
  readonly slides: readonly PageSlide[]
  readonly evidence?: HTMLElement
}

const EDITIONS: readonly Edition[] = ['presenter', 'afterwards', 'give-out']

/** Reads the page; undefined where it holds no deck. */
export function readPage(): Page | undefined {
  const main = document.getElementById('deck')
  const track = main && one(main, '.track')
  if (!main || !track) return undefined
  const data = readData()
  const evidence = document.getElementById('evidence')
  const minutes = numberOf(data['minutes'])
  const plan = readPlanned(data['plan'])
  return {
    deck: main.dataset['deck'] ?? 'deck',
    title: typeof data['title'] === 'string' ? data['title'] : document.title,
    edition: EDITIONS.find((one) => one === main.dataset['edition']) ?? 'give-out',
    main,
    track,
    slides: all(track, ':scope > section').map(readSlide),
    ...(evidence ? { evidence } : {}),
    ...(minutes === undefined ? {} : { minutes }),
    ...(plan ? { plan } : {}),
  }
}

function readSlide(element: HTMLElement, index: number): PageSlide {
  const minutes = numberOf(element.dataset['minutes'])
  const slack = numberOf(element.dataset['slack']) ?? 0
  const item = numberOf(element.dataset['item'])
  return {
    id: element.id,
    title: textOf(element.querySelector('h1, h2, h3')) || wording.slideNumber(index + 1),
    number: index + 1,
    element,
    ...(minutes === undefined ? {} : { minutes: minutes + slack, slack }),
    ...(item === undefined ? {} : { item }),
  }
}

function readData(): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(document.getElementById('deck-data')?.textContent ?? '{}')
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
  } catch {
    return {}
  }
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

const KINDS: readonly ItemKind[] = ['opening', 'slides', 'exercise', 'break', 'slack', 'debrief', 'closing']
const PRIORITIES: readonly PlannedItem['priority'][] = ['must', 'should', 'could']

/** The plan as the page's data have it; undefined where there is none, or where any of it is not as it should be. */
export function readPlanned(value: unknown): readonly PlannedItem[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined
  const items = value.flatMap((each) => readItem(each) ?? [])
  return items.length === value.length ? items : undefined
}

function readItem(value: unknown): PlannedItem | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { title, minutes, kind: kindText, priority: priorityText, slide }: Record<string, unknown> = { ...value }
  const kind = KINDS.find((each) => each === kindText)
  const priority = PRIORITIES.find((each) => each === priorityText)
  if (typeof title !== 'string' || typeof minutes !== 'number' || !kind || !priority) return undefined
  return { title, minutes, kind, priority, ...(typeof slide === 'string' ? { slide } : {}) }
}

/** What the address asks for. */
export interface Parameters {
  readonly reading: boolean
  /** The slides on a phone, too. */
  readonly slides: boolean
  /** Pairing id of the speaker view; empty when none was given. */
  readonly speaker?: string
  readonly theme?: string
}

/** Reads `?reading`, `?slides`, `?speaker=PAIR` and `?theme=dark`. */
export function readParameters(search: string): Parameters {
  const values = new URLSearchParams(search)
  const speaker = values.get('speaker')
  const theme = values.get('theme')
  return {
    reading: values.has('reading'),
    slides: values.has('slides'),
    ...(speaker === null ? {} : { speaker: speaker.replace(/[^\w-]/g, '').slice(0, 40) }),
    ...(theme === null ? {} : { theme }),
  }
}

/** A small screen that is held upright and touched: there the flat article is what can be read. */
export const isPhone = (): boolean => matchMedia('(max-width: 600px) and (hover: none)').matches

/** The text that stands packed in the page under a name. Undefined: it is not there, or this browser cannot unpack
 * it. */
export async function unpack(id: string): Promise<string | undefined> {
  const packed = document.getElementById(id)?.textContent
  if (!packed) return undefined
  try {
    const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0))
    return await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text()
  } catch {
    return undefined
  }
}
