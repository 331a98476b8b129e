import { z } from 'zod'
import type { SlideRange } from './deck-model.ts'
import type { Problems } from './problem.ts'
import { defined, language } from './settings.ts'
import { checkData } from './check-data.ts'
import { isRecord, YamlSource } from './yaml-source.ts'
import { itemAt } from './certain.ts'
import { namesOf } from './strangers/habits/names.ts'
import { withPlainDashes } from './strangers/front-dashes.ts'
import { isOfOthers, isYaml, withQuotes } from './strangers/settings.ts'
import { givenOf } from './strangers/cut.ts'
import { Stranger } from './strangers/stranger.ts'

/** What a deck may say of itself before its first slide. All of it may be missing. */
export interface DeckSettings {
  readonly title?: string | undefined
  readonly subtitle?: string | undefined
  readonly sections?: readonly string[] | undefined
  readonly minutes?: number | undefined
  readonly objectives?: readonly string[] | undefined
  readonly language?: string | undefined
  /** Who speaks. */
  readonly author?: string | undefined
  /** What stands at the foot of slides that name no source. */
  readonly footer?: string | undefined
  readonly assemble?: readonly SlideRange[] | undefined
}

export interface FrontMatter<Settings = DeckSettings> {
  readonly settings: Settings
  /** 0-based line on which the slides, or the text of a handout, start. */
  readonly bodyStart: number
  readonly source?: YamlSource
}

const SECTIONS = 'must be a list of parts of the paper, for example ["3", "table-3"]'
const OBJECTIVES = 'must be a list of sentences'
const text = (example: string) => z.string({ error: `must be text, for example ${example}` })
const ASSEMBLE = 'must be a list of decks, for example [the-commons, { deck: four-ways, from: hook, to: recap }]'
const name = z.union([z.string(), z.number().transform(String)])
export const rangeSchema = z.strictObject({ deck: name, from: name.optional(), to: name.optional() })
/** A deck by its name, or some of its slides. */
export const range = z.union([
  name.transform((deck): SlideRange => ({ deck })),
  rangeSchema
    .transform(({ deck, ...ends }): SlideRange => ({ deck, ...defined(ends) })),
], { error: ASSEMBLE })
const section = z.union([z.string(), z.number().transform(String)], { error: SECTIONS })
/** What a deck may say of itself, by its key. */
export const deckSchema = z.strictObject({
  title: text('“title: The commons”').optional(),
  subtitle: text('“subtitle: Two accounts”').optional(),
  sections: z.array(section, { error: SECTIONS }).optional(),
  minutes: z.number({ error: 'must be a number of minutes, for example 18' })
    .positive('must be more than 0')
    .max(9999, 'must be at most 9999')
    .optional(),
  objectives: z.array(z.string({ error: OBJECTIVES }), { error: OBJECTIVES }).optional(),
  language: language.optional(),
  author: z.unknown().transform((value) => namesOf(value).join(', ') || undefined).optional(),
  footer: text('“footer: Spring term”').optional(),
  assemble: z.array(range, { error: ASSEMBLE }).optional(),
})
const KEYS = Object.keys(deckSchema.shape)

const KEY = /^["']?[A-Za-z][\w .\t-]*(?:["']\s*)?:(?:\s|$)/
const MARKDOWN = /^\s*(?:$|#{1,6}\s|[-*+>|]\s|!\[|:::|```|~~~|<)/

/** A heading, or words that are no setting, at the start of a line; a comment may hold a setting. */
const LONE = /^(?:#{1,6}\s+(?![\w-]+:\s)\S|[\p{L}*_](?![\w .-]*:(?:\s|$)))/u

/** The settings of a deck. What stands right behind the first `---` Slidev does not read, nor is it words.
 * @param isClaim has the kit such a claim? */
export function readFrontMatter(
  written: readonly string[],
  problems: Problems,
  isClaim?: (id: string) => boolean,
): FrontMatter & { stranger: Stranger } {
  const lines = /^---[ \t]*[A-Za-z]\w*:/.test(itemAt(written, 0)) ? written.with(0, '---') : withPlainDashes(written)
  let stranger: Stranger | undefined
  const adapt = (source: YamlSource, bodyStart: number): unknown => {
    stranger = new Stranger(problems.file, lines, bodyStart, givenOf(source), isClaim)
    const settings = stranger.settings(source.data, KEYS)
    // One wrong value stops no deck from elsewhere.
    if (stranger.isForeign) problems.temper(new Set())
    return settings
  }
  const front = readSettings(lines, problems, { schema: deckSchema, keys: KEYS, none: {}, adapt })
  if (stranger !== undefined) return { ...front, stranger }
  const own = new Stranger(problems.file, lines, front.bodyStart, undefined, isClaim)
  // Without a front matter comments may say what holds of all slides.
  const said = deckSchema.safeParse(own.settings({}, KEYS))
  return { ...front, ...(front.bodyStart === 0 && said.success ? { settings: said.data } : {}), stranger: own }
}

/** What a file may say in its front matter; `none` holds where it says nothing. */
export interface SettingsShape<Settings> {
  readonly schema: z.ZodType<Settings>
  readonly keys: readonly string[]
  readonly none: Settings
  /** Makes of what is written what the schema knows. @param bodyStart line below it */
  readonly adapt?: (source: YamlSource, bodyStart: number) => unknown
}

/** Reads the YAML between a `---` on the first line and the next one, if that is what stands there. */
export function readSettings<Settings>(
  lines: readonly string[],
  problems: Problems,
  shape: SettingsShape<Settings>,
): FrontMatter<Settings> {
  const none: FrontMatter<Settings> = { settings: shape.none, bodyStart: 0 }
  if (!/^---[ \t]*$/.test(itemAt(lines, 0))) return none
  const rule = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)[ \t]*$/.test(line))
  const first = lines.findIndex((line, index) => index > 0 && line.trim() !== '')
  const looksLikeKey = first > 0 && KEY.test(itemAt(lines, first))
  const end = looksLikeKey && slideBegins(lines, first, rule) ? -1 : rule
  if (end < 0) {
    if (!looksLikeKey) return none
    problems.error({ line: 1, column: 1 }, {
      rule: 'unclosed-front-matter',
      found: itemAt(lines, 0),
      what: 'The front matter that starts here is never closed.',
      why: 'Without its closing “---” nobody can tell settings from text.',
      fix: 'Put a line “---” after the last setting.',
    })
    const blank = lines.findIndex((line, index) => index > first && MARKDOWN.test(line) && !/^\s*-\s/.test(line))
    return parse(lines, blank < 0 ? lines.length : blank, 0, problems, shape)
  }
  // A deck may also simply begin with the `---` of its first slide.
  const settingsFollow = end === 1 || looksLikeKey || isCommented(lines, first)
    || isAllYaml(lines.slice(1, end), shape.keys) || (first === 1 && !MARKDOWN.test(itemAt(lines, 1)))
  // “...” ends YAML, and for some readers “---” right below ends what is read as such.
  const closing = itemAt(lines, end).startsWith('.') && /^---[ \t]*$/.test(lines[end + 1] ?? '') ? 2 : 1
  return settingsFollow ? parse(lines, end, closing, problems, shape) : none
}

/**
 * Is the `---` that should close the settings one between slides? Then a heading stands alone before it, or words do.
 */
function slideBegins(lines: readonly string[], first: number, end: number): boolean {
  if (lines.slice(0, end).join('\n').split('"').length % 2 === 0) return false
  for (let at = first + 1; at < end; at++) {
    if (itemAt(lines, at - 1).trim() !== '' || !LONE.test(itemAt(lines, at))) continue
    let next = at + 1
    while (next < end && itemAt(lines, next).trim() === '') next++
    if ((next > at + 1 || next === end) && !KEY.test(itemAt(lines, next))) return true
  }
  return false
}

/** YAML may begin with a comment, which looks like a heading: right below it stands a key, and another one below that. */
function isCommented(lines: readonly string[], first: number): boolean {
  let at = first
  while (lines[at]?.startsWith('#') === true) at++
  const isKey = (line: string | undefined): boolean => /^[a-z][\w-]*:(?:\s|$)/.test(line ?? '')
  return first === 1 && at > first && isKey(lines[at]) && (!lines[first]?.startsWith('##') || isKey(lines[at + 1]))
}

/** Below several comments, empty lines between, may stand settings, of which one is known. */
function isAllYaml(lines: readonly string[], keys: readonly string[]): boolean {
  const own = lines.filter((line) => !/^\s*(?:#|$)/.test(line))
  const isKnown = own.some((line) => keys.some((key) => line.startsWith(`${key}:`)) || isOfOthers(line))
  return isKnown && KEY.test(itemAt(own, 0)) && isYaml(own)
}

/** Text between quotation marks may go on at the start of a line, as other programs forgive it. */
function indentQuoted(lines: readonly string[]): readonly string[] {
  let end = -1
  return lines.map((line, index) => {
    if (index <= end) return /^\S/.test(line) ? `  ${line}` : line
    if (!/^[\w-]+: +"[^"]*$/.test(line)) return line
    let next = index + 1
    while (next < lines.length && lines[next]?.includes('"') === false) next++
    // A word before a colon is none of a key there.
    if (/^(?![\w-]+:\s)[^"]*"\s*$/.test(lines[next] ?? '')) end = next
    return line
  })
}

function parse<Settings>(
  lines: readonly string[],
  end: number,
  closing: number,
  problems: Problems,
  { schema, keys, none, adapt }: SettingsShape<Settings>,
): FrontMatter<Settings> {
  const given = indentQuoted(lines.slice(1, end))
  const source = new YamlSource((adapt === undefined ? given : withQuotes(given)).join('\n'), 2, problems)
  const bodyStart = end + closing
  if (!source.valid || source.data === null) return { settings: none, bodyStart }
  if (!isRecord(source.data) || Array.isArray(source.data)) {
    problems.error({ line: 2, column: 1 }, {
      rule: 'yaml-syntax',
      found: itemAt(lines, 1),
      what: 'The front matter is not a list of settings.',
      why: 'The kit looks there for the title and the like.',
      fix: 'Write one “key: value” a line, for example “title: The commons”.',
    })
    return { settings: none, bodyStart }
  }
  const data = adapt === undefined ? source.data : adapt(source, bodyStart)
  return { settings: checkData(source, data, [], schema, keys) ?? none, bodyStart, source }
}
