/**
 * What the type checker must refuse. Nobody runs this: each line below an `@ts-expect-error` would let a secret out, and
 * if one of them were allowed, `tsc` would say so.
 */
import { deckFor, forEdition } from '../../scripts/compiler/content/for-edition.ts'
import {
  between,
  type Concealed,
  type Content,
  el,
  type Element,
  joinBlocks,
  type Node,
  withAttributes,
  type KeyPlace,
  conceal,
} from '../../scripts/compiler/content/node.ts'
import {
  mapElements,
  mapNodes,
  mapRows,
  mapText,
  reveal,
  trimBreaks,
} from '../../scripts/compiler/content/map-nodes.ts'
import type { SecretsIn } from '../../scripts/compiler/content/secrets.ts'
import type { Edition } from '../../scripts/compiler/model.ts'
import type { Deck, Slide } from '../../scripts/compiler/deck-model.ts'
import { renderDeckPage } from '../../scripts/render/deck-page.ts'
import { renderSlide, type PageNeeds } from '../../scripts/render/slide.ts'
import { renderPack } from '../../scripts/render/sheet/pack.ts'
import { ON_SCREEN, type SheetNeeds } from '../../scripts/render/sheet/sheet-layout.ts'
import { solutionPieces } from '../../scripts/compiler/exercise/question.ts'
import type { DiscussExercise, Exercise, SortExercise } from '../../scripts/compiler/exercise/model.ts'
import { leavesIn } from '../../scripts/compiler/content/walk.ts'
import type { Pack } from '../../scripts/compiler/handout/packs.ts'
import type { Session } from '../../scripts/compiler/session/model.ts'

declare const slide: Slide
declare const deck: Deck
declare const needs: PageNeeds<'give-out'>
declare const element: Element
declare const edition: Edition
declare const notes: Concealed<'notes'>
declare const answer: Concealed<'answer'>
/** What is given out is made of content in which there are no secrets. */
declare const give: (content: Content) => void
declare const giveNode: (node: Node) => void
declare const afterwards: (content: Content<'answer'>) => void

// What has no secrets is taken.
give(['text', el('p', { class: 'a' }, 'text', el('b'))])
give(forEdition(slide.notes, 'give-out'))
give(forEdition(slide.content, 'give-out'))
afterwards(forEdition(slide.content, 'afterwards'))
renderDeckPage<'give-out'>(deckFor(deck, 'give-out'), needs)

// Notes, answers, and what stands on a slide before it is parted.
// @ts-expect-error
give(slide.notes)
// @ts-expect-error
give(slide.content)
// @ts-expect-error
giveNode(notes)
// @ts-expect-error
giveNode(answer)
// @ts-expect-error
give(forEdition(slide.content, 'presenter'))
// @ts-expect-error
give(forEdition(slide.content, 'afterwards'))
// @ts-expect-error
give(forEdition(slide.content, edition))

// Joined with what everybody may have.
// @ts-expect-error
give(['open', notes])
// @ts-expect-error
give([...slide.notes, 'open'])
// @ts-expect-error
give(joinBlocks([['open'], slide.notes]))
// @ts-expect-error
give(between([notes, 'open'], ' '))
// @ts-expect-error
give(['open'].flatMap((text): Node<'notes'>[] => [text, notes]))

// Within something else, however deep.
// @ts-expect-error
giveNode(el('p', {}, notes))
// @ts-expect-error
giveNode(el('div', {}, 'open', el('p', {}, el('b', {}, answer))))
// @ts-expect-error
giveNode(el('div', {}, 'open', slide.notes))
// @ts-expect-error
giveNode(el<readonly string[]>('div', {}, notes))

// Unpacked, and packed anew.
// @ts-expect-error
give(notes.children)
// @ts-expect-error
give(conceal('answer', ['Right.']).children)
// @ts-expect-error
giveNode({ ...element, children: slide.notes })
// @ts-expect-error
giveNode({ kind: 'element', name: 'p', attributes: {}, children: [notes] })
// @ts-expect-error
giveNode({ ...notes, kind: 'element', name: 'p', attributes: {}, children: [notes] })
// @ts-expect-error
give(reveal(slide.notes))
// @ts-expect-error
give(trimBreaks(slide.notes))
// @ts-expect-error
give(mapNodes(slide.notes, (node) => node))
// @ts-expect-error
give(mapText(slide.notes, (text) => text))
// @ts-expect-error
give(mapElements(slide.content, (one) => withAttributes(one, { id: 'x' })))
// @ts-expect-error
give(mapRows(slide.content, (row) => row))

// Of an exercise: its parts, its answer, why that is right, and the key.
declare const exercise: Exercise
declare const discuss: DiscussExercise
declare const sort: SortExercise
declare const keyPlace: KeyPlace<'answer'>
declare const onWorksheet: (content: Content<SecretsIn<'worksheet'>>) => void
// @ts-expect-error
give(exercise.parts.hint ?? [])
// @ts-expect-error
give(exercise.remarks)
// @ts-expect-error
give(discuss.listen)
// @ts-expect-error
give(sort.answer.flatMap(({ why = [] }) => why))
// @ts-expect-error
give(solutionPieces(exercise))
// @ts-expect-error
onWorksheet(solutionPieces(exercise))
// @ts-expect-error
onWorksheet(exercise.parts.debrief ?? [])

// Made elsewhere than where it is decided who is shown it.
// @ts-expect-error
afterwards([{ kind: 'concealed', secret: 'answer', children: ['Right.'] }])
// @ts-expect-error
giveNode({ kind: 'key', secret: 'answer', key: { version: '', kind: 'discuss', listen: [] } })
// @ts-expect-error
conceal('words of the room', ['open'])
// @ts-expect-error
afterwards([conceal('plan', ['3 minutes'])])
// @ts-expect-error
give([conceal('debrief', ['Well done.'])])

// The key by itself, taken out of where it is concealed.
// @ts-expect-error
give(leavesIn(slide.content))
// @ts-expect-error
give([keyPlace])

// A secret under another name.
// @ts-expect-error
afterwards([notes])
// @ts-expect-error
afterwards([conceal('answer', [notes])])
// @ts-expect-error
afterwards(forEdition(slide.content, 'presenter'))

// Decks, slides and packs that nobody parted, or that were parted for somebody else.
// @ts-expect-error
renderDeckPage<'give-out'>(deck, needs)
// @ts-expect-error
renderDeckPage<'give-out'>(deckFor(deck, 'presenter'), needs)
// @ts-expect-error
renderDeckPage<'give-out'>(deckFor(deck, 'afterwards'), needs)
// @ts-expect-error
renderDeckPage<'afterwards'>(deckFor(deck, 'presenter'), { ...needs, edition: 'afterwards' })
// @ts-expect-error
renderDeckPage<'give-out'>({ ...deckFor(deck, 'give-out'), slides: deck.slides }, needs)
// @ts-expect-error
giveNode(renderSlide<'presenter'>(deck, slide, 1, { ...needs, edition: 'presenter' }))

// Minutes and plan, where there are no notes.
const given = deckFor(deck, 'give-out')
// @ts-expect-error
renderDeckPage<'give-out'>({ ...given, minutes: 18 }, needs)
// @ts-expect-error
renderDeckPage<'give-out'>({ ...given, slides: given.slides.map((one) => ({ ...one, minutes: 3 })) }, needs)
// @ts-expect-error
renderDeckPage<'afterwards'>({ ...deckFor(deck, 'afterwards'), plan: [] }, { ...needs, edition: 'afterwards' })

declare const session: Session
declare const pack: Pack
declare const presenters: SheetNeeds<'presenter'>
// @ts-expect-error
renderPack(session, pack, presenters, ON_SCREEN)
