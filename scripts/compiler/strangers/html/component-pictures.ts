import { pictureOf } from './img.ts'
import { type HtmlTag, isComponent } from './tags.ts'

const FILE = /^[^\s<>()'"`]+\.(?:png|jpe?g|svg|gif|webp|avif)$/i
/** What leads somewhere, or stands for a film until that begins. */
const NO_PICTURE = /href|link|^to$|url|poster|video|audio/i

/** The pictures that a component is given, such as `<Portrait src="/ida.png"/>` or `:images="['a.png', 'b.png']"`: one with
 * the size of its tag, several beside one another. */
export function componentPictures(tag: HtmlTag): string {
  if (!/^[A-Z]/.test(tag.written) || !isComponent(tag)) return ''
  const files = [...tag.attributes].flatMap(([key, value]) =>
    NO_PICTURE.test(key)
      ? []
      : /^(?::|v-bind:)/.test(key)
      ? [...value.matchAll(/(['"`])([^'"`]+)\1/g)].map(([, , file = '']) => file)
      : [value.trim()]
  ).filter((file) => FILE.test(file))
  const alternative = ['alt', 'name', 'title'].map((key) => tag.attributes.get(key) ?? '').find((one) => one !== '')
    ?? ''
  const others = files.length > 1 ? [] : [...tag.attributes, ['alt', alternative] as const]
  return files.map((src) => pictureOf({ ...tag, name: 'img', attributes: new Map([...others, ['src', src]]) })).join(
    ' ',
  )
}
