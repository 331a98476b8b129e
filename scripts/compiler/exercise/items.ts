import type { Token } from 'markdown-it'
import { listed, MOST_NAMES, nearest } from '../nearest.ts'
import { oneLine, type Place } from '../problem.ts'
import { type Block, linesOf } from './blocks.ts'
import { sameName, textOf } from './inline.ts'
import type { ExerciseReader } from './reader.ts'
import type { Item } from './model.ts'

/** What one list of an exercise is called in messages. */
export interface ItemWords {
  /** “card” */
  readonly one: string
  /** “cards” */
  readonly many: string
}

/** Items by their comparable name. */
export type ItemsByName = ReadonlyMap<string, Item>

/** Reads a list whose items are one line each; ids are given later, when their order is known. */
export function readItems(reader: ExerciseReader, list: Block | undefined, words: ItemWords): Item[] {
  const items = new Map<string, Item>()
  for (const { inline, more, line } of list === undefined ? [] : linesOf(list)) {
    const text = textOf(inline?.children ?? [])
    const name = sameName(text)
    const place = inline === undefined ? reader.at(line) : reader.placeOf(inline)
    if (name === '' || inline === undefined) reportEmpty(reader, place, words)
    else if (items.has(name)) reportTwice(reader, place, text, words)
    else {
      if (more) reportMore(reader, place, text, words)
      items.set(name, { id: '', content: reader.plain(inline.children ?? []), text })
    }
  }
  return [...items.values()]
}

/** `a`, `b`, … `z`, `aa`, … */
export function withLetters(items: readonly Item[]): Item[] {
  return items.map((item, index) => ({ ...item, id: letterAt(index) }))
}

/** `1`, `2`, … */
export function withNumbers(items: readonly Item[]): Item[] {
  return items.map((item, index) => ({ ...item, id: String(index + 1) }))
}

function letterAt(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest === 0 ? '' : letterAt(rest - 1)) + String.fromCharCode(97 + (index % 26))
}

export function byName(items: readonly Item[]): ItemsByName {
  return new Map(items.map((item) => [sameName(item.text), item]))
}

/** The item that a piece of the answer names; a problem where there is none. */
export function findItem(
  reader: ExerciseReader,
  items: ItemsByName,
  text: string,
  inline: Token,
  words: ItemWords,
): Item | undefined {
  const item = items.get(sameName(text))
  // Without a single one there is another complaint already.
  if (item !== undefined || items.size === 0) return item
  const texts = [...items.values()].slice(0, MOST_NAMES).map((one) => one.text)
  const meant = nearest(text, texts)
  reader.error(reader.placeOf(inline), {
    rule: `unknown-${words.one}`,
    found: text,
    what: `The exercise has no ${words.one} “${oneLine(text)}”.`,
    why: `The answer is checked against the ${words.many}, and this fits none of them.`,
    fix: meant === undefined
      ? `The ${words.many} are ${listed(texts)}.`
      : `Did you mean “${meant}”? Write it as it is above.`,
  })
  return undefined
}

/** `1 card`, `3 cards`. */
export function counted(count: number, words: ItemWords): string {
  return `${count} ${count === 1 ? words.one : words.many}`
}

function reportEmpty(reader: ExerciseReader, place: Place, words: ItemWords): void {
  reader.error(place, {
    rule: 'empty-item',
    what: `This ${words.one} is empty.`,
    why: 'Nobody could tell what it is.',
    fix: 'Write what it says, or delete the line.',
  })
}

function reportTwice(reader: ExerciseReader, place: Place, text: string, words: ItemWords): void {
  reader.error(place, {
    rule: 'item-twice',
    found: text,
    what: `There is another ${words.one} “${oneLine(text)}”.`,
    why: 'Nobody could tell the two apart.',
    fix: 'Say it differently, or delete one of them.',
  })
}

function reportMore(reader: ExerciseReader, place: Place, text: string, words: ItemWords): void {
  reader.error(place, {
    rule: 'item-too-long',
    found: text,
    what: `There is more below this ${words.one}.`,
    why: `A ${words.one} is one line of text; what stands below it would be missing.`,
    fix: 'Put it on the same line, or into the task above the list.',
  })
}
