import { z } from 'zod'
import type { SourceText } from '../model.ts'
import type { Claim, EndnoteMarker, Voice } from './model.ts'
import { indexEntries, readRegister, type Register } from './list.ts'

/** What cites an endnote: `n24`. No claim may be called so. */
export const ENDNOTE_KEY = /^n(\d{1,4})$/

const KEY = /^[A-Za-z][A-Za-z0-9]*(?:[_.-]+[A-Za-z0-9]+)*$/

/** Can a claim be called that? `S3.15`, `T3.1a`, `MF4`: a letter first, letters and digits, `.`, `-` and `_` between. */
export const isClaimKey = (text: string): boolean => KEY.test(text) && !ENDNOTE_KEY.test(text)

const ENDNOTES = 'must be a list such as [24], or with “{ number: 9, marker: inferred }” in it'
const ID = 'must be an id such as S3.15, T3.1a or MF4, and not that of an endnote, such as n24'

function statusSchema(voices: readonly Voice[]) {
  const error = `must be one of ${voices.map(({ code }) => code).join(', ')}, or a list of them with the main one first`
  const byCode = new Map(voices.map((voice) => [voice.code, voice]))
  const status = z.enum([...byCode.keys()], { error }).transform((code, context): Voice => {
    const voice = byCode.get(code)
    if (voice !== undefined) return voice
    context.addIssue({ code: 'custom', message: error })
    return z.NEVER
  })
  return z.union([
    status.transform((one): readonly [Voice, ...Voice[]] => [one]),
    z.tuple([status], status).transform(([first, ...others]): readonly [Voice, ...Voice[]] => [first, ...others]),
  ], { error })
}
const number = z.int({ error: ENDNOTES }).positive(ENDNOTES)
const marker = z.union([
  number.transform((printed): EndnoteMarker => ({ number: printed, marker: 'printed' })),
  z.strictObject({ number, marker: z.enum(['printed', 'confirmed', 'inferred']) }),
], { error: ENDNOTES })

/** @param voices of the kit, one or more of which each claim has */
export const claimSchema = (voices: readonly Voice[]) =>
  z.strictObject({
    id: z.string({ error: ID }).refine(isClaimKey, ID),
    part: z.union(
      [z.string(), z.number().transform(String)],
      { error: 'must be a part of the paper, as named in kit.yaml' },
    ),
    paragraph: z.int({ error: 'must be the number of a paragraph' }).positive('must be 1 or more'),
    gist: z.string({ error: 'must be a sentence' }).min(1, 'must not be empty'),
    endnotes: z.array(marker, { error: ENDNOTES }).default([]),
    status: statusSchema(voices),
  })

/** Reads `slides/paper/claims.yaml`. */
export function readClaims(
  file: SourceText,
  voices: readonly Voice[],
): { claims: Map<string, Claim>; register: Register<Claim> } {
  const schema = claimSchema(voices)
  const register = readRegister<Claim>(file, schema, Object.keys(schema.shape), '- id: S3.15')
  return { claims: indexEntries(register, 'id', (claim) => claim.id), register }
}
