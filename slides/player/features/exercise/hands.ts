import { all, button, create, one, icon } from '../../base/dom.ts'
import type { BoardNeeds } from './board.ts'
import {
  addToCount,
  barsOf,
  countOf,
  NO_VOTES,
  percent,
  readCount,
  sayCount,
  setCount,
  shareOf,
  totalOf,
  VOTES,
  type Vote,
  type Votes,
} from './counting.ts'
import * as wording from '../../wording.ts'

export interface Hands {
  /** What stands beside an option: minus, field, plus, and the bars. */
  controls(option: string): HTMLElement[]
  draw(votes: Votes): void
}

const NAMES: Readonly<Record<Vote, string>> = { first: wording.firstVote, second: wording.secondVote }

/** A show of hands over the options of a board: counted here, drawn here, sent nowhere. */
export function createHands({ board, desk, exercise: { nameOf } }: BoardNeeds): Hands {
  const change = (next: (votes: Votes) => Votes, said?: string): void =>
    desk.act((work) => ({ ...work, votes: next(work.votes) }), said === undefined ? {} : { said })
  const votes = (): Votes => desk.work().votes

  const choose = VOTES.map((vote) =>
    button('vote', NAMES[vote], () => {
      change((now) => ({ ...now, now: vote }), NAMES[vote] + wording.countTheHands)
    }, { 'data-vote': vote, 'data-spot': `vote:${vote}` })
  )
  const clear = button('button clear-votes', wording.clearCounts, () => {
    change((now) => ({ ...NO_VOTES, open: now.open }), wording.countsAreClear)
  }, { 'data-spot': 'clear-votes' })
  const head = create('div', { class: 'row hands-head' },
    create('div', { class: 'row hands-votes', role: 'group', 'aria-label': wording.whichVote }, ...choose), clear)
  one(board, '.options')?.before(head)

  const rows = new Map<string, Record<'counter' | 'bars', HTMLElement> & { readonly field: HTMLInputElement }>()
  function controls(option: string): HTMLElement[] {
    const name = nameOf(option)
    const add = (by: number): void => {
      change((now) => addToCount(now, option, by))
      desk.say(`${name}: ${sayCount(votes(), option)}`)
    }
    const field = create('input', {
      class: 'hands-field',
      inputmode: 'numeric',
      autocomplete: 'off',
      maxlength: '4',
      'data-option': option,
      'aria-label': wording.handsFor + name,
      'data-spot': `hands:${option}`,
    })
    field.addEventListener('input', () => {
      const count = readCount(field.value)
      field.toggleAttribute('data-wrong', count === undefined)
      if (count !== undefined) change((now) => setCount(now, option, count))
    })
    field.addEventListener('blur', () => showCount(option, field))
    field.addEventListener('focus', () => field.select())
    field.addEventListener('keydown', (event) => {
      const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
      if (event.key === 'Enter') nextField(field)
      else if (by === 0) return
      event.preventDefault()
      if (by !== 0) {
        add(by)
        showCount(option, field)
      }
    })
    const counter = create('div', { class: 'row hands-counter' }, button('hands-less', icon('smaller'), () => add(-1), {
      'aria-label': wording.handLess + name,
      'data-spot': `less:${option}`,
    }), field, button('hands-more', icon('larger'), () => add(1), {
      'aria-label': wording.handMore + name,
      'data-spot': `more:${option}`,
    }))
    const bars = create('div', { class: 'hands-bars', 'data-option': option },
      ...VOTES.map((vote) =>
        create('div', { class: 'hands-bar', 'data-vote': vote }, create('i', { 'aria-hidden': 'true' }),
          create('span', { class: 'hands-count' }))
      ))
    rows.set(option, { field, counter, bars })
    return [counter, bars]
  }

  function nextField(field: HTMLElement): void {
    const fields = all(board, '.hands-field')
    fields[(fields.indexOf(field) + 1) % fields.length]?.focus()
  }

  function showCount(option: string, field: HTMLInputElement): void {
    field.value = String(countOf(votes()[votes().now], option))
    field.removeAttribute('data-wrong')
  }

  function draw(now: Votes): void {
    board.toggleAttribute('data-hands', now.open)
    head.hidden = !now.open
    const both = totalOf(now.second) > 0 || now.now === 'second'
    for (const each of choose) {
      const vote = each.dataset['vote'] === 'second' ? 'second' : 'first'
      each.setAttribute('aria-pressed', String(vote === now.now))
      each.replaceChildren(NAMES[vote], ' ', create('span', { class: 'vote-total' }, String(totalOf(now[vote]))))
    }
    for (const [option, { field, counter, bars }] of rows) {
      counter.hidden = bars.hidden = !now.open
      if (field !== document.activeElement) showCount(option, field)
      const lengths = barsOf(now, option)
      bars.toggleAttribute('data-both', both)
      for (const bar of all(bars, '.hands-bar')) {
        const vote = bar.dataset['vote'] === 'second' ? 'second' : 'first'
        bar.hidden = vote === 'second' && !both
        bar.style.setProperty('--part', String(lengths[vote]))
        const text = one(bar, '.hands-count')
        const count = countOf(now[vote], option)
        bar.toggleAttribute('data-nobody', count === 0)
        text?.replaceChildren(create('span', { class: 'visually-hidden' }, `${NAMES[vote]}: `),
          create('strong', {}, String(count)),
          totalOf(now[vote]) === 0 ? '' : ` ${percent(shareOf(now[vote], option))} %`)
      }
    }
  }

  return { controls, draw }
}
