import { isBrought } from '../../written-decks.ts'
import { el, type Node } from '../../content/node.ts'
import { mapNodes } from '../../content/map-nodes.ts'
import type { Deck } from '../../deck-model.ts'
import type { DiagramSource } from '../../diagram-model.ts'
import type { Compiled, Kit, Problem } from '../../model.ts'
import { isFigure } from '../room/room.ts'

/** Diagrams of decks from elsewhere that cannot be drawn stand on their slides as they are written; whatever is wrong with
 * one stops no build.
 * @param isDrawn by name @param problems of drawing */
export function withUndrawn(
  kit: Kit,
  isDrawn: (name: string) => boolean,
  problems: readonly Problem[],
): Compiled<Kit> {
  const files = new Set(
    kit.decks.filter(({ slides }) => slides.some((slide) => slide.divider === undefined && isBrought(slide)))
      .map(({ file }) => file),
  )
  if (files.size === 0) return { value: kit, problems }
  const undrawn = new Map([...kit.diagrams].filter(([name, { file }]) => files.has(file) && !isDrawn(name)))
  const inDeck = (deck: Deck): Deck => ({ ...deck, slides: deck.slides.map((slide) => asWritten(slide, undrawn)) })
  const value: Kit = undrawn.size === 0 ? kit : {
    ...kit,
    diagrams: new Map([...kit.diagrams].filter(([name]) => !undrawn.has(name))),
    decks: kit.decks.map(inDeck),
    sessions: kit.sessions.map((session) => ({ ...session, deck: inDeck(session.deck) })),
  }
  const told = problems.map((problem): Problem => {
    if (problem.severity !== 'error' || !files.has(problem.file)) return problem
    const isUndrawn = [...undrawn.values()].some((source) => isWithin(problem, source))
    return {
      ...problem,
      severity: 'warning',
      ...(isUndrawn ? { why: 'It cannot be drawn; its source stands in its place.' } : {}),
    }
  })
  return { value, problems: told }
}

const isWithin = ({ file, line }: Problem, source: DiagramSource): boolean =>
  file === source.file && line >= source.line && line < source.line + source.body.split('\n').length

function asWritten(slide: Deck['slides'][number], undrawn: ReadonlyMap<string, DiagramSource>): Deck['slides'][number] {
  const sizes: number[] = []
  const content = mapNodes(slide.content, (node) => {
    const source = typeof node === 'object' && node.kind === 'diagram' ? undrawn.get(node.name) : undefined
    if (source === undefined) return node
    sizes.push(Math.max(LEAST, Math.floor(ROOM / source.body.trimEnd().split('\n').length)))
    return code(source)
  })
  const size = Math.min(...sizes)
  // The side that a figure has for itself would be empty.
  const isText = sizes.length > 0 && /^(?:split|diagram)$/.test(slide.layout) && !content.some(isFigure)
  const written = isText ? { ...slide, content, layout: 'text' as const } : { ...slide, content }
  return size < LARGE ? { ...written, codeSize: Math.min(size, slide.codeSize ?? size) } : written
}

/** What code has room in below a heading, by the height of its lines, in px of the canvas; the size of its type where it
 * is set as elsewhere, and the smallest: nobody reads it there, but it takes no other words off their slide. */
const [ROOM, LARGE, LEAST] = [400 / 1.4, 22, 6]

const code = ({ body }: DiagramSource): Node => el('pre', {}, el('code', { class: 'language-mermaid' }, body.trimEnd()))
