import type { Content, Secret } from '../compiler/content/node.ts'
import { forPaper, notices, noticesOn, renderSheet, renderSheets, type SheetHead } from '../render/sheet/page.ts'
import type { Paper } from '../compiler/handout/papers.ts'
import type { PrintLayout } from '../render/sheet/sheet-layout.ts'
import { type MadeKit, playerIn } from '../make-kit.ts'
import { imprintOf } from './imprint.ts'
import { assemblePage } from './page.ts'
import { leastLines, type NamedPage, packMatter, paperStyle, runningMatter } from './sheet-style.ts'
import { wordingOf } from '../words/wording.ts'

/** A sheet with what its print has besides. */
export interface PrintedSheet extends SheetHead {
  /** Without a gutter: what is laid together or cut apart lies in the middle of the paper. */
  readonly centred?: boolean
  /** Of cards, how they are printed and cut: said on each page, in the running head, which then has the title
   * everywhere. */
  readonly cards?: string
  /** Pages that have a running head of their own. */
  readonly own?: readonly NamedPage[]
}

/** How one print of a sheet is made. */
export interface PrintLook {
  readonly layout: PrintLayout
  /**
   * How high, in mm, the lines at its end are. Absent: {@link leastLines}, and a mark below that tells in the bookmarks
   * how much of the page is left.
   */
  readonly lines?: number
}

/** A page for paper around some text: head, page boxes, and where it comes from. */
export function assembleSheet(
  made: MadeKit,
  head: PrintedSheet,
  text: Content<Secret>,
  look?: PrintLook,
): Promise<string> {
  const { title, letter, centred = false, cards, own = [], name } = head
  const { settings } = made.kit
  const imprint = imprintOf(made)
  const large = look?.layout.large === true
  const paper = look?.layout.paper
  const running = cards === undefined
    ? runningMatter(wordingOf(settings.language), letter, title, noticesOn(imprint, text, large), paper, {
      large,
      centred,
      own,
    })
    : packMatter(wordingOf(settings.language), '', [{ id: 'cards', letter, title: `${title} · ${cards}` }],
      notices(imprint), paper, large)
  const whole = renderSheet(head, text, imprint)
  return assemblePage(made, {
    title: `${title} · ${settings.title}`,
    language: settings.language,
    bodyClass: 'sheet',
    ...(look === undefined ? {} : { rootClass: rootClassOf(large) }),
    style: playerIn(made, settings.language).sheetStyle + running.style + paperStyle(paper, large)
      + (look === undefined ? '' : `.to-the-foot { height: ${look.lines ?? leastLines(look.layout)}mm; }`),
    body: look === undefined ? whole : forPaper(whole, wordingOf(settings.language)),
    runningText: running.text,
    ...(name === undefined ? {} : { script: playerIn(made, settings.language).sheetScript }),
  })
}

/** How a pack is laid out: on which paper, its parts and some pages in them by their names, and how high its lines at
 * the end of a part are. */
export interface PackLook {
  readonly paper: Paper
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
  { paper, large, parts, own, style }: PackLook,
): Promise<string> {
  const { settings } = made.kit
  const running = packMatter(wordingOf(settings.language), title, parts, noticesOn(imprintOf(made), text, large), paper,
    large, own)
  return assemblePage(made, {
    title,
    language: settings.language,
    bodyClass: 'sheet',
    rootClass: rootClassOf(large),
    style: playerIn(made, settings.language).sheetStyle + running.style + paperStyle(paper, large) + style,
    body: forPaper(renderSheets(text, settings), wordingOf(settings.language)),
    runningText: running.text,
  })
}

const rootClassOf = (large: boolean): string => `sheet-printed${large ? ' large-print' : ''}`
