import { type ForeignDeck, textOf } from '../habit.ts'
import type { HtmlTag } from './tags.ts'

/** What a deck's own style sheet says of elements with these classes. */
interface SheetRule {
  readonly classes: readonly string[]
  readonly body: string
}

interface StyleSheet {
  readonly rules: readonly SheetRule[]
  /** The sides to which it lets classes and ids float, by their names. */
  readonly sides: ReadonlyMap<string, string>
}

const known = new WeakMap<ForeignDeck, StyleSheet>()

/** More than any deck has by hand. */
const LONGEST = 50_000

/** What a deck's style sheets say, in its settings or between `<style>` and its end: read once for all slides. */
function sheetOf(deck: ForeignDeck): StyleSheet {
  const before = known.get(deck)
  if (before !== undefined) return before
  const styles = [textOf(deck.given, 'style')]
  let isStyle = false
  for (const { text } of deck.lines) {
    if (/^\s*<style\b/.test(text)) isStyle = true
    if (isStyle) styles.push(text.replace(/<\/?style[^<>]*>/g, ''))
    if (text.includes('</style>')) isStyle = false
  }
  const css = styles.join('\n').slice(0, LONGEST).replace(/\/\*[^]*?\*\//g, '')
  const rules: SheetRule[] = []
  const sides = new Map<string, string>()
  for (const [, selectors = '', body = ''] of css.matchAll(/(?<![^{}])([^{}]+)\{([^{}]*)\}/g)) {
    const side = /\bfloat\s*:\s*(left|right)/i.exec(body)?.[1]?.toLowerCase()
    for (const selector of selectors.split(',').map((one) => one.trim())) {
      const classes = /(?:^|\s)(?:div|span)?((?:\.[\w-]+)+)$/.exec(selector)?.[1]
      if (classes !== undefined) rules.push({ classes: classes.split('.').slice(1), body: body.replace(/\s+/g, ' ') })
      const name = /[.#]([\w-]+)$/.exec(selector)?.[1]
      if (side !== undefined && name !== undefined) sides.set(name, side)
    }
  }
  const sheet = { rules, sides }
  known.set(deck, sheet)
  return sheet
}

/** Classes and ids that a deck's own style lets float, with the side. */
export const sidesIn = (deck: ForeignDeck): ReadonlyMap<string, string> => sheetOf(deck).sides

/** An element with what the deck's style sheet says of it as its style, the last word first. */
export function styledBy(deck: ForeignDeck, tag: HtmlTag): HtmlTag {
  const own = (tag.attributes.get('class') ?? '').split(/\s+/)
  const bodies = tag.attributes.has('class')
    ? sheetOf(deck).rules.filter(({ classes }) => classes.every((name) => own.includes(name))).map(({ body }) => body)
    : []
  if (bodies.length === 0) return tag
  const style = [tag.attributes.get('style') ?? '', ...bodies.reverse()].join(';')
  return { ...tag, attributes: new Map([...tag.attributes, ['style', style]]) }
}
