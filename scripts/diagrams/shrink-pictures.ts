import { cached, hashOf, hashOfMakers } from '../assets/cache.ts'
import type { DiagramSource, DrawnDiagram } from '../compiler/diagram-model.ts'

/** Pictures drawn by hand come from the compiler ready; here they lose needless bytes, once for each version. No
 * browser is needed. */
export async function shrinkPictures(sources: readonly DiagramSource[]): Promise<DrawnDiagram[]> {
  const pictures = sources.flatMap(({ name, drawing }) => (drawing === undefined ? [] : [{ name, ...drawing }]))
  if (pictures.length === 0) return []
  const makers = hashOfMakers('scripts/diagrams/shrink.ts')
  return Promise.all(pictures.map(async (picture) => {
    const svg = await cached('drawings', hashOf(picture.svg, makers),
      async () => (await import('./shrink.ts')).shrinkByHand(picture.svg))
    return { ...picture, svg }
  }))
}
