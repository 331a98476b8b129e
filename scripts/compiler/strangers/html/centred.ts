import { blankAt, deeper, type DeckLine, divAround, headingLevel, lineKinds, rewrite, mapBlocks } from '../line.ts'
import type { Told } from '../told/told.ts'
import { asksForColumns, asksForStep } from './asks.ts'
import { boldIn, isBoldBlock } from './bold.ts'
import { elementEnd } from './element-end.ts'
import { elementsIn } from './elements.ts'
import { isCentring, STYLED } from './grid.ts'
import { nameLost } from './name-lost.ts'
import { type StyleSheet, styledBy } from './sheet.ts'
import { attributeOf, type HtmlTag, isTag, readTags } from './tags.ts'

/** More lines than a box holds. */
const MOST = 40

/** Boxes that set words in the middle do so in the kit, too, where they hold nothing else; others are named, where pictures
 * stand anyway, and what is set at the right. @param isFirst is it the first slide, whose look is its own? */
export function withCentred(
  lines: readonly DeckLine[],
  sheet: StyleSheet,
  told: Told,
  isFirst: boolean,
): readonly DeckLine[] {
  if (!lines.some(({ text }) => SETS.test(text))) return lines
  const inRows = new Set(
    elementsIn(lines).filter(({ tag }) => asksForColumns(styledBy(sheet, tag))).flatMap((row) => [row, ...row.children])
      .map(({ start }) => start.line),
  )
  // What stands in the middle as a whole needs no more.
  const isApart = isFirst
    || lines.some((line) => headingLevel(line) > 0 && /\.(?:centred|section|statement)\b/.test(line.text))
  return mapBlocks(lines, (line, at) => {
    // One a line is enough to be told.
    const tag = SETS.test(line.text)
      ? readTags(line.text).find((part): part is HtmlTag => isTag(part) && centredBy(part) !== '')
      : undefined
    // A column is in the middle as it says (`grid.ts`).
    if (tag === undefined || (inRows.has(at) && isCentring(tag))) return undefined
    const end = isApart || inRows.has(at) ? -1 : elementEnd(lines, at)
    const inside = end < 0 ? undefined : plainWords(lines.slice(at, end + 1), tag, sheet)
    if (inside !== undefined && !isInEntry(lines, at)) {
      nameLost(withoutCentring(tag), line.from, told, '.centred', false)
      return { lines: divAround('{.centred}', [blankAt(line.from), ...inside, blankAt(line.from)]), end }
    }
    const rest = lines.slice(at, at + MOST).map(({ text }) => text).join('\n')
    const held = rest.slice(rest.indexOf(tag.source)).split(new RegExp(`</${tag.name}`, 'i'))[0] ?? ''
    const isMoved = /^right$/i.test(tag.attributes.get('align') ?? '') && held.includes('<img')
    if (hasWords(held) || isMoved) told.leftOut(centredBy(tag), line.from)
    return undefined
  })
}

const SETS = /<[^<>]*(?:cent(?:er|re)|\balign\s*=\s*["']?right)/i

function centredBy(tag: HtmlTag): string {
  const { name, kind, attributes } = tag
  if (kind !== 'open' || !/^(?:center|div|p|h[1-6]|section)$/.test(name)) return ''
  if (name === 'center') return '<center>'
  if (/^(?:cent(?:er|re)|right)$/i.test(attributes.get('align') ?? '')) return attributeOf(tag, 'align')
  const named = (attributes.get('class') ?? '').split(/\s+/).find((one) => NAMED.test(one))
  if (named !== undefined) return `class ${named}`
  if (STYLED.test(attributes.get('style') ?? '')) return attributeOf(tag, 'style')
  return isCentring(tag) ? 'class items-center' : ''
}

const NAMED = /^(?:text-)?cent(?:er|ered|re|red)$/

/** An element without what sets its words in the middle, and is taken over. */
function withoutCentring(tag: HtmlTag): HtmlTag {
  const attributes = new Map(tag.attributes)
  attributes.delete('align')
  const style = (attributes.get('style') ?? '').replace(STYLED, ';')
  if (/^[;\s]*$/.test(style)) attributes.delete('style')
  const classes = (attributes.get('class') ?? '').split(/\s+/).filter((one) => !NAMED.test(one))
  attributes.set('class', classes.join(' '))
  return { ...tag, attributes }
}

/** The lines of words in an element; nothing where it, or something in it, is more than that. */
function plainWords(lines: readonly DeckLine[], tag: HtmlTag, sheet: StyleSheet): readonly DeckLine[] | undefined {
  const [first, last] = [lines[0], lines.at(-1)]
  const isBox = /^(?:center|div|p)$/.test(tag.name) && !/^right$/i.test(tag.attributes.get('align') ?? '')
  if (first === undefined || last === undefined || !isBox || asksForStep(tag)) return undefined
  const ends = new RegExp(`</${tag.name}\\s*>\\s*$`, 'i')
  if (!first.text.trimStart().startsWith(tag.source) || !ends.test(last.text)) return undefined
  const bold = [{ name: tag.name, bold: isBoldBlock(tag, sheet) }]
  const inside = lines.map((line) => {
    const text = line === first ? line.text.trimStart().slice(tag.source.length) : line.text
    return rewrite(line, boldIn(bold, (line === last ? text.replace(ends, '') : text).trim()))
  })
  const text = inside.map((line) => line.text).join('\n')
  return hasWords(text) && !MORE.test(text) ? inside : undefined
}

/** What is no words of a paragraph. */
const MORE =
  /<\/?(?!(?:br|b|i|em|strong|a|u|s|code|kbd|sub|sup|mark|small|big|span|font)\b)[A-Za-z][^<>]*>|!\[|^(?:[-*+]\s|[>|#]|\d+[.)]\s|:{3}|`{3}|~{3}|\$\$|={3})|(?:^|\s)v-/m

/** Does a line go on with an entry of a list? */
function isInEntry(lines: readonly DeckLine[], at: number): boolean {
  const indent = /^\s*/.exec(lines[at]?.text ?? '')?.[0].length ?? 0
  const around = lines.slice(0, at).findLast(({ text }) => text.trim() !== '' && text.search(/\S/) < indent)
  return indent > 0 && (around === undefined || !around.text.trimStart().startsWith('<'))
}

const hasWords = (text: string): boolean =>
  /[\p{L}\p{N}]/u.test(text.replace(/<[^<>]*>|!\[[^\]]*\]\([^()]*\)(?:\{[^{}]*\})?/g, ' '))

const ROW = /<div\s[^<>]*["\s](?:grid|flex)["\s-]/

/** Of a slide that stands in the middle as a whole: words do so, too, wherever a class sets them, but for those in rows. */
export function nameLeft(lines: readonly DeckLine[], told: Told): void {
  if (lines.some(({ text }) => ROW.test(text))) return
  for (const { text, from } of lines) {
    if (/<(?:div|p)\s[^<>]*["\s]text-left["\s]/.test(text)) told.leftOut('class text-left', from)
  }
}

/** The same of blocks: `::: center`. */
export function withCentredBlocks(lines: readonly DeckLine[], told: Told): readonly DeckLine[] {
  if (!lines.some(({ text }) => CENTRED.test(text))) return lines
  const kinds = lineKinds(lines)
  return lines.map((line, at) => {
    if (kinds[at] !== 'text' || !CENTRED.test(line.text)) return line
    let depth = 0
    const rest = lines.slice(at, at + MOST)
    const end = rest.findIndex((one) => (depth += deeper(one)) === 0)
    const inside = rest.slice(1, end < 0 ? undefined : end).map(({ text }) => text.trim()).join('\n')
    if (end > 0 && hasWords(inside) && !MORE.test(inside)) {
      return rewrite(line, inKitsWords(line.text))
    }
    if (hasWords(inside.replace(/^:{3}.*$/gm, ''))) told.leftOut('.center', line.from)
    return line
  })
}

/** Its opening line with the kit's class, and a style without what is taken over. */
function inKitsWords(opening: string): string {
  const named = opening.replace(/(?<![\w-])\.(?:text-)?center(?![\w-])/, '.centred')
  if (named !== opening) return named
  if (!opening.includes('{')) return opening.replace(/(?:text-)?center/, '{.centred}')
  return opening.replace(STYLE, (_, style: string) => {
    const rest = style.replace(STYLED, ';')
    return `.centred${/^[;\s]*$/.test(rest) ? '' : ` style="${rest}"`}`
  })
}

const STYLE = /(?<![\w-])style="([^"]*)"/
const CENTRED =
  /^\s*:{3,}\s*(?:\{[^{}]*(?:\.(?:text-)?center\b|\bstyle="(?:[^"]*;)?\s*text-align\s*:\s*center\s*[;"])|(?:text-)?center\b)/
