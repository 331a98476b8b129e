import type { KitSettings } from '../model.ts'
import type { Citation } from '../rules/citations.ts'

const isNumbered = (part: string): boolean => /^\d/.test(part)

/** Where in the paper some citations lead, without a word on how firm they are: `sections 2.1, 4.2, endnote 30`; empty
 * for none. */
export function sayPlace(citations: readonly Citation[], { parts }: Pick<KitSettings, 'parts'>): string {
  const given = [...new Set(citations.flatMap((one) => (one.kind === 'claim' ? [one.claim.part] : [])))]
  const notes = [...new Set(citations.flatMap((one) => (one.kind === 'endnote' ? [one.endnote.number] : [])))]
  const numbered = given.filter(isNumbered)
  const many = (
    word: string,
    all: readonly (string | number)[],
  ): string[] => (all.length === 0 ? [] : [`${word}${all.length === 1 ? '' : 's'} ${all.join(', ')}`])
  return [
    ...given.filter((part) => !isNumbered(part)).map((part) => parts.get(part) ?? part),
    ...many('section', numbered),
    ...many('endnote', notes),
  ].join(', ')
}
