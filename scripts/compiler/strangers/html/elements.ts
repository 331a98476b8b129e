import { type DeckLine, lineKinds } from '../line.ts'
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
  const say = (words: string): void => {
    if (words.trim() === '') return
    const around = open.at(-1)
    if (around !== undefined) around.hasWords = true
    for (const one of open) one.words = `${one.words} ${words.trim()}`.trim()
  }
  for (const [line, { text }] of lines.entries()) {
    if (kinds[line] === 'code') say(text)
    for (const [part, tag] of kinds[line] === 'text' ? readTags(text).entries() : []) {
      if (typeof tag === 'string') say(tag)
      else if (tag.kind === 'close') {
        const at = open.findLastIndex((one) => one.tag.name === tag.name)
        const [closed] = at < 0 ? [] : open.splice(at)
        if (closed !== undefined) closed.end = { line, part }
      } else {
        const element = elementAt(tag, { line, part })
        if (!open.some((one) => /^(?:table|ul|ol|li)$/.test(one.tag.name))) all.push(element)
        open.at(-1)?.children.push(element)
        for (const one of open) {
          one.hasPicture ||= element.hasPicture
          one.hasBlock ||= element.hasBlock
        }
        if (tag.kind === 'open') open.push(element)
      }
    }
  }
  return all
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
