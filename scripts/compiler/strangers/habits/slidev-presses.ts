import { joinTags } from '../html/html.ts'
import { type HtmlTag, isTag, readTags } from '../html/tags.ts'
import { type DeckLine, lineKinds } from '../line.ts'

/** What comes with a press in Slidev, and with which. */
export interface Coming {
  /** Entries that come several at a press are `groups`. */
  readonly kind: 'part' | 'code' | 'list' | 'groups'
  /** Its line. */
  readonly from: number
  readonly first: number
  /** How many presses it takes. */
  readonly count: number
  /** Does what stands behind it count on from it? */
  readonly isCounted: boolean
}

/** When something comes: with a press of the slide, or so many behind the last. */
interface When {
  readonly value: number
  readonly isRelative: boolean
  /** How many presses later it goes again. */
  readonly stays: number
}
const NEXT: When = { value: 1, isRelative: true, stays: 0 }
const WITH: When = { value: 0, isRelative: true, stays: 0 }

/** Code of which lines stand out in turn, when its fence has been read. */
const STEPPED = /^\s*(?:`{3,}|~{3,})[^`~{]*\{lines=(?<lines>[\d,|a-z-]+)\}/
/** When such lines begin to, and formulas with lines in turn, as their author wrote them. */
const STARTS = /\{[^{}]*\bat\s*:\s*(?<at>'[^']*'|"[^"]*"|[+-]?\d+)/
const FORMULA = /^\s*\$\$\s*\{(?<lines>[^{}|]*\|[^{}]*)\}/
const ENTRY = /^(?<indent>\s*)(?:[-*+]|\d+[.)])\s/

/** What comes with which press of a slide, in the order in which it stands there; `undefined` where a program says when.
 * @param written the lines of the deck as its author wrote them */
export function pressesOf(given: readonly DeckLine[], written: readonly DeckLine[]): readonly Coming[] | undefined {
  const lines = joinTags(given)
  const kinds = lineKinds(lines)
  const made: Coming[] = []
  let last = 0
  const add = (kind: Coming['kind'] | undefined, from: number, when: When, count = 1): void => {
    const first = (when.isRelative ? last : 0) + when.value
    if (when.isRelative) last += when.value + count - 1 + when.stays
    if (kind !== undefined) {
      made.push({ kind, from, first: Math.max(1, first), count, isCounted: when.isRelative && when.value > 0 })
    }
  }
  for (const [index, { text, from }] of lines.entries()) {
    const own = written[from - (written[0]?.from ?? 0)]?.text ?? ''
    if (kinds[index] === 'code') {
      const formula = kinds[index - 1] === 'code' ? undefined : FORMULA.exec(own)?.groups?.['lines']
      const turns = (STEPPED.exec(text)?.groups?.['lines'] ?? formula ?? '').split('|').length
      if (turns < 2) continue
      const when = whenIn(STARTS.exec(own)?.groups?.['at'] ?? '')
      if (when === undefined) return undefined
      add(formula === undefined ? 'code' : undefined, from, when, turns - 1)
      continue
    }
    if (kinds[index] !== 'text') continue
    for (const tag of readTags(text).filter(isTag)) {
      if (tag.kind === 'close') continue
      const when = whenOf(tag)
      if (when === 'never') continue
      if (when === undefined) return undefined
      if (tag.name === 'v-clicks') {
        const every = Number(tag.attributes.get('every') ?? tag.attributes.get(':every') ?? 1) || 1
        add(every > 1 ? 'groups' : 'list', from, when, Math.ceil(entriesFrom(lines, index, tag) / every))
      } else add(goes(tag) || tag.name === 'v-click-gap' || marks(tag) ? undefined : 'part', from, when)
    }
  }
  return made
}

const keyOf = ({ attributes }: HtmlTag): string | undefined =>
  [...attributes.keys()].find((key) => /^v-(?:click|after|mark)(?![a-z])/.test(key))
const marks = (tag: HtmlTag): boolean => keyOf(tag)?.startsWith('v-mark') === true
/** It goes with its press. */
const goes = (tag: HtmlTag): boolean => /\bhide\b/.test(keyOf(tag) ?? '') || tag.attributes.has('hide')

function whenOf(tag: HtmlTag): When | 'never' | undefined {
  const { name, attributes } = tag
  if (name === 'v-click-gap') return { ...NEXT, value: Number(attributes.get('size') ?? attributes.get(':size') ?? 1) }
  if (/^v-(?:clicks?|after)$/.test(name)) {
    const at = attributes.get('at')
    if (at === undefined) {
      return attributes.has(':at')
        ? whenIn(attributes.get(':at') ?? '')
        : name === 'v-after'
        ? WITH
        : NEXT
    }
    return whenIn(/^[+-]/.test(at) ? `'${at}'` : at)
  }
  const key = keyOf(tag)
  if (key === undefined) return 'never'
  if (key.startsWith('v-after')) return WITH
  const value = attributes.get(key) ?? ''
  return whenIn(/^\s*\{/.test(value) ? /\bat\s*:\s*('[^']*'|\d+)/.exec(value)?.[1] ?? '' : value)
}

/** Reads what Vue would reckon: `3`, `'+1'`, `[2, 4]`, `'[+1, +1]'`; nothing is the next press. */
function whenIn(code: string): When | undefined {
  const said = code.trim()
  if (said === '' || said === 'true') return NEXT
  const range = /^['"]?\[([^\],]+),([^\],]+)\]['"]?$/.exec(said)
  const isText = /^['"]/.test(said)
  const [start, end] = (range === null ? [said] : [range[1], range[2]]).map((one) => one?.trim() ?? '')
  const value = Number((start ?? '').replace(/['"]/g, ''))
  if (!Number.isInteger(value)) return undefined
  const isSigned = (one: string | undefined): boolean =>
    /^['"]?[+-]/.test(one ?? '') && (isText || /^['"]/.test(one ?? ''))
  const isRelative = isSigned(start)
  const stays = isSigned(end) && isRelative ? Number((end ?? '').replace(/['"]/g, '')) || 0 : 0
  return { value, isRelative, stays }
}

/** How many entries or rows of what stands in `<v-clicks>` come by themselves. */
function entriesFrom(lines: readonly DeckLine[], at: number, { attributes }: HtmlTag): number {
  const end = lines.findIndex(({ text }, index) => index > at && text.includes('</v-clicks'))
  const inside = lines.slice(at + 1, Math.max(at, end))
  return entriesIn(inside, Number(attributes.get('depth') ?? attributes.get(':depth') ?? 1) || 1)
}

/** How many entries or rows there are. @param depth how many ranks of a list count */
export function entriesIn(inside: readonly DeckLine[], depth: number): number {
  const indents = inside.flatMap(({ text }) => ENTRY.exec(text)?.groups?.['indent']?.length ?? [])
  const rows = inside.filter(({ text }) => /^\s*\|/.test(text)).length
  const entries = inside.map(({ text }) => text).join('\n').match(/<li[\s>]/g)?.length ?? 0
  if (indents.length === 0) return entries > 0 ? entries : Math.max(0, rows - 2)
  const ranks = [...new Set(indents)].sort((one, other) => one - other)
  return indents.filter((indent) => ranks.indexOf(indent) < depth).length
}
