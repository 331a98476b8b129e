import { type ForeignDeck, textOf } from '../habit.ts'
import type { DeckLine } from '../line.ts'
import { oncePerDeck } from '../once-per-deck.ts'
import type { HtmlTag } from './tags.ts'

/** What a deck's own style sheet says of elements with these classes. */
interface SheetRule {
  readonly classes: readonly string[]
  readonly body: string
}

/** What holds on one slide of all that a deck's style sheets say. */
export interface StyleSheet {
  readonly rules: readonly SheetRule[]
  /** The sides to which it lets classes and ids float, by their names. */
  readonly sides: ReadonlyMap<string, string>
  /** Where it sets the words of slides with a class, or of all with none: `left` or `center`. */
  readonly aligned: ReadonlyMap<string, string>
  /** The lines of each `<style>` that says what stands side by side, in the middle or on a line of its own, which is taken
   * over. */
  readonly taken: ReadonlySet<number>
}

/** One of a deck's style sheets. */
interface OneSheet extends Omit<StyleSheet, 'taken'> {
  /** The line on which it begins; none in the settings. */
  readonly from: number | undefined
  /** Is it for its slide alone? */
  readonly isScoped: boolean
}

/** More than any deck has by hand. */
const LONGEST = 50_000

/** What is read of a sheet: where boxes stand. */
const SETS = /display\s*:\s*(?:flex|grid|block|inline-block)|grid-template-|column-count|flex-direction/i

/** A deck's style sheets, in its settings or between `<style>` and its end. */
const sheetsIn = oncePerDeck((deck) => {
  const sheets: OneSheet[] = [readSheet(textOf(deck.given, 'style'))]
  let left = LONGEST
  let open: { readonly from: number; readonly isScoped: boolean; readonly lines: string[] } | undefined
  for (const { text, from } of deck.lines) {
    const begins = /^\s*<style\b(?<attributes>[^<>]*)/.exec(text)?.groups
    if (begins !== undefined) {
      const isScoped = deck.hasScopedStyles === true || /\sscoped\b/.test(begins['attributes'] ?? '')
      open = { from, isScoped, lines: [] }
    }
    open?.lines.push(text.replace(/<\/?style[^<>]*>/g, ''))
    if (open === undefined || !text.includes('</style>')) continue
    const css = open.lines.join('\n').slice(0, left)
    left -= css.length
    sheets.push(readSheet(css, open.from, open.isScoped))
    open = undefined
  }
  return sheets
})

function readSheet(css: string, from?: number, isScoped = false): OneSheet {
  const rules: SheetRule[] = []
  const sides = new Map<string, string>()
  const aligned = new Map<string, string>()
  const plain = css.slice(0, LONGEST).replace(/\/\*[^]*?\*\//g, '')
  for (const [, selectors = '', body = ''] of plain.matchAll(/(?<![^{}])([^{}]+)\{([^{}]*)\}/g)) {
    const align = /(?:^|;)\s*text-align\s*:\s*(left|start|center)/i.exec(body)?.[1]?.toLowerCase()
    const side = /\bfloat\s*:\s*(left|right)/i.exec(body)?.[1]?.toLowerCase()
    for (const selector of selectors.slice(selectors.lastIndexOf(';') + 1).split(',').map((one) => one.trim())) {
      const classes = /(?:^|\s)(?:div|span)?((?:\.[\w-]+)+)$/.exec(selector)?.[1]
      if (classes !== undefined) rules.push({ classes: classes.split('.').slice(1), body: body.replace(/\s+/g, ' ') })
      const name = /[.#]([\w-]+)$/.exec(selector)?.[1]
      const slide = /^section(?:\.(?<named>[\w-]+))?(?: ?>? ?\*)?$/.exec(selector)?.groups
      if (align !== undefined && slide !== undefined) {
        aligned.set(slide['named'] ?? '', align === 'center' ? align : 'left')
      }
      if (side !== undefined && name !== undefined) sides.set(name, side)
    }
  }
  return { rules, sides, aligned, from, isScoped }
}

/** What a deck's style sheets say on one slide: what stands on another and is for that one alone says nothing here. */
export function sheetOn(deck: ForeignDeck, slide: readonly DeckLine[]): StyleSheet {
  const all = sheetsIn(deck)
  const own = all.some(({ isScoped }) => isScoped) ? new Set(slide.map(({ from }) => from)) : new Set<number>()
  const [wide, narrow] = [all.filter(({ isScoped }) => !isScoped), all.filter(({ isScoped }) => isScoped)]
  // What is said of one slide goes before what is said of all.
  const sheets = [...wide, ...narrow.filter(({ from }) => from !== undefined && own.has(from))]
  return {
    rules: sheets.flatMap(({ rules }) => rules),
    sides: new Map(sheets.flatMap(({ sides }) => [...sides])),
    aligned: new Map(sheets.flatMap(({ aligned }) => [...aligned])),
    taken: new Set(
      sheets.flatMap(({ from, rules, sides, aligned }) =>
        from !== undefined
          && (sides.size > 0 || [...aligned.values()].includes('center') || rules.some(({ body }) => SETS.test(body)))
          ? [from]
          : []
      ),
    ),
  }
}

/** An element with what the deck's style sheets say of it as its style, the last word first. */
export function styledBy(sheet: StyleSheet, tag: HtmlTag): HtmlTag {
  const own = (tag.attributes.get('class') ?? '').split(/\s+/)
  const bodies = tag.attributes.has('class')
    ? sheet.rules.filter(({ classes }) => classes.every((name) => own.includes(name))).map(({ body }) => body)
    : []
  if (bodies.length === 0) return tag
  const style = [tag.attributes.get('style') ?? '', ...bodies.reverse()].join(';')
  return { ...tag, attributes: new Map([...tag.attributes, ['style', style]]) }
}
