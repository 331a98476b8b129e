import type { Edition } from '../model.ts'
import type {
  Deck,
  DeckContent,
  DeckFor,
  DeckPlan,
  PartPlan,
  Planned,
  Slide,
  SlideContent,
  SlideFor,
  SlidePlan,
} from '../deck-model.ts'
import { defined } from '../settings.ts'
import { type Content, isLeaf, type Node, type Secret } from './node.ts'
import { ALL_EDITIONS, isShownIn, type SecretsOf } from './secrets.ts'

/** The editions of a deck: what has no answers is the same afterwards. */
export const editionsOf = ({ slides }: Deck): readonly Edition[] =>
  ALL_EDITIONS.filter((edition) => edition !== 'afterwards' || slides.some(({ secret }) => secret === 'answer'))

/** Content as an edition has it. The only way from content with secrets to content without. */
export function forEdition<E extends Edition>(content: Content<Secret>, edition: E): Node<SecretsOf[E]>[] {
  const nodes: Node<SecretsOf[E]>[] = []
  for (const node of content) {
    if (typeof node === 'string') nodes.push(node)
    else if ('secret' in node) {
      const { secret } = node
      if (!isShownIn(edition, secret)) continue
      nodes.push(
        node.kind === 'key' ? { ...node, secret } : { ...node, secret, children: forEdition(node.children, edition) },
      )
    } else nodes.push(isLeaf(node) ? node : { ...node, children: forEdition(node.children, edition) })
  }
  return nodes
}

/** Minutes and plan only where notes are. */
const PLANNED: { readonly [E in Edition]: <T extends object>(plan: T) => Planned<SecretsOf[E], T> } = {
  presenter: (plan) => plan,
  afterwards: () => ({}),
  'give-out': () => ({}),
}

/** A deck as an edition has it: its slides, and what stands on them. */
export function deckFor<E extends Edition>(deck: Deck, edition: E): DeckFor<SecretsOf[E]> {
  const planned = PLANNED[edition]
  const { plan, minutes, parts, slides, ...rest } = deck
  const open: DeckContent<SecretsOf[E]> = {
    ...rest,
    ...defined({
      parts: parts?.map(({ minutes: own, ...part }) =>
        Object.assign(part, planned<PartPlan>(defined({ minutes: own })))
      ),
    }),
    slides: slides.filter(({ secret }) => isShownIn(edition, secret)).map((slide) => slideFor(slide, edition)),
  }
  return Object.assign(open, planned<DeckPlan>(defined({ plan, minutes })))
}

const NOTHING_CITED = { claims: [], endnotes: [], terms: [] }

function slideFor<E extends Edition>(slide: Slide, edition: E): SlideFor<SecretsOf[E]> {
  const hasNotes = isShownIn(edition, 'notes')
  const { content, notes, notesCite, exercise: _exercise, minutes, slack, priority, ...rest } = slide
  const open: SlideContent<SecretsOf[E]> = {
    ...rest,
    content: forEdition(content, edition),
    notes: hasNotes ? forEdition(notes, edition) : [],
    notesCite: hasNotes ? notesCite : NOTHING_CITED,
  }
  return Object.assign(open, PLANNED[edition]<SlidePlan>(defined({ minutes, slack, priority })))
}
