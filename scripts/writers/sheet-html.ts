import { withoutEvidence } from '../compiler/content/links.ts'
import { attribute, type Element, hasClass, type Secret } from '../compiler/content/node.ts'
import { elementsIn } from '../compiler/content/walk.ts'
import { editionFor } from '../compiler/content/secrets.ts'
import { type Handout, isPrinted, type PrintedHandout } from '../compiler/handout/model.ts'
import { cutsOf } from '../compiler/handout/shop-order.ts'
import type { Edition, Kit } from '../compiler/model.ts'
import { endMark, linesOf, notes, roomMark } from '../render/sheet/rooms.ts'
import { partLastPages } from '../render/sheet/large-figures.ts'
import { tasksOf } from '../render/sheet/pack-parts.ts'
import { endsBelowTasks } from '../render/sheet/sheet-ends.ts'
import { ON_SCREEN, type SheetLayout, type SheetNeeds } from '../render/sheet/sheet-layout.ts'
import { renderHandout } from '../render/sheet/sheet-content.ts'
import { pagesOfTasks } from '../render/sheet/worksheets.ts'
import type { MadeKit } from '../make-kit.ts'
import { pageNeeds } from './deck-html.ts'
import { assembleSheet, type PrintLook, type PrintedSheet } from './sheet-page.ts'
import { wordingOf } from '../words/wording.ts'

/** All sheets of a kit, by their letters, and in a series by their numbers: R2 before R10. */
export function sheetsOf(kit: Kit): PrintedHandout[] {
  return kit.handouts.filter(isPrinted).sort((a, b) => rankOf(a) - rankOf(b))
}

const rankOf = ({ sheet: { letter } }: PrintedHandout): number => letter.charCodeAt(0) * 100 + Number(letter.slice(1))

/** Where a file of a sheet is in its folder: `handouts/table-3-a4.pdf`. */
export const sheetPath = ({ name }: Pick<Handout, 'name'>, ending: string): string => `handouts/${name}${ending}`

/** What the content of a handout needs. */
export function sheetNeeds<E extends Edition>(made: MadeKit, edition: E): SheetNeeds<E> {
  return { ...pageNeeds(made, edition), workTexts: made.workTexts }
}

/** Room that a pencil would fill, but on slips, which are all the same. */
const isToWriteIn = (element: Element<Secret>): boolean => {
  const name = attribute(element, 'class')
  return name.startsWith('task ') || ['ruled', 'stage-room ruled', 'space'].includes(name)
}

/** One self-contained page: it reads on a small screen without script, and prints from any browser, on its paper. */
export async function renderSheetHtml(made: MadeKit, handout: PrintedHandout): Promise<string> {
  const text = renderHandout(handout, sheetNeeds(made, editionFor(handout)), ON_SCREEN)
  const fields = editionFor(handout) === 'give-out' && elementsIn(text).some(isToWriteIn) ? { name: handout.name } : {}
  return assembleSheet(made, { ...headOf(made, handout, ON_SCREEN), ...fields }, text)
}

/** Below all that is on a sheet with exercises. */
const SHEET_ROOM = 'sheet'

/** The same as it is printed on one size of paper. What it rests on is for screens: links to it would lead nowhere. */
export async function renderSheetPrint(made: MadeKit, handout: PrintedHandout, look: PrintLook): Promise<string> {
  const { lines, layout: { large, rooms } } = look
  const needs = sheetNeeds(made, editionFor(handout))
  const whole = withoutEvidence(renderHandout(handout, needs, { ...look.layout, toTheFoot: true }))
  const { text, pages } = partLastPages(whole)
  const isOpen = elementsIn(text).some((element) => hasClass(element, 'to-the-foot'))
  const mark = lines === undefined && isOpen ? endMark('sheet') : []
  const spare = endsBelowTasks(handout)
    ? [...roomMark(rooms, SHEET_ROOM), ...notes(linesOf(rooms, SHEET_ROOM), wordingOf(made.kit.settings.language))]
    : []
  const own = large ? pagesOfTasks(tasksOf(handout)).map((page) => ({ ...page, letter: handout.sheet.letter })) : []
  return assembleSheet(made, { ...headOf(made, handout, look.layout), own }, [...text, ...mark, ...spare, ...pages],
    look)
}

function headOf(made: MadeKit, handout: PrintedHandout, { backs }: SheetLayout): PrintedSheet {
  const wording = wordingOf(made.kit.settings.language)
  const { title, sheet: { letter, moment, mat = false } } = handout
  const cards = cutsOf(handout) === 'cards'
    ? { cards: backs ? wording.printBothCut : wording.printOneCut }
    : {}
  return {
    ...cards,
    title,
    letter,
    centred: mat || cutsOf(handout) === 'slips',
    about: moment === undefined ? wording.forPresenters : wording.sheetMoments[moment],
    givenOut: editionFor(handout) === 'give-out',
  }
}
