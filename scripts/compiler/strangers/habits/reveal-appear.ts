import { indexed, isStep as isStepAlready } from '../fragments.ts'
import { fenced, indentedCode } from '../indented-code.ts'
import { divAround, isBlank, type DeckLine, rewrite } from '../line.ts'

/** What closes an element of HTML, which the comment below it is about; it may open on the same line. */
export const CLOSING =
  /^\s*(?:<[a-z].*)?<\/(?<name>div|section|figure|table|[ou]l|blockquote|p|pre|details|h[1-6]|li)>\s*$/i

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
export function appear(made: DeckLine[], isBelow: boolean, index: string): boolean {
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
export function wholeStart(made: readonly DeckLine[], at: number, isBelow: boolean): number | undefined {
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

export const FENCE = /^(?<indent>\s*)(?:`{3,}|~{3,})/
const PLAIN = /^(?!\s*(?:[-*+]\s|[>|<]|\d+[.)]\s|#{1,6}\s|:::|!\[|```|~~~)).*\S/

/** On which line begins what ends there: code, a table, words of several lines; `undefined` where it cannot be told. */
export function blockStart(made: readonly DeckLine[], at: number): number | undefined {
  const text = made[at]?.text ?? ''
  if (FENCE.test(text)) return fenceStart(made, at)
  let start = at
  const goesOn = text.startsWith('|') ? /^\|/ : PLAIN.test(text) ? PLAIN : undefined
  while (goesOn?.test(made[start - 1]?.text ?? '') === true) start--
  // Below an entry it is the entry's.
  return goesOn === PLAIN && !isBlank(made[start - 1] ?? { text: '', from: 0 }) ? at : start
}

export function fenceStart(made: readonly DeckLine[], at: number): number | undefined {
  const start = made.findLastIndex(({ text }, index) => index < at && FENCE.test(text))
  return start < 0 ? undefined : start
}
