import type { HtmlTag } from './tags.ts'

/** What a component shows that holds nothing, such as `<Link to="…" title="Go on"/>`: the words in its attributes. */
export function componentWords({ written, attributes }: HtmlTag): string {
  if (!/^[A-Z]/.test(written)) return ''
  const words = ['title', 'label', 'text', 'caption'].flatMap((key) => attributes.get(key)?.trim() ?? []).join(' ')
  const address = attributes.get('to') ?? attributes.get('href') ?? ''
  return words !== '' && /^https?:\/\/[^\s()]+$/.test(address) ? `[${words}](${address})` : words
}
