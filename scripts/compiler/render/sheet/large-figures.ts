import { textToHtml } from '../../escape.ts'

/** Turned, a drawing grows as much as it is broader than high, at most by the page's own proportion. For less, nobody should turn a sheet. */
const BROAD = 1.3

/**
 * A diagram's figure for large print, where its labels cannot be as large as the text: what it says is read below it. A broad
 * drawing lies along the page instead of across, and has it for itself; where it would stand, its name says so.
 */
export function largeFigure(figure: string, name: string): string {
  const isTurned = isBroad(figure)
  if (!isTurned) return withWords(figure)
  const note = `<p class="turned-note"><strong>${textToHtml(name)}:</strong> a drawing on a page of its own. `
    + '<span class="whole">Turn the sheet.</span></p>'
  return withWords(figure, '').replace('<figure class="diagram"', '<figure class="diagram turned"').replace('</svg></div>', (end) => `${end}${note}`)
}

/** What drawings say is open to read below them. */
export function withWords(html: string, where = ' above'): string {
  return html.replaceAll('<details class="diagram-text"><summary>In words<', `<details class="diagram-text" open><summary>In words, for the small labels${where}<`)
}

function isBroad(figure: string): boolean {
  const [, width, height] = /<svg[^>]* viewBox="\S+ \S+ ([\d.]+) ([\d.]+)"/.exec(figure) ?? []
  return Number(width) / Number(height) >= BROAD
}
