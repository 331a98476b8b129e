import { cardGrid } from '../compiler/handout/cards.ts'
import { leastSize, type Paper, type PaperSize } from '../compiler/handout/papers.ts'
import type { Bookmark } from './pdf-bookmarks.ts'
import type { Wording } from '../words/wording.ts'

/** The style of page boxes, and the text in it, for whose characters the fonts must be cut. */
export interface Running {
  readonly style: string
  readonly text: string
}

/** How pages are laid out, in mm and points. */
interface PageLook {
  /** Margin below the text. */
  readonly below: number
  readonly head: number
  readonly foot: number
}

/** For ordinary and for large print, whose page boxes must not be the only small letters on it. */
export const pageLook = (
  large: boolean,
): PageLook => (large ? { below: 24, head: 14, foot: 11 } : { below: 21, head: 8.5, foot: 7.5 })

/** Room for two lines, in large print for four, in mm: where even that is not left, lines at the end of a sheet go on
 * to the next page. */
export const leastLines = ({ large }: { readonly large: boolean }): number => (large ? 44 : 14.3)

/** How high lines at the end of a sheet may be, in mm: the mark below them tells, in their first print, what is left of
 * the page. */
export function linesAbove(mark: Bookmark | undefined, layout: { readonly large: boolean }): number {
  const left = Math.floor(roomBelow(mark?.top ?? 0, layout.large) - 1)
  return leastLines(layout) + Math.max(0, left)
}

/** In mm: the margin above the text, on the inner edge for holes and staples, and on the outer. */
const ABOVE = 20
const GUTTER = 20
const OUTER = 14

/** How high the text of a page can be, in mm, and how broad. */
export const textHeight = ({ height }: PaperSize, large: boolean): number => height - ABOVE - pageLook(large).below
export const textWidth = ({ width }: PaperSize): number => width - GUTTER - OUTER

/** Slides are 1280 px broad; three of them are on a page, the first below the head of the sheet, with lines beside them
 * that are worth writing on. In mm: a line; what the head takes; what is below a slide. */
const CANVAS = (1280 * 25.4) / 96
const [LINE, HEAD, BELOW_SLIDE] = [58, 36, 4.46]

/**
 * What style sheets cannot reckon from the height of a page: how high cards are, how small slides, how far lines apart.
 * Pages of cards have the same margins on both sides: fronts and backs lie on one another, and a stack is cut at once.
 * Stands behind the page boxes, which still are 10 mm from the edge.
 * @param paper absent: whatever lies in the printer
 */
export function paperStyle(paper: Paper | undefined, isLarge: boolean): string {
  const size = paper ?? leastSize()
  const high = ((textHeight(size, false) - HEAD) / 3 - BELOW_SLIDE) * (16 / 9)
  const [inRow, inPage] = [Math.min(textWidth(size) - LINE, high), Math.min(textWidth(size) - 6, 170)]
  const [ordinary, large] = [cardGrid(size, false), cardGrid(size, true)]
  return `:root { --columns: ${ordinary.columns}; --card: ${ordinary.high}mm; --large-card: ${large.high}mm; `
    + `--row-slide: ${(inRow / CANVAS).toFixed(4)}; --page-slide: ${(inPage / CANVAS).toFixed(4)}; `
    + `--ruled: ${paper?.rule ?? ruleOf(false)}mm; }\n`
    + `@page cards { margin: ${isLarge ? '17.5mm 17mm 22.5mm' : '15mm 17mm 18mm'}; `
    + '@top-left { padding-bottom: 1mm; } @top-right { padding-bottom: 1mm; } @bottom-left { padding-top: 1mm; } }\n'
}

/** How far a ruled line is from the next, in mm. */
export const ruleOf = (large: boolean): number => (large ? 11 : 9)

/** What is left of a page below a bookmark, in mm. @param top points above the foot of the paper */
export const roomBelow = (top: number, large: boolean): number => (top * 25.4) / 72 - pageLook(large).below

const SMALL = "font: 400 8.5pt/1.3 'Kit Sans', 'Kit Han', sans-serif; color: #3a3f4a;"

/**
 * The page boxes of one sheet: running head with its letter, title and the page's number, and below where it comes
 * from.
 * Chromium knows neither running elements nor `string-set`, so the words stand in the style itself.
 * @param paper absent: whatever lies in the printer
 * @param centred without a gutter
 * @param once where it comes from stands on the first page only
 */
export function runningMatter(
  wording: Wording,
  letter: string,
  title: string,
  notices: readonly string[],
  paper: PaperSize | undefined,
  { large = false, centred = false, once = false, own = [] }: {
    large?: boolean
    centred?: boolean
    once?: boolean
    own?: readonly NamedPage[]
  } = {},
): Running {
  const style = `${pageBoxes(wording, notices, paper, pageLook(large), once)}${
    centred ? CENTRED : ''
  }@page { @top-left { ${head(letter, title, pageLook(large))} } }
@page :first { @top-left { content: ''; } }
${own.map((page) => named(page.id, page, large)).join('')}`
  return {
    style,
    text: textOf([wording.of, wording.sheet(letter), title, ...own.map((page) => page.title), ...notices]),
  }
}

/** Pages with a running head of their own. */
export interface NamedPage {
  readonly id: string
  readonly letter: string
  readonly title: string
}

const named = (className: string, { id, letter, title }: NamedPage, large: boolean): string =>
  `.${className} { page: ${id}; }\n@page ${id} { @top-left { ${head(letter, title, pageLook(large))} } }\n`

/** Halves of a mat must not lie askew, and slips are as broad as one another. */
const CENTRED = [':left', ':right'].map((side) => `@page ${side} { margin-left: 17mm; margin-right: 17mm; }\n`).join('')

/** The same for a pack, whose parts each have a name of their own for their pages, as some pages in them have. */
export function packMatter(
  wording: Wording,
  title: string,
  parts: readonly NamedPage[],
  notices: readonly string[],
  paper: PaperSize | undefined,
  large: boolean,
  own: readonly NamedPage[] = [],
): Running {
  const names = [
    ...parts.map((part) => named(`pack-${part.id}`, part, large)),
    ...own.map((page) => named(page.id, page, large)),
  ]
  // The back of a cover says what it is of, its front does so in large letters.
  const style = `${pageBoxes(wording, notices, paper, pageLook(large))}${
    names.join('')
  }@page cover:first { @top-left { content: ''; } }\n`
  return {
    style,
    text: textOf([wording.of, title, ...[...parts, ...own].flatMap((part) => [part.letter, part.title]), ...notices]),
  }
}

function pageBoxes(
  wording: Wording,
  notices: readonly string[],
  paper: PaperSize | undefined,
  { below, head, foot }: PageLook,
  once = false,
): string {
  // Nothing stands nearer than 10 mm to an edge.
  return `@page {
  ${
    paper === undefined
      ? ''
      : `size: ${paper.width}mm ${paper.height}mm; `
  }margin: ${ABOVE}mm ${OUTER}mm ${below}mm ${GUTTER}mm;
  @top-right { content: counter(page) '${wording.of}' counter(pages); ${SMALL} font-size: ${head}pt; vertical-align: bottom; padding-bottom: 4mm; }
}
@page${once ? ' :first' : ''} { @bottom-left { content: ${
    cssString(notices.join('\n'))
  }; ${SMALL} font-size: ${foot}pt; white-space: pre-line; text-align: left; vertical-align: top; padding-top: 3.5mm; } }
@page :left { margin: ${ABOVE}mm ${GUTTER}mm ${below}mm ${OUTER}mm; }
`
}

function head(letter: string, title: string, { head: size }: PageLook): string {
  return `content: ${
    cssString(letter === '' ? title : `${letter} · ${title}`)
  }; ${SMALL} font-size: ${size}pt; font-weight: 600; vertical-align: bottom; padding-bottom: 4mm;`
}

const textOf = (parts: readonly string[]): string => [...parts, '0123456789 of ·'].join(' ')

/** @see https://www.w3.org/TR/css-syntax-3/#consume-string-token; `<` could end the style element. */
function cssString(text: string): string {
  return `"${text.replace(/[\\"<\n]/g, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `)}"`
}
