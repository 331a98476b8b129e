import type { Translation } from '../habit.ts'
import { blankAt, type DeckLine, headingLevel, isBlank, lineKinds, rewrite, shownEnd } from '../line.ts'
import { type ForeignPicture, lengthOf, mapPictures, writePicture } from '../pictures/pictures.ts'

const wordsOf = (alternative: string): string[] => alternative.split(/\s+/)
const isBehind = (words: readonly string[]): boolean => words.includes('bg')

/** Where all pictures behind a slide stand, and how: what is said last of the side, its breadth and the direction holds. */
export function paneOf(lines: readonly DeckLine[]): string[] {
  let [side, share, direction] = ['', '', '']
  const kinds = lineKinds(lines)
  for (const { text } of lines.filter((_, index) => kinds[index] === 'text')) {
    mapPictures(text, ({ alternative }) => {
      const words = wordsOf(alternative)
      for (const word of isBehind(words) ? words : []) {
        const { at, length = '' } = /^(?<at>left|right)(?::(?<length>.+))?$/.exec(word)?.groups ?? {}
        side = at ?? side
        share = lengthOf(length) || share
        if (word === 'vertical' || word === 'horizontal') direction = word
      }
      return undefined
    })
  }
  return [
    ...(side === '' ? [] : [`side=${side}`, ...(share === '' ? [] : [`width=${share}`])]),
    ...(direction === 'vertical' ? ['stacked'] : []),
  ]
}

/** The lines of headings that are to be as broad as their slide. */
export const broadHeadings = (lines: readonly DeckLine[]): number[] =>
  lines.filter((line) => headingLevel(line) > 0 && /<!--\s*fit\s*-->/.test(line.text)).map(({ from }) => from)

/** Words by which a picture behind a slide is seen whole; as broad as the slide it fills that. */
const SIZE = /^(?:(?:w|width|h|height):(?!100%)\S+|[1-9]\d?%|\d+px)$/
const WHOLE = /^(?:fit|contain)$/

/** Pictures seen whole behind nothing but headings are what their slide shows: they stand below these, which would hide the
 * middle of each. */
export function wholeBelow(lines: readonly DeckLine[]): readonly DeckLine[] {
  const end = shownEnd(lines)
  const shown = lines.slice(0, end).filter((line) => !isBlank(line))
  const pictures = shown.filter((line) => headingLevel(line) === 0)
  const [first] = pictures
  if (first === undefined || pictures.length === shown.length) return lines
  const found: string[] = []
  const areAll = pictures.every(({ text }) => {
    const rest = mapPictures(text, (picture) => {
      const words = wordsOf(picture.alternative)
      const others = words.filter((word) => word !== 'bg' && !WHOLE.test(word) && !SIZE.test(word))
      const isOther = others.some((word) => FILTER.test(word.split(':', 1)[0] ?? '') || PANE.test(word))
      if (!isBehind(words) || isOther || others.length === words.length - 1) return undefined
      found.push(writePicture({ ...picture, alternative: [...sizesIn(words, pictures.length), ...others].join(' ') }))
      return ''
    })
    return rest.trim() === ''
  })
  if (!areAll) return lines
  const headings = lines.slice(0, end).map((line) => (headingLevel(line) > 0 ? line : blankAt(line.from)))
  return [...headings, rewrite(first, found.join(' ')), blankAt(first.from), ...lines.slice(end)]
}

/** Where it stands elsewhere, or is cut. */
const PANE = /^(?:left|right|vertical|cover|auto)(?![^:])/

/** The sizes of one of several pictures, each of which has as much of the breadth. */
const sizesIn = (words: readonly string[], count: number): string[] =>
  words.filter((word) => SIZE.test(word)).map((word) =>
    word.replace(/^(?=\d)/, 'w:').replace(/(?<=^w(?:idth)?:)\d+(?=%$)/, (share) =>
      String(Math.floor(Number(share) / count)))
  )

const FILTER = /^(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)$/

/** A picture as it stands in the kit: `![bg right:40% fit](x.png)`, `![w:300 A map](x.png)`. @param pane of those behind
 * its slide */
export function placed(
  { alternative, address, title, attributes }: ForeignPicture,
  pane: readonly string[],
  line: number,
  { told }: Translation,
): string | undefined {
  const words = wordsOf(alternative)
  const isBackground = isBehind(words)
  // A folder keeps the place of a picture that nobody made.
  if (isBackground && /^\.{0,2}\/?$/.test(address)) {
    told.leftOut('places for pictures', line)
    return ''
  }
  // Without a value a filter may as well be a word of what is shown.
  const isLook = words.every((word) => FILTER.test(word) || /^(?:w|width|h|height):/.test(word))
  const kept: string[] = []
  const own: string[] = []
  for (const word of words) {
    const [name = '', value = ''] = word.split(':', 2)
    const length = lengthOf(value)
    // As themes mark where a picture stands.
    const isMark = /^#(?:[clr]|cent(?:er|re)|left|right)$/.test(word)
    if (isMark || (isBackground && /^(?:bg|left|right|vertical|horizontal)$/.test(name))) continue
    if (isBackground && (/^(?:fit|contain|cover|auto)$/.test(name) || /^\d+(?:%|px)$/.test(word))) {
      if (name === 'fit' || name === 'contain' || /^\d/.test(word)) own.push('fit')
      if (/^\d|^auto$/.test(word)) told.leftOut('sizes of background pictures, which fill their places', line)
    } else if (/^(?:w|width|h|height)$/.test(name) && value !== '') {
      if (isBackground) {
        // As broad as the slide is a picture that fills it.
        if (value !== '100%' || pane.some((one) => one.startsWith('side='))) own.push('fit')
        if (value !== '100%') told.leftOut('sizes of background pictures, which fill their places', line)
      } else if (length !== '') own.push(`${name.startsWith('w') ? 'width' : 'height'}=${length}`)
    } else if (FILTER.test(name) && (value !== '' || isBackground || isLook)) {
      told.leftOut('filters of pictures', line)
    } else if (!isBackground || /\p{L}/u.test(word)) kept.push(word)
  }
  // There it would be stretched.
  if (['width=', 'height='].every((one) => own.some((size) => size.startsWith(one)))) {
    told.changed('pictures with a width and a height keep their form', line)
  }
  // Where a picture stands is no word of what it shows.
  if (/^cent(?:er|re)$/.test(kept.join(' '))) kept.length = 0
  if (!isBackground && own.length === 0 && kept.length === words.length) return undefined
  return writePicture({
    alternative: kept.join(' '),
    address,
    title,
    attributes: [...(isBackground ? ['.background', ...pane] : []), ...new Set(own), attributes].join(' ').trim(),
  })
}
