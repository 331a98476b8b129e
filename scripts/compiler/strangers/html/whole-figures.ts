import { type DeckLine, isBlank, mapBlocks } from '../line.ts'

/** More lines than a figure of one picture has. */
const LONGEST = 40
const PICTURE = String.raw`(?:<img\s[^<>]*>|!\[[^\]]*\]\([^()]*\)(?:\{[^{}]*\})?)`
const CAPTION = String
  .raw`<figcaption(?![^<>]*(?:fragment|v-click))[^<>]*>\s*(?<words>(?:[^<]|<(?!\/?fig|div\b|p\b|[ou]l\b))*?)\s*<\/figcaption>`
const FIGURE =
  /^(?<before>(?:<div(?:\s[^<>]*)?>\s*)*)(?<figure><figure(?:\s[^<>]*)?>)(?<inside>[^]*)<\/figure>(?<after>(?:\s*<\/div>)*)$/
const BELOW = new RegExp(String.raw`^\s*(?<picture>${PICTURE})\s*${CAPTION}\s*$`)
const ABOVE = new RegExp(String.raw`^\s*${CAPTION}\s*(?<picture>${PICTURE})\s*$`)

/** A figure of one picture and what is said of it, which a style may place anywhere: the picture on one line, its caption right
 * below it, wherever their author broke their lines. */
export function wholeFigures(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => text.includes('<figcaption'))) return lines
  return mapBlocks(lines, (line, at, kinds) => {
    const isOpen = /^\s*(?:<div(?:\s[^<>]*)?>\s*)*<figure[\s>]/.test(line.text)
    const reach = isOpen ? lines.slice(at, at + LONGEST).findIndex(({ text }) => text.includes('</figure>')) : -1
    const whole = lines.slice(at, at + reach + 1)
    const figure = reach < 0 || whole.some((_, index) => kinds[at + index] !== 'text') ? undefined : partsOf(whole)
    if (figure === undefined) return undefined
    const last = whole.at(-1) ?? line
    const pictured = whole.find(({ text }) => /<img|!\[/.test(text)) ?? line
    const said = figure.words === '' ? '' : `<figcaption>${figure.words}</figcaption>`
    return {
      lines: [
        ...[figure.before, figure.figure].flatMap((text) => partAt(line, text)),
        ...[figure.picture, said].flatMap((text) => partAt(pictured, text)),
        ...['</figure>', figure.after].flatMap((text) => partAt(last, text)),
      ],
      end: at + reach,
    }
  })
}

const partAt = ({ from }: DeckLine, text: string): readonly DeckLine[] => text === '' ? [] : [{ text, from }]

interface FigureParts {
  readonly before: string
  readonly after: string
  readonly figure: string
  readonly picture: string
  readonly words: string
}

function partsOf(lines: readonly DeckLine[]): FigureParts | undefined {
  const text = lines.filter((line) => !isBlank(line)).map((line) => line.text.trim()).join(' ')
  const { before = '', figure, inside = '', after = '' } = FIGURE.exec(text)?.groups ?? {}
  const { picture, words } = (BELOW.exec(inside) ?? ABOVE.exec(inside))?.groups ?? {}
  return figure === undefined || picture === undefined || words === undefined
    ? undefined
    : { before: before.trim(), figure, picture: clipped(picture, figure), words, after: after.trim() }
}

const HEIGHT = /(?<=[\s"])h-(?:\d+|\[\d+px\])(?=[\s"])/

/** A picture is no higher than a figure that hides what is. */
function clipped(picture: string, figure: string): string {
  const height = /[\s"]overflow-hidden[\s"]/.test(figure) ? HEIGHT.exec(figure)?.[0] : undefined
  return height === undefined
    ? picture
    : picture.replace(/(?<=^<img\s[^<>]*\bclass=")[^"]*/,
      (classes) => [...classes.split(/\s+/).filter((name) => !/^[wh]-/.test(name)), height].join(' '))
}
