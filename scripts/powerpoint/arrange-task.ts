import { attribute, type Element, hasClass, isElement, type Secret } from '../compiler/content/node.ts'
import { elementsIn } from '../compiler/content/walk.ts'
import { type Arranged, type SlideObject, rows, slots, titleLines, titleOf, withVoice } from './arrange.ts'
import { task } from './layouts-said.ts'
import { BROAD } from './layouts.ts'
import type { CanvasFrame, LookName } from './look.ts'
import { paragraphsIn, PLAIN } from './paragraphs.ts'
import { type SlideBlock, blocksOf } from './read.ts'
import { runsOf } from './runs.ts'
import type { SlideParts } from './slide-parts.ts'
import { heightOf, type Paragraph, plain } from './text.ts'

const HEIGHTS = [44, 84, 124, 190, 270, 360, 460]

/** A task: text in its place, time and people beside the title, and its board as boxes that words can be typed into. */
export function arrangeTask(parts: SlideParts): Arranged {
  const all = elementsIn(parts.content)
  const own = (name: string): Element<Secret> | undefined => all.find((one) => hasClass(one, name))
  const lines = titleLines(parts, 'title', 850)
  const board = own('exercise-board')
  const lists = (board?.children ?? []).filter((node): node is Element<Secret> => isElement(node))
  const blank = lists.find((one) => hasClass(one, 'blank-text'))
  const isQuestion = own('as-question') !== undefined
  const blankBlocks = blank === undefined ? [] : blocksOf([blank], PLAIN)
  const recall = own('exercise-recall')
  const text: Paragraph[] = withVoice(parts, [
    ...(recall === undefined ? [] : [{ look: 'label' as const, level: 0, runs: runsOf(recall.children) }]),
    ...paragraphsIn(own('exercise-task')?.children ?? [], isQuestion
      ? { ...PLAIN, p: 'lead' }
      : { ...PLAIN, p: 'table', item: 'table' }),
    ...blankBlocks.flatMap((block) => block.kind === 'text' ? block.paragraphs : []),
  ])
  const height = heightOf(text, BROAD)
  const { room, ...layout } = task(lines, HEIGHTS.find((one) => one >= height) ?? 460)
  return {
    layout,
    texts: slots(['title', titleOf(parts)], ['kicker', factsOf(own('exercise-facts'))], ['body', text]),
    objects: [
      ...rows(blankBlocks.filter(isTable), room),
      ...boardOf(lists.filter((one) => one !== blank), room, own('in-rows') !== undefined),
    ],
  }
}

const isTable = (block: SlideBlock): block is SlideBlock & { kind: 'table' } => block.kind === 'table'

function factsOf(facts: Element<Secret> | undefined): Paragraph[] {
  return (facts?.children ?? []).flatMap((child): Paragraph[] =>
    isElement(child) ? [{ look: 'fact', level: 0, runs: runsOf(child.children) }] : []
  )
}

const GAP = 10

/** The lists of a board as boxes. */
function boardOf(lists: readonly Element<Secret>[], room: CanvasFrame, inRows: boolean): SlideObject[] {
  const cards = lists.filter((one) => hasClass(one, 'cards') || hasClass(one, 'options'))
  const places = lists.filter((one) => !cards.includes(one))
  const [first, last] = [cards[0], places[0]]
  if (first === undefined) return last === undefined ? [] : placesIn(last, room, true)
  if (last === undefined) return cardsIn(first, room, hasClass(first, 'options') ? 1 : undefined)
  if (inRows) {
    const width = (room.width - 48) / 2
    return [
      ...cardsIn(first, { ...room, width }, 1),
      ...placesIn(last, { ...room, x: room.x + width + 48, width }, false),
    ]
  }
  const isPhases = hasClass(last, 'phases')
  const below = Math.min(isPhases ? 112 : 150, room.height / 2)
  return [
    ...cardsIn(first, { ...room, height: room.height - below - 16 }, hasClass(first, 'options') ? 1 : undefined),
    ...placesIn(last, { ...room, y: room.y + room.height - below, height: below }, true),
  ]
}

const itemsOf = (list: Element<Secret>): Element<Secret>[] =>
  list.children.filter((child): child is Element<Secret> => isElement(child, 'li'))

/** Cards in as many columns as their words allow. */
function cardsIn(list: Element<Secret>, room: CanvasFrame, columns: number | undefined): SlideObject[] {
  const cards = itemsOf(list).map(({ children }): Paragraph => ({ look: 'small', level: 0, runs: runsOf(children) }))
  const fits = (count: number): boolean => {
    const width = (room.width - GAP * (count - 1)) / count - 28
    return cards.every((card) => heightOf([card], width) < 32)
  }
  const count = columns ?? [4, 3, 2].find(fits) ?? 2
  const rowCount = Math.ceil(cards.length / count)
  const width = (room.width - GAP * (count - 1)) / count
  const tallest = Math.max(...cards.map((card) => heightOf([card], width - 28)), 29) + 14
  const height = Math.min(tallest, (room.height - GAP * (rowCount - 1)) / Math.max(1, rowCount))
  return cards.map((card, index) => ({
    frame: {
      x: room.x + (index % count) * (width + GAP),
      y: room.y + Math.floor(index / count) * (height + GAP),
      width,
      height,
    },
    box: { name: `Card ${index + 1}`, paragraphs: [card], fill: 'raised', line: 'solid', anchor: 'ctr' },
  }))
}

/** Places, stages and phases: side by side, or one below the other, each with room below or beside its name. */
function placesIn(list: Element<Secret>, room: CanvasFrame, mayStandBeside: boolean): SlideObject[] {
  const items = itemsOf(list)
  const isStages = hasClass(list, 'stages')
  const isPhases = hasClass(list, 'phases')
  const isRow = mayStandBeside && !isStages
  const gap = isRow ? 16 : GAP
  const share = ((isRow ? room.width : room.height) - gap * (items.length - 1)) / Math.max(1, items.length)
  const size = isRow ? share : Math.min(share, 84)
  return items.map((item, index): SlideObject => {
    const frame = isRow
      ? { ...room, x: room.x + index * (size + gap), width: size, ...(isPhases ? phaseRow(room) : {}) }
      : { ...room, y: room.y + index * (size + gap), height: size }
    return {
      frame,
      box: {
        name: attribute(list, 'aria-label') === ''
          ? `Place ${index + 1}`
          : `${attribute(list, 'aria-label')} ${index + 1}`,
        paragraphs: wordsOf(item, isPhases),
        ...(isPhases ? { fill: 'ground' } : { line: 'dashed' as const }),
        anchor: isRow ? 't' : 'ctr',
      },
    }
  })
}

/** Phases are a strip at the foot of the board. */
const phaseRow = ({ y, height }: CanvasFrame): Pick<CanvasFrame, 'y' | 'height'> =>
  height > 120 ? { y: y + height - 112, height: 112 } : { y, height }

function wordsOf(item: Element<Secret>, isPhase: boolean): Paragraph[] {
  if (!isPhase) {
    const runs = runsOf(item.children)
    return runs.length === 0 ? [] : [{ look: 'place', level: 0, runs }]
  }
  const parts = item.children.filter((child): child is Element<Secret> => isElement(child))
  const look = (index: number): LookName => index === 0 ? 'smallHeading' : 'note'
  const said = parts.map((part, index): Paragraph => ({ look: look(index), level: 0, runs: runsOf(part.children) }))
  return said.length === 0 ? [plain('small', '')] : said
}
