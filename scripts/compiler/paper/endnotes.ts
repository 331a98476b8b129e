import { z } from 'zod'
import type { SourceText } from '../model.ts'
import type { Endnote } from './model.ts'
import { defined } from '../settings.ts'
import { indexEntries, readRegister, type Register } from './list.ts'

const NUMBER = 'must be the number of an endnote'
const WORKS = 'must be a list such as [{ reference: wiener-1948, locator: "11" }]'
const locator = z.union([z.string().transform((text) => text.replace(/\s+/g, ' ')), z.number().transform(String)], {
  error: 'must be text, for example "11–12"',
})
/** Characters of a locator; on longer ones the CSL processor takes its time. */
const LONGEST = 500
const work = z.union([
  z.string().transform((reference): { reference: string; locator?: string } => ({ reference })),
  z.strictObject({ reference: z.string(), locator: locator.optional() })
    .transform(({ reference, locator: at }) => ({ reference, ...defined({ locator: at }) })),
], { error: WORKS })
export const endnoteShape = z.strictObject({
  number: z.int({ error: NUMBER }).positive(NUMBER),
  works: z.array(work, { error: WORKS }).default([]).superRefine((works, context) =>
    works.forEach(({ locator: at = '' }, index) => {
      if (at.length > LONGEST) {
        context.addIssue({ code: 'custom', path: [index, 'locator'], message: `is longer than ${LONGEST} characters` })
      }
    })
  ),
  explanation: z.string({ error: 'must be text' }).optional(),
})
const schema = endnoteShape.transform(({ explanation, ...rest }) => ({ ...rest, ...defined({ explanation }) }))

/** Reads `slides/paper/endnotes.yaml`. */
export function readEndnotes(file: SourceText): { endnotes: Map<number, Endnote>; register: Register<Endnote> } {
  const register = readRegister<Endnote>(file, schema, Object.keys(endnoteShape.shape), '- number: 24')
  return { endnotes: indexEntries(register, 'number', (endnote) => endnote.number), register }
}
