import { parseAttributes, type Attribute } from '../../attributes.ts'
import { isMarked } from '../../rules/captions.ts'
import { INDEX, isIndex, withoutLater } from '../fragments.ts'
import { leaveOut, written } from '../items.ts'
import type { DeckLine } from '../line.ts'
import type { Told } from '../told/told.ts'
import { digitsOf, LEADS, SAYS } from './picture-links.ts'
import { type ForeignPicture, lengthOf, plainWords, writePicture } from './pictures.ts'

/** A share of the height is one of the slide’s, where Pandoc or a width of its own has none say what it is of. */
function heightOf(item: Attribute, line: DeckLine, told: Told): string[] {
  const share = Number.parseFloat(lengthOf(item.value))
  return share > 0 ? [`height=${Math.round(HEIGHT * share / 100)}`] : leaveOut(item, line, told)
}

/** How high the kit's canvas is. */
const HEIGHT = 720

/** Sizes in pixels of the kit's canvas; the alternative and, of a figure, the words below it. */
export function sizedPicture(
  picture: ForeignPicture,
  line: DeckLine,
  told: Told,
  canvas: number,
  captions: boolean,
): string | undefined {
  const list = parseAttributes(`{${picture.attributes}}`, 0, true)
  // A diagram has a caption of its own.
  const isFigure = captions && picture.title === '' && picture.alternative !== '' && line.text.trim().startsWith('![')
    && /[)}]$/.test(line.text.trim()) && !/(?:^|\/)diagrams\/[^/]+\.(?:mmd|svg)$/.test(picture.address)
  // Braces without anything in them are a list to Pandoc.
  if (list === undefined && !isFigure && !(captions && picture.attributes === '')) return undefined
  let alternative = picture.alternative
  let said = ''
  const items = withoutLater(list?.items ?? [])
  const isStep = items.some(({ kind, value }) => kind === 'class' && /^(?:fragment|step)$/.test(value))
  const kept = items.flatMap((item): string[] => {
    if (item.kind === 'flag' && ['steps', 'fit', 'stacked'].includes(item.name)) return [item.name]
    if (item.kind === 'class' && item.value === 'background') return ['.background']
    if (item.kind === 'class' && /^(?:fragment|step)$/.test(item.value)) return ['.step']
    if (isStep && isIndex(item)) return [`${INDEX}=${item.value}`]
    // A picture stands in the middle, as large as it has room, anyway.
    if (item.kind === 'id' || (item.name === 'fig-align' && /^(?:center|default)$/.test(item.value))) return []
    if (item.kind === 'class' && /^(?:center|fade-in)$/.test(item.value)) return []
    // It is larger than it is by itself, too, where there is room.
    if (item.kind === 'class' && /^(?:r-)?stretch$/.test(item.value)) {
      return /\b(?:width|height)\s*=/.test(picture.attributes) ? [] : ['width=100%']
    }
    if (item.name === 'fig-alt' || item.name === 'alt') {
      alternative = item.value
      return []
    }
    if (item.name === 'side' || item.name === 'at' || item.name === LEADS || item.name === SAYS) return [written(item)]
    if (item.name === 'height' && item.value.endsWith('%') && !picture.attributes.includes('.background')) {
      return captions || /\bwidth\s*=/.test(picture.attributes) ? [] : heightOf(item, line, told)
    }
    if (item.name === 'title') {
      said = item.value
      return []
    }
    const length = item.name === 'width' || item.name === 'height'
      ? lengthOf(item.value, picture.attributes.includes('.background') ? 1280 : canvas)
      : ''
    return length === '' ? leaveOut(item, line, told) : [`${item.name}=${length}`]
  })
  const words = plainWords(picture.alternative)
  const caption = [isFigure ? words : picture.title.replace(/^["']|["']$/g, ''), said].filter((one) => one !== '')
    .join(' · ').replaceAll('"', '”')
  const hasMarks = isFigure && isMarked(picture.alternative)
  const title = isFigure || said !== '' ? `"${caption}"` : picture.title
  if (hasMarks) {
    kept.push(`${SAYS}=${digitsOf(said === '' ? picture.alternative : `${picture.alternative} · ${said}`)}`)
  }
  if (alternative === picture.alternative) alternative = hasMarks ? words.replace(/[[\]]/g, '\\$&') : words
  return writePicture({ alternative, address: picture.address, title, attributes: kept.join(' ') })
}
