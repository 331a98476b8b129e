import type { Compiled, KitSettings, Problem, SourceText } from '../model.ts'
import type { Claim, Endnote, Registers } from './model.ts'
import { advise } from '../nearest.ts'
import { readClaims } from './claims.ts'
import { type Register, indexEntries, readRegister } from './list.ts'
import { readReferences } from './references.ts'
import { readTerms } from './terms.ts'
import { z } from 'zod'
import { defined } from '../settings.ts'

/** The files of `slides/paper/`; each may be missing. */
export interface PaperSources {
  readonly claims?: SourceText
  readonly endnotes?: SourceText
  readonly references?: SourceText
  readonly terms?: SourceText
}

/** Reads the registers of the paper and checks that what they name exists. */
export function parsePaper(sources: PaperSources, settings: KitSettings): Compiled<Registers> {
  const claims = sources.claims && readClaims(sources.claims, settings.voices)
  const endnotes = sources.endnotes && readEndnotes(sources.endnotes)
  const references = sources.references && readReferences(sources.references)
  const terms = sources.terms && readTerms(sources.terms)
  const paper: Registers = {
    claims: claims?.claims ?? new Map(),
    endnotes: endnotes?.endnotes ?? new Map(),
    references: references?.references ?? new Map(),
    terms: terms?.terms ?? new Map(),
  }
  if (claims) checkClaims(claims.register, paper, settings)
  if (endnotes) checkEndnotes(endnotes.register, paper)
  const problems = [claims, endnotes, references, terms]
    .flatMap((file): readonly Problem[] => file?.register.problems.list ?? [])
  return { value: paper, problems }
}

function checkClaims(register: Register<Claim>, paper: Registers, settings: KitSettings): void {
  for (const { value: claim, index } of register.entries) {
    if (settings.parts.size > 0 && !settings.parts.has(claim.part)) {
      register.problems.error(register.source.placeOf([index, 'part']), {
        rule: 'unknown-part',
        found: claim.part,
        what: `Claim ${claim.id} stands in part “${claim.part}”, which kit.yaml does not list.`,
        why: 'The source line of every slide that cites it would be wrong.',
        fix: advise(claim.part, settings.parts.keys(), 'Correct it, or add the part to slides/kit.yaml.'),
      })
    }
    claim.endnotes.forEach(({ number }, position) => {
      if (paper.endnotes.has(number)) return
      register.problems.error(register.source.placeOf([index, 'endnotes', position]), {
        rule: 'unknown-endnote',
        found: String(number),
        what: `Claim ${claim.id} rests on endnote ${number}, which is not in endnotes.yaml.`,
        why: 'Whoever looks the claim up would find no source.',
        fix: 'Correct the number, or add the endnote.',
      })
    })
  }
}

function checkEndnotes(register: Register<Endnote>, paper: Registers): void {
  for (const { value: endnote, index } of register.entries) {
    endnote.works.forEach(({ reference }, position) => {
      if (paper.references.has(reference)) return
      register.problems.error(register.source.placeOf([index, 'works', position, 'reference']), {
        rule: 'unknown-reference',
        found: reference,
        what: `Endnote ${endnote.number} cites “${reference}”, which is not in references.json.`,
        why: 'The endnote cannot be written out without the work.',
        fix: advise(reference, paper.references.keys(), 'Correct the name, or add the work.'),
      })
    })
    if (endnote.works.length === 0 && endnote.explanation === undefined) {
      register.problems.warning(register.source.placeOf([index]), {
        rule: 'empty-endnote',
        found: String(endnote.number),
        what: `Endnote ${endnote.number} has neither works nor an explanation.`,
        why: 'Nothing would be shown for it.',
        fix: 'Add “works” or “explanation”.',
      })
    }
  }
}

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
function readEndnotes(file: SourceText): { endnotes: Map<number, Endnote>; register: Register<Endnote> } {
  const register = readRegister<Endnote>(file, schema, Object.keys(endnoteShape.shape), '- number: 24')
  return { endnotes: indexEntries(register, 'number', (endnote) => endnote.number), register }
}
