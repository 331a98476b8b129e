import { z } from 'zod'
import type { Reference, SourceText } from '../model.ts'
import { indexEntries, readRegister, type Register } from './list.ts'

const ID = 'must be a short name, for example wiener-1948'
const NAMES = 'must be a list of people such as { "family": "Wiener", "given": "Norbert" } or { "literal": "IBM" }'
const DATE = 'must be a date such as { "date-parts": [[1984, 9, 13]] }'
const CATEGORIES = 'must be a list of words; the bibliography page groups the works by the first'
const part = z.union([z.string(), z.number()], { error: DATE })
const word = z.string().optional()
const names = z.array(z.looseObject({ family: word, given: word, literal: word }), { error: NAMES }).optional()
const date = z.union([
  z.looseObject({ 'date-parts': z.array(z.array(part).min(1).max(3)).min(1).max(2) }),
  z.looseObject({ literal: z.string() }),
  z.looseObject({ raw: z.string() }),
], { error: DATE }).optional()
const text = (name: string) =>
  z.union([z.string(), z.number().transform(String)], { error: `must be text: the ${name} of the work` }).optional()

// The CSL processor throws on names and dates of another shape; all other fields are its own business.
const schema = z.looseObject({
  id: z.union([z.string(), z.number().transform(String)], { error: ID }),
  type: z.string({ error: 'must be a CSL type, for example book or article-journal' }),
  title: text('title'), 'container-title': text('container'), publisher: text('publisher'), URL: text('address'),
  author: names, editor: names, translator: names, 'container-author': names,
  categories: z.array(z.string({ error: CATEGORIES }), { error: CATEGORIES }).optional(),
  issued: date, accessed: date, 'original-date': date,
})

/** Reads `slides/paper/references.json`. JSON is YAML, so its problems have lines too. */
export function readReferences(
  file: SourceText,
): { references: Map<string, Reference>; register: Register<Reference> } {
  const register = readRegister<Reference>(file, schema, [], '{ "id": "wiener-1948", "type": "book" }')
  return { references: indexEntries(register, 'id', (reference) => reference.id), register }
}
