import { columnsOf, slotsOf } from '../columns/columns.ts'
import { type DeckLine, rewrite } from '../line.ts'

const SLOT = /^\s*::\s*(?<slot>[\w-]+)\s*::\s*$/

/** `<template v-slot:right>` is `::right::`. */
export function slotOf(line: DeckLine): DeckLine {
  const name = /^<template\s(?:v-slot:|#)([a-z]\w*)>$/i.exec(line.text.trim())?.[1]
  return name === undefined ? line : rewrite(line, `::${name}::`)
}

/** What stands in slots where its layout has it: the title above, left and right beside one another. */
export function slotted(given: readonly DeckLine[], layout: string): DeckLine[] {
  const slots = slotsOf(given, SLOT)
  const names = [...slots.keys()]
  const slot = (name: string): DeckLine[] => slots.get(name) ?? []
  const top = [...slot('title'), ...slot('header')]
  const others = names.filter((name) => !['title', 'header', 'default', 'left', 'right', 'bottom'].includes(name))
    .flatMap((name) => slot(name))
  if (slots.size === 1) return [...given]
  const lines = slot('left').length > 0 || layout === 'two-cols-header'
    ? [...slot('default'), ...columnsOf([slot('left'), slot('right')]), ...others, ...slot('bottom')]
    : slot('right').length > 0
    ? [...columnsOf([slot('default'), slot('right')]), ...others, ...slot('bottom')]
    : [...slot('default'), ...others, ...slot('bottom')]
  return [...top, ...lines]
}
