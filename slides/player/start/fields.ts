import { groupSizes, printCount, sayGroups } from '../../../scripts/compiler/session/reckon.ts'
import { all, one, textOf } from '../base/dom.ts'
import { minutesBetween, type PlanItem, readTime, sayClock, whatToDrop } from './timing.ts'

/** People, start, end and paper: the cards show clock times, groups, and how many to print on what. Nothing is kept. */
export function startFields(): void {
  const fields = ['people', 'start', 'end'].map((id) => document.getElementById(id))
  const [people, start, end] = fields.map((field) => (field instanceof HTMLInputElement ? field : undefined))
  const status = document.getElementById('session-fit')
  const paper = document.getElementById('paper')
  if (!people || !start || !end || !status || !(paper instanceof HTMLSelectElement)) return
  const cards = all(document, '.session-card').map(readCard)

  const show = (): void => {
    const count = Math.floor(people.valueAsNumber)
    const from = readTime(start.value)
    const to = readTime(end.value)
    const available = from === undefined || to === undefined ? undefined : minutesBetween(from, to)
    for (const card of cards) {
      showPeople(card.element, count >= 1 && count <= 999 ? count : undefined)
      for (const { element, minute, words } of card.times) {
        element.textContent = from === undefined
          ? words
          : sayClock(from + minute)
      }
      say(one(card.element, '.session-fit'), available === undefined ? '' : fitOf(card, available))
    }
    for (const heading of all(document, '.print-paper')) say(heading, `, on ${paper.value} paper`)
    const note = document.getElementById('paper-note')
    if (note) note.hidden = paper.selectedIndex === 0
    status.textContent = available === undefined ? '' : adviceOf(cards, available)
  }
  for (const field of [people, start, end, paper]) field.addEventListener('input', show)
  document.getElementById('now')?.addEventListener('click', () => {
    const now = new Date()
    start.value = sayClock(now.getHours() * 60 + now.getMinutes())
    show()
  })
  // A browser may give the fields back what was in them before.
  show()
}

interface Card {
  readonly element: HTMLElement
  readonly title: string
  readonly minutes: number
  readonly items: readonly PlanItem[]
  /** Cells that hold a time, with the words that stand there without a start. */
  readonly times: readonly { readonly element: HTMLElement; readonly minute: number; readonly words: string }[]
}

function readCard(element: HTMLElement): Card {
  const items = all(element, 'tr[data-minutes]').map((row): PlanItem => ({
    title: textOf(row.querySelector('th')),
    minutes: Number(row.dataset['minutes']),
    kind: row.dataset['kind'] ?? '',
    priority: row.dataset['priority'] ?? '',
  }))
  return {
    element,
    items,
    title: textOf(element.querySelector('h3')),
    // What the items take, should they not add up to what was agreed.
    minutes: items.reduce((sum, item) => sum + item.minutes, 0),
    times: all(element, '.plan-time').map((cell) => ({
      element: cell,
      minute: Number(cell.dataset['from']),
      words: textOf(cell),
    })),
  }
}

function showPeople(card: HTMLElement, people: number | undefined): void {
  for (const line of all(card, '.session-people')) {
    const group = Number(line.dataset['group'] ?? 0)
    say(line,
      people === undefined ? '' : `${people} people${group > 0 ? `: ${sayGroups(groupSizes(people, group))}` : ''}`)
  }
  for (const each of all(card, '.print-count')) {
    const { per, copies } = each.dataset
    // What the presenter alone needs is the same for any number of people.
    say(each,
      people === undefined ? '' : `: ${per === undefined ? copies : printCount(people, Number(per), Number(copies))}`)
  }
  for (const each of all(card, '.print-groups')) {
    say(each, people === undefined ? '' : `, ${sayGroups(groupSizes(people, Number(each.dataset['group'])))}`)
  }
}

function say(element: HTMLElement | undefined, text: string): void {
  if (!element) return
  element.textContent = text
  element.hidden = text === ''
}

function fitOf({ items, minutes }: Card, available: number): string {
  if (minutes <= available) {
    return minutes === available
      ? 'Fits to the minute.'
      : `Fits, with ${minutesOf(available - minutes)} to spare.`
  }
  const over = `${minutesOf(minutes - available)} longer than you have. `
  const drop = whatToDrop(items, available)
  return drop === undefined
    ? `${over}Too long, even without all that may be left out.`
    : `${over}It fits without ${drop.map((item) => `“${item.title}” (${item.minutes})`).join(', ')}.`
}

/** The longest session that fits whole; else the one that fits when something is left out. */
function adviceOf(cards: readonly Card[], available: number): string {
  const longest = cards.filter(({ minutes }) => minutes <= available).at(-1)
  const head = `You have ${minutesOf(available)}`
  if (longest) return `${head}. Take “${longest.title}”, ${minutesOf(longest.minutes)}.`
  const shortened = cards.find(({ items }) => whatToDrop(items, available) !== undefined)
  return shortened
    ? `${head}. Take “${shortened.title}” and leave something out.`
    : `${head}: less than any session takes.`
}

function minutesOf(count: number): string {
  return `${count} ${count === 1 ? 'minute' : 'minutes'}`
}
