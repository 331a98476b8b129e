import { z } from 'zod'
import type { SlideRange } from './deck-model.ts'
import type { Problems } from './problem.ts'
import { defined, language } from './settings.ts'
import { checkData } from './check-data.ts'
import { isRecord, YamlSource } from './yaml-source.ts'
import { itemAt } from './certain.ts'

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
  author: text('“author: Ada Example”').optional(),
  footer: text('“footer: Spring term”').optional(),
  assemble: z.array(range, { error: ASSEMBLE }).optional(),
})
const KEYS = Object.keys(deckSchema.shape)

const KEY = /^["']?[A-Za-z][\w .\t-]*(?:["']\s*)?:(?:\s|$)/
const MARKDOWN = /^\s*(?:$|#{1,6}\s|[-*+>|]\s|!\[|:::|```|~~~|<)/

/** The settings of a deck. */
export const readFrontMatter = (lines: readonly string[], problems: Problems): FrontMatter =>
  readSettings(lines, problems, { schema: deckSchema, keys: KEYS, none: {} })

/** What a file may say in its front matter; `none` holds where it says nothing. */
export interface SettingsShape<Settings> {
  readonly schema: z.ZodType<Settings>
  readonly keys: readonly string[]
  readonly none: Settings
}

/** Reads the YAML between a `---` on the first line and the next one, if that is what stands there. */
export function readSettings<Settings>(
  lines: readonly string[],
  problems: Problems,
  shape: SettingsShape<Settings>,
): FrontMatter<Settings> {
  const none: FrontMatter<Settings> = { settings: shape.none, bodyStart: 0 }
  if (!/^---[ \t]*$/.test(itemAt(lines, 0))) return none
  const rule = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line))
  const first = lines.findIndex((line, index) => index > 0 && line.trim() !== '')
  const looksLikeKey = first > 0 && KEY.test(itemAt(lines, first))
  // With a heading before it, that line parts slides.
  const isSlide = lines.slice(0, Math.max(0, rule)).some((line, at) =>
    /^#{1,6}\s+\S/.test(line) && lines[at - 1]?.trim() === ''
  )
  const end = looksLikeKey && isSlide ? -1 : rule
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
    return parse(lines, blank < 0 ? lines.length : blank, problems, shape)
  }
  // A deck may also simply begin with the `---` of its first slide.
  const settingsFollow = end === 1 || looksLikeKey || isCommented(lines, first)
    || (first === 1 && !MARKDOWN.test(itemAt(lines, 1)))
  return settingsFollow ? parse(lines, end, problems, shape) : none
}

/** YAML may begin with a comment, which looks like a heading: right below it stands a key, and another one below that. */
function isCommented(lines: readonly string[], first: number): boolean {
  let at = first
  while (lines[at]?.startsWith('#') === true) at++
  const isKey = (line: string | undefined): boolean => /^[a-z][\w-]*:(?:\s|$)/.test(line ?? '')
  return first === 1 && at > first && isKey(lines[at]) && (!lines[first]?.startsWith('##') || isKey(lines[at + 1]))
}

function parse<Settings>(
  lines: readonly string[],
  end: number,
  problems: Problems,
  { schema, keys, none }: SettingsShape<Settings>,
): FrontMatter<Settings> {
  const source = new YamlSource(lines.slice(1, end).join('\n'), 2, problems)
  const bodyStart = end + 1
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
  return { settings: checkData(source, source.data, [], schema, keys) ?? none, bodyStart, source }
}
