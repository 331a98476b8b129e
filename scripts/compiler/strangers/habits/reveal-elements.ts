import { turnsOf } from '../code-turns.ts'
import { appears, indexed, onlyAppears } from '../fragments.ts'
import { isBlank, type DeckLine, rewrite } from '../line.ts'
import { attributeSize, styleSizes } from '../html/img.ts'
import { nameClasses } from '../html/name-lost.ts'
import { NO_DISPLAY, PUT_AWAY } from '../html/put-away.ts'
import type { Told } from '../told/told.ts'
import { appear, blockStart, CLOSING, FENCE, fenceStart, PICTURE, wholeStart } from './reveal-appear.ts'

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
