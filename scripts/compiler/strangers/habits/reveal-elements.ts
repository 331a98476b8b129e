import { turnsOf } from '../code-turns.ts'
import { appears, indexed, isStep as isStepAlready, onlyAppears } from '../fragments.ts'
import { fenced, indentedCode } from '../indented-code.ts'
import { divAround, isBlank, type DeckLine, rewrite } from '../line.ts'
import { attributeSize, styleSizes } from '../html/img.ts'
import { nameClasses } from '../html/name-lost.ts'
import { NO_DISPLAY, PUT_AWAY } from '../html/put-away.ts'
import type { Told } from '../told/told.ts'

const ATTRIBUTE = /(?<![\w:-])(?<name>[\w:-]+)=(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"']+))/g

/** What a comment says of a slide or of an element. */
export function attributesIn(text: string): { name: string; value: string }[] {
  return [...text.matchAll(ATTRIBUTE)].map(({ groups }) => ({
    name: groups?.['name'] ?? '',
    value: groups?.['double'] ?? groups?.['single'] ?? groups?.['bare'] ?? '',
  }))
}

/** What a line begins with that stands for such a comment. */
export const MARK = '\uE000'

/** A setting without a value; those of code say nothing that it is not anyway. */
const BARE = /(?<=\s|\uE000)data-(?!(?:trim|noescape|markdown)\b)[\w-]+(?=\s|$)/g

const FLOATS = /^float:right;?$/
/** A picture as large as there is room, and larger than it is by itself. */
export const STRETCH = /(?<![\w-])(?:r-)?stretch(?![\w-])/

/** What stands before such a comment appears with a press, or has lines that stand out: an entry, a line, or the block above. */
export function dressElements(lines: readonly DeckLine[], told: Told): DeckLine[] {
  const made: DeckLine[] = []
  for (const line of lines) {
    if (!line.text.startsWith(MARK)) {
      made.push(line)
      continue
    }
    const attributes = attributesIn(line.text.slice(1))
    for (const [word] of line.text.matchAll(BARE)) told.leftOut(word, line.from)
    const isBelow = !/^\s/.test(line.text.slice(1)) && made.findLast((one) => !isBlank(one))?.from !== line.from
    const classes = attributes.find(({ name }) => name === 'class')?.value ?? ''
    // The one picture of a slide stands at its right anyway, and is as large as it has room.
    const isBeside = attributes.some(({ name, value }) => name === 'style' && FLOATS.test(value.replace(/\s/g, '')))
      && PICTURE.test(made.findLast((one) => !isBlank(one))?.text.trim() ?? '')
      && lines.filter(({ text }) => text.includes('![')).length === 1
    if (attributes.some(({ name, value }) => name === 'style' && NO_DISPLAY.test(value)) && putAway(made, isBelow)) {
      told.changed(PUT_AWAY, line.from)
      continue
    }
    const index = attributes.find(({ name }) => name === 'data-fragment-index')?.value ?? ''
    const isStep = appears(classes)
    const hasTurns = attributes.some(({ name, value }) => name === 'data-line-numbers' && value.includes('|'))
    for (const { name, value } of attributes) {
      const isTaken = name === 'class'
        || (name === 'data-line-numbers' && numberLines(made, value, isStep || !hasTurns ? '' : index))
        || (name === 'data-fragment-index' && /^\d+$/.test(value) && (isStep || hasTurns))
        || (isBeside && /^(?:style|width|height)$/.test(name))
        || (/^(?:width|height)$/.test(name) && sizePicture(made, name, value))
        || (name === 'style' && stylePicture(made, value))
      if (!isTaken) told.leftOut(name, line.from)
    }
    const isSized = attributes.some(({ name }) => /^(?:width|height|style)$/.test(name))
    if (STRETCH.test(classes) && !isSized) sizePicture(made, 'width', '100%')
    const own = classes.replace(STRETCH, '').trim()
    if (onlyAppears(own)) nameClasses({ attributes: new Map([['class', own]]) }, line.from, told)
    else if (own !== '') told.leftOut(`class ${own}`, line.from)
    if (isStep && made.some((one) => !isBlank(one)) && !appear(made, isBelow, index)) {
      told.leftOut('fragment', line.from)
    }
  }
  return made
}

/** What stands last goes; `false` where it ends an element or a block. */
function putAway(made: DeckLine[], isBelow: boolean): boolean {
  const at = made.findLastIndex((one) => !isBlank(one))
  const { text = '' } = made[at] ?? {}
  if (text === '' || CLOSING.test(text) || text.startsWith(':::')) return false
  made.splice(wholeStart(made, at, isBelow) ?? blockStart(made, at) ?? at)
  return true
}

/** The picture above is as large as a comment says. */
function sizePicture(made: DeckLine[], name: string, value: string): boolean {
  const at = made.findLastIndex((one) => !isBlank(one))
  const line = made[at]
  const { written, more = '' } = PICTURE.exec(line?.text.trim() ?? '')?.groups ?? {}
  const size = attributeSize(value)
  if (line === undefined || written === undefined || size === '') return false
  made[at] = rewrite(line, `${written}{${`${more} ${name}=${size}`.trim()}}`)
  return true
}

/** The same of its style, if that says nothing else. */
function stylePicture(made: DeckLine[], style: string): boolean {
  const { sizes, rest } = styleSizes(style)
  return sizes.size > 0 && [...sizes].every(([name, value]) => sizePicture(made, name, value)) && rest === ''
}

/** What closes an element of HTML, which the comment below it is about; it may open on the same line. */
const CLOSING = /^\s*(?:<[a-z].*)?<\/(?<name>div|section|figure|table|[ou]l|blockquote|p|pre|details|h[1-6]|li)>\s*$/i

/** The element that ends there appears with a press; `false` where it begins on no line of its own. */
function appearElement(made: DeckLine[], at: number, name: string, index: string): boolean {
  const tags = new RegExp(`<(?<slash>/?)${name}(?=[\\s>/])`, 'gi')
  let depth = 0
  for (let row = at; row >= 0; row--) {
    const line = made[row]
    if (line === undefined) return false
    for (const { groups } of line.text.matchAll(tags)) depth += groups?.['slash'] === '' ? -1 : 1
    if (depth > 0) continue
    const opening = new RegExp(`^\\s*<${name}(?=[\\s>])`, 'i')
    if (!opening.test(line.text)) return false
    const text = index === '' ? line.text : line.text.replace(opening, `$& data-fragment-index="${index}"`)
    made[row] = rewrite(line, /\sclass=["']/i.test(text)
      ? text.replace(/\sclass=["']/i, '$&fragment ')
      : text.replace(opening, '$& class="fragment"'))
    return true
  }
  return false
}

/** A picture with what is said of it in braces. */
export const PICTURE = /^(?<written>!\[[^\]]*\]\([^)]*\))(?:\{(?<more>[^{}]*)\})?$/

/** What stands last appears with a press; `false` where it cannot. @param index by which it comes, if it says so */
function appear(made: DeckLine[], isBelow: boolean, index: string): boolean {
  const step = indexed('{.step}', index)
  const at = made.findLastIndex((one) => !isBlank(one))
  const target = made[at]
  if (target === undefined) return false
  const lead = /^\s*(?:>\s*)?(?:(?:[-*+]|\d+[.)])\s+|#{1,6}\s+)?/.exec(target.text)?.[0] ?? ''
  const words = target.text.slice(lead.length).trim().replace(/^\[([ xX])\](?=\s)/,
    (_, mark: string) => (mark === ' ' ? '☐' : '☑'))
  const whole = wholeStart(made, at, isBelow)
  if (whole !== undefined) {
    made.splice(whole, at - whole + 1, ...divAround(index === '' ? 'step' : step, made.slice(whole, at + 1)))
    return true
  }
  const picture = PICTURE.exec(words)?.groups
  if (words.startsWith(':::')) return false
  const { name } = CLOSING.exec(target.text)?.groups ?? {}
  if (name !== undefined) return appearElement(made, at, name, index)
  // Of what is not all of it, all may come before.
  if (isStepAlready(words)) return true
  if (picture !== undefined) {
    made[at] = rewrite(target,
      `${lead}${picture['written'] ?? ''}{${`${picture['more'] ?? ''} ${step.slice(1, -1)}`.trim()}}`)
    return true
  }
  const code = /^(?: {4}|\t)/.test(target.text)
    ? [...indentedCode(made)].find(([from, end]) => from <= at && at < end)?.[0]
    : undefined
  if (code !== undefined) {
    made.splice(code, at - code + 1, ...fenced(made.slice(code, at + 1)))
    return appear(made, isBelow, index)
  }
  const start = blockStart(made, at)
  if (start === undefined) return false
  if (start === at && !words.startsWith('|')) made[at] = rewrite(target, `${lead}[${words}]${step}`)
  else {
    const room = FENCE.exec(target.text)?.groups?.['indent'] ?? ''
    made.splice(start, at - start + 1, ...divAround(index === '' ? 'step' : step, made.slice(start, at + 1), room))
  }
  return true
}

const ENTRY = /^(?:\d+)?(?<kind>[-*+.)])\s/

/** Where a quotation begins that a comment on a line below it is about, or a list that an empty line parts from it. */
function wholeStart(made: readonly DeckLine[], at: number, isBelow: boolean): number | undefined {
  const text = made[at]?.text ?? ''
  if (!isBelow) return undefined
  let start = at
  if (text.startsWith('>')) {
    while (made[start - 1]?.text.startsWith('>') === true) start--
    return start
  }
  if (at === made.length - 1 || !/^\s*(?:[-*+]|\d+[.)])\s|^ {2,}\S/.test(text)) return undefined
  const kindOf = (line: DeckLine | undefined): string => ENTRY.exec(line?.text ?? '')?.groups?.['kind'] ?? ''
  const kind = kindOf(made.slice(0, at + 1).findLast((line) => kindOf(line) !== ''))
  const goesOn = (line: DeckLine | undefined): boolean =>
    line !== undefined && (/^(?:\s*$|\s+\S)/.test(line.text) || kindOf(line) === kind)
  while (goesOn(made[start - 1])) start--
  while (start < at && kindOf(made[start]) === '') start++
  return kindOf(made[start]) === '' ? undefined : start
}

const FENCE = /^(?<indent>\s*)(?:`{3,}|~{3,})/
const PLAIN = /^(?!\s*(?:[-*+]\s|[>|<]|\d+[.)]\s|#{1,6}\s|:::|!\[|```|~~~)).*\S/

/** On which line begins what ends there: code, a table, words of several lines; `undefined` where it cannot be told. */
function blockStart(made: readonly DeckLine[], at: number): number | undefined {
  const text = made[at]?.text ?? ''
  if (FENCE.test(text)) return fenceStart(made, at)
  let start = at
  const goesOn = text.startsWith('|') ? /^\|/ : PLAIN.test(text) ? PLAIN : undefined
  while (goesOn?.test(made[start - 1]?.text ?? '') === true) start--
  // Below an entry it is the entry's.
  return goesOn === PLAIN && !isBlank(made[start - 1] ?? { text: '', from: 0 }) ? at : start
}

function fenceStart(made: readonly DeckLine[], at: number): number | undefined {
  const start = made.findLastIndex(({ text }, index) => index < at && FENCE.test(text))
  return start < 0 ? undefined : start
}

/** Lines of the code above stand out, press by press. @param index with which they begin to, if it says so */
function numberLines(made: DeckLine[], value: string, index: string): boolean {
  const at = made.findLastIndex((one) => !isBlank(one))
  const start = FENCE.test(made[at]?.text ?? '') ? fenceStart(made, at) : undefined
  const line = start === undefined ? undefined : made[start]
  const lines = turnsOf(value)
  if (
    start === undefined || line === undefined || line.text.includes('{') || !/^(?=.*\d)(?:[\d,|-]|all)+$/.test(lines)
  ) {
    return false
  }
  made[start] = rewrite(line, line.text + indexed(` {lines=${lines}}`, index))
  return true
}
