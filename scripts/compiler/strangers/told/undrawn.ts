import { broughtDecks } from '../../written-decks.ts'
import { el, type Node } from '../../content/node.ts'
import { mapNodes } from '../../content/map-nodes.ts'
import type { Deck } from '../../deck-model.ts'
import type { DiagramSource } from '../../diagram-model.ts'
import type { Compiled, Kit, Problem } from '../../model.ts'

/** Diagrams of decks from elsewhere that cannot be drawn stand on their slides as they are written.
 * @param isDrawn by name @param problems of drawing */
export function withUndrawn(
  kit: Kit,
  isDrawn: (name: string) => boolean,
  problems: readonly Problem[],
): Compiled<Kit> {
  const files = new Set(broughtDecks(kit).map(({ file }) => file))
  const undrawn = new Map([...kit.diagrams].filter(([name, { file }]) => files.has(file) && !isDrawn(name)))
  if (undrawn.size === 0) return { value: kit, problems }
  const inDeck = (deck: Deck): Deck => ({ ...deck, slides: deck.slides.map((slide) => asWritten(slide, undrawn)) })
  const value: Kit = {
    ...kit,
    diagrams: new Map([...kit.diagrams].filter(([name]) => !undrawn.has(name))),
    decks: kit.decks.map(inDeck),
    sessions: kit.sessions.map((session) => ({ ...session, deck: inDeck(session.deck) })),
  }
  const told = problems.map((problem): Problem =>
    problem.severity === 'error' && files.has(problem.file)
      ? { ...problem, severity: 'warning', why: 'It cannot be drawn; its source stands in its place.' }
      : problem
  )
  return { value, problems: told }
}

function asWritten(slide: Deck['slides'][number], undrawn: ReadonlyMap<string, DiagramSource>): Deck['slides'][number] {
  return {
    ...slide,
    content: mapNodes(slide.content, (node) => {
      const source = typeof node === 'object' && node.kind === 'diagram' ? undrawn.get(node.name) : undefined
      return source === undefined ? node : code(source)
    }),
  }
}

const code = ({ body }: DiagramSource): Node => el('pre', {}, el('code', { class: 'language-mermaid' }, body.trimEnd()))
