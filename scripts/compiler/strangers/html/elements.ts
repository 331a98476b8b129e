import { type DeckLine, lineKinds, rewrite } from '../line.ts'
import { type HtmlTag, INLINE, readTags } from './tags.ts'

/** Which part of which line. */
export interface TagPlace {
  readonly line: number
  readonly part: number
}

/** An element with what stands in it. */
export interface HtmlElement {
  readonly tag: HtmlTag
  readonly start: TagPlace
  /** Absent where it never ends. */
  end: TagPlace | undefined
  readonly children: HtmlElement[]
  /** Do words stand right in it, or code? */
  hasWords: boolean
  /** All words in it. */
  words: string
  hasPicture: boolean
  /** Does something in it stand on a line of its own? */
  hasBlock: boolean
}

/** The elements of a slide that stand in no table and no list, each before those in it. */
export function elementsIn(lines: readonly DeckLine[]): HtmlElement[] {
  const kinds = lineKinds(lines)
  const all: HtmlElement[] = []
  const open: HtmlElement[] = []
  let lists = 0
  const say = (words: string): void => {
    const around = open.at(-1)
    if (around === undefined || words.trim() === '') return
    around.hasWords = true
    around.words = joined(around.words, words.trim())
  }
  for (const [line, { text }] of lines.entries()) {
    if (kinds[line] === 'code') say(text)
    for (const [part, tag] of kinds[line] === 'text' ? readTags(text).entries() : []) {
      if (typeof tag === 'string') say(tag)
      else if (tag.kind === 'close') {
        const at = open.findLastIndex((one) => one.tag.name === tag.name)
        const closed = at < 0 ? [] : open.splice(at)
        for (const [index, one] of [...closed.entries()].reverse()) {
          if (index === 0) one.end = { line, part }
          if (LIST.test(one.tag.name)) lists--
          count(one, closed[index - 1] ?? open.at(-1))
        }
      } else {
        const element = elementAt(tag, { line, part })
        if (lists === 0) all.push(element)
        open.at(-1)?.children.push(element)
        if (tag.kind === 'single') count(element, open.at(-1))
        else {
          open.push(element)
          if (LIST.test(tag.name)) lists++
        }
      }
    }
  }
  return all
}

const LIST = /^(?:table|ul|ol|li)$/

const joined = (words: string, more: string): string => words === '' ? more : more === '' ? words : `${words} ${more}`

/** What an element holds, that around it does. */
function count(element: HtmlElement, around: HtmlElement | undefined): void {
  if (around === undefined) return
  around.words = joined(around.words, element.words)
  around.hasPicture ||= element.hasPicture
  around.hasBlock ||= element.hasBlock
}

const elementAt = (tag: HtmlTag, start: TagPlace): HtmlElement => ({
  tag,
  start,
  end: tag.kind === 'single' ? start : undefined,
  children: [],
  hasWords: false,
  words: '',
  hasPicture: tag.name === 'img',
  hasBlock: tag.name === 'br' || !INLINE.has(tag.name),
})

/** Elements with all that stand in them, those in lists, too, once each. */
export function withAllIn(elements: readonly HtmlElement[]): ReadonlySet<HtmlElement> {
  const all = new Set<HtmlElement>()
  const left = [...elements]
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (all.has(one)) continue
    all.add(one)
    left.push(...one.children)
  }
  return all
}

/** What some tags of a slide are written as instead. */
export class TagEdits {
  readonly #edits = new Map<string, (source: string) => string>()

  put({ line, part }: TagPlace, change: (source: string) => string): void {
    this.#edits.set(`${line}.${part}`, change)
  }

  in(lines: readonly DeckLine[]): readonly DeckLine[] {
    if (this.#edits.size === 0) return lines
    const kinds = lineKinds(lines)
    return lines.map((line, at) =>
      kinds[at] === 'text'
        ? rewrite(line, readTags(line.text).map((part, index) => {
          const source = typeof part === 'string' ? part : part.source
          return this.#edits.get(`${at}.${index}`)?.(source) ?? source
        }).join(''))
        : line
    )
  }
}
