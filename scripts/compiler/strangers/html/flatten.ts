import { partWords, tickBoxes } from './glued.ts'
import { onlyAppears } from '../fragments.ts'
import { aroundFormulas, blankAt, outsideCode, type DeckLine, rewrite, mapBlocks } from '../line.ts'
import { elementEnd } from './element-end.ts'
import type { Told } from '../told/told.ts'
import { meantSpans } from './bold.ts'
import { sizedByStyle } from './img.ts'
import { hasIndex } from './asks.ts'
import { hides, nameClasses } from './name-lost.ts'
import { withoutRuby } from './ruby.ts'
import { type StyleSheet, styledBy } from './sheet.ts'
import { attributeOf, type HtmlTag, INLINE, isNamesake, isRefused, isTag, KEPT, readTags } from './tags.ts'
import { GAP, withoutGaps } from '../marks.ts'
import { LEADS, RAW } from '../pictures/picture-links.ts'

const START = /^(?<start>\s*(?:#{1,6}|[-*+]|\d{1,9}[.)])\s+)(?<rest>\S.*)$/
const BOXES = /^(?:div|p|center|section|header|h[1-6])$/

/** A style that says more than a size. */
const PLACED = /(?:^|;)\s*(?!(?:max-|min-)?(?:width|height)\b)[a-z-]+\s*:/i

const SIZED = /(?:^|;)\s*(?:max-)?(?:width|height)\s*:/i

/** A line whose HTML says how it looks: without boxes in a heading or an entry, and without what has no effect.
 * @param inStack may it lie on others, which then come and go? */
export function flatten(line: DeckLine, told: Told, inStack: boolean): DeckLine {
  if (!line.text.includes('<')) return line
  return tidy(unbox(apart(withFootnotes(withLiterals(withoutRuby(line, told)))), told), told, inStack)
}

/** What Vue would reckon and is written out needs no Vue: `:src="'map.png'"`; a picture that is loaded late is one, and an entity
 * needs no end. */
const withLiterals = (line: DeckLine): DeckLine =>
  rewrite(line, outsideCode(line.text, (part) =>
    meantSpans(part).replace(/&nbsp(?!;)/g, '&nbsp;').replace(/(\s):([a-z][\w-]*)="'([^'"]*)'"/g, '$1$2="$3"')
      .replace(
        /<img(?![^<>]*\ssrc\s*=)([^<>]*?\s)data-src(?=\s*=)/g,
        '<img$1src',
      )))

/** What a footnote of some decks for R Markdown says stands in its attribute. */
const withFootnotes = (line: DeckLine): DeckLine =>
  rewrite(line,
    line.text.replace(/<footnote\s+content="([^"]*)"\s*(?:\/>|>([^<]*)<\/footnote>)/gi, (_, said: string, words = '') =>
      `${words}^[${said.replaceAll('[', '(').replaceAll(']', ')')}]`))

/** Nothing between bold words of a box and others: a style sheet sets them on lines of their own. */
const apart = (line: DeckLine): DeckLine =>
  /^\s*<(?:div|p)\b/.test(line.text)
    ? rewrite(line, line.text.replace(/(<\/(?:strong|b)>)(?=<span\b)/g, '$1<br>'))
    : line

/** Words that a style sets as a block stand apart from those above and below, and one below the other. */
export function ownLine(given: DeckLine, sheet: StyleSheet): DeckLine[] {
  const boxes = tickBoxes(given)
  if (boxes !== undefined) return boxes
  const line = rewrite(given, outsideCode(given.text, partWords))
  const apart = rewrite(line, line.text.replace(/<\/span>\s{0,3}(?=<span\s[^<>]*display\s*:\s*block)/gi, '</span><br>'))
  return isBlockSpan(line.text, sheet) ? [blankAt(line.from), apart, blankAt(line.from)] : [apart]
}

/** By its own style, or that of its deck. */
function isBlockSpan(text: string, sheet: StyleSheet): boolean {
  if (!/^<span\s/i.test(text)) return false
  const tag = readTags(text).find(isTag)
  return tag !== undefined && /\bdisplay\s*:\s*block/i.test(styledBy(sheet, tag).attributes.get('style') ?? '')
}

const BOXED = /^\s*(?:[-*+]|\d{1,9}[.)])\s+<(?:div|p|section)\b(?![^<>]*\bgrid)(?!.*<\/\w+>\s*$)/
/** What is no more than words and pictures of one entry. */
const IN_ENTRY = /^\s*(?![-*+>#|:`]|\d{1,9}[.)]\s|<\/?(?:[uo]l|li|table|pre|h[1-6])\b)\S/i

/** The box with which an entry begins, on the line of the entry: below it the list would end. */
export function entryBoxes(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => BOXED.test(text))) return lines
  return mapBlocks(lines, (line, at) => {
    const end = BOXED.test(line.text) ? elementEnd(lines, at) : at
    const inside = lines.slice(at + 1, end + 1)
    return inside.length > 0 && inside.every(({ text }) => IN_ENTRY.test(text))
      ? { lines: [rewrite(line, [line.text, ...inside.map(({ text }) => text.trim())].join(' '))], end }
      : undefined
  })
}

/** A heading or an entry of a list is one already, whatever box stands in it. */
function unbox(line: DeckLine, told: Told): DeckLine {
  const { start = '', rest = '' } = START.exec(line.text)?.groups ?? {}
  const parts = start === '' ? [] : readTags(rest)
  const boxes = parts.filter((part): part is HtmlTag => isTag(part) && BOXES.test(part.name))
  const opened = boxes.filter(({ kind }) => kind === 'open')
  if (opened.length === 0 || opened.length * 2 !== boxes.length) return line
  for (const tag of opened) {
    for (const key of tag.attributes.keys()) if (key !== 'class') told.leftOut(attributeOf(tag, key), line.from)
  }
  const isEntry = !start.includes('#')
  const words = parts.map((part) => {
    if (typeof part === 'string') return part
    return BOXES.test(part.name) ? (isEntry && part.name.startsWith('h') ? '\0' : '') : part.source
  }).join('')
  return rewrite(line,
    start + words.replace(/\0([^\0]*)\0/g, (_, inside: string) => `**${inside.trim()}**`).replaceAll('\0', '').trim())
}

/** An element that only a style sheet draws. */
const ICON =
  /<(i|span)\s[^<>]*\bclass\s*=\s*(["'])(?:fa[bdlrst]?|bi|las?|material-icons|icon|ion|devicon|mdi|ti|ri)\b[^<>]*>\s*<\/\1>/gi

/** One that holds nothing, and the class of an icon as UnoCSS has it: its set and its name. */
const EMPTY = /<(i|span|div)\s[^<>]*(?:\/>|>\s*<\/\1>)/gi
const OF_SET = /[\s"']i-[a-z]\w*[:-]/

const withoutIcons = (text: string): string =>
  withoutGaps(
    text.replace(ICON, GAP).replace(EMPTY, (whole) => (OF_SET.test(whole) ? GAP : whole)),
  )

/** Elements within a line keep what has an effect. */
function tidy(whole: DeckLine, told: Told, inStack: boolean): DeckLine {
  const line = rewrite(whole, withoutIcons(whole.text))
  if (line !== whole) told.leftOut('icons', line.from)
  const kept = readTags(line.text).map((part) => {
    if (typeof part === 'string' || part.kind === 'close' || !INLINE.has(part.name) || isRefused(part)) {
      return typeof part === 'string' ? part : part.source
    }
    if (isNamesake(part)) told.leftOut(`<${part.written}>`, line.from)
    nameClasses(part, line.from, told)
    const classes = part.attributes.get('class') ?? ''
    if (!inStack && /\bfragment\b/.test(classes) && !onlyAppears(classes)) told.leftOut(`class ${classes}`, line.from)
    const isKept = (key: string): boolean =>
      KEPT.has(key) || (key === 'data-fragment-index' && !inStack && hasIndex(part)) || /^v-(?:click|after)/.test(key)
      || (part.name === 'code' && /^data-(?:line-numbers|trim|noescape)$/.test(key))
      || (part.name === 'img' && (key === 'style' || key === LEADS || key === RAW))
    if (part.name === 'img' && PLACED.test(part.attributes.get('style') ?? '')) {
      const isSized = SIZED.test(part.attributes.get('style') ?? '')
      told.leftOut(`${attributeOf(part, 'style')}${isSized ? ' but for its size' : ''}`, line.from)
    }
    const attributes = part.name === 'img' && part.attributes.has('style')
      ? sizedByStyle(part.attributes)
      : part.attributes
    const lost = [...attributes.keys()].filter((key) => !isKept(key))
    for (const key of part.attributes.keys()) {
      if (isKept(key) && hides(part, key)) told.leftOut(attributeOf(part, key), line.from)
    }
    if (lost.length === 0 && attributes === part.attributes) return part.source
    for (const key of lost) told.leftOut(attributeOf(part, key), line.from)
    const kept = [...attributes].filter(([key]) => isKept(key)).map(([key, value]) => ` ${key}="${value}"`)
    return `<${part.written}${kept.join('')}${part.kind === 'single' && part.source.endsWith('/>') ? ' /' : ''}>`
  }).join('')
  return rewrite(line, withoutEmpty(kept, told))
}

/** Words in an element that has none: nobody sees where a style would have placed it. */
const withoutEmpty = (text: string, told: Told): string =>
  /<span(?:\s[^<>]*)?>\s*<\/span>/i.test(text)
    ? withoutGaps(aroundFormulas(text, (plain) =>
      plain.replace(/<span(\s[^<>]*)?>\s*<\/span>/gi,
        (whole, given = '') => (/\sid=|v-click|v-after|fragment/.test(given) || drawn(given, told) ? whole : GAP)),
      true))
    : text

/** Has the deck a style of its own for it? */
const drawn = (given: string, told: Told): boolean =>
  (/\sclass="([^"]*)"/.exec(given)?.[1] ?? '').split(/\s+/).some((name) => told.names.has(name))
