import type { Handout } from '../handout/model.ts'
import type { Citations } from '../model.ts'

// As the compiler writes it: values stand in double quotes and have none inside.
const LINE = /<li>(?:(?!<\/?li\b)[^])*<\/li>\n?/g
const CLAIMS = / data-claim="([^"]*)"/g

/** The check-list for a session that cites these: a line that rests on other claims speaks of what does not come up in
 * it. */
export function checklistFor(checklist: Handout, cited: readonly Citations[]): Handout {
  const known = new Set(cited.flatMap(({ claims }) => claims))
  const left = new Set<string>()
  const content = checklist.content.map((part) => (typeof part.piece !== 'string' ? part : {
    ...part,
    piece: part.piece.replace(LINE, (line) => {
      const claims = [...line.matchAll(CLAIMS)].flatMap(([, ids = '']) => ids.split(' '))
      if (claims.length === 0 || claims.some((id) => known.has(id))) return line
      for (const id of claims) left.add(id)
      return ''
    }),
  }))
  return {
    ...checklist,
    content,
    cited: { ...checklist.cited, claims: checklist.cited.claims.filter((id) => !left.has(id)) },
  }
}
