import { type ReadTag, readTagAt } from './read-tag.ts'
import { setOf } from '../set-of.ts'

/** One tag as it stands in a text. */
export interface HtmlTag {
  readonly kind: 'open' | 'close' | 'single'
  /** In small letters, as HTML has it. */
  readonly name: string
  /** As written: a component begins with a capital letter, a type such as `Vec<String>` does, too. */
  readonly written: string
  readonly attributes: ReadonlyMap<string, string>
  readonly source: string
}

const VOID: ReadonlySet<string> = setOf('br, hr, img, input, source, track, wbr, link, meta, embed, col')

/** A line as text and tags, in order; what stands in backticks is text. */
export function readTags(text: string): (string | HtmlTag)[] {
  if (!text.includes('<')) return [text]
  const parts: (string | HtmlTag)[] = []
  for (const [index, piece] of text.split(/(`+[^`]*`+)/).entries()) {
    if (index % 2 === 1) parts.push(piece)
    else parts.push(...tagsIn(piece))
  }
  return parts.filter((part) => part !== '')
}

function tagsIn(text: string): (string | HtmlTag)[] {
  const parts: (string | HtmlTag)[] = []
  const formulas = formulasIn(text)
  let from = 0
  for (let at = text.indexOf('<'); at >= 0;) {
    const tag = readTagAt(text, at)
    // Say, a comparison.
    if (tag === undefined || tag === 'cut' || formulas.some(({ start, end }) => at > start && tag.end < end)) {
      at = text.indexOf('<', at + 1)
      continue
    }
    parts.push(text.slice(from, at), asHtml(tag, text.slice(at, tag.end)))
    from = tag.end
    at = text.indexOf('<', from)
  }
  parts.push(text.slice(from))
  return parts
}

/** Formulas of a line, by Pandoc's rule. */
const FORMULA = /(?<![\\$])(?:\$\$[^$]+\$\$|\$(?![\s$])[^$]*(?<![\s\\])\$)(?![\d$])/g

/** Where formulas stand: what is in angle brackets there is between signs of order. What an element ends in, or has
 * attributes, is HTML all the same. */
const formulasIn = (text: string): readonly { readonly start: number; readonly end: number }[] =>
  text.includes('$')
    ? [...text.matchAll(FORMULA)].filter(([whole]) => !/<\/|=\s*["']/.test(whole))
      .map(({ 0: whole, index }) => ({ start: index, end: index + whole.length }))
    : []

const asHtml = ({ name, isEnd, isSelfClosing, attributes }: ReadTag, source: string): HtmlTag => {
  const isVoid = VOID.has(name.toLowerCase()) && name !== 'Link'
  return {
    kind: isEnd ? 'close' : isSelfClosing || isVoid ? 'single' : 'open',
    name: name.toLowerCase(),
    written: name,
    attributes: isVoid && BARE_END.test(source) ? withoutStroke(attributes) : attributes,
    source,
  }
}

/** The stroke that closes what holds nothing, right behind a value that has no marks of quotation: `width=60/>`. */
const BARE_END = /=\s*[^\s"'`=<>]+\/>$/

/** It is no part of the last value. */
const withoutStroke = (attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map(
    [...attributes].map(([key, value], at) => [key, at === attributes.size - 1 ? value.replace(/\/$/, '') : value]),
  )

/** The tag that begins at a place of a text, if one does. */
export function tagAt(text: string, at: number): HtmlTag | undefined {
  const tag = readTagAt(text, at)
  return tag === undefined || tag === 'cut' ? undefined : asHtml(tag, text.slice(at, tag.end))
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&nbsp;': ' ',
}

/** Text of HTML that will stand where entities mean nothing. Those of old need no semicolon, whatever follows. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(lt|LT|gt|GT|amp|AMP|quot|QUOT|nbsp|#(?:[xX][\da-fA-F]{1,5}|\d{1,6}));?/g, (_, name: string) =>
    ENTITIES[`&${name.toLowerCase()};`] ?? characterOf(name.slice(1)))

/** In HTML, but not in Markdown, the entities of old mean what they mean without their semicolon, too. */
const endEntities = (text: string): string =>
  text.replace(/&(?:#x[\da-f]{2,5}(?![\da-f;])|#\d{2,6}(?![\d;])|(?:nbsp|lt|gt|amp|copy|reg|quot)(?![\w;=]))/gi, '$&;')

/** A part of a line that is words: behind the stars of bold ones stands no room, and a star behind a tag is no mark of an entry.
 * @param before what stands before it in its block @param at which part it is */
export const wordsIn = (part: string, before: string, at: number): string =>
  endEntities(before === '**' ? part.trimStart() : at === 0 ? part : part.replace(/^\*(?= )/, '\\*'))

/** The character of a number, as `39` or `x27`. */
const characterOf = (number: string): string =>
  String.fromCodePoint(/^x/i.test(number) ? Number.parseInt(number.slice(1), 16) : Number(number))
    .replace(/[\0\uD800-\uDFFF]/, '')

/** Elements that stand within a line, which a rule of the dialect reads (`rules/inline-html.ts`). */
export const INLINE: ReadonlySet<string> = setOf(`
  a, abbr, b, bdi, big, br, cite, code, del, dfn, em, font, i, img, ins, kbd, label, mark, q, s, samp, small,
  span, strike, strong, sub, sup, time, tt, u, var, wbr
`)

/** What an element of a line may say of itself; all else has no effect. */
export const KEPT: ReadonlySet<string> = setOf(
  'href, src, alt, title, width, height, class, target, rel, lang, datetime, id',
)

/** Blocks that say nothing but where they begin and end. */
const BLOCKS =
  /^(?:div|p|section|article|aside|header|footer|main|nav|center|figure|figcaption|picture|details|summary|d[ldt]|ul|ol|menu|li|h[1-6]|hgroup|blockquote|pre|table|hr|template|address|body|html|form|fieldset|v-clicks?|v-after|v-switch)$/

/** Is it a part of a table? */
export const isPartOfTable = ({ name }: HtmlTag): boolean =>
  /^(?:t(?:head|body|foot|[rdh])|caption|col(?:group)?)$/.test(name)

/** Does it stand on lines of its own, or is it a part of a table? */
export const isBlock = (tag: HtmlTag): boolean => BLOCKS.test(tag.name) || isPartOfTable(tag)

/** Does only another program know what it is? */
export const isComponent = ({ name, written }: HtmlTag): boolean =>
  written === 'Link' || !(BLOCKS.test(name) || INLINE.has(name) || REFUSED.has(name))

/** A component that is called as an element of a line is, but for its first letter, and is read as that. */
export const isNamesake = ({ name, written, kind }: HtmlTag): boolean =>
  kind !== 'close' && NAMESAKES.test(written) && INLINE.has(name)

/** Nobody writes these elements so. */
const NAMESAKES = /^(?:Label|Mark|Code|Time|Cite|Abbr|Kbd)$/

/** Is a part of a line, if it has one, a tag? */
export const isTag = (part: string | HtmlTag | undefined): part is HtmlTag => typeof part === 'object'

/** An attribute as a problem names it. */
export const attributeOf = ({ written }: HtmlTag, key: string): string => `“${key}” of <${written}>`

/** Does what it opens end? @param endings on which line an element ends for the last time, by its name @param at of its line */
export const isEnded = ({ kind, name }: HtmlTag, endings: ReadonlyMap<string, number>, at: number): boolean =>
  kind !== 'open' || (endings.get(name) ?? -1) >= at

/** What says no more than how large words are. */
export const SIZES = /^(?:small|big|font)$/

/** Is it left out, with all that is in it? A component may be called as an element is, but for its first letter. */
export const isRefused = ({ name, written }: HtmlTag): boolean => REFUSED.has(name) && written !== 'Link'

/** May it be words in angle brackets, as an address or what somebody has to fill in? No element has a dot in its name,
 * and no component of a line is without an end, but for icons with a stroke in their names. Of a page a slide is a part already. */
export const isText = (tag: HtmlTag, isAlone: boolean): boolean =>
  tag.name.includes('.')
  || (!isAlone
    && (isRefused(tag) || /^(?:html|body)$/.test(tag.name) || (isComponent(tag) && !/[:-]/.test(tag.written))))

/** What is refused, with all that is in it. */
const REFUSED: ReadonlySet<string> = setOf(`
  script, style, iframe, video, audio, object, embed, svg, canvas, noscript, select, youtube, tweet, slidevvideo,
  link, meta, input, button, math, map, base
`)
