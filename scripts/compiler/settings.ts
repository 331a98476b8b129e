import { z } from 'zod'
import type { Compiled, KitSettings, SourceText } from './model.ts'
import { type Complaint, Problems } from './problem.ts'
import { hasWording, LANGUAGES, wordingOf } from '../words/wording.ts'
import { toLines } from './source-lines.ts'
import { checkData } from './check-data.ts'
import { identitiesSchema, toIdentities } from './identity.ts'
import { brandSchema } from './brand.ts'
import { HUES, PATTERNS } from './look-model.ts'
import { DEFAULT_VOICES, defaultVoices, toVoices, voicesSchema } from './paper/voices.ts'
import { advise } from './nearest.ts'
import { resolvePath } from './rules/picture-path.ts'
import { isRecord, YamlSource } from './yaml-source.ts'
import * as english from '../words/english.ts'

const text = (example: string) => z.string({ error: `must be text, for example ${example}` })
const RULES = 'must be a list of sentences'
const AUTHORS = 'must be a list of names'
const PARTS = 'must give a title to each part, for example “"3": Four ways to hold it”'
const LANGUAGE = `must be a language code, such as ${Object.keys(LANGUAGES).join(' or ')}, which the kit has words in`
/** The language of a kit or a deck. */
export const language = z.string({ error: LANGUAGE }).regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, LANGUAGE)
/** The keys of `slides/kit.yaml`. */
export const kitSchema = z.strictObject({
  title: text('“title: The commons”').optional(),
  subtitle: text('“subtitle: A lecture kit”').optional(),
  authors: z.union([z.array(z.string()), z.string().transform((name) => [name])], { error: AUTHORS }).optional(),
  language: language.optional(),
  sourceLine: text('“sourceLine: Hardin, The Tragedy of the Commons (Science, 1968).”').optional(),
  paper: text('“paper: Garrett Hardin, The Tragedy of the Commons. Science, 1968.”').optional(),
  paperShort: text('“paperShort: Hardin, The Tragedy of the Commons”').optional(),
  licence: text('“licence: CC BY 4.0”').optional(),
  address: text('“address: https://example.org/talk/”')
    .regex(/^https?:\/\/(?:[^\s/.]+\.)+[^\s/.]+(?:\/\S*)?$/,
      'must be a whole address, for example https://example.org/talk/')
    .max(120, 'is too long to be read from a screen as a code')
    .optional(),
  brand: brandSchema.optional(),
  voices: voicesSchema.optional(),
  identities: identitiesSchema.optional(),
  groundRules: z.array(z.string({ error: RULES }), { error: RULES }).optional(),
  parts: z.record(z.string(), z.string({ error: PARTS }), { error: PARTS }).optional(),
})

/** What holds in a kit without `slides/kit.yaml`. */
export const DEFAULT_SETTINGS: KitSettings = {
  title: 'Lecture kit',
  authors: [],
  language: 'en',
  groundRules: english.groundRulesElse,
  brand: {},
  voices: DEFAULT_VOICES,
  identities: new Map(),
  parts: new Map(),
}

/** What is wrong with a language that the interface has no words in. */
export const noWords = (language: string, key = 'language'): Complaint => ({
  rule: 'no-words',
  found: `${key}: ${language}`,
  what: `The kit itself has no words in “${language}”.`,
  why: 'What pages say besides your own text, from “Next” to “Answer”, stays in English.',
  fix: `Write “${key}: en”, or one of ${Object.keys(LANGUAGES).join(', ')}; or add the words to scripts/words/.`,
})

/** Reads `slides/kit.yaml`. @param pictures of the kit, one of which may be its logo */
export function parseSettings(
  source: SourceText | undefined,
  pictures: readonly string[] = [],
): Compiled<KitSettings> {
  if (source === undefined) return { value: DEFAULT_SETTINGS, problems: [] }
  const problems = new Problems(source.file)
  const yaml = new YamlSource(toLines(source).lines.join('\n'), 1, problems)
  const data = yaml.data ?? {}
  const isMap = isRecord(data) && !Array.isArray(data)
  const read = yaml.valid && isMap ? checkData(yaml, data, [], kitSchema, Object.keys(kitSchema.shape)) : undefined
  if (yaml.valid && !isMap) {
    problems.error({ line: 1, column: 1 }, {
      rule: 'yaml-syntax',
      what: 'This file is not a list of settings.',
      why: 'The kit looks here for its title, its language and the parts of the paper.',
      fix: 'Write one “key: value” a line, for example “title: The commons”.',
    })
  }
  const { parts = {}, voices, identities = {}, brand = {}, ...given } = read ?? {}
  const logo = brand.logo === undefined ? undefined : resolvePath(source.file, brand.logo)
  if (logo !== undefined && !pictures.includes(logo)) reportNoLogo(yaml, logo, pictures)
  if (given.language !== undefined && !hasWording(given.language)) {
    problems.warning(yaml.placeOf(['language']), noWords(given.language))
  }
  const ordered = yaml.keysOf(['parts']).flatMap(({ written, key }): [string, string][] => {
    const title = parts[key]
    return title === undefined ? [] : [[written, title]]
  })
  const value: KitSettings = {
    ...DEFAULT_SETTINGS,
    ...inOwnWords(given.language),
    ...defined(given),
    brand: { ...brand, ...defined({ logo }) },
    ...(voices === undefined ? {} : { voices: toVoices(voices) }),
    identities: toIdentities(identities),
    ...standIns(data, read ?? {}),
    parts: new Map(ordered),
  }
  return { value, problems: problems.list }
}

/** What the kit says itself, in the language of its author. */
function inOwnWords(language: string | undefined): Partial<KitSettings> {
  if (language === undefined) return {}
  const wording = wordingOf(language)
  return { groundRules: wording.groundRulesElse, voices: defaultVoices(wording) }
}

function reportNoLogo(yaml: YamlSource, logo: string, pictures: readonly string[]): void {
  yaml.problems.error(yaml.placeOf(['brand', 'logo']), {
    rule: 'unknown-picture',
    found: logo,
    what: `There is no picture “${logo}”.`,
    why: 'Covers would have a gap where the logo belongs.',
    fix: advise(logo, pictures, 'Put the file there, or correct the path, which starts beside kit.yaml.'),
  })
}

/** Names stand although what they stand for is wrong, which is said once and not at each of their uses. */
function standIns(data: unknown, read: { voices?: unknown; identities?: unknown }): Partial<KitSettings> {
  const namesIn = (key: 'voices' | 'identities'): string[] =>
    isRecord(data) && isRecord(data[key]) && read[key] === undefined ? Object.keys(data[key]) : []
  const voices = namesIn('voices').map((code) => [code, { label: code, mark: 'disc' as const, meaning: code }])
  const identities = namesIn('identities').map((
    id,
  ) => [id, { colour: HUES[0], mark: 'disc' as const, pattern: PATTERNS[0] }])
  return {
    ...(voices.length === 0 ? {} : { voices: toVoices(Object.fromEntries(voices)) }),
    ...(identities.length === 0 ? {} : { identities: toIdentities(Object.fromEntries(identities)) }),
  }
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** The same object without the keys whose value is `undefined`, so that defaults under it stand. */
export function defined<T extends object>(value: T): Partial<Defined<T>>
export function defined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined))
}
