import { blankAt, type DeckLine, isBlank, mapText, rewrite } from '../line.ts'
import { lengthOf, withSlashes, writePicture } from '../pictures/pictures.ts'
import { LEADS, RAW } from '../pictures/picture-links.ts'
import { asIndexed, asksForStep } from './asks.ts'
import type { HtmlTag } from './tags.ts'

/** `w-40` is forty times four pixels, `w-1/2` a half of its place, `w-[300px]` what it says, `r-stretch` all the room. */
function classSize(classes: string, name: 'width' | 'height'): string | undefined {
  for (const one of classes.split(/\s+/)) {
    if (name === 'width' && /^(?:r-)?stretch$/.test(one)) return '100%'
    const [, side = '', said = ''] = /^(?:max-)?([wh])-\[?([\d.]+(?:\/\d+|px|%|rem)?)\]?$/.exec(one) ?? []
    if (side !== name.charAt(0)) continue
    const [part = '', whole] = said.split('/')
    if (whole === undefined) return /[a-z%]$/.test(said) ? said : String(Number(said) * 4)
    if (side === 'w') return `${Math.round(Number(part) / Number(whole) * 100)}%`
  }
  return undefined
}

/** What a style says of a side: at most as much, where that is no share of its place, or nothing else is said. */
export function styleSize(style: string, name: 'width' | 'height'): string {
  const said = (key: string): string => new RegExp(`(?:^|[;\\s])${key}\\s*:\\s*([^;!]+)`).exec(style)?.[1]?.trim() ?? ''
  const [own, most] = [said(name), said(`max-${name}`)]
  if (lengthOf(most) === '' || /^(?:9[5-9]|100)(?:%|v[wh])$/.test(most)) return own
  return lengthOf(own) === '' || (/[%wh]$/.test(own) && !/[%wh]$/.test(most)) ? most : own
}

/** Nothing, or pictures and nothing else. */
export const ARE_PICTURES = /^\s*(?:!\[[^\]]*\]\([^()]*\)(?:\{[^{}]*\})?\s*)*$/

/** The sizes of a picture that a style says, and what else it does. */
export function styleSizes(style: string): { readonly sizes: ReadonlyMap<string, string>; readonly rest: string } {
  const sizes = new Map<string, string>()
  const rest = style.split(';').filter((one) => {
    const [, name = '', value = ''] = /^\s*(width|height)\s*:\s*([\d.]+(?:%|px|r?em|pt|cm|mm|in)?|auto)\s*$/.exec(one)
      ?? []
    if (name !== '' && value !== 'auto') {
      sizes.set(name, /(?:px|%|\d)$/.test(value) ? value.replace('px', '') : lengthOf(value))
    }
    return name === ''
  })
  return { sizes, rest: rest.join(';').trim() }
}

/** `<img>` with the size that its style says as attributes, which it has among words, too. */
export function sizedByStyle(attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const said = attributes.get('style') ?? ''
  // What it is at most counts, too.
  if (/\bmax-(?:width|height)\s*:/.test(said)) return attributes
  const { sizes, rest: style } = styleSizes(said)
  const others = [...attributes].filter(([key]) => key !== 'style')
  // A size in units of other kinds is read by whoever makes a picture of it.
  const kept: (readonly [string, string])[] = /(?:width|height)\s*:/.test(style) ? [['style', style]] : []
  return new Map([...sizes, ...others, ...kept])
}

/** A size that an attribute of HTML says: a number, with or without a sign for percent, whatever stands behind it. */
export const attributeSize = (value: string): string => /^\s*(\d+(?:\.\d+)?%?)/.exec(value)?.[1] ?? ''

/** `<img>` as a picture; empty where it has no address. */
export function pictureOf(tag: HtmlTag): string {
  const { attributes } = tag
  const address = withSlashes((attributes.get('src') ?? attributes.get('data-src') ?? '').trim().replaceAll(' ', '%20'))
  if (address === '') return ''
  const style = attributes.get('style') ?? ''
  const sizes = (['width', 'height'] as const).flatMap((name) => {
    const value = attributeSize(attributes.get(name) ?? '') || classSize(attributes.get('class') ?? '', name)
      || styleSize(style, name)
    const length = lengthOf(value)
    return length === '' ? [] : [`${name}=${length}`]
  })
  const leads = attributes.get(LEADS)
  const alternative = (attributes.get('alt') ?? '').replace(/[[\]]/g, '')
  const isRaw = attributes.has(RAW) && alternative !== ''
  return writePicture({
    alternative: isRaw ? '' : alternative,
    address,
    title: '',
    attributes: [
      ...sizes,
      ...(isRaw ? [`fig-alt="${alternative.replaceAll('"', '”').replace(/[{}]/g, '')}"`] : []),
      ...(asksForStep(tag) ? [asIndexed('.step', tag)] : []),
      ...(leads === undefined ? [] : [`${LEADS}=${leads}`]),
    ].join(
      ' ',
    ),
  })
}

/** A picture in a corner of the title slide that does not say how large it is says whose the deck is, and is small. */
export const smallInCorner = (lines: readonly DeckLine[]): DeckLine[] =>
  mapText(lines, (line) =>
    rewrite(line, line.text.replace(/<img\s[^<>]*>/gi, (image) =>
      IN_CORNER.test(image) && !SIZED.test(image) ? image.replace(/^<img/i, '$& height="64"') : image)))

const IN_CORNER =
  /\bclass=["'][^"']*(?<![\w-])(?:absolute|fixed|abs-[bt][lr])(?![\w-])|\bposition\s*:\s*(?:absolute|fixed)/
const SIZED = /\b(?:width|height)\s*[=:]|(?<![\w-])(?:max-)?[wh]-/

const ENTRY = /^\s*(?:[-*+]|\d{1,9}[.)]) (?=!)/
const IS_REMOTE = /\]\(<?https?:/

/** Adds a line; pictures to those right above, where lines are one paragraph and its pictures stand side by side. Of those
 * on other computers words stand there, each on a line of its own. */
export function addLine(made: DeckLine[], line: DeckLine, isParagraph: boolean): void {
  const above = made.at(-1)
  const entry = above?.text.replace(ENTRY, '') ?? ''
  const isRow = isParagraph && above !== undefined && !isBlank(above)
    && [entry, line.text].every((text) => ARE_PICTURES.test(text))
  if (!isRow) made.push(line)
  else if (entry === above.text && [above, line].some(({ text }) => IS_REMOTE.test(text))) {
    made.push(blankAt(line.from), line)
  } else made[made.length - 1] = rewrite(above, `${above.text} ${line.text}`)
}
