import { takeSlide } from '../assemble-deck.ts'
import type { CompiledDeck } from '../compile-deck.ts'
import { joinCitations } from '../cited.ts'
import { joinBlocks, type Content, el, hasClass, type Node, type Secret } from '../content/node.ts'
import { findLeftOut } from '../left-out.ts'
import type { CompileContext, Compiled, Problem, SourceText } from '../model.ts'
import type { Deck, Slide } from '../deck-model.ts'
import type { NamedPart } from '../name-parts.ts'
import { sortProblems } from '../problem.ts'
import { renameIds } from '../rename-ids.ts'
import { endnotesOf } from '../source-line.ts'
import { defined } from '../settings.ts'
import { SlideIds } from '../slide-ids.ts'
import { checkHead, checkItem, checkItems } from './check.ts'
import { makeAgenda, makeCover, makeGroundRules, makePause, makeSources } from './made-slides.ts'
import type { Session, SessionItem } from './model.ts'
import { pickItems } from './pick-items.ts'
import { readSession, type SessionDraft } from './read.ts'
import { certain } from '../certain.ts'
import { namePicked, planItems, withFirstSlide } from './plan-items.ts'
import { type Wording, wordingOf } from '../../words/wording.ts'
import { mapElements } from '../content/map-nodes.ts'
import { minutesPiece } from '../exercise/render.ts'

/** Compiles all sessions of a kit. */
export function compileSessions(
  sources: readonly SourceText[],
  decks: readonly CompiledDeck[],
  kit: CompileContext,
): Compiled<Session[]> {
  const byName = new Map(decks.map((deck) => [deck.value.name, deck]))
  const problems: Problem[] = []
  const value = sources.flatMap((source) => {
    const compiled = compileSession(source, byName, kit)
    for (const problem of compiled.problems) problems.push(problem)
    return compiled.value ?? []
  })
  return { value, problems }
}

/** Compiles one session to its deck. Never throws: what is wrong comes back as problems, beside the best that could be
 * made. */
export function compileSession(
  source: SourceText,
  decks: ReadonlyMap<string, CompiledDeck>,
  kit: CompileContext,
): Compiled<Session | undefined> {
  const { draft, problems } = readSession(source)
  if (draft === undefined) return { value: undefined, problems: problems.list }
  const { data, name, file } = draft
  checkHead(draft)
  if (decks.has(name)) reportTwin(draft)
  const title = data.title ?? name
  const groundRules = data['ground-rules'] ?? kit.settings.groundRules
  const wording = wordingOf(kit.settings.language)
  // No deck can have this name, so no range can mean the session itself.
  const empty: Deck = {
    name: `sessions/${name}`,
    file,
    title,
    language: kit.settings.language,
    sections: [],
    aims: [],
    slides: [],
    fences: [],
  }
  const picked = pickItems(draft, empty, decks, kit)
  for (const { item, kind } of picked) checkItem(item, kind, draft)
  const free = new SlideIds([])
  const [cover, ...rules] = frontSlides({ ...data, title }, groundRules, draft, free, wording)
  const agendaId = free.take('agenda')
  const drafted = planItems(picked, free, draft, wording)
  const own = [
    cover,
    ...rules,
    makeAgenda(agendaId, [], 0, wording),
    ...drafted.flatMap(({ entry }) => (entry === undefined ? [] : [makePause(entry, [], 0, 1, wording)])),
  ]
  const named = namePicked(drafted, own)
  const planned = drafted.map((one, at) => withFirstSlide(one, named.get(at)))
  checkItems(planned.map(({ item }, index) => ({ ...item, index: picked[index]?.item.index ?? index })), draft)
  const agenda = planned.flatMap(({ entry }) => entry ?? [])
  const keptFree = planned.reduce((sum, { item, entry }) => (entry === undefined ? sum + item.minutes : sum), 0)
  const front = [cover, makeAgenda(agendaId, agenda, keptFree, wording), ...rules]
  const leftOut = findLeftOut([...named.values()].flat(), { file, title, say: true }, decks)
  let slack = 0
  const body = numberTasks(wording, planned.flatMap(({ item, entry }, at): Slide[] => {
    // The time that is kept free passes before the item behind it begins.
    if (entry === undefined) {
      slack += item.minutes
      return []
    }
    const parts = named.get(at) ?? []
    const taken = parts.flatMap((part) => part.slides.map((slide) => ({ ...takeSlide(slide, part), item: at })))
    const spread = spreadMinutes(item.minutes, taken.map(({ minutes }) => minutes))
    const leading = defined({
      leads: taken.length === 0 ? undefined : entry.id,
      slack: slack === 0 ? undefined : slack,
    })
    slack = 0
    const [first, ...others] = taken.length === 0
      ? [{ ...makePause(entry, agenda, keptFree, item.line, wording), item: at, minutes: item.minutes }]
      : taken.map((slide, index) => ({ ...slide, minutes: certain(spread[index], 'share of a slide') }))
    return first === undefined ? [] : [{ ...withCoverNotes(first, parts), ...leading }, ...others]
  }))
  const cites = body.some((slide) => endnotesOf(slide, kit.paper).length > 0)
  const ids = new SlideIds([...front, ...body].map(({ id }) => id))
  const slides = [...front, ...body, ...(cites ? [makeSources(ids.take('sources'), wording)] : [])]
    .map((slide, index) => (slide.titled ? slide : { ...slide, title: wording.slideNumber(index + 1) }))
  const items = planned.map(({ item }) => item)
  const deck: Deck = {
    ...empty,
    name,
    slides,
    route: items.map(({ title, slide }) => ({ title, ...defined({ slide }) })),
    plan: items.map(({ exercise: _exercise, line: _line, ...rest }) => rest),
    aims: data.objectives ?? [],
    ...defined({ subtitle: data.for, minutes: data.minutes }),
  }
  return { value: sessionOf(draft, groundRules, items, deck), problems: sortProblems([...problems.list, ...leftOut]) }
}

/** What the covers of the decks in an item have the presenter say is said on its first slide. */
function withCoverNotes(slide: Slide, parts: readonly NamedPart[]): Slide {
  const covers = parts.flatMap((
    { cover, ids, targets },
  ) => (cover === undefined ? [] : [{ cover, notes: renameIds(cover.notes, ids, targets) }]))
  return covers.length === 0 ? slide : {
    ...slide,
    notes: joinBlocks([...covers, slide].map(({ notes }) => notes)),
    notesCite: joinCitations([...covers.map(({ cover }) => cover.notesCite), slide.notesCite]),
  }
}

function frontSlides(
  data: SessionDraft['data'],
  rules: readonly string[],
  draft: SessionDraft,
  free: SlideIds,
  wording: Wording,
): [Slide, ...Slide[]] {
  const cover = makeCover(free.take('cover'), data, wording)
  return rules.length === 0
    ? [cover]
    : [cover, makeGroundRules(free.take('ground-rules'), rules, draft.placeOf('ground-rules').line, wording)]
}

function sessionOf(
  { data, name, file, placeOf }: SessionDraft,
  groundRules: readonly string[],
  items: readonly SessionItem[],
  deck: Deck,
): Session {
  return {
    name,
    file,
    title: deck.title,
    minutes: data.minutes ?? items.reduce((sum, item) => sum + item.minutes, 0),
    audience: data.for ?? '',
    aims: data.objectives ?? [],
    room: data.room ?? '',
    people: data.people ?? {},
    materials: (data.materials ?? []).flatMap((one) => ('letter' in one ? [] : [one])),
    prints: (data.materials ?? []).flatMap((one, index) =>
      'letter' in one ? [{ ...one, place: placeOf('materials', index, 'print') }] : []
    ),
    reading: data.reading ?? { none: '' },
    withoutReading: data['without-reading'] ?? '',
    groundRules,
    items,
    deck,
    ...defined({ groups: data.groups, group: data.group }),
  }
}

function reportTwin({ name, problems }: SessionDraft): void {
  problems.error({ line: 1, column: 1 }, {
    rule: 'session-named-like-deck',
    found: name,
    what: `There is a deck “${name}” too.`,
    why: 'What a room has done is kept under the name of what is shown; the two would be mixed up.',
    fix: 'Rename one of the two files.',
  })
}

/** The exercises among the slides of a session become Task 1, 2, 3 in the order in which they are played, with the
 * minutes that the plan gives them. */
function numberTasks(wording: Wording, slides: readonly Slide[]): Slide[] {
  const played = [...new Set(slides.flatMap(({ exerciseId }) => exerciseId ?? []))]
  return slides.map((slide) => {
    if (slide.exerciseId === undefined) return slide
    const number = played.indexOf(slide.exerciseId) + 1
    if (slide.layout !== 'exercise') return { ...slide, content: inKicker(slide.content, number, wording) }
    const numbered = inHeading(slide, el('span', { class: 'task-number' }, wording.taskNumber(number)))
    const { exercise, minutes = exercise?.minutes } = slide
    if (exercise === undefined || minutes === undefined) return { ...slide, content: numbered }
    return { ...slide, exercise: { ...exercise, minutes }, content: withMinutes(numbered, minutes, wording) }
  })
}

/** `Answer` becomes `Task 2: answer`. */
function inKicker(content: Content<Secret>, number: number, wording: Wording): Content<Secret> {
  return mapElements(content, (element) => {
    const [word] = element.children
    return hasClass(element, 'kicker') && typeof word === 'string'
      ? { ...element, children: [wording.taskPart(number, word)] }
      : element
  })
}

function inHeading({ id, content }: Slide, number: Node): Content<Secret> {
  return mapElements(content, (element) =>
    element.attributes['id'] === `${id}-title`
      ? { ...element, children: [number, ' ', ...element.children] }
      : element)
}

function withMinutes(content: Content<Secret>, minutes: number, wording: Wording): Content<Secret> {
  return mapElements(content,
    (element) => hasClass(element, 'exercise-minutes') ? minutesPiece('exercise-minutes', minutes, wording) : element)
}

/**
 * Minutes of an item parted among its slides, in proportion to what their decks plan for them; where these plan
 * nothing, the first one has all. Together they are the item's again, whatever is rounded.
 * @param planned minutes of each slide in its own deck.
 */
export function spreadMinutes(minutes: number, planned: readonly (number | undefined)[]): number[] {
  const weights = planned.map((each) => each ?? 0)
  const sum = weights.reduce((total, each) => total + each, 0)
  if (sum === 0) return weights.map((_, index) => (index === 0 ? minutes : 0))
  let shares = 0
  let given = 0
  return weights.map((each) => {
    // Each ends where it should, to a tenth of a minute: so nothing is lost on the way.
    shares += each
    const end = Math.round((minutes * 10 * shares) / sum)
    const own = (end - given) / 10
    given = end
    return own
  })
}
