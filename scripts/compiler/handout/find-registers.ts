import type { Kit } from '../model.ts'
import { advise, listed } from '../nearest.ts'
import type { Problems } from '../problem.ts'
import type { InclusionRequest } from '../rules/inclusion.ts'
import type { Inclusion } from './model.ts'

/** The names in an attribute that may have several, with blanks between. */
export const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')

/** The claims of the parts that are named, or of all parts of the paper. */
export function findClaims(
  { keys, place }: InclusionRequest,
  { paper, settings }: Pick<Kit, 'paper' | 'settings'>,
  problems: Problems,
): Inclusion {
  const given = keys.get('part')
  const wanted = given === undefined ? [...settings.parts.keys()] : words(given.value)
  for (const id of wanted.filter((part) => !settings.parts.has(part))) {
    problems.error(given?.place ?? place, {
      rule: 'unknown-part',
      found: id,
      what: `The paper has no part “${id}”.`,
      why: 'The list of its claims would be empty.',
      fix: advise(id, settings.parts.keys(), `The parts are ${[...settings.parts.keys()].join(', ')}.`),
    })
  }
  const parts = wanted.flatMap((id) => {
    const claims = [...paper.claims.values()].filter(({ part }) => part === id)
    return claims.length === 0 ? [] : [{ id, title: settings.parts.get(id) ?? id, claims }]
  })
  return { kind: 'claims', parts }
}

/** The terms that are named, each once and in that order, or the whole glossary. */
export function findTerms({ keys }: InclusionRequest, { paper }: Pick<Kit, 'paper'>, problems: Problems): Inclusion {
  const given = keys.get('terms')
  if (given === undefined) return { kind: 'glossary' }
  const terms = [...new Set(words(given.value))].flatMap((id) => {
    const term = paper.terms.get(id)
    if (term !== undefined) return [term]
    problems.error(given.place, {
      rule: 'unknown-term',
      found: id,
      what: `The glossary has no term “${id}”.`,
      why: 'It would be missing from the sheet.',
      fix: advise(id, paper.terms.keys(), `A term’s id is in slides/paper/terms.yaml${
        paper.terms.size === 0
          ? ''
          : `; there ${paper.terms.size === 1 ? 'is' : 'are'} ${listed([...paper.terms.keys()])}`
      }.`),
    })
    return []
  })
  return { kind: 'glossary', terms }
}
