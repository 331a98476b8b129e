import type { PlannedItem } from '../../../scripts/compiler/session/model.ts'
import { all } from '../base/dom.ts'
import { readPlanned } from '../base/page.ts'
import { showWay } from './session-way.ts'
import { deckData, putData } from './read-deck.ts'

/** An item of a session that still has slides, with the slack before it. */
export interface KeptItem {
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
