import { textToHtml } from '../../escape.ts'

/** Turned, a drawing grows as much as it is broader than high, at most by the page's own proportion. For less, nobody
 * should turn a sheet. */
const BROAD = 1.3

/** Text in large print, and the pages that its drawings have for themselves. */
export interface PartedText {
  readonly text: string
  readonly pages: string
}

/**
 * A diagram's figure for large print, where its labels cannot be as large as the text: what it says is read below it. A
 * broad
 * drawing lies along the page instead of across, and has a page for itself at the end; where it would stand, its name
 * says so.
 */
export function largeFigure(figure: string, name: string): PartedText {
  return isBroad(figure)
    ? partDrawings(figure, name, `<strong>${textToHtml(name)}:</strong> a drawing at the end of this sheet.`)
    : { text: withWords(figure), pages: '' }
}

/** Takes drawings out of some HTML. @param name of such a page; @param note what stands in their place, as HTML */
export function partDrawings(html: string, name: string, note: string): PartedText {
  const pages: string[] = []
  const text = withWords(html, '').replace(DRAWING, (drawing) => {
    const isTurned = isBroad(drawing)
    // The note says it already to whoever listens.
    pages.push(`<div class="drawing-leaf${isTurned ? ' turned' : ''}"><div class="drawing-page">
<p class="drawing-name" aria-hidden="true">${textToHtml(name)}</p>
${drawing}</div></div>
`)
    return `<p class="turned-note">${note}${isTurned ? ' <span class="whole">Turn the sheet.</span>' : ''}</p>`
  })
  return { text, pages: pages.join('') }
}

const DRAWING = /<div class="drawing"[^<>]*><svg[\s\S]*?<\/svg><\/div>/g

/** How the pages of drawings at the end of a handout begin. */
export const LAST_PAGES = '<div class="last-drawings">'

/** Parts a handout in large print from the pages of its drawings, which come after everything else. */
export function partLastPages(html: string): PartedText {
  const at = html.indexOf(LAST_PAGES)
  return at === -1 ? { text: html, pages: '' } : { text: html.slice(0, at), pages: html.slice(at) }
}

/** What drawings say is open to read below them. */
export function withWords(html: string, where = ' above'): string {
  return html.replaceAll('<details class="diagram-text"><summary>In words<',
    `<details class="diagram-text" open><summary>In words, for the small labels${where}<`)
}

function isBroad(figure: string): boolean {
  const [, width, height] = /<svg[^<>]* viewBox="\S+ \S+ ([\d.]+) ([\d.]+)"/.exec(figure) ?? []
  return Number(width) / Number(height) >= BROAD
}
