import { saidBy } from '../content/blocks.ts'
import type { Content } from '../content/node.ts'
import { elementsIn } from '../content/walk.ts'
import { mapElements } from '../content/map-nodes.ts'
import type { Handout } from '../handout/model.ts'
import type { Citations } from '../deck-model.ts'

/** The check-list for a session that cites these: a line that rests on other claims speaks of what does not come up in
 * it. */
export function checklistFor(checklist: Handout, cited: readonly Citations[]): Handout {
  const known = new Set(cited.flatMap(({ claims }) => claims))
  const left = new Set<string>()
  const keep = (nodes: Content): Content =>
    mapElements(nodes, (element) => {
      const claims = element.name === 'li' && !elementsIn(element.children).some(({ name }) => name === 'li')
        ? saidBy(element.children).claims
        : []
      if (claims.length === 0 || claims.some((id) => known.has(id))) return element
      for (const id of claims) left.add(id)
      return []
    })
  const content = checklist.content.flatMap((part) => keep([part.node]).map((node) => ({ ...part, node })))
  return {
    ...checklist,
    content,
    cited: { ...checklist.cited, claims: checklist.cited.claims.filter((id) => !left.has(id)) },
  }
}
