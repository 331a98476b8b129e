import { isRecord } from '../base/store.ts'
import * as wording from '../wording.ts'

/** A picture that one brought along, as a `data:` address. */
export interface OwnPicture {
  readonly src: string
  /** What it shows, in words. */
  readonly alt: string
}

/** What the cover of a class says besides the deck's own. Empty: as the deck has it. */
export interface OwnCover {
  readonly title: string
  readonly speaker: string
  readonly course: string
  readonly date: string
  readonly place: string
  /** What the last slide says, and where to ask or read on. */
  readonly closing: string
  readonly address: string
  /** The agreed length; absent: the deck's. */
  readonly minutes?: number
  readonly logo?: OwnPicture
}

/** A slide in the order of the class. */
export interface OwnPlace {
  readonly id: string
  readonly hidden: boolean
  /** Other minutes than it was given. */
  readonly minutes?: number
}

/** A slide of one's own. */
export interface OwnSlide {
  readonly id: string
  readonly title: string
  readonly lines: readonly string[]
  readonly notes: string
  readonly picture?: OwnPicture
}

/** A class of one's own, as it differs from a deck. */
export interface OwnPlan {
  readonly version: typeof PLAN_VERSION
  readonly cover: OwnCover
  /** All slides in order; empty: as the deck has them. */
  readonly places: readonly OwnPlace[]
  readonly own: readonly OwnSlide[]
}

export const PLAN_VERSION = 1

/** Where a class is kept in this browser, and in a copy. */
export const OWN_CLASS = 'own-class'

/** Said where there is something that no plan is. */
export const UNREAD = wording.classUnread

export const COVER_TEXTS = ['title', 'speaker', 'course', 'date', 'place', 'closing', 'address'] as const
const NO_COVER: OwnCover = { title: '', speaker: '', course: '', date: '', place: '', closing: '', address: '' }

export const EMPTY_PLAN: OwnPlan = { version: PLAN_VERSION, cover: NO_COVER, places: [], own: [] }

/** Bounds of what is believed: far beyond any class. */
const MOST = { slides: 2000, line: 400, notes: 20_000, picture: 4_000_000, minutes: 600 }

/** Letters of what people write into fields: what fits on a slide. */
export const LINE_LENGTH = MOST.line
export const NOTES_LENGTH = MOST.notes
export const TITLE_LENGTH = 90
export const NAME_LENGTH = 50

/** Ids as a deck has them. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,150}$/u
const PICTURE = /^data:image\/(?:png|jpeg|webp|svg\+xml);base64,[A-Za-z\d+/]+={0,2}$/

/** A plan from storage or out of a file; undefined: it is none that this version of the kit made. */
export function readPlan(value: unknown): OwnPlan | undefined {
  if (!isRecord(value) || value['version'] !== PLAN_VERSION) return undefined
  const cover = readCover(value['cover'])
  const places = readList(value['places'], readPlace)
  const own = readList(value['own'], readOwn)
  if (!cover || !places || !own) return undefined
  const ids = places.map(({ id }) => id)
  return new Set(ids).size === ids.length ? { version: PLAN_VERSION, cover, places, own } : undefined
}

function readList<Part>(value: unknown, read: (value: unknown) => Part | undefined): readonly Part[] | undefined {
  if (!Array.isArray(value) || value.length > MOST.slides) return undefined
  const parts = value.flatMap((each) => read(each) ?? [])
  return parts.length === value.length ? parts : undefined
}

function readCover(value: unknown): OwnCover | undefined {
  if (!isRecord(value)) return undefined
  const texts = Object.fromEntries(COVER_TEXTS.map((name) => [name, value[name]]))
  if (!Object.values(texts).every((text) => isText(text, MOST.line))) return undefined
  const { minutes } = value
  const logo = readPicture(value['logo'])
  if (logo === 'bad' || !isMinutes(minutes)) return undefined
  return {
    ...NO_COVER,
    ...texts,
    ...(minutes === undefined ? {} : { minutes }),
    ...(logo ? { logo } : {}),
  }
}

function readPlace(value: unknown): OwnPlace | undefined {
  if (!isRecord(value)) return undefined
  const { id, hidden, minutes } = value
  if (!isId(id) || typeof hidden !== 'boolean' || !isMinutes(minutes)) return undefined
  return { id, hidden, ...(minutes === undefined ? {} : { minutes }) }
}

function readOwn(value: unknown): OwnSlide | undefined {
  if (!isRecord(value)) return undefined
  const { id, title, notes } = value
  const lines = readList(value['lines'], (line) => (isText(line, MOST.line) ? line : undefined))
  const picture = readPicture(value['picture'])
  if (!isId(id) || !isText(title, MOST.line) || !lines || !isText(notes, MOST.notes) || picture === 'bad') {
    return undefined
  }
  return { id, title, lines, notes, ...(picture ? { picture } : {}) }
}

function readPicture(value: unknown): OwnPicture | 'bad' | undefined {
  if (value === undefined) return undefined
  if (!isRecord(value) || !isText(value['alt'], MOST.line) || !isText(value['src'], MOST.picture)) return 'bad'
  const { src, alt } = value
  return PICTURE.test(src) ? { src, alt } : 'bad'
}

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most
const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value)

function isMinutes(value: unknown): value is number | undefined {
  return value === undefined
    || (typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= MOST.minutes)
}
