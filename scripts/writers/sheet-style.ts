export type PaperSize = 'A4' | 'letter'

/**
 * The page boxes of one sheet: running head with its letter, title and the page's number, and below where it comes from.
 * Chromium knows neither running elements nor `string-set`, so the words stand in the style itself.
 * @param size of the paper; absent: whatever lies in the printer
 * @returns the style, and the text in it, for whose characters the fonts must be cut
 */
export function runningMatter(letter: string, title: string, notices: readonly string[], size: PaperSize | undefined): { style: string; text: string } {
  const text = [`Sheet ${letter}`, title, ...notices, '0123456789 of'].join(' ')
  const small = "font: 400 8.5pt/1.3 'Kit Sans', 'Kit Han', sans-serif; color: #3a3f4a;"
  // A gutter of 20 mm on the inner edge, for holes and staples; nothing stands nearer than 10 mm to the others.
  const style = `@page {
  ${size === undefined ? '' : `size: ${size}; `}margin: 20mm 14mm 21mm 20mm;
  @top-left { content: ${cssString(`${letter}  ${title}`.trim())}; ${small} font-weight: 600; vertical-align: bottom; padding-bottom: 4mm; }
  @top-right { content: counter(page) ' of ' counter(pages); ${small} vertical-align: bottom; padding-bottom: 4mm; }
  @bottom-left { content: ${cssString(notices.join('\n'))}; ${small} font-size: 7.5pt; white-space: pre-line; text-align: left; vertical-align: top; padding-top: 3.5mm; }
}
@page :left { margin: 20mm 20mm 21mm 14mm; }
@page :first { @top-left { content: ''; } }
`
  return { style, text }
}

/** @see https://www.w3.org/TR/css-syntax-3/#consume-string-token; `<` could end the style element. */
function cssString(text: string): string {
  return `"${text.replace(/[\\"<\n]/g, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `)}"`
}
