import { itemAt } from '../../certain.ts'
import { takeComments } from '../comments.ts'
import { type ForeignDeck, type ForeignSettings, textOf, type Translation } from '../habit.ts'
import { blankAt, type DeckLine, isBlank, isRule, lineKinds, unquoted, indentOf } from '../line.ts'
import { sheetOn } from '../html/sheet.ts'
import type { Mark } from '../pictures/looks.ts'
import type { Told } from '../told/told.ts'
import { valueBelow } from './marp-values.ts'
import { setOf } from '../set-of.ts'

const DIRECTIVE =
  /^(?<scope>[_$*]?)(?<key>theme|style|headingDivider|size|math|title|author|description|keywords|image|url|marp|lang|paginate|header|footer|class|backgroundColor|backgroundImage|backgroundPosition|backgroundRepeat|backgroundSize|color|transition|page_number|template|prerender)[ \t]?:(?<value>.*)$/

/** What directives say of one slide. */
export type Look = ReadonlyMap<string, { readonly value: string; readonly line: number }>

/** A slide without its directives, and those that say how it looks. */
export function takeDirectives(
  lines: readonly DeckLine[],
  isFirst: boolean,
  translation: Translation,
): { look: Look; rest: DeckLine[] } {
  const look = new Map<string, { value: string; line: number }>()
  const rest = readDirectives(lines, (line, groups) => take(look, line, groups, isFirst, translation))
  return { look, rest }
}

/** What comments on the first slide say of all of them is as good as a front matter. */
export function directivesOfAll({ lines }: ForeignDeck): ForeignSettings {
  const kinds = lineKinds(lines)
  const start = lines.findIndex(({ text }) => text.trim() !== '')
  const end = lines.findIndex((line, index) => index > start && kinds[index] === 'text' && isRule(line))
  const given = new Map<string, { value: unknown; line: number; lineOf: () => number }>()
  readDirectives(lines.slice(0, end < 0 ? undefined : end), (line, groups) => {
    const { scope = '', key = '', value = '' } = groups ?? {}
    const plain = unquoted(value)
    const isEmpty = plain === '' && key !== 'header' && key !== 'footer'
    if (scope === '_' || scope === '*' || key === '' || key === 'style' || isEmpty) return
    const levels = /^\[([\d,\s]+)\]$/.exec(plain)?.[1]?.split(',').map(Number)
    given.set(key, { value: levels ?? (/^\d+$/.test(plain) ? Number(plain) : plain), line, lineOf: () => line })
  })
  return given
}

type Groups = Readonly<Record<string, string | undefined>> | undefined

/** The lines without comments that are directives. */
function readDirectives(lines: readonly DeckLine[], found: (line: number, groups: Groups) => void): DeckLine[] {
  return takeComments(lines, (body) => {
    const entries = entriesOf(body)
    if (body.every(({ text }) => text.trim() === '' || text.trim() === 'fit')) return 'nothing'
    if (entries[0]?.groups === undefined) return 'notes'
    // In the first Marp words may follow the directives of a comment.
    const isSaid = ({ line, groups }: Directive): boolean => groups === undefined && /^\p{Lu}/u.test(line.text)
    for (const entry of entries) if (!isSaid(entry)) found(entry.line.from, entry.groups)
    return entries.some(isSaid) ? 'notes' : 'nothing'
  })
}

interface Directive {
  readonly line: DeckLine
  readonly groups: Groups
}

/** Each key of a comment, with the list below it for its value; the lines of a style sheet are no keys. */
function entriesOf(body: readonly DeckLine[]): readonly Directive[] {
  const [first, ...others] = body.filter((line) => !isBlank(line))
  const least = Math.min(
    ...(first === body[0] ? others : [first, ...others]).map((line) => indentOf(line ?? blankAt(0))),
  )
  const entries: Directive[] = []
  const lines = first === undefined ? [] : [first, ...others]
  for (let at = 0; at < lines.length; at++) {
    const line = itemAt(lines, at)
    const above = entries.at(-1)
    const found = DIRECTIVE.exec(line.text.trim())?.groups
    const isKey = found !== undefined && found['key'] !== 'style' && above?.groups?.['key'] !== 'style'
    // What stands behind the mark of the comment stands at its edge.
    const edge = line === body[0] ? 0 : indentOf(line)
    const { value: said, count } = isKey
      ? valueBelow(found['value'] ?? '', lines.slice(at + 1), edge, ({ text }) => DIRECTIVE.test(text.trim()))
      : { value: '', count: 0 }
    const groups = isKey ? { ...found, value: said } : found
    at += count
    if (above?.groups === undefined) {
      entries.push({ line, groups })
      continue
    }
    const { key, value = '' } = above.groups
    const item = /^\s*-\s+(?<item>\S.*)$/.exec(line.text)?.groups?.['item']
    if (item !== undefined) {
      entries[entries.length - 1] = { ...above, groups: { ...above.groups, value: `${value} ${unquoted(item)}` } }
    } else if (key !== 'style' || (groups !== undefined && indentOf(line) <= least)) entries.push({ line, groups })
  }
  return entries
}

/** What the kit has anyway, takes over elsewhere or shows nothing of; of a theme some is taken over, which is said. */
export const SHOWN = setOf(`
  paginate, _paginate, page_number: true, title, author, lang, marp, headingDivider, math, size: 16:9,
  theme: uncover
`)

/** What a comment on the first slide says rather than the front matter. */
export const OF_COMMENTS: ReadonlySet<string> = new Set(['header', 'footer', 'class', 'backgroundColor', 'color'])

const LOOKS: ReadonlySet<string> = new Set(['class', 'backgroundColor', 'backgroundImage', 'footer', 'header'])

function take(
  look: Map<string, { value: string; line: number }>,
  line: number,
  groups: Groups,
  isFirst: boolean,
  { told }: Translation,
): void {
  const { key = '', value = '', scope = '' } = groups ?? {}
  const isOfAll = isFirst && scope !== '_' && scope !== '*' && key !== 'backgroundImage'
  if (LOOKS.has(key)) {
    if (!isOfAll) look.set(key, { value: unquoted(value), line })
  } else if (key === 'paginate') {
    if (unquoted(value) !== 'true') told.leftOut(UNNUMBERED, line)
  } else if (!SHOWN.has(key) && !SHOWN.has(`${key}: ${unquoted(value)}`)) told.leftOut(key === '' ? 'style' : key, line)
}

/** What a slide says of itself without `_` holds for those that follow, until one says something else. */
export function goOn(lines: readonly DeckLine[]): DeckLine[] {
  const kinds = lineKinds(lines)
  const rules = lines.flatMap((line, index) => (kinds[index] === 'text' && isRule(line) ? [index] : []))
  const held = new Map<string, DeckLine>()
  return [0, ...rules].flatMap((start, at) => {
    const own = lines.slice(start, rules[at])
    const [first, ...rest] = own
    const before = [...held.values()]
    readDirectives(own, (line, groups) => {
      const { key = '', value = '', scope } = groups ?? {}
      if (scope === '_' || scope === '*' || !LOOKS.has(key) || (at === 0 && key !== 'backgroundImage')) return
      held.set(key, { text: `<!-- _${key}: ${value.trim()} -->`, from: line })
    })
    return first === undefined || before.length === 0 ? own : [first, blankAt(first.from), ...before, ...rest]
  })
}

/** A setting as text, with its line; `undefined` where it says nothing. */
export function ownOf(given: ForeignSettings, key: string): { value: string; line: number } | undefined {
  const found = given.get(key)
  if (found === undefined) return undefined
  const value = Array.isArray(found.value) ? found.value.join(' ') : textOf(given, key)
  return value === '' ? undefined : { value, line: found.line }
}

const UNNUMBERED = 'slides without a number'

/** Of a theme that sets all in the middle something is taken over; a number every slide of the kit has. */
export function tellOfAll(deck: ForeignDeck, told: Told): void {
  const { given } = deck
  for (const key of ['paginate', '_paginate']) {
    const setting = given.get(key)
    if (setting !== undefined && String(setting.value) !== 'true') told.leftOut(UNNUMBERED, setting.line)
  }
  const { value, line } = ownOf(given, 'theme') ?? { value: '', line: 0 }
  // Its own style may say otherwise.
  if (value === 'uncover' && sheetOn(deck, []).aligned.get('') === 'left') told.leftOut('theme', line)
  else if (value === 'uncover') {
    told.changed('of the theme “uncover” the middle is kept, but not type and colours', line)
  }
}

/** Classes of slides that hold a few words. */
const ALONE =
  /^(?:lead|(?:chapter|section|part|divider|title)(?:-\w+)?|(?:sub|first|last|chapter|section|end)?-?(?:title|slide|page)|cover|closing|end|thanks?|statement|cent(?:er|re)(?:ed)?)$/i
/** Those that lead into a part. */
const PART = /^(?:chapter|section|part|divider)(?:-|$)/i

/** What its classes say of a slide with little on it. */
export const markOf = (classes: readonly string[]): Mark => {
  const named = classes.filter((name) => ALONE.test(name))
  return named.length === 0 ? 'none' : named.some((name) => PART.test(name)) ? 'part' : 'middle'
}
