import { blankAt, type DeckLine } from '../line.ts'
import { linkTo } from '../pictures/pictures.ts'
import type { Told } from '../told/told.ts'
import { boundEntries } from './bound-words.ts'
import { componentPictures } from './component-pictures.ts'
import { attributeOf, type HtmlTag, isComponent } from './tags.ts'

/** Attributes that are words. */
const WORDS = ['title', 'label', 'text', 'texts', 'caption']
/** Those that may be: somebody's name, and what is said of them; of an icon its own name. */
const NAMES = ['name', 'author']
const REMARKS = ['subtitle', 'role', 'desc', 'description']
const SHOWN = /^\p{Lu}|\s/u

/** What it is drawn from, or where it leads. */
const LEADS = ['to', 'href', 'link', 'url', 'value', 'data', 'content', 'text', 'address']
/** What is drawn from an address says it to nobody who reads. */
const CODE = /qr|bar-?code/i

/** What a component shows that holds nothing, such as `<Link to="…" title="Go on"/>`: the words in its attributes, and
 * the address where it leads or that is its picture, such as `<QRCode value="https://…"/>`. */
export const componentWords = (tag: HtmlTag): string =>
  [wordsOf(tag), ...boundEntries(tag)].filter((one) => one !== '').join(' · ')

function wordsOf(tag: HtmlTag): string {
  const { written, attributes } = tag
  const isCode = CODE.test(written)
  if (!/^[A-Z]/.test(written) && !isCode) return ''
  const address = addressIn(tag)
  const said = [...NAMES, ...WORDS, ...REMARKS].flatMap((key) =>
    [attributes.get(key)?.trim() ?? '', ...literalsIn(attributes.get(`:${key}`) ?? '')]
      .filter((one) => one !== '' && one !== address && (WORDS.includes(key) || SHOWN.test(one)))
  )
  const words = [...said, ...othersIn(tag)].join(NAMES.some((key) => attributes.has(key)) ? ', ' : ' ')
  if (address === '') return words
  return words === '' || isCode ? `${words} ${linkTo(address)}`.trimStart() : `[${words}](<${address}>)`
}

/** All that one on a line of its own shows: its pictures, and below them its words. */
export const componentLines = (tag: HtmlTag): string[] =>
  [componentPictures(tag), wordsOf(tag), ...entriesOf(tag)].filter((one) => one !== '')

const entriesOf = (tag: HtmlTag): string[] => boundEntries(tag).map((entry) => `- ${entry}`)

/** The address that an element has in its attributes, written out. */
function addressIn({ attributes }: HtmlTag): string {
  const given = LEADS.flatMap((key) => [
    attributes.get(key) ?? '',
    (attributes.get(`:${key}`) ?? attributes.get(`v-bind:${key}`) ?? '').trim().replace(/^(['"`])(.*)\1$/, '$2'),
  ])
  return given.map((one) => one.trim()).find((one) => /^https?:\/\/[^\s<>]+$/.test(one)) ?? ''
}

/** What is written out of what Vue would reckon: `:texts="[ 'Welcome', name ]"`. */
const literalsIn = (code: string): string[] =>
  [...code.matchAll(/'([^'\\\p{L}]*\p{L}[^'\\]*)'/gu)].map(([, words = '']) => words.trim())

/** A box of another program has its heading in its title, and a code its address; of an element of HTML that is seen by who points at it. */
export function titleOf(tag: HtmlTag, from: number): DeckLine[] {
  const isOwn = /^[A-Z]|-/.test(tag.written) && isComponent(tag)
  const title = isOwn ? tag.attributes.get('title') ?? '' : ''
  const labels = isOwn
    ? WORDS.filter((key) => key !== 'title').map((key) => tag.attributes.get(key)?.trim() ?? '').filter((words) =>
      /\p{L}/u.test(words) && !/^(?:https?:)?\/\//.test(words)
    )
    : []
  const address = CODE.test(tag.written) ? addressIn(tag) : ''
  const shown = [title === '' ? '' : `**${title}**`, ...labels, ...othersIn(tag)].filter((one) => one !== '').join(' ')
  const said = [componentPictures(tag), shown, address === '' ? '' : linkTo(address), ...entriesOf(tag)].filter((one) =>
    one !== ''
  )
  return said.flatMap((text) => [blankAt(from), { text, from }, blankAt(from)])
}

/** What says how a component looks, what it does, or whence it has what it shows. */
const NO_WORDS =
  /^(?:[:@#]|v-|data-|aria-)|class|style|colou?r|size|width|height|align|layout|theme|mode(?!l-?value)|variant|icon|dir(?:ection)?$|pos|place|origin|transition|anim|^(?:id|key|ref|is|as|at|to|type|kind|slot|lang|language|target|rel|context|preload|scale|level|depth|shape|tag|font|weight|fill|stroke|border|bg|background|gap|delay|duration|speed|format|controls?)$|src|source|href|link|url|image|img|picture|photo|logo|file|poster|video|audio/i
const PATH = /^[~.]{0,2}\/[^\s`]+$/
const FILE = /\.(?:png|jpe?g|svg|gif|webp|avif|mp4|webm|mp3|vue|[jt]sx?|html?)$/i

/** Attributes that only a deck's own component knows and that may be words of the slide. */
const unknownIn = (tag: HtmlTag): (readonly [key: string, value: string])[] =>
  /^[A-Z]/.test(tag.written) && isComponent(tag) && !CODE.test(tag.written)
    ? [...tag.attributes].map(([key, value]) => [key, value.trim()] as const).filter(([key, value]) =>
      !NO_WORDS.test(key) && ![...NAMES, ...WORDS, ...REMARKS, ...LEADS].includes(key) && /\p{L}/u.test(value)
      && !/^(?:true|false|\d.*)$/.test(value) && !/^(?:https?:)?\/\//.test(value) && !FILE.test(value)
    )
    : []

/** A path, or what is surely words, as the slide shows it. */
const othersIn = (tag: HtmlTag): string[] =>
  unknownIn(tag).flatMap(([, value]) => (PATH.test(value) ? [`\`${value}\``] : SHOWN.test(value) ? [value] : []))

/** Tells a component, and those words of it that may be no more than the name of a look. */
export function nameComponent(tag: HtmlTag, line: number, told: Told): void {
  told.leftOut(`<${tag.written}>`, line)
  for (const [key, value] of unknownIn(tag)) {
    if (!PATH.test(value) && !SHOWN.test(value)) {
      told.leftOut(attributeOf(tag, key).replace(key, `${key}="${value}"`), line)
    }
  }
}
