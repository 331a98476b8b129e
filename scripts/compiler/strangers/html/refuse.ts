import { linkTo } from '../pictures.ts'
import type { Told } from '../told.ts'
import type { HtmlTag } from './tags.ts'

const WHY = 'A deck runs nothing, asks no other computer for anything, and has the kit’s look.'

/** Says that an element is refused, with what is in it; answers the address that stands in its place. */
export function refuse({ name, written, attributes, source }: HtmlTag, line: number, told: Told): string {
  const address = attributes.get('src') ?? attributes.get('data-src') ?? attributes.get('data')
    ?? attributes.get('href') ?? ''
  const isVideo = /video|audio|youtube/.test(name)
  const isShown = /^https?:\/\//.test(address) && !/^(?:script|link|style)$/.test(name)
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
      : name === 'style' || name === 'link'
      ? 'Delete it.'
      : 'Show a picture of it, or say it in words.',
  )
  return isShown ? linkTo(address) : isVideo && address !== '' ? address : ''
}
