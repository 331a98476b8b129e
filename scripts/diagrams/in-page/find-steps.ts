import type { DataEdge, DataNode, Job, Remark } from './types.ts'

/**
 * Runs in the page: finds what appears with each press, from 1, and says which names of the source's steps the diagram
 * does not have.
 */
export function findSteps(
  root: SVGSVGElement,
  job: Job,
  parts: { readonly nodes: readonly DataNode[]; readonly edges: readonly DataEdge[] } | undefined,
  remarks: Remark[],
): ReadonlyMap<Element, number> {
  const found = new Map<Element, number>()
  if (job.steps.length === 0) return found
  if (parts === undefined) {
    remarks.push({ rule: 'steps-unsupported', found: '' })
    return found
  }
  const name = (node: DataNode): readonly string[] =>
    [node.id, node.nodeId, node.label].flatMap((one) => one ? [one] : [])
  const stepOf = new Map<string, number>()
  job.steps.forEach((step, index) => {
    for (const wanted of step) {
      const node = parts.nodes.find((one) => name(one).includes(wanted))
      const [from, to] = wanted.split('->').map((end) => end.trim())
      const edges = parts.edges.filter((edge) =>
        edge.id === wanted || (from !== undefined && to !== undefined
          && parts.nodes.some((one) => one.id === edge.start && name(one).includes(from))
          && parts.nodes.some((one) => one.id === edge.end && name(one).includes(to)))
      )
      if (node) stepOf.set(`node ${node.id}`, index)
      for (const edge of edges) stepOf.set(`edge ${edge.id}`, index)
      if (!node && edges.length === 0) {
        remarks.push({ rule: 'unknown-step', found: wanted, known: parts.nodes.map((one) => one.nodeId ?? one.id) })
      }
    }
  })
  // A group that no step names comes with the first of what is in it; one level in the other is reached by repeating.
  for (let depth = 0; depth < 8; depth++) {
    for (const group of parts.nodes) {
      if (!group.isGroup || job.steps.some((step) => step.includes(group.id))) continue
      const inside = parts.nodes.filter((one) => one.parentId === group.id)
      const first = Math.min(...inside.map((one) => stepOf.get(`node ${one.id}`) ?? -1))
      if (inside.length > 0 && first >= 0) stepOf.set(`node ${group.id}`, first)
    }
  }
  for (const edge of parts.edges) {
    if (stepOf.has(`edge ${edge.id}`)) continue
    const later = Math.max(stepOf.get(`node ${edge.start}`) ?? -1, stepOf.get(`node ${edge.end}`) ?? -1)
    if (later >= 0) stepOf.set(`edge ${edge.id}`, later)
  }
  for (const [part, step] of stepOf) {
    const id = part.slice(5)
    const elements = part.startsWith('node') ? nodeElements(root, job.id, id) : edgeElements(root, id)
    for (const element of elements) found.set(element, step + 1)
  }
  return found
}

/** Mermaid's ids: `DRAWING-flowchart-ID-3`, `-state-`, `-classId-`, `DRAWING-node_ID`, and `DRAWING-ID` for groups. */
export function nodeElements(root: SVGSVGElement, drawing: string, id: string): Element[] {
  const escaped = id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const pattern = new RegExp(`^${drawing}-(?:(?:flowchart|state|classId)-${escaped}-\\d+|node_${escaped}|${escaped})$`)
  return [...root.querySelectorAll('g.node, g.cluster, g.statediagram-cluster, g.mindmap-node, g[id]')]
    .filter((element) => pattern.test(element.id) || element.id === id)
}

export function edgeElements(root: SVGSVGElement, id: string): Element[] {
  const name = CSS.escape(id)
  const labels = [...root.querySelectorAll(`g.label[data-id="${name}"], g.edgeTerminals[data-id="${name}"]`)]
  return [
    ...root.querySelectorAll(`path[data-id="${name}"]`),
    ...labels.map((label) => label.closest('.edgeLabel') ?? label),
  ]
}
