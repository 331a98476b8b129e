import { escapeHtml } from '../compiler/escape.ts'
import type { Handout, Moment, Sheet } from '../compiler/handout/model.ts'
import { cutsOf } from '../compiler/handout/order.ts'
import type { Edition, Kit } from '../compiler/model.ts'
import { renderAddress } from '../compiler/render/address-code.ts'
import { renderMarksSheet } from '../compiler/render/marks.ts'
import { keepTogether, partBadges } from '../compiler/render/keep-together.ts'
import { partLastPages } from '../compiler/render/sheet/large-figures.ts'
import { endMark } from '../compiler/render/sheet/end-mark.ts'
import { linesOf, notes, roomMark } from '../compiler/render/sheet/rooms.ts'
import { TO_THE_FOOT } from '../compiler/render/sheet/ruled.ts'
import { tasksOf } from '../compiler/render/sheet/pack.ts'
import { pagesOfTasks } from '../compiler/render/sheet/worksheets.ts'
import {
  endsBelowTasks,
  ON_SCREEN,
  renderHandout,
  type SheetLayout,
  type SheetNeeds,
  STAR,
} from '../compiler/render/sheet/sheet-content.ts'
import type { MadeKit } from '../make-kit.ts'
import { pageNeeds } from './deck-html.ts'
import { isoDay, VERSION } from './kit-edition.ts'
import { facesOf } from './page-faces.ts'
import { assemblePage } from './page.ts'
import { leastLines, type NamedPage, packMatter, type PaperSize, runningMatter } from './sheet-style.ts'

/** A handout that is printed. */
export type PrintedHandout = Handout & { readonly sheet: Sheet }

/** All sheets of a kit, by their letters, and in a series by their numbers: R2 before R10. */
export function sheetsOf(kit: Kit): PrintedHandout[] {
  return kit.handouts.flatMap((handout) => (handout.sheet === undefined ? [] : [{ ...handout, sheet: handout.sheet }]))
    .sort((a, b) => rankOf(a) - rankOf(b))
}

const rankOf = ({ sheet: { letter } }: PrintedHandout): number => letter.charCodeAt(0) * 100 + Number(letter.slice(1))

/** A sheet stands in one folder only: participants' ones to be given out, the others with the presenter. */
export function editionOf({ audience }: Handout): Edition {
  return audience === 'participants' ? 'give-out' : 'presenter'
}

/** Where the files of a sheet are, without ending: `give-out/handouts/table-3`. */
export function sheetPath(handout: Handout): string {
  return `${editionOf(handout)}/handouts/${handout.name}`
}

/** What the content of a handout needs. */
export function sheetNeeds(made: MadeKit, edition: Edition): SheetNeeds {
  return { ...pageNeeds(made, edition), workTexts: made.workTexts }
}

export const MOMENTS: Readonly<Record<Moment, string>> = {
  before: 'To give out before the session',
  during: 'To give out during the session',
  after: 'To give out afterwards',
}

/** What stands at the head of a sheet. */
interface SheetHead {
  readonly title: string
  /** Empty for what is no sheet, but printed like one. */
  readonly letter: string
  readonly about: string
  /** Is it given out? Then it carries the kit's public address. */
  readonly givenOut?: boolean
  /** Without a gutter: what is laid together or cut apart lies in the middle of the paper. */
  readonly centred?: boolean
  /** Of cards, how they are printed and cut: said on each page, in the running head, which then has the title
   * everywhere. */
  readonly cards?: string
  /** Pages that have a running head of their own. */
  readonly own?: readonly NamedPage[]
  /** Under which what somebody writes into its page is kept; absent: it has no fields. */
  readonly name?: string
}

/** Room that a pencil would fill, but on slips, which are all the same. */
const TO_WRITE = /class="(?:task |(?:stage-room )?ruled"|space")/

/** One self-contained page: it reads on a small screen without script, and prints from any browser, on its paper. */
export async function renderSheetHtml(made: MadeKit, handout: PrintedHandout): Promise<string> {
  const text = renderHandout(handout, sheetNeeds(made, editionOf(handout)), ON_SCREEN)
  const fields = editionOf(handout) === 'give-out' && TO_WRITE.test(text) ? { name: handout.name } : {}
  return assembleSheet(made, { ...headOf(handout, ON_SCREEN), ...fields }, text)
}

/** How one print of a sheet is made. */
export interface PrintLook {
  readonly size: PaperSize
  readonly layout: SheetLayout
  /**
   * How high, in mm, the lines at its end are. Absent: {@link leastLines}, and a mark below that tells in the bookmarks
   * how much of the page is left.
   */
  readonly lines?: number
}

/** Below all that is on a sheet with exercises. */
const SHEET_ROOM = 'sheet'

/** The same as it is printed on one size of paper. What it rests on is for screens: links to it would lead nowhere. */
export async function renderSheetPrint(made: MadeKit, handout: PrintedHandout, look: PrintLook): Promise<string> {
  const { lines, layout: { large, rooms } } = look
  const { text, pages } = partLastPages(
    renderHandout(handout, sheetNeeds(made, editionOf(handout)), { ...look.layout, toTheFoot: true })
      .replace(/<section class="evidence"[\s\S]*?<\/section>\n/, ''),
  )
  const mark = lines === undefined && text.includes(TO_THE_FOOT) ? endMark('sheet') : ''
  const spare = endsBelowTasks(handout) ? roomMark(rooms, SHEET_ROOM) + notes(linesOf(rooms, SHEET_ROOM)) : ''
  const own = large ? pagesOfTasks(tasksOf(handout)).map((page) => ({ ...page, letter: handout.sheet.letter })) : []
  return assembleSheet(made, { ...headOf(handout, look.layout), own }, `${text}${mark}${spare}${pages}`, look)
}

function headOf(handout: PrintedHandout, { backs }: SheetLayout): SheetHead {
  const { title, sheet: { letter, moment, oneSided = false } } = handout
  const cards = cutsOf(handout) === 'cards'
    ? { cards: `${backs ? 'Print on both sides, flip on the long edge' : 'Print on one side'}; cut at the marks` }
    : {}
  return {
    ...cards,
    title,
    letter,
    centred: oneSided || cutsOf(handout) === 'slips',
    about: moment === undefined ? 'For presenters' : MOMENTS[moment],
    givenOut: editionOf(handout) === 'give-out',
  }
}

/** A page for paper around some text: head, page boxes, and where it comes from. */
export async function assembleSheet(
  made: MadeKit,
  { title, letter, about, givenOut = false, centred = false, cards, own = [], name }: SheetHead,
  text: string,
  look?: PrintLook,
): Promise<string> {
  const { settings } = made.kit
  const large = look?.layout.large === true
  const running = cards === undefined
    ? runningMatter(letter, title, noticesOn(made, text, large), look?.size, { large, centred, own })
    : packMatter('', [{ id: large ? 'cards-large' : 'cards', letter, title: `${title} · ${cards}` }], notices(made),
      look?.size, large)
  const whole = `<header class="sheet-head">
${letter === '' ? '' : `<p class="sheet-letter"><span class="visually-hidden">Sheet </span>${letter}</p>\n`}<div><h1>${
    escapeHtml(title)
  }</h1>
<p class="sheet-moment">${about}</p></div>
${givenOut ? renderAddress(settings.address) : ''}</header>
<main class="sheet-text"${name === undefined ? '' : ` data-sheet="${escapeHtml(name)}"`}>
${text}
</main>
<footer class="sheet-foot">
${notices(made).map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
</footer>
${renderMarksSheet()}`
  const body = look === undefined ? whole : forPaper(whole)
  return assemblePage({
    title: `${title} · ${settings.title}`,
    language: settings.language,
    bodyClass: 'sheet',
    ...(look === undefined ? {} : { rootClass: `${printedOn(look.size)}${large ? ' large-print' : ''}` }),
    style: (await facesOf(body + running.text)) + made.player.sheetStyle + running.style
      + (look === undefined ? '' : `.to-the-foot { height: ${look.lines ?? leastLines(look.layout)}mm; }`),
    body,
    ...(name === undefined ? {} : { script: made.player.sheetScript }),
    bundled: made.bundled,
  })
}

/** How a pack is laid out: on which paper, its parts and some pages in them by their names, and how high its lines at
 * the end of a part are. */
export interface PackLook {
  readonly size: PaperSize
  readonly large: boolean
  readonly parts: readonly NamedPage[]
  readonly own: readonly NamedPage[]
  readonly style: string
}

/** Several sheets as one document, for paper only. */
export async function assemblePack(
  made: MadeKit,
  title: string,
  text: string,
  { size, large, parts, own, style }: PackLook,
): Promise<string> {
  const { settings } = made.kit
  const running = packMatter(title, parts, noticesOn(made, text, large), size, large, own)
  const body = forPaper(`<main class="pack">\n${text}\n</main>\n${renderMarksSheet()}`)
  return assemblePage({
    title,
    language: settings.language,
    bodyClass: 'sheet',
    rootClass: `${printedOn(size)}${large ? ' large-print' : ''}`,
    style: (await facesOf(body + running.text)) + made.player.sheetStyle + running.style + style,
    body,
    bundled: made.bundled,
  })
}

const printedOn = (size: PaperSize): string => `sheet-printed on-${size.toLowerCase()}`

/** Links into the evidence, and to pages beside the sheet, lead nowhere on paper. */
function forPaper(html: string): string {
  return partBadges(keepTogether(html.replace(/ href="(?:#(?!mark-|d\d+-)|\.\.\/)[^"]*"/g, '')))
}

/** The same for the foot of each page; with what a star means, where there is one, and room. In large print the text
 * says it. */
function noticesOn(made: MadeKit, text: string, large: boolean): string[] {
  const [first = '', ...more] = notices(made)
  return !large && text.includes(escapeHtml(STAR)) ? [`${first} ${STAR}.`, ...more] : [first, ...more]
}

/** Where it comes from: the paper, then the kit with its authors, licence, version and date. */
export function notices(made: MadeKit): string[] {
  const { title, authors, licence, sourceLine } = made.kit.settings
  const kit = [title, ...authors.filter((name) => name !== title), licence, `version ${VERSION}, ${isoDay(made.date)}`]
  return [...(sourceLine === undefined ? [] : [sourceLine]), kit.flatMap((part) => part ?? []).join(' · ')]
}
