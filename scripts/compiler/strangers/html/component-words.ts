import { blankAt, type DeckLine } from '../line.ts'
import { type HtmlTag, isComponent } from './tags.ts'

/** Attributes that are words. */
const WORDS = ['title', 'label', 'text', 'texts', 'caption']
/** Those that may be: somebody's name, and what is said of them; of an icon its own name. */
const NAMES = ['name', 'author']
const REMARKS = ['subtitle', 'role', 'desc', 'description']
const SHOWN = /^\p{Lu}|\s/u

/** What a component shows that holds nothing, such as `<Link to="…" title="Go on"/>`: the words in its attributes. */
export function componentWords({ written, attributes }: HtmlTag): string {
  if (!/^[A-Z]/.test(written)) return ''
  const said = [...NAMES, ...WORDS, ...REMARKS].flatMap((key) =>
    [attributes.get(key)?.trim() ?? '', ...literalsIn(attributes.get(`:${key}`) ?? '')]
      .filter((one) => one !== '' && (WORDS.includes(key) || SHOWN.test(one)))
  )
  const words = said.join(NAMES.some((key) => attributes.has(key)) ? ', ' : ' ')
  const address = attributes.get('to') ?? attributes.get('href') ?? ''
  return words !== '' && /^https?:\/\/[^\s()]+$/.test(address) ? `[${words}](${address})` : words
}

/** What is written out of what Vue would reckon: `:texts="[ 'Welcome', name ]"`. */
const literalsIn = (code: string): string[] =>
  [...code.matchAll(/'([^'\\\p{L}]*\p{L}[^'\\]*)'/gu)].map(([, words = '']) => words.trim())

/** A box of another program has its heading in its title; of an element of HTML that is seen by who points at it. */
export function titleOf(tag: HtmlTag, from: number): DeckLine[] {
  const title = /^[A-Z]|-/.test(tag.written) && isComponent(tag) ? tag.attributes.get('title') ?? '' : ''
  return title === '' ? [] : [blankAt(from), { text: `**${title}**`, from }, blankAt(from)]
}
