import { z } from 'zod'
import type { SourceText } from '../model.ts'
import type { Term } from './model.ts'
import { defined } from '../settings.ts'
import { indexEntries, readRegister, type Register } from './list.ts'

const ID = 'must be a name in small letters and hyphens, for example a-term'
export const termShape = z.strictObject({
  id: z.string({ error: ID }).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, ID),
  name: z.string({ error: 'must be text' }),
  chinese: z.string({ error: 'must be text' }).optional(),
  pinyin: z.string({ error: 'must be text' }).optional(),
  say: z.string({ error: 'must be text' }).optional(),
  kind: z.enum(['word', 'person', 'body'], { error: 'must be word, person or body' }).default('word'),
  definition: z.string({ error: 'must be a sentence' }),
})
const schema = termShape.transform(({ chinese, pinyin, say, ...rest }) => ({
  ...rest,
  ...defined({ chinese, pinyin, say }),
}))

/** Reads `slides/paper/terms.yaml`. */
export function readTerms(file: SourceText): { terms: Map<string, Term>; register: Register<Term> } {
  const register = readRegister<Term>(file, schema, Object.keys(termShape.shape), '- id: a-term')
  return { terms: indexEntries(register, 'id', (term) => term.id), register }
}
