import type { HtmlTag } from './tags.ts'

/** What a component shows that holds nothing, such as `<Link to="…" title="Go on"/>`: the words in its attributes. */
export function componentWords({ written, attributes }: HtmlTag): string {
  if (!/^[A-Z]/.test(written)) return ''
  const words = ['title', 'label', 'text', 'texts', 'caption'].flatMap((key) => [
    attributes.get(key)?.trim() ?? '',
    ...literalsIn(attributes.get(`:${key}`) ?? ''),
  ]).filter((one) => one !== '').join(' ')
  const address = attributes.get('to') ?? attributes.get('href') ?? ''
  return words !== '' && /^https?:\/\/[^\s()]+$/.test(address) ? `[${words}](${address})` : words
}

/** What is written out of what Vue would reckon: `:texts="[ 'Welcome', name ]"`. */
const literalsIn = (code: string): string[] =>
  [...code.matchAll(/'([^'\\\p{L}]*\p{L}[^'\\]*)'/gu)].map(([, words = '']) => words.trim())
