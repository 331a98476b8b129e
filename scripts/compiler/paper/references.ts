import { z } from 'zod'
import type { SourceText } from '../model.ts'
import type { Reference } from './model.ts'
import { isRecord } from '../yaml-source.ts'
import { indexEntries, readRegister, type Register } from './list.ts'

const ID = 'must be a short name, for example wiener-1948'
const NAMES = 'must be a list of people such as { "family": "Wiener", "given": "Norbert" } or { "literal": "IBM" }'
const DATE = 'must be a date such as { "date-parts": [[1984, 9, 13]] }'
const CATEGORIES = 'must be a list of words; the bibliography page groups the works by the first'
const part = z.union([z.string(), z.number()], { error: DATE })
const word = z.string().optional()
const names = z.array(z.looseObject({ family: word, given: word, literal: word }), { error: NAMES }).optional()
const date = z.union([
  z.looseObject({ 'date-parts': z.array(z.array(part)) }),
  z.looseObject({ literal: z.string() }),
  z.looseObject({ raw: z.string() }),
], { error: DATE }).refine(isPossible, { error: DATE }).optional()
const text = (name: string) =>
  z.union([z.string(), z.number().transform(String)], { error: `must be text: the ${name} of the work` }).optional()

/** Are all its dates days, months or years that there are? Years before the first are below zero. */
function isPossible(value: { readonly [key: string]: unknown }): boolean {
  const dates = value['date-parts']
  if (!Array.isArray(dates)) return true
  return dates.length > 0 && dates.length < 3 && dates.every((date: readonly unknown[]) => {
    if (date.length === 0 || date.length > 3) return false
    const [year = NaN, month = 1, day = 1] = date.map((one) => /^-?\d{1,4}$/.test(String(one)) ? Number(one) : NaN)
    return year <= 2999 && month >= 1 && month <= 12 && day >= 1
      && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
  })
}

// The CSL processor throws on names and dates of another shape; all other fields are its own business.
export const workShape = z.looseObject({
  id: z.union([z.string(), z.number().transform(String)], { error: ID }),
  type: z.string({ error: 'must be a CSL type, for example book or article-journal' }),
  title: text('title'),
  'container-title': text('container'),
  publisher: text('publisher'),
  URL: text('address'),
  author: names,
  editor: names,
  translator: names,
  'container-author': names,
  categories: z.array(z.string({ error: CATEGORIES }), { error: CATEGORIES }).optional(),
  issued: date,
  accessed: date,
  'original-date': date,
})
const work = workShape.superRefine((value, context) => {
  for (const path of longTexts(value)) context.addIssue({ code: 'custom', path, message: TOO_LONG })
})
const schema = z.preprocess(evenBlanks, work)

/** Characters of one text of a work. On some longer ones the CSL processor takes minutes: its work grows with their
 * square. */
const LONGEST = 2000
const TOO_LONG = `is longer than ${LONGEST} characters`

/** Rows of blanks as one, which is how they are shown; the CSL processor tries each of them with each. */
export function evenBlanks(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\s{2,}|[^\S\u00A0]/g, ' ')
  if (Array.isArray(value)) return value.map(evenBlanks)
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, evenBlanks(part)]))
    : value
}

/** Paths of the texts that are too long; an abstract may be, since no reference shows it. */
function longTexts(value: unknown, path: readonly PropertyKey[] = []): PropertyKey[][] {
  if (typeof value === 'string') return value.length > LONGEST ? [[...path]] : []
  if (!isRecord(value)) return []
  const parts: [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return parts.flatMap((
    [key, part],
  ) => (key === 'abstract' && path.length === 0 ? [] : longTexts(part, [...path, key])))
}

/** Reads `slides/paper/references.json`. JSON is YAML, so its problems have lines too. */
export function readReferences(
  file: SourceText,
): { references: Map<string, Reference>; register: Register<Reference> } {
  const register = readRegister<Reference>(file, schema, [], '{ "id": "wiener-1948", "type": "book" }')
  return { references: indexEntries(register, 'id', (reference) => reference.id), register }
}
