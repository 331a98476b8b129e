import { linkTo } from '../pictures/pictures.ts'
import type { Told } from '../told/told.ts'
import { pictureOf } from './img.ts'
import type { HtmlTag } from './tags.ts'

const WHY = 'A deck runs nothing, asks no other computer for anything, and has the kit’s look.'

/** Where components lie that say no more than a number. */
const SITES: Readonly<Record<string, string>> = { youtube: 'https://youtu.be/', tweet: 'https://x.com/i/status/' }

function addressOf({ name, attributes }: HtmlTag): string {
  const id = attributes.get('id') ?? attributes.get(':id')?.replace(/^'|'$/g, '') ?? ''
  return ['src', 'data-src', 'data', 'href'].map((key) => attributes.get(key)).find((one) => one !== undefined)
    ?? (SITES[name] === undefined || id === '' ? '' : SITES[name] + id)
}

/** An object may be a drawing, which is a picture. */
function drawingIn(tag: HtmlTag): string {
  const address = tag.attributes.get('data') ?? ''
  const isDrawing = tag.name === 'object' && !address.startsWith('data:')
    && (tag.attributes.get('type')?.startsWith('image/') === true || /\.(?:svg|png|jpe?g|gif|webp)$/i.test(address))
  return isDrawing ? pictureOf({ ...tag, attributes: new Map([...tag.attributes, ['src', address]]) }) : ''
}

/** Does it say itself where that lies which it would show? */
export const isAddressed = (tag: HtmlTag): boolean => addressOf(tag) !== ''

/** Says that an element is refused, with what is in it; answers the address, or the picture, that stands in its place.
 * @param isRead is what it says of columns taken over? */
export function refuse(tag: HtmlTag, line: number, told: Told, isRead = false): string {
  const { name, written, source } = tag
  const drawing = drawingIn(tag)
  if (drawing !== '') return drawing
  const address = addressOf(tag)
  const isVideo = /video|audio|youtube/.test(name)
  if (name === 'style' && isRead) {
    told.say('refused-html', line, source,
      '“<style>” is left out, but for what it sets side by side, in the middle or on lines of their own.', WHY,
      'Keep it for these, or write “:::: {.columns}”; all else in it can go.')
    return ''
  }
  const isShown = address !== '' && !/^(?:script|link|style|base)$/.test(name) && !address.startsWith('data:')
  told.say(
    isVideo ? 'video' : 'refused-html',
    line,
    source,
    isVideo
      ? `A video or sound is not played${isShown ? '; its address stands in its place' : ''}.`
      : `“<${written}>” and what is in it is left out${isShown ? '; its address stands in its place' : ''}.`,
    isVideo ? 'A deck holds everything inside, and no video would fit.' : WHY,
    isVideo
      ? 'Show a picture of it, and open the video beside the deck.'
      : /^(?:style|link|button)$/.test(name)
      ? 'Delete it.'
      : 'Show a picture of it, or say it in words.',
  )
  return isShown ? linkTo(address) : ''
}
