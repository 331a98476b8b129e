import { columnsOf, slotsOf } from '../columns/columns.ts'
import { blankAt, type DeckLine, headingLevel, isBlank, rewrite } from '../line.ts'

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
  const slot = (name: string): DeckLine[] => (name === 'default' ? own : slots.get(name) ?? [])
  const [heading, own] = partHeading(slots.get('default') ?? [], slots.get('title') ?? [])
  const top = [...heading, ...slot('title'), ...slot('header')]
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

/** The heading above all else of a slide, which goes before what stands beside it as its title and has no heading. */
function partHeading(lines: readonly DeckLine[], title: readonly DeckLine[]): [DeckLine[], DeckLine[]] {
  const at = lines.findIndex((line) => !isBlank(line))
  const first = lines[at]
  return first === undefined || headingLevel(first) === 0 || title.every(isBlank)
      || title.some((line) => headingLevel(line) > 0)
    ? [[], [...lines]]
    : [[first, blankAt(first.from)], lines.slice(at + 1)]
}
