import { attribute, type Element, hasClass, isElement, type Secret } from '../compiler/content/node.ts'
import { elementsIn } from '../compiler/content/walk.ts'
import { type Arranged, slots, withVoice } from './arrange.ts'
import { titleLines } from './titles.ts'
import { task } from './layouts-said.ts'
import { BROAD } from './layouts.ts'
import { type CanvasFrame, type LookName, LOOKS } from './look.ts'
import { widthOf } from './metrics.ts'
import { INSET, rows, type SlideObject } from './objects.ts'
import { paragraphsIn, PLAIN } from './paragraphs.ts'
import { type SlideBlock, blocksOf } from './read.ts'
import { APART, runsOf } from './runs.ts'
import type { SlideParts } from './slide-parts.ts'
import { heightOf, type Paragraph, plain, type SlideRun, textOfRuns } from './text.ts'

const HEIGHTS = [44, 84, 124, 190, 270, 360, 460]

/** A task: text in its place, time and people beside the title, and its board as boxes that words can be typed into. */
export function arrangeTask(parts: SlideParts): Arranged {
  const all = elementsIn(parts.content)
  const own = (name: string): Element<Secret> | undefined => all.find((one) => hasClass(one, name))
  const title = numbered(parts.title)
  const words = title.runs.slice(title.runs.findIndex(({ text }) => text === '\t') + 1)
  const lines = titleLines({ ...parts, title: words }, 'title', 850 - (title.hang ?? 0))
  const board = own('exercise-board')
  const lists = (board?.children ?? []).filter((node): node is Element<Secret> => isElement(node))
  const blank = lists.find((one) => hasClass(one, 'blank-text'))
  const isQuestion = own('as-question') !== undefined
  // A question is the slide; where something to choose stands below it, it is smaller.
  const isAlone = own('options') === undefined && own('exercise-steps-open') === undefined
    && !elementsIn(own('exercise-task')?.children ?? []).some(({ name }) => name === 'li')
  const blankBlocks = blank === undefined ? [] : blocksOf([blank], PLAIN)
  const recall = own('exercise-recall')
  const text: Paragraph[] = withVoice(parts, [
    ...(recall === undefined ? [] : [{ look: 'label' as const, level: 0, runs: runsOf(recall.children) }]),
    ...paragraphsIn(own('exercise-task')?.children ?? [], isQuestion
      ? { ...PLAIN, p: isAlone ? 'title' : 'lead' }
      : { ...PLAIN, p: 'table', item: 'table' }),
    ...paragraphsIn((own('exercise-steps-open')?.children ?? []).filter((node) => isElement(node, 'ol')), {
      ...PLAIN,
      item: 'table',
    }),
    ...blankBlocks.flatMap((block) => block.kind === 'text' ? block.paragraphs : []),
  ])
  const height = heightOf(text, BROAD)
  const { room, ...layout } = task(lines, HEIGHTS.find((one) => one >= height) ?? 460)
  return {
    layout,
    texts: slots(['title', [title]], ['kicker', factsOf(own('exercise-facts'))], ['body', text]),
    objects: [
      ...rows(blankBlocks.filter(isTable), room),
      ...boardOf(lists.filter((one) => one !== blank), room,
        own('in-rows') !== undefined ? 'rows' : own('in-groups') !== undefined ? 'groups' : 'other'),
    ],
  }
}

/** The title stands beside the number of its task in all its lines. */
function numbered(title: readonly SlideRun[]): Paragraph {
  const at = title.findIndex(({ text }) => text === APART)
  if (at < 0) return { look: 'title', level: 0, runs: title }
  const number = title.slice(0, at)
  const [first, ...rest] = title.slice(at + 1).filter(({ text }, index) => index > 0 || text.trim() !== '')
  const words = first === undefined ? [] : [{ ...first, text: first.text.trimStart() }, ...rest]
  const hang = Math.round(widthOf(textOfRuns(number), 'sansBold', LOOKS.table.size)) + 28
  return { look: 'title', level: 0, runs: [...number, { text: '\t' }, ...words], hang }
}

const isTable = (block: SlideBlock): block is SlideBlock & { kind: 'table' } => block.kind === 'table'

function factsOf(facts: Element<Secret> | undefined): Paragraph[] {
  return (facts?.children ?? []).flatMap((child): Paragraph[] =>
    isElement(child) ? [{ look: 'fact', level: 0, runs: runsOf(child.children) }] : []
  )
}

const GAP = 10
/** How high a card or a place is where it has a row for itself. */
const ROW = 84
/** How high phases are: with their minutes, which only the presenter has, or without. */
const phasesHeight = (list: Element<Secret>): number =>
  itemsOf(list).some(({ children }) => children.filter((child) => isElement(child)).length > 2) ? 124 : 84

type BoardForm = 'rows' | 'groups' | 'other'

/** The lists of a board as boxes. */
function boardOf(lists: readonly Element<Secret>[], room: CanvasFrame, form: BoardForm): SlideObject[] {
  const cards = lists.find((one) => hasClass(one, 'cards') || hasClass(one, 'options'))
  const places = lists.find((one) => one !== cards)
  if (cards === undefined) {
    if (places === undefined) return []
    // Phases alone leave the question its room.
    return placesIn(places, hasClass(places, 'phases') ? foot(room, phasesHeight(places)) : room, true, form)
  }
  const isColumn = hasClass(cards, 'options')
  if (places === undefined) return cardsIn(cards, room, isColumn ? 1 : undefined)
  if (form === 'rows') {
    const width = (room.width - 48) / 2
    return [
      ...cardsIn(cards, { ...room, width }, 1),
      ...placesIn(places, { ...room, x: room.x + width + 48, width }, false, form),
    ]
  }
  // What is done one after the other stands above what it is done with.
  if (hasClass(places, 'phases')) {
    const high = phasesHeight(places)
    const y = room.y + high + 16
    return [
      ...placesIn(places, { ...room, height: high }, true, form),
      ...cardsIn(cards, { ...room, y, height: room.y + room.height - y }, isColumn ? 1 : undefined),
    ]
  }
  const above = cardsIn(cards, { ...room, height: room.height * 0.7 }, isColumn ? 1 : undefined)
  const y = Math.max(...above.map(({ frame }) => frame.y + frame.height), room.y) + 16
  return [...above, ...placesIn(places, { ...room, y, height: room.y + room.height - y }, true, form)]
}

const foot = (room: CanvasFrame, high: number): CanvasFrame => ({
  ...room,
  y: Math.max(room.y, room.y + room.height - high),
  height: Math.min(room.height, high),
})

const itemsOf = (list: Element<Secret>): Element<Secret>[] =>
  list.children.filter((child): child is Element<Secret> => isElement(child, 'li'))

/** Cards in as many columns as their words allow; in one, each as high as what stands beside it. */
function cardsIn(list: Element<Secret>, room: CanvasFrame, columns: number | undefined): SlideObject[] {
  const cardsAs = (look: LookName): readonly Paragraph[] =>
    itemsOf(list).map(({ children }) => ({ look, level: 0, runs: runsOf(children) }))
  const areLines = (look: LookName, count: number): boolean => {
    const width = (room.width - GAP * (count - 1)) / count - 2 * INSET.x
    return cardsAs(look).every((card) => heightOf([card], width * 0.98) < LOOKS[look].size * 1.3)
  }
  const count = columns ?? [4, 3, 2].find((one) => areLines('small', one)) ?? 2
  // As large as on the page where each is a line even so.
  const look: LookName = hasClass(list, 'options') || areLines('table', count) ? 'table' : 'small'
  const cards = cardsAs(look)
  const rowCount = Math.ceil(cards.length / count)
  const width = (room.width - GAP * (count - 1)) / count
  const tallest = Math.max(...cards.map((card) => heightOf([card], (width - 2 * INSET.x) * 0.98)), 29) + 14
  const share = (room.height - GAP * (rowCount - 1)) / Math.max(1, rowCount)
  const height = Math.min(columns === 1 ? Math.max(tallest, ROW) : tallest, share)
  return cards.map((card, index) => ({
    frame: {
      x: room.x + (index % count) * (width + GAP),
      y: room.y + Math.floor(index / count) * (height + GAP),
      width,
      height,
    },
    box: { name: 'card', number: index + 1, paragraphs: [card], fill: 'raised', line: 'solid', anchor: 'ctr' },
  }))
}

/** Places, stages and phases: side by side, or one below the other, each with room below or beside its name. */
function placesIn(list: Element<Secret>, room: CanvasFrame, mayStandBeside: boolean, form: BoardForm): SlideObject[] {
  const items = itemsOf(list)
  const isPhases = hasClass(list, 'phases')
  const isRow = mayStandBeside && !hasClass(list, 'stages')
  const gap = isRow ? 16 : GAP
  const share = ((isRow ? room.width : room.height) - gap * (items.length - 1)) / Math.max(1, items.length)
  const size = isRow ? share : Math.min(share, ROW)
  const said = attribute(list, 'aria-label')
  const width = (isRow ? size : room.width) - 2 * INSET.x
  const isLarge = items.every((item) =>
    heightOf(wordsOf(item, isPhases, form, 'placeLarge'), width * 0.98) < LOOKS.placeLarge.size * 1.3
  )
  const look = isLarge ? 'placeLarge' : 'place'
  return items.map((item, index): SlideObject => ({
    frame: isRow
      ? { ...room, x: room.x + index * (size + gap), width: size, ...(isPhases ? { height: phasesHeight(list) } : {}) }
      : { ...room, y: room.y + index * (size + gap), height: size },
    box: {
      name: said === '' ? 'place' : { said },
      number: index + 1,
      paragraphs: wordsOf(item, isPhases, form, look),
      ...(isPhases ? { fill: 'ground' } : { line: 'dashed' as const }),
      anchor: isRow ? 't' : 'ctr',
    },
  }))
}

function wordsOf(item: Element<Secret>, isPhase: boolean, form: BoardForm, name: LookName): Paragraph[] {
  if (!isPhase) {
    // Groups are known by their names; a number would be one of them.
    const runs = runsOf(
      item.children.filter((node) => form !== 'groups' || !isElement(node) || !hasClass(node, 'place-number')),
    )
    return runs.length === 0 ? [] : [{ look: name, level: 0, runs }]
  }
  const parts = item.children.filter((child): child is Element<Secret> => isElement(child))
  const look = (index: number): LookName => index === 0 ? 'smallHeading' : 'small'
  const said = parts.map((part, index): Paragraph => ({ look: look(index), level: 0, runs: runsOf(part.children) }))
  return said.length === 0 ? [plain('small', '')] : said
}
