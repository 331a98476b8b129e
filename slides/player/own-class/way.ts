import type { PlannedItem } from '../../../scripts/compiler/deck-model.ts'
import { sayHalves } from '../../../scripts/compiler/session/reckon.ts'
import { all, create, one, targetId } from '../base/dom.ts'
import { readPlanned } from '../base/page.ts'
import { deckData, putData } from './file.ts'
import * as wording from '../wording.ts'

/** An item of a session that still has slides, with the slack before it. */
interface KeptItem {
  readonly item: PlannedItem
  /** In the plan as the deck has it. */
  readonly index: number
  /** Id of the name that its first slide shows, to which all its slides point. */
  readonly name?: string
  readonly slides: readonly HTMLElement[]
  readonly slack: readonly PlannedItem[]
}

/** Makes the plan of a session follow its slides: their order, what is hidden, and their minutes. */
export function reckonItems(file: HTMLElement): void {
  const data = deckData(file)
  const plan = readPlanned(data['plan'])
  if (!plan) return
  const slides = all(file, '#deck > .track > section')
  const home = homesOf(slides.map((slide) => numberOf(slide.dataset['item'])))
  const kept = keptItems(plan, slides, home)
  for (const slide of slides) {
    delete slide.dataset['item']
    delete slide.dataset['slack']
  }
  const items: PlannedItem[] = []
  for (const { item, slides: own, slack } of kept) {
    items.push(...slack)
    const free = slack.reduce((sum, { minutes }) => sum + minutes, 0)
    if (free > 0 && own[0]) own[0].dataset['slack'] = String(free)
    for (const slide of own) slide.dataset['item'] = String(items.length)
    items.push(item)
  }
  if (items.length === 0) return
  showWay(file, plan, items, kept)
  putData(file, 'deck-data', { ...data, plan: items })
}

/**
 * The item of each slide, so that the slides of an item stay together: an item is where most of its slides are, and
 * what stands among those of another belongs to that one.
 */
export function homesOf(items: readonly (number | undefined)[]): (number | undefined)[] {
  const first = items.findIndex((item) => item !== undefined)
  const last = items.findLastIndex((item) => item !== undefined)
  const runs: { readonly item: number | undefined; readonly at: number; length: number }[] = []
  items.forEach((item, at) => {
    const run = runs.at(-1)
    if (run && run.item === item) run.length += 1
    else runs.push({ item, at, length: 1 })
  })
  const isHome = ({ item, at, length }: (typeof runs)[number]): boolean =>
    !runs.some((other) => other.item === item && (other.length > length || (other.length === length && other.at < at)))
  const homes: (number | undefined)[] = []
  // What comes before all others belongs to the first.
  let now = runs.find((run) => run.item !== undefined && isHome(run))?.item
  for (const run of runs) {
    const isOutside = run.item === undefined && (run.at < first || run.at > last)
    if (run.item !== undefined && isHome(run)) now = run.item
    for (let index = 0; index < run.length; index += 1) homes.push(isOutside ? undefined : now)
  }
  return homes
}

function keptItems(
  plan: readonly PlannedItem[],
  slides: readonly HTMLElement[],
  home: readonly (number | undefined)[],
): KeptItem[] {
  const bySlide = [...new Set(home)].flatMap((index) => {
    const item = index === undefined ? undefined : plan[index]
    return index === undefined || !item ? [] : [{ index, item, slides: slides.filter((_, at) => home[at] === index) }]
  })
  let slack: PlannedItem[] = []
  const slackBefore = new Map<number, readonly PlannedItem[]>()
  plan.forEach((item, index) => {
    if (item.kind === 'slack') slack.push(item)
    else if (bySlide.some((one) => one.index === index)) {
      slackBefore.set(index, slack)
      slack = []
    }
  })
  const kept = bySlide.map(({ index, item, slides: own }): KeptItem => {
    const sum = own.reduce((total, slide) => total + (Number(slide.dataset['minutes']) || 0), 0)
    // Minutes of slides are rounded: what is as it was stays so to the half minute.
    const minutes = Math.abs(sum - item.minutes) < 0.3 ? item.minutes : Math.round(sum * 2) / 2
    const slide = own[0]?.id
    const name = own.find(({ dataset }) => numberOf(dataset['item']) === index)?.getAttribute('aria-labelledby')
      ?.split(' ')[1]
    return {
      index,
      ...(name === undefined ? {} : { name }),
      item: { ...item, minutes, ...(slide === undefined ? {} : { slide }) },
      slides: own,
      slack: slackBefore.get(index) ?? [],
    }
  })
  const last = kept.at(-1)
  return last && slack.length > 0 ? [...kept.slice(0, -1), { ...last, slack: [...last.slack, ...slack] }] : kept
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined || text === '' ? undefined : Number(text)
}

/** Agendas and strips with the items that there are now. @param before the plan as the deck has it */
function showWay(
  file: HTMLElement,
  before: readonly PlannedItem[],
  items: readonly PlannedItem[],
  kept: readonly KeptItem[],
): void {
  for (const agenda of all(file, '#deck .agenda')) showAgenda(agenda, before, items, kept)
  for (const strip of all(file, '#deck .strip')) strip.remove()
  kept.forEach(({ item, slides, name }) => {
    slides.forEach((slide, index) => {
      if (!slide.classList.contains('layout-agenda')) {
        one(slide, '.content')?.after('\n', stripOf(item, index === 0 ? name : undefined))
      }
      label(slide, name)
    })
  })
}

function label(slide: HTMLElement, name: string | undefined): void {
  const [heading] = (slide.getAttribute('aria-labelledby') ?? '').split(' ')
  if (heading) slide.setAttribute('aria-labelledby', name === undefined ? heading : `${heading} ${name}`)
}

function stripOf({ title, minutes }: PlannedItem, name: string | undefined): HTMLElement {
  return create('p', { class: 'strip', id: name?.replace(/-title$/, '') },
    create('span', { class: 'strip-name', id: name }, title), ' ',
    create('span', { class: 'plan', 'data-secret': 'notes' }, `${sayHalves(minutes)} min`))
}

function showAgenda(
  agenda: HTMLElement,
  before: readonly PlannedItem[],
  items: readonly PlannedItem[],
  kept: readonly KeptItem[],
): void {
  const present = agenda.closest('section')?.id
  const entries = all(agenda, ':scope > li:not(.free)')
  const now = kept.findIndex(({ slides }) => agenda.querySelector('[aria-current]') && slides[0]?.id === present)
  const rows = kept.flatMap(({ item, index }, at) => {
    const entry = entries[before.slice(0, index).filter(({ kind }) => kind !== 'slack').length]
    if (!entry) return []
    const isPause = entry.classList.contains('pause')
    const classes = [at === now ? 'here' : at < now ? 'done' : '', isPause ? 'pause' : ''].filter((name) => name !== '')
    entry.removeAttribute('class')
    if (classes.length > 0) entry.className = classes.join(' ')
    const link = one(entry, 'a')
    if (link && item.slide !== undefined) link.setAttribute('href', `#${encodeURIComponent(item.slide)}`)
    const minutes = one(entry, '.plan')
    if (minutes) minutes.textContent = `${sayHalves(item.minutes)} min`
    return [entry, '\n']
  })
  const free = one(agenda, ':scope > .free')
  const slack = items.reduce((sum, { kind, minutes }) => (kind === 'slack' ? sum + minutes : sum), 0)
  const left = free && one(free, '.plan')
  if (left) left.textContent = `${sayHalves(slack)} min`
  agenda.replaceChildren('\n', ...rows, ...(free && slack > 0 ? [free, '\n'] : []))
  if (now >= 0) agenda.setAttribute('aria-label', wording.agendaAt(now + 1, rows.length / 2))
}

/** A part of an assembled deck as the class has it. */
interface LedPart {
  readonly divider: HTMLElement
  readonly minutes: number
}

/**
 * Makes what leads into the parts of a deck follow their slides: which there are, their order and their minutes.
 * @param hidden ids of slides that do not count, where they are looked at
 */
export function showParts(file: HTMLElement, hidden: ReadonlySet<string>): void {
  const slides = all(file, '#deck > .track > section')
  const dividers = slides.filter(({ classList }) => classList.contains('divider'))
  const parts = dividers.map((divider, at): LedPart => {
    const next = dividers[at + 1]
    const own = slides.slice(slides.indexOf(divider), next && slides.indexOf(next)).filter(({ id }) => !hidden.has(id))
    return { divider, minutes: own.reduce((sum, { dataset }) => sum + minutesIn(dataset), 0) }
  })
  parts.forEach(({ divider, minutes }, at) => {
    showKicker(divider, minutes)
    const way = one(divider, '.way')
    if (way) showWayOf(way, parts, at)
  })
}

/** Puts the minutes into what stands above a heading, where it says any. */
export function showKicker(slide: HTMLElement, minutes: number): void {
  const said = one(slide, '.kicker [data-secret], .kicker[data-secret]')
  if (said) said.textContent = inWords(said.textContent ?? '', minutes)
}

/** An exercise says, and counts down, the minutes that it has in the class. */
export function showExerciseMinutes(slide: HTMLElement, minutes: number): void {
  const said = one(slide, '.exercise-minutes')
  if (!said) return
  said.dataset['minutes'] = String(minutes)
  said.textContent = inWords(said.textContent ?? '', minutes)
}

const inWords = (text: string, minutes: number): string =>
  text.replace(/[\d½]+( \p{L}+)?/u, (_, word?: string) =>
    sayHalves(minutes) + (word === undefined ? '' : ` ${wording.minuteWord(minutes)}`))

function showWayOf(way: HTMLElement, parts: readonly LedPart[], now: number): void {
  const entries = new Map(all(way, ':scope > li').map((entry) => {
    const link = one(entry, 'a')
    return [link ? decodeURIComponent(targetId(link)) : parts[now]?.divider.id, entry]
  }))
  const rows = parts.flatMap(({ divider, minutes }, at) => {
    const entry = entries.get(divider.id)
    if (!entry) return []
    entry.removeAttribute('class')
    if (at <= now) entry.className = at === now ? 'here' : 'done'
    const planned = one(entry, '.plan')
    if (planned) planned.textContent = `${sayHalves(minutes)} min`
    return [entry, '\n']
  })
  way.replaceChildren('\n', ...rows)
  way.setAttribute('aria-label',
    (way.getAttribute('aria-label') ?? '').replace(/(?<!\d)\d+(\D+)\d+/, `${now + 1}$1${parts.length}`))
}

const minutesIn = ({ minutes, slack }: DOMStringMap): number => (Number(minutes) || 0) + (Number(slack) || 0)
