import { takeComments } from '../comments.ts'
import { type ForeignDeck, type ForeignSettings, textOf, type Translation } from '../habit.ts'
import { type DeckLine, isRule, lineKinds } from '../line.ts'

const DIRECTIVE =
  /^(?<scope>[_$]?)(?<key>theme|style|headingDivider|size|math|title|author|description|keywords|image|url|marp|lang|paginate|header|footer|class|backgroundColor|backgroundImage|backgroundPosition|backgroundRepeat|backgroundSize|color|transition|page_number|template|prerender)[ \t]?:(?<value>.*)$/

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
    if (scope === '_' || key === '' || key === 'style' || plain === '') return
    given.set(key, { value: /^\d+$/.test(plain) ? Number(plain) : plain, line, lineOf: () => line })
  })
  return given
}

type Groups = Readonly<Record<string, string | undefined>> | undefined

/** The lines without comments that are directives. */
function readDirectives(lines: readonly DeckLine[], found: (line: number, groups: Groups) => void): DeckLine[] {
  return takeComments(lines, (body) => {
    const directives = body.filter(({ text }) => text.trim() !== '').map((line) => ({
      line,
      groups: DIRECTIVE.exec(line.text.trim())?.groups,
    }))
    if (body.every(({ text }) => text.trim() === '' || text.trim() === 'fit')) return 'nothing'
    if (directives[0]?.groups === undefined) return 'notes'
    for (const { line, groups } of directives) found(line.from, groups)
    return 'nothing'
  })
}

const unquoted = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/, '$2')

const LOOKS: ReadonlySet<string> = new Set(['class', 'backgroundColor', 'backgroundImage', 'footer', 'header'])

function take(
  look: Map<string, { value: string; line: number }>,
  line: number,
  groups: Groups,
  isFirst: boolean,
  { told }: Translation,
): void {
  const { key = '', value = '', scope = '' } = groups ?? {}
  const isOfAll = isFirst && scope !== '_' && key !== 'backgroundImage'
  if (LOOKS.has(key)) {
    if (!isOfAll) look.set(key, { value: unquoted(value), line })
    if (!isOfAll && scope !== '_' && key !== 'class') told.leftOut(`${key} for all slides that follow`, line)
  } else if (groups === undefined || !['paginate', 'title', 'author', 'lang', 'marp'].includes(key)) {
    told.leftOut(key === '' ? 'style' : key, line)
  }
}

/** A setting as text, with its line; `undefined` where it says nothing. */
export function ownOf(given: ForeignSettings, key: string): { value: string; line: number } | undefined {
  const found = given.get(key)
  if (found === undefined) return undefined
  const value = Array.isArray(found.value) ? found.value.join(' ') : textOf(given, key)
  return value === '' ? undefined : { value, line: found.line }
}
