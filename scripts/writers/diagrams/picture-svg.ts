import { escapeXml } from '../../compiler/escape.ts'
import type { DrawnDiagram } from '../../compiler/diagram-model.ts'
import { selfStanding } from './self-standing.ts'
import type { LineKey } from '../../render/figures.ts'
import { certain } from '../../compiler/certain.ts'

/** What a picture says about itself, to eyes, ears and catalogues. */
export interface PictureWords extends FootWords {
  readonly title: string
  readonly alternative: string
  readonly creator: string
  /** The work that it draws, cited in full. */
  readonly paper?: string
  readonly licence?: string
  readonly licenceAddress?: string
  /** BCP 47. */
  readonly language: string
  /** `2017-12-31`. */
  readonly date: string
}

/** A picture in one file, and the same without what only catalogues read, which is all that there is to see. */
export interface PictureSvg {
  readonly svg: string
  readonly visible: string
  readonly width: number
  readonly height: number
}

/** Free space around the drawing, and between it and the words. */
const MARGIN = 28
const GAP = 20
/** A source line in many short lines looks like a mistake. */
const NARROWEST = 640

/**
 * For programs that read no embedded faces, of which some look at the first name only: narrow ones that most machines
 * have, so that labels stay in their boxes. The rule for the embedded faces is one that just browsers understand.
 */
export const FAMILIES = "Calibri,Carlito,'Source Sans 3','Noto Sans','Noto Sans SC',Arial,sans-serif"
const EMBEDDED = "@supports (display:block){text{font-family:'Kit Sans','Kit Han',sans-serif}}"

/**
 * A drawing as a picture of its own that needs nothing from anywhere: light colours, faces, words and legend inside.
 * @param colours of the light theme, by token
 * @param faces `@font-face` rules with the fonts inside; @param notices whose they are, as a comment
 */
export function pictureSvg(
  drawn: DrawnDiagram,
  words: PictureWords,
  colours: ReadonlyMap<string, string>,
  faces: string,
  notices: string,
): PictureSvg {
  const [left = 0, top = 0, drawingWidth = drawn.width, drawingHeight = drawn.height] = viewBox(drawn.svg)
  const inner = Math.ceil(Math.max(drawingWidth, NARROWEST))
  const colour = (token: string): string => {
    const value = colours.get(token)
    if (value === undefined) throw new Error(`No colour is called “${token}” in tokens.css`)
    return value
  }
  const foot = drawFoot(words, inner, colour)
  const [width, height] = [inner + 2 * MARGIN, Math.ceil(MARGIN + drawingHeight + GAP + foot.height + MARGIN)]
  const shift = [MARGIN + (inner - drawingWidth) / 2 - left, MARGIN - top].map((one) => Math.round(one * 10) / 10).join(
    ' ',
  )
  const write = (metadata: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`
    + ` viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="picture-title picture-description"`
    + ` xml:lang="${escapeXml(words.language)}" font-family="${FAMILIES}" font-size="24">
<title id="picture-title">${escapeXml(words.title)}</title>
<desc id="picture-description">${escapeXml(words.alternative)}</desc>
${metadata}<style>${faces}
${EMBEDDED}</style>
<rect width="${width}" height="${height}" fill="${colour('paper')}"/>
<g transform="translate(${shift})">${selfStanding(drawn.svg, colour)}</g>
<g transform="translate(${MARGIN} ${Math.round(MARGIN + drawingHeight + GAP)})">${foot.svg}</g>
</svg>
`
  return {
    svg: `<?xml version="1.0" encoding="UTF-8"?>\n${notices}${write(`${metadata(words)}\n`)}`,
    visible: write(''),
    width,
    height,
  }
}

export function viewBox(svg: string): number[] {
  return /^<svg\b[^<>]*\sviewBox="([^"]*)"/.exec(svg)?.[1]?.split(/[\s,]+/).map(Number) ?? []
}

/** Dublin Core and Creative Commons, in the form that Inkscape shows and catalogues read. @see
 * https://www.w3.org/TR/SVG2/metadata.html */
function metadata(words: PictureWords): string {
  const line = (
    name: string,
    text: string | undefined,
  ): string => (text === undefined ? '' : `<dc:${name}>${escapeXml(text)}</dc:${name}>\n`)
  const licence = words.licenceAddress === undefined
    ? ''
    : `<cc:license rdf:resource="${escapeXml(words.licenceAddress)}"/>\n`
  return `<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#">
<cc:Work rdf:about="">
${line('format', 'image/svg+xml')}<dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/>
${line('title', words.title)}${line('description', words.alternative)}<dc:creator><cc:Agent><dc:title>${
    escapeXml(words.creator)
  }</dc:title></cc:Agent></dc:creator>
${line('source', words.paper)}${
    words.licence === undefined
      ? ''
      : `<dc:rights><cc:Agent><dc:title>${escapeXml(words.licence)}</dc:title></cc:Agent></dc:rights>\n`
  }${line('date', words.date)}${line('language', words.language)}${licence}</cc:Work>
</rdf:RDF></metadata>`
}

/** What stands below a drawing, inside the picture. */
interface FootWords {
  readonly caption?: string
  /** What each kind of line means. */
  readonly keys: readonly LineKey[]
  /** Where it is from, and who made it: in one line, or in one each. */
  readonly source: readonly string[]
}

/** Colours by their token. */
type Colours = (token: 'ink-soft' | 'line' | 'diagram-line') => string

const TEXT = { size: 18, line: 25 }
const SMALL = { size: 16, line: 22 }
/** The sample of a line, and the gap behind it. */
const SAMPLE = { length: 44, gap: 12, between: 36 }

/** Caption, legend and source line as SVG, from the top left corner at 0, 0, with the height that they take. */
export function drawFoot(
  words: FootWords,
  width: number,
  colour: Colours,
): { readonly svg: string; readonly height: number } {
  const parts: string[] = []
  let y = 0
  const write = (text: string, x: number, { size, line }: typeof TEXT): void => {
    for (const one of breakLines(text, size, width - x)) {
      parts.push(
        `<text x="${x}" y="${y + size}" font-size="${size}" fill="${colour('ink-soft')}">${escapeXml(one)}</text>`,
      )
      y += line
    }
  }
  const sample = (line: LineKey['line'], x: number): void => {
    const dashes =
      { solid: '', dashed: ' stroke-dasharray="8 6"', dotted: ' stroke-dasharray="2 6" stroke-linecap="round"' }[line]
    parts.push(
      `<path d="M${x} ${y + Math.round(TEXT.size * 0.66)}h${SAMPLE.length}" fill="none" stroke="${
        colour('diagram-line')
      }" stroke-width="2.25"${dashes}/>`,
    )
  }
  if (words.caption !== undefined) {
    write(words.caption, 0, TEXT)
    if (words.keys.length > 0) y += 4
  }
  const indent = SAMPLE.length + SAMPLE.gap
  const breadths = words.keys.map(({ meaning }) => indent + Math.ceil(breadthOf(meaning, TEXT.size)))
  const abreast = breadths.reduce((sum, one) => sum + one + SAMPLE.between, -SAMPLE.between) <= width
  let x = 0
  for (const [index, { line, meaning }] of words.keys.entries()) {
    sample(line, x)
    const top = y
    write(meaning, x + indent, TEXT)
    if (!abreast || index === words.keys.length - 1) continue
    x += certain(breadths[index], 'breadth') + SAMPLE.between
    y = top
  }
  if (y > 0) y += 10
  parts.push(`<path d="M0 ${y}h${width}" fill="none" stroke="${colour('line')}" stroke-width="1"/>`)
  y += 8
  const whole = words.source.join(' ')
  for (const line of breakLines(whole, SMALL.size, width).length === 1 ? [whole] : words.source) write(line, 0, SMALL)
  return { svg: parts.join(''), height: y }
}

/**
 * Breadth of letters in parts of their size, rather too broad than too narrow: where a program has not the kit's faces,
 * it takes others, and Arial is the broadest of the usual ones.
 */
function breadth(character: string): number {
  if (/[\u2e80-\u9fff\uf900-\uffef]/.test(character)) return 1
  if (/[ijl.,:;|!'’‘·]/.test(character)) return 0.26
  if (/[ frt()[\]/“”"-]/.test(character)) return 0.34
  if (/[mwMW—…@%]/.test(character)) return 0.88
  return /[\p{Lu}&§→+=<>]/u.test(character) ? 0.7 : 0.56
}

/** About how broad a line of text is, in px. */
export function breadthOf(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + breadth(character), 0) * size
}

/** Text in lines that are no broader than they may be; a longer word stands alone. Chinese breaks anywhere. */
export function breakLines(text: string, size: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.match(/[\u2e80-\u9fff][，。、；：）]?|[^\s\u2e80-\u9fff]+\s*|\s+/g) ?? []) {
    if (line !== '' && breadthOf((line + word).trimEnd(), size) > most) {
      lines.push(line.trim())
      line = ''
    }
    line += word
  }
  return line.trim() === '' ? lines : [...lines, line.trim()]
}
