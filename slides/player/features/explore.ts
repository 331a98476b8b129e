import { all, button, create, focusOn, one, textOf } from '../base/dom.ts'
import type { Player } from '../base/player.ts'
import { countSteps, setStep, showSteps } from '../base/steps.ts'
import type { Direction } from '../base/stage.ts'
import * as wording from '../wording.ts'

const MODES = [
  { mode: 'all', label: wording.wholeTable },
  { mode: 'rows', label: wording.rowByRow },
  { mode: 'columns', label: wording.columnByColumn },
  { mode: 'recall', label: wording.recall },
] as const
type Mode = (typeof MODES)[number]['mode']

/** A cell to explore: its content in a wrapper of its own, so that the cell's lines stay when the content is away. */
interface Cell {
  readonly cell: HTMLElement
  readonly answer: HTMLElement
  /** From 1. */
  readonly row: number
  readonly column: number
  readonly name: string
}

/** Tables in `.explore`: all at once, row by row, column by column, or recalled first and uncovered after. */
export function startExplore(player: Player): void {
  const recalls = new Map<HTMLElement, (direction: Direction) => boolean>()
  for (const slide of player.stage.slides) {
    for (const box of all(slide.element, '.explore')) {
      const table = one(box, 'table')
      if (table) recalls.set(slide.element, exploreTable(player, slide.element, box, table))
    }
  }
  if (recalls.size === 0) return
  player.stage.beforeTurn((direction) => recalls.get(player.stage.place().slide.element)?.(direction) ?? false)
}

function exploreTable(
  player: Player,
  slide: HTMLElement,
  box: HTMLElement,
  table: HTMLElement,
): (direction: Direction) => boolean {
  const cells = readCells(table)
  // After the steps that the slide has anyway.
  const before = countSteps(slide)
  const uncovered: Cell[] = []
  const buttons = MODES.map(({ mode, label }) =>
    button('explore-mode', label, () => choose(mode), { 'data-mode': mode })
  )
  const tools = create('div', {
    class: 'player-ui explore-tools',
    role: 'group',
    'aria-label': wording.howToGoThrough,
  }, ...buttons)
  box.prepend(tools)

  function choose(mode: Mode): void {
    uncovered.length = 0
    box.dataset['mode'] = mode
    for (const each of buttons) each.setAttribute('aria-pressed', String(each.dataset['mode'] === mode))
    for (const each of cells) {
      uncover(each)
      setStep(each.answer, mode === 'rows' ? before + each.row : mode === 'columns' ? before + each.column : undefined)
      if (mode === 'recall') cover(each)
    }
  }

  function cover(each: Cell): void {
    each.cell.setAttribute('data-covered', '')
    each.cell.append(button('player-ui explore-cover', create('span', { 'aria-hidden': 'true' }, '?'), () => {
      reveal(each)
      const next = cells.find((other) => other.cell.hasAttribute('data-covered'))
      const target = next && one(next.cell, '.explore-cover')
      if (target) target.focus({ preventScroll: true })
      else focusOn(one(slide, 'h1, h2') ?? slide)
    }, { 'aria-label': wording.uncover + each.name }))
  }

  function uncover(each: Cell): void {
    each.cell.removeAttribute('data-covered')
    one(each.cell, '.explore-cover')?.remove()
  }

  function reveal(each: Cell): void {
    uncover(each)
    uncovered.push(each)
    player.say(`${each.name}: ${textOf(each.answer)}`)
  }

  choose('rows')
  if (slide.classList.contains('past')) showSteps(slide)

  return (direction) => {
    if (box.dataset['mode'] !== 'recall') return false
    if (direction === 'next') {
      const next = cells.find((each) => each.cell.hasAttribute('data-covered'))
      if (!next) return false
      reveal(next)
      return true
    }
    const last = uncovered.pop()
    if (!last) return false
    cover(last)
    return true
  }
}

function readCells(table: HTMLElement): readonly Cell[] {
  const heads = all(table, 'thead th').map((head) => textOf(head))
  const cells: Cell[] = []
  all(table, 'tbody tr').filter((row) => one(row, 'td')).forEach((row, index) => {
    const rowHead = textOf(one(row, 'th'))
    let column = 0
    for (const cell of Array.from(row.children)) {
      const head = heads[cell instanceof HTMLTableCellElement ? cell.cellIndex : column] ?? ''
      if (!(cell instanceof HTMLElement) || cell.nodeName !== 'TD') continue
      const answer = create('div', { class: 'explore-answer' })
      answer.append(...cell.childNodes)
      cell.append(answer)
      column += 1
      cells.push({ cell, answer, row: index + 1, column, name: [rowHead, head].filter(Boolean).join(', ') })
    }
  })
  return cells
}
