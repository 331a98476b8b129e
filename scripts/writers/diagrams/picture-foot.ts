import { escapeXml } from '../../compiler/escape.ts'
import type { LineKey } from '../../render/figures.ts'
import { certain } from '../../compiler/certain.ts'

/** What stands below a drawing, inside the picture. */
export interface FootWords {
  readonly caption?: string
  /** What each kind of line means. */
  readonly keys: readonly LineKey[]
  /** Where it is from, and who made it: in one line, or in one each. */
  readonly source: readonly string[]
}

/** Colours by their token. */
export type Colours = (token: 'ink-soft' | 'line' | 'diagram-line') => string

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
