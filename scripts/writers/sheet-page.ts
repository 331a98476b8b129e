import { withoutLinks } from '../compiler/content/links.ts'
import { between, type Content, el, type Element, type Secret, textOf } from '../compiler/content/node.ts'
import { renderAddress } from '../compiler/content/address-code.ts'
import { keepTogether, partBadges } from '../render/keep-together.ts'
import { renderMarksSheet } from '../compiler/content/marks.ts'
import { type SheetLayout, STAR } from '../render/sheet/sheet-content.ts'
import type { MadeKit } from '../make-kit.ts'
import { isoDay, VERSION } from './kit-edition.ts'
import { assemblePage } from './page.ts'
import { leastLines, type NamedPage, packMatter, type PaperSize, runningMatter } from './sheet-style.ts'

/** What stands at the head of a sheet. */
export interface SheetHead {
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

/** A page for paper around some text: head, page boxes, and where it comes from. */
export function assembleSheet(
  made: MadeKit,
  head: SheetHead,
  text: Content<Secret>,
  look?: PrintLook,
): Promise<string> {
  const { title, letter, centred = false, cards, own = [], name } = head
  const { settings } = made.kit
  const large = look?.layout.large === true
  const running = cards === undefined
    ? runningMatter(letter, title, noticesOn(made, text, large), look?.size, { large, centred, own })
    : packMatter('', [{ id: large ? 'cards-large' : 'cards', letter, title: `${title} · ${cards}` }], notices(made),
      look?.size, large)
  const whole: Content<Secret> = [
    renderHead(head, settings.address),
    '\n',
    el('main', { class: 'sheet-text', 'data-sheet': name }, '\n', text, '\n'),
    '\n',
    renderFoot(notices(made)),
    '\n',
    renderMarksSheet(),
  ]
  return assemblePage({
    title: `${title} · ${settings.title}`,
    language: settings.language,
    bodyClass: 'sheet',
    ...(look === undefined ? {} : { rootClass: `${printedOn(look.size)}${large ? ' large-print' : ''}` }),
    style: made.player.sheetStyle + running.style
      + (look === undefined ? '' : `.to-the-foot { height: ${look.lines ?? leastLines(look.layout)}mm; }`),
    body: look === undefined ? whole : forPaper(whole),
    runningText: running.text,
    ...(name === undefined ? {} : { script: made.player.sheetScript }),
    bundled: made.bundled,
  })
}

const renderHead = ({ title, letter, about, givenOut = false }: SheetHead, address: string | undefined): Element =>
  el(
    'header',
    { class: 'sheet-head' },
    '\n',
    letter === '' ? [] : [
      el('p', { class: 'sheet-letter' }, el('span', { class: 'visually-hidden' }, 'Sheet '), letter),
      '\n',
    ],
    el('div', {}, el('h1', {}, title), '\n', el('p', { class: 'sheet-moment' }, about)),
    '\n',
    givenOut ? renderAddress(address) : [],
  )

const renderFoot = (lines: readonly string[]): Element =>
  el('footer', { class: 'sheet-foot' }, '\n', between(lines.map((line) => el('p', {}, line)), '\n'), '\n')

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
export function assemblePack(
  made: MadeKit,
  title: string,
  text: Content<Secret>,
  { size, large, parts, own, style }: PackLook,
): Promise<string> {
  const { settings } = made.kit
  const running = packMatter(title, parts, noticesOn(made, text, large), size, large, own)
  return assemblePage({
    title,
    language: settings.language,
    bodyClass: 'sheet',
    rootClass: `${printedOn(size)}${large ? ' large-print' : ''}`,
    style: made.player.sheetStyle + running.style + style,
    body: forPaper([el('main', { class: 'pack' }, '\n', text, '\n'), '\n', renderMarksSheet()]),
    runningText: running.text,
    bundled: made.bundled,
  })
}

const printedOn = (size: PaperSize): string => `sheet-printed on-${size.toLowerCase()}`

/** Links into the evidence, and to pages beside the sheet, lead nowhere on paper. */
const forPaper = (content: Content<Secret>): Content<Secret> =>
  partBadges(keepTogether(withoutLinks(content, /^(?:#(?!mark-|d\d+-)|\.\.\/)/)))

/** The same for the foot of each page; with what a star means, where there is one, and room. In large print the text
 * says it. */
function noticesOn(made: MadeKit, text: Content<Secret>, large: boolean): string[] {
  const [first = '', ...more] = notices(made)
  return !large && textOf(text).includes(STAR) ? [`${first} ${STAR}.`, ...more] : [first, ...more]
}

/** Where it comes from: the paper, then the kit with its authors, licence, version and date. */
export function notices(made: MadeKit): string[] {
  const { title, authors, licence, sourceLine } = made.kit.settings
  const kit = [title, ...authors.filter((name) => name !== title), licence, `version ${VERSION}, ${isoDay(made.date)}`]
  return [...(sourceLine === undefined ? [] : [sourceLine]), kit.flatMap((part) => part ?? []).join(' · ')]
}
