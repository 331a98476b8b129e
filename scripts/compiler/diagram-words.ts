import { z } from 'zod'
import type { DiagramSource } from './diagram-model.ts'
import type { Place, Problems } from './problem.ts'

const CLAIMS = 'must be a list of claims, for example [S3.15, S3.16]'
const text = z.string({ error: 'must be text' })

/** What every diagram says about itself, drawn by Mermaid or by hand. */
export const WORDS = {
  title: text.optional(),
  description: text.optional(),
  caption: text.optional(),
  text: text.optional(),
  claims: z.array(z.string({ error: CLAIMS }), { error: CLAIMS }).optional(),
  solid: text.optional(),
  dashed: text.optional(),
  dotted: text.optional(),
}

/** Warns where a diagram has no name or no description. `advice` says where the key goes. */
export function checkNames(
  diagram: Pick<DiagramSource, 'name' | 'file' | 'title' | 'description'>,
  place: Place,
  problems: Problems,
  advice: (key: 'title' | 'description') => string,
): void {
  // What it is called then is the program's own, and stands nowhere in the deck.
  const isFence = /\.[qr]?md$/i.test(diagram.file)
  const words = [['name', diagram.title, 'title'], ['description', diagram.description, 'description']] as const
  for (const [word, value, key] of words) {
    if (value.trim() !== '') continue
    problems.warning(place, {
      rule: `missing-diagram-${word}`,
      ...(isFence ? {} : { found: diagram.name }),
      what: isFence ? `This diagram has no ${word}.` : `The diagram “${diagram.name}” has no ${word}.`,
      why: 'People who cannot see it are told nothing.',
      fix: advice(key),
    })
  }
}
