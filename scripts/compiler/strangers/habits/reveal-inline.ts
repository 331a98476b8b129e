import { appears, endsStep, indexed, onlyAppears } from '../fragments.ts'
import { nameClasses } from '../html/name-lost.ts'
import { attributeSize, styleSizes } from '../html/img.ts'
import { type DeckLine, isWords, lineKinds, mapText, rewrite, ENTRY } from '../line.ts'
import type { Told } from '../told/told.ts'
import { attributesIn, STRETCH } from './reveal-elements.ts'
import { PICTURE } from './reveal-appear.ts'

const COMMENT = /<!--(?<given>(?:(?!-->).)*)-->/g
export const ELEMENT = /^.*?\.element(?::|(?=\s))/
/** What a comment behind it is about: a picture, a link, code, words that stand out. */
const INLINE =
  /(?:!?\[[^\][]*\]\([^()\s]*(?: "[^"]*")?\)(?:\{[^{}]*\})?|(?<!`)`[^`]+`|(?<![*\w])\*{1,3}[^*\s](?:[^*]*[^*\s])?\*{1,3}|(?<![_\w])_{1,3}[^_\s](?:[^_]*[^_\s])?_{1,3}|~~[^~]+~~) ?$/
/** What a line begins with before its words. */
const LEAD = /^(?:\s*(?:>|[-*+]|\d+[.)]|#{1,6}|\[[ xX]\])(?=\s))*\s*/
/** A cell of a table: what stands in code or in a comment ends none. */
const CELL = /(?:\\.|`[^`]*`|<!--(?:(?!-->).)*-->|[^|\\])+/g

const HAS = /<!--.*\.element/

/** Lines of one paragraph with such comments stand on one, since a comment is about what is before it there, or all of it.
 * Where the author ends a line, it ends. */
export function joinedElements(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => HAS.test(text))) return lines
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  for (const [at, line] of lines.entries()) {
    const last = made.at(-1)
    const above = last?.text.replace(COMMENT, '') ?? ''
    if (
      last !== undefined && kinds[at] === 'text' && kinds[at - 1] === 'text'
      && (HAS.test(last.text) || HAS.test(line.text))
      && isWords(above) && !/^(?: {4}|\t)(?!\s*(?:[-*+]|\d+[.)])\s)/.test(above) && !/(?: {2}|\\)$/.test(last.text)
      && isWords(line.text) && !ENTRY.test(line.text) && !/^\s*>/.test(line.text)
    ) made[made.length - 1] = rewrite(last, `${last.text.trimEnd()} ${line.text.trimStart()}`)
    else made.push(line)
  }
  return made
}

/** Comments among the words of a line are about the element right before them, and in a table about their cell. */
export const elementsInLines = (lines: readonly DeckLine[], told: Told): DeckLine[] =>
  mapText(lines, (line) => {
    if (!HAS.test(line.text)) return line
    const of = (text: string, isCell: boolean): string => dressed(text, isCell, line.from, told)
    return rewrite(line, /^\s*\|.*\|\s*(?:<!--.*)?$/.test(line.text)
      ? line.text.replace(CELL,
        (cell) => (cell.includes('<!--') && cell.replace(COMMENT, '').trim() !== '' ? of(cell, true) : cell))
      : of(line.text, false))
  })

function dressed(text: string, isCell: boolean, from: number, told: Told): string {
  let done = ''
  let at = 0
  for (const match of text.matchAll(COMMENT)) {
    const given = match.groups?.['given'] ?? ''
    if (!ELEMENT.test(given)) continue
    const before = done + text.slice(at, match.index)
    const after = text.slice(match.index + match[0].length).replace(COMMENT, '').trim()
    const lead = isCell ? /^\s*/.exec(before)?.[0] ?? '' : LEAD.exec(before)?.[0] ?? ''
    const inline = INLINE.exec(before.slice(lead.length))
    const start = lead.length + (inline?.index ?? 0)
    // What is all that an entry or a paragraph has, or ends it without an element, is the business of those.
    const isAmong = inline !== null && (start > lead.length || (after !== '' && !after.startsWith('</')))
    const words = before.slice(isAmong ? start : lead.length)
    if (!isCell && !isAmong) continue
    if (words.trim() === '') continue
    done = before.slice(0, isAmong ? start : lead.length) + dress(words, given.replace(ELEMENT, ''), from, told)
    at = match.index + match[0].length
  }
  return done + text.slice(at)
}

/** Words, or a picture, as a comment says. */
function dress(words: string, given: string, from: number, told: Told): string {
  const picture = PICTURE.exec(words.trim())?.groups
  const attributes = attributesIn(given)
  const said = attributes.find(({ name }) => name === 'class')?.value ?? ''
  const classes = said.replace(STRETCH, '').trim()
  const index = attributes.find(({ name }) => name === 'data-fragment-index')?.value ?? ''
  const isNumbered = appears(classes) && /^\d+$/.test(index)
  const sizes: string[] = []
  for (const { name, value } of attributes) {
    const size = picture !== undefined && /^(?:width|height)$/.test(name) ? attributeSize(value) : ''
    const styled = picture !== undefined && name === 'style' ? styleSizes(value) : undefined
    if (styled !== undefined) sizes.push(...[...styled.sizes].map(([key, length]) => `${key}=${length}`))
    if (size !== '') sizes.push(`${name}=${size}`)
    else if (styled?.rest === '') continue
    else if (!/^(?:class|target|rel)$/.test(name) && !(isNumbered && name === 'data-fragment-index')) {
      told.leftOut(name, from)
    }
  }
  if (STRETCH.test(said) && sizes.length === 0) sizes.push('width=100%')
  if (onlyAppears(classes)) nameClasses({ attributes: new Map([['class', classes]]) }, from, told)
  else if (classes !== '') told.leftOut(`class ${classes}`, from)
  const step = appears(classes) ? [indexed('.step', index)] : []
  if (picture === undefined) {
    return step.length === 0 || endsStep(words.trim())
      ? words
      : `[${words.trim()}]{${step.join('')}}${words.slice(words.trimEnd().length)}`
  }
  const all = [picture['more'] ?? '', ...sizes, ...(/\.step\b/.test(picture['more'] ?? '') ? [] : step)].join(' ')
    .trim()
  return all === '' ? words : `${picture['written'] ?? ''}{${all}}${words.slice(words.trimEnd().length)}`
}
