import { lengthOf, writePicture } from '../pictures.ts'
import { LATER } from '../looks.ts'
import type { HtmlTag } from './tags.ts'

/** `<img>` as a picture; empty where it has no address. */
export function pictureOf({ attributes }: HtmlTag): string {
  const address = (attributes.get('src') ?? attributes.get('data-src') ?? '').trim().replaceAll(' ', '%20')
  if (address === '') return ''
  const style = attributes.get('style') ?? ''
  const sizes = (['width', 'height'] as const).flatMap((name) => {
    const value = attributes.get(name) ?? new RegExp(`(?:^|;|\\s)${name}\\s*:\\s*([^;]+)`).exec(style)?.[1] ?? ''
    const length = lengthOf(value)
    return length === '' ? [] : [`${name}=${length}`]
  })
  const classes = attributes.get('class') ?? ''
  const isStep = /\bfragment\b/.test(classes) && !LATER.test(classes)
  return writePicture({
    alternative: (attributes.get('alt') ?? '').replace(/[[\]]/g, ''),
    address,
    title: '',
    attributes: [...sizes, ...(isStep ? ['.step'] : [])].join(' '),
  })
}
