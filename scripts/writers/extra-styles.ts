import type { PlayerBundle } from '../assets/bundle-player.ts'
import { attribute, type Content, type Element, hasClass, isElement, type Secret } from '../compiler/content/node.ts'
import { elementsIn, wordsIn } from '../compiler/content/walk.ts'

/** Elements and classes that the kit's own pages are without: `markdown.css`. */
const RARE: ReadonlySet<string> = new Set(['sub', 'sup'])
const TEXT: ReadonlySet<string> = new Set(['p', 'li', 'td', 'th', 'dt', 'dd'])
const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4'])

/** One that the narrowest place of a heading may be too narrow for: beside a list on a slide. */
const hasLongWord = (text: string, least = LONG): boolean =>
  text.split(/[\s\-\u00AD\u200B–—/\p{Script=Han}]/u).some(({ length }) => length >= least)
const LONG = 16

/** One that the narrowest place of text may be too narrow for. */
const LONG_IN_TEXT = 22

/** Cut off it could not be read; where the browser knows how its language parts words, it gets a hyphen. */
const PARTED = ':is(p,li,td,th,dt,dd){overflow-wrap:break-word;hyphens:auto;hyphenate-limit-chars:16 4 4}'

/** Beside the list a word of the heading would be broken. */
const ABOVE = '@container slide (width){.above .content{display:flex;font-size:inherit}}'

/** A quotation is set in italics, so that what stands out in one is upright; who is quoted is not. */
const STRESSED = 'blockquote :is(em,strong):not(footer *){font-style:normal;font-weight:600}'

/** A line of code that has no room goes on further in than it begins: `dress-code.ts` says how far that is. */
const LONG_CODE =
  '.code-long{--in:0ch;display:block;padding-left:calc(var(--in) + 2ch);text-indent:calc(-2ch - var(--in))}'
  + [2, 4, 6, 8, 10, 12, 14, 16].map((depth) => `.in-${depth}{--in:${depth}ch}`).join('')

/** A box stands in the place of the mark of its entry. */
const BOXED = 'li.checked{position:relative;list-style:none}'
  + ':is(.checked,.checked>p)>.entry-box{position:absolute;right:100%;margin-right:.45em}'
  + '.entry-box :is(.tick,.tick-box){margin:0}'
  + '@container slide (width){.content li.checked::before{content:none}'
  + '.content :is(.checked,.checked>p)>.entry-box{right:auto;left:0;margin:0}}'

/** Korean puts blanks between its words, and ends a line at one, but in a table, where columns are narrow. */
const KOREAN = ':is(h1,h2,h3,h4,p,li):not(table *){word-break:keep-all;overflow-wrap:break-word}'

/** Are most letters of East Asia Korean ones? Between those of Chinese and Japanese any line may end. */
const isKorean = (text: string): boolean => {
  const hangul = text.match(/\p{Script=Hangul}/gu)?.length ?? 0
  return hangul > (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0)
}

/** Lines of an array of TeX, apart from those between its columns. A line on the left would touch what is flush with it. */
const RULED = ['left', 'top', 'bottom'].map((side) => `mtd.ruled-${side}{border-${side}:.06em solid}`).join('')
  + 'mtd.ruled-left{padding-left:.4em}'

/** Lines around, at and through parts of formulas. */
const DRAWN: Readonly<Record<string, string>> = {
  boxed: 'padding:.15em .25em;border:.06em solid',
  'lined-above': 'padding-top:.1em;border-top:.06em solid',
  'lined-below': 'padding-bottom:.1em;border-bottom:.06em solid',
  struck:
    'background:linear-gradient(to bottom right,transparent calc(50% - .04em),currentcolor 0 calc(50% + .04em),transparent 0)',
}

/** What a page needs beyond the sheet of its kind; nothing where nothing in it asks for more. */
export function extraStyle(body: Content<Secret>, { extras }: Pick<PlayerBundle, 'extras'>): string {
  const lines = new Set<string>()
  const has = {
    rare: false,
    maths: false,
    long: false,
    wordy: false,
    above: false,
    start: false,
    marked: false,
    stressed: false,
    ruled: false,
    boxed: false,
    longCode: false,
  }
  const elements = elementsIn(body)
  const isCode = hasCode(elements)
  for (const element of elements) {
    has.rare ||= RARE.has(element.name) || hasClass(element, 'missing') || hasClass(element, 'footing')
      || (element.name === 'span' && /^(?:ja|ko|zh-Hant)$/.test(attribute(element, 'lang')))
      // A step of a start page has a class; an item of a list in a text has none.
      || (element.name === 'li' && /^(?:checked)?$/.test(attribute(element, 'class'))
        && element.children.some((child) => isElement(child, 'ul') || isElement(child, 'ol')))
      || (hasClass(element, 'columns') && element.children.some((child) => isElement(child, 'figure')))
    has.maths ||= element.name === 'math'
    has.ruled ||= element.name === 'mtd' && attribute(element, 'class').includes('ruled-')
    const drawn = element.name === 'mrow' ? attribute(element, 'class') : ''
    if (DRAWN[drawn] !== undefined) lines.add(`mrow.${drawn}{${DRAWN[drawn]}}`)
    has.stressed ||= element.name === 'blockquote'
      && elementsIn(element.children).some(({ name }) => name === 'em' || name === 'strong')
    has.longCode ||= hasClass(element, 'code-long')
    has.boxed ||= hasClass(element, 'checked')
    has.start ||= hasClass(element, 'start-head')
    has.marked ||= hasClass(element, 'start-marks')
    has.long ||= HEADINGS.has(element.name) && hasLongWord(wordsIn([element]))
    has.wordy ||= TEXT.has(element.name) && hasLongWord(wordsIn([element]), LONG_IN_TEXT)
    has.above ||= element.name === 'section' && hasClass(element, 'above')
  }
  return [
    ...(has.rare ? [extras.markdown] : []),
    ...(isCode ? [extras.code] : []),
    ...(has.maths ? [extras.maths] : []),
    ...(has.ruled ? [RULED] : []),
    ...[...lines].sort(),
    ...(has.start && !has.marked ? [extras.unmarked] : []),
    ...(has.wordy ? [PARTED] : []),
    ...(has.long ? ['h1,h2,h3,h4{overflow-wrap:break-word}'] : []),
    ...(isKorean(wordsIn(body)) ? [KOREAN] : []),
    ...(has.above ? [ABOVE] : []),
    ...(has.stressed ? [STRESSED] : []),
    ...(has.boxed ? [BOXED] : []),
    ...(has.longCode ? [LONG_CODE] : []),
  ].join('')
}

/** Is there code on a slide or sheet? Other pages name files and keys by it. */
export function hasCode(elements: readonly Element<Secret>[]): boolean {
  let isDeck = false
  return elements.some((element) => {
    isDeck ||= hasClass(element, 'deck')
    return (element.name === 'pre' && element.children.some((child) => isElement(child, 'code')))
      || (element.name === 'code' && isDeck)
  })
}
