import { type ForeignDeck, textOf } from '../habit.ts'
import type { HtmlTag } from './tags.ts'

/** What a deck's own style sheet says of elements with these classes. */
interface SheetRule {
  readonly classes: readonly string[]
  readonly body: string
}

const known = new WeakMap<ForeignDeck, readonly SheetRule[]>()

/** More than any deck has by hand. */
const LONGEST = 50_000

/** The rules of a deck's style sheets, in its settings or between `<style>` and its end. */
function rulesOf(deck: ForeignDeck): readonly SheetRule[] {
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
  const rules = [...css.matchAll(/(?<![^{}])([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = '', body = '']) =>
    selectors.split(',').flatMap((selector) => {
      const classes = /(?:^|\s)(?:div)?((?:\.[\w-]+)+)\s*$/.exec(selector)?.[1]
      return classes === undefined ? [] : [{ classes: classes.split('.').slice(1), body: body.replace(/\s+/g, ' ') }]
    })
  )
  known.set(deck, rules)
  return rules
}

/** An element with what the deck's style sheet says of it as its style, the last word first. */
export function styledBy(deck: ForeignDeck, tag: HtmlTag): HtmlTag {
  const own = (tag.attributes.get('class') ?? '').split(/\s+/)
  const bodies = tag.attributes.has('class')
    ? rulesOf(deck).filter(({ classes }) => classes.every((name) => own.includes(name))).map(({ body }) => body)
    : []
  if (bodies.length === 0) return tag
  const style = [tag.attributes.get('style') ?? '', ...bodies.reverse()].join(';')
  return { ...tag, attributes: new Map([...tag.attributes, ['style', style]]) }
}
