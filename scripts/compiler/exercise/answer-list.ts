import type { Token } from 'markdown-it'
import { type Block, linesOf } from './blocks.ts'
import { type Inline, sameName, splitWhy, textOf } from './inline.ts'
import { findItem, type ItemsByName, type ItemWords } from './items.ts'
import type { ExerciseReader } from './reader.ts'
import type { Item } from './model.ts'

/** The lines of an answer that have something in them. */
export function answerLines(reader: ExerciseReader, list: Block): { inline: Token; children: Inline }[] {
  return linesOf(list).flatMap(({ inline, line }) => {
    if (inline !== undefined) return [{ inline, children: inline.children ?? [] }]
    reader.error(reader.at(line), {
      rule: 'empty-item',
      what: 'This line of the answer is empty.',
      why: 'Nobody could tell what is right here.',
      fix: 'Fill it in, or delete the line.',
    })
    return []
  })
}

/** Finds what a line `name — why` of the answer names. A name may have a dash of its own. */
export function readNamed(
  reader: ExerciseReader,
  items: ItemsByName,
  inline: Token,
  children: Inline,
  words: ItemWords,
): { item: Item; why: Inline } | undefined {
  const { name, why } = items.has(sameName(textOf(children))) ? { name: children, why: [] } : splitWhy(children)
  const item = findItem(reader, items, textOf(name), inline, words)
  return item === undefined ? undefined : { item, why }
}
