import { type Content, hasClass, type Secret, type Citations } from '../content/node.ts'
import { elementsIn } from '../content/walk.ts'
import { trimBreaks, mapElements } from '../content/map-nodes.ts'
import type { Exercise } from '../exercise/model.ts'
import type { Handout } from '../handout/model.ts'
import { type Pack, printsFor, sheetsInHand } from '../handout/packs.ts'
import { sheetCalls } from '../handout/sheet-calls.ts'
import type { Kit } from '../model.ts'
import type { Slide } from '../deck-model.ts'
import { defined } from '../settings.ts'
import type { Material, Session, SessionItem } from './model.ts'
import { exercisesOf, type TimedItem, timeItems } from './needs.ts'
import { handedOut, type HandedSheet, type PackedSheet, packingOf } from './packing.ts'
import { dropOrder, groupSizes, printCount } from './reckon.ts'
import { wordingOf } from '../../words/wording.ts'
import { saidBy } from '../content/blocks.ts'

/** All that a presenter holds of one session, as data: the page and whatever is printed are made from it. */
export interface Guide {
  /** The session at a glance: title, aims, room, groups, reading, ground rules, materials. */
  readonly session: Session
  /** Minutes that nobody has promised away. */
  readonly slack: number
  /** The minute at which the debrief must begin, whatever is left undone. */
  readonly latestDebrief?: number
  /** What is said before the first item: the ground rules. */
  readonly before: readonly ScriptSlide[]
  readonly items: readonly GuideItem[]
  /** What to leave out when late, first to last. */
  readonly drops: readonly SessionItem[]
  /** Every exercise with its answer, in the order in which they are played. */
  readonly keys: readonly Exercise[]
  /** By what people find an exercise on the paper of this session, by its id: `Sheet G, task 3`. */
  readonly calls: ReadonlyMap<string, readonly string[]>
  /** What each gets as one file, moment by moment. */
  readonly packs: readonly Pack[]
  /** What is printed for those who come, sheet by sheet. */
  readonly packing: readonly PackedSheet[]
  /** Room and access, what to look after and when. */
  readonly checklist?: Handout
  /** What all of it rests on. */
  readonly cited: readonly Citations[]
}

/** An item of the plan with what is said in it. */
export interface GuideItem extends TimedItem {
  readonly script: readonly ScriptSlide[]
  /** The sheets that people need in it. */
  readonly handed: readonly HandedSheet[]
}

/** A slide with what to say to it. Where it is the question of an exercise, answer and debrief are in that. */
export interface ScriptSlide {
  /** In the session's deck. */
  readonly id: string
  readonly title: string
  readonly slide: Slide
  /** The question to the room that stands on it; empty where there is none. */
  readonly question: Content<Secret>
  /** Whole or half. */
  readonly minutes: number
  /** Their links lead to other slides of the deck and to what it rests on; empty where there are none. */
  readonly notes: Content<Secret>
  readonly exercise?: Exercise
}

/** The handout that every guide takes in: what to look after so that everybody can take part. */
export const CHECKLIST = 'room-and-access'

/** The guide to one session of a kit. */
export function makeGuide(session: Session, { handouts }: Pick<Kit, 'handouts'>): Guide {
  const { deck, items } = session
  const whole = handouts.find(({ name }) => name === CHECKLIST)
  const checklist = whole === undefined
    ? undefined
    : checklistFor(whole, deck.slides.flatMap((slide) => [slide, slide.notesCite]))
  const keys = exercisesOf(deck)
  const printed = sheetsInHand(session, handouts)
  const packing = packingOf(session, handouts)
  const timed = timeItems(session)
  const handed = handedOut(timed, packing)
  return {
    session,
    slack: sumOf(items.filter(({ kind }) => kind === 'slack')),
    ...defined({ latestDebrief: latestDebrief(items), checklist }),
    before: deck.slides.filter(({ item, layout, notes }) => item === undefined && layout === 'text' && notes.length > 0)
      .flatMap(scriptOf),
    items: timed.map((one, index) => ({
      ...one,
      script: inHalves(deck.slides.filter(({ item }) => item === index)).flatMap(scriptOf),
      handed: handed[index] ?? [],
    })),
    drops: dropOrder(items),
    keys,
    packing,
    packs: printsFor(session, handouts).packs,
    calls: new Map(keys.map(({ id }) => [id, sheetCalls(printed, id, wordingOf(deck.language))])),
    cited: [...deck.slides.flatMap(citedBy), ...(checklist === undefined ? [] : [checklist.cited])],
  }
}

/** What has to be there for some people: pieces to print and to bring, and the groups that they make. */
export interface Needs {
  readonly people: number
  /** One for each material of the session, in its order; undefined where nothing is counted. */
  readonly counts: readonly (number | undefined)[]
  /** For each size of group in use, from the largest: the sizes of the groups as they come out. */
  readonly groups: ReadonlyMap<number, readonly number[]>
}

/** @param people at least 1 */
export function needsFor(
  { session: { materials, group }, keys }: Pick<Guide, 'session' | 'keys'>,
  people: number,
): Needs {
  const sizes = new Set(
    [...(group === undefined ? [] : [group]), ...keys.map((exercise) => exercise.group)].filter((size) => size > 1),
  )
  return {
    people,
    counts: materials.map((
      { per, copies }: Material,
    ) => (per === undefined ? undefined : printCount(people, per, copies))),
    groups: new Map([...sizes].sort((a, b) => b - a).map((size) => [size, groupSizes(people, size)])),
  }
}

/** Minutes to the half, for somebody who is speaking: each slide ends at the nearest, so that together they take what
 * their item does. */
function inHalves(slides: readonly Slide[]): Slide[] {
  let exact = 0
  let given = 0
  return slides.map((slide) => {
    exact += slide.minutes ?? 0
    const minutes = Math.round(exact * 2) / 2 - given
    given += minutes
    return { ...slide, minutes }
  })
}

function scriptOf(slide: Slide): ScriptSlide[] {
  const { id, title, minutes = 0, exercise, layout } = slide
  // Answer and debrief are keys; an agenda says something only where a deck's cover had notes.
  if (layout === 'answer' || layout === 'debrief' || (layout === 'agenda' && slide.notes.length === 0)) return []
  return [{
    id,
    title,
    slide,
    question: questionOn(slide),
    minutes,
    notes: exercise?.notes ?? slide.notes,
    ...defined({ exercise }),
  }]
}

function questionOn({ content }: Slide): Content<Secret> {
  const asked = elementsIn(content).filter((element) => element.name === 'div' && hasClass(element, 'ask'))
  return asked.flatMap(({ children }, index) => [...(index === 0 ? [] : ['\n']), ...trimBreaks(children)])
}

/** Of a slide the guide shows the notes, of an exercise everything. */
function citedBy(slide: Slide): Citations[] {
  return slide.exerciseId === undefined ? [slide.notesCite] : [slide, slide.notesCite]
}

/** From the end: the closing, the debrief, and what must not be left out between the two. */
function latestDebrief(items: readonly SessionItem[]): number | undefined {
  const first = items.findIndex(({ kind }) => kind === 'debrief')
  if (first < 0) return undefined
  const needed = items.slice(first).filter(({ kind, priority }) =>
    kind !== 'slack' && (kind === 'debrief' || priority === 'must')
  )
  return sumOf(items) - sumOf(needed)
}

const sumOf = (items: readonly SessionItem[]): number => items.reduce((sum, { minutes }) => sum + minutes, 0)

/** The check-list for a session that cites these: a line that rests on other claims speaks of what does not come up in
 * it. */
function checklistFor(checklist: Handout, cited: readonly Citations[]): Handout {
  const known = new Set(cited.flatMap(({ claims }) => claims))
  const left = new Set<string>()
  const keep = (nodes: Content): Content =>
    mapElements(nodes, (element) => {
      const claims = element.name === 'li' && !elementsIn(element.children).some(({ name }) => name === 'li')
        ? saidBy(element.children).claims
        : []
      if (claims.length === 0 || claims.some((id) => known.has(id))) return element
      for (const id of claims) left.add(id)
      return []
    })
  const content = checklist.content.flatMap((part) => keep([part.node]).map((node) => ({ ...part, node })))
  return {
    ...checklist,
    content,
    cited: { ...checklist.cited, claims: checklist.cited.claims.filter((id) => !left.has(id)) },
  }
}
