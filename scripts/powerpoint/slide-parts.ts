import type { Layout as SlideLayout } from '../compiler/deck-model.ts'
import { words } from '../compiler/content/chinese.ts'
import {
  attribute,
  type Content,
  el,
  type Element,
  hasClass,
  isElement,
  type Node,
  type Secret,
} from '../compiler/content/node.ts'
import { mapElements, reveal } from '../compiler/content/map-nodes.ts'
import { elementsIn, textOf } from '../compiler/content/walk.ts'
import { type IdentityLook, identityOf, runsOf } from './runs.ts'
import { wordsIn } from './read-objects.ts'
import { LABEL, paragraphsIn, type TextLooks } from './paragraphs.ts'
import type { Paragraph, SlideRun } from './text.ts'

/** A slide taken apart: what stands where in the deck, as the room sees it. */
export interface SlideParts {
  readonly id: string
  readonly layout: SlideLayout
  readonly identity?: IdentityLook
  readonly title: readonly SlideRun[]
  /** What stands before the title: Answer, Debrief. */
  readonly eyebrow: readonly SlideRun[]
  /** Above the title of a cover or divider. */
  readonly kicker: readonly SlideRun[]
  /** Who says all of it. */
  readonly voice: readonly SlideRun[]
  /** Everything else, in order. */
  readonly content: Content<Secret>
  /** Of a divider: all parts. */
  readonly way?: Element<Secret>
  readonly strip: readonly SlideRun[]
  readonly foot: readonly SlideRun[]
  readonly notes: readonly Paragraph[]
  readonly hasMarks: boolean
  /** Of a cover: the `data:` address of the house’s logo. */
  readonly logo?: string
}

/** What stands before a question, a remark from outside and a warning. */
export interface BlockLabels {
  readonly ask: string
  readonly outside: string
  readonly caveat: string
}

/** The labels that the style sheet of the deck writes, as text. */
const withLabels = (nodes: Content<Secret>, labels: BlockLabels): Content<Secret> =>
  mapElements(nodes, (element) => {
    const label = (['ask', 'outside', 'caveat'] as const).find((one) =>
      element.name === 'div' && hasClass(element, one)
    )
    return label === undefined
      ? element
      : { ...element, children: [el('p', { class: LABEL }, words(labels[label])), ...element.children] }
  })

const SPOKEN: TextLooks = { p: 'body', item: 'body', nested: 'body', heading: 'heading' }

const find = (nodes: Content<Secret>, name: string): Element<Secret> | undefined =>
  elementsIn(nodes).find((one) => hasClass(one, name))

/** @param section a slide as `render/slide.ts` puts it together, with its figures in their places */
export function partsOf(section: Element<Secret>, layout: SlideLayout, labels: BlockLabels): SlideParts {
  // What is kept back was left out before: all that is here is shown.
  const all = withLabels(reveal(section.children), labels)
  const content = find(all, 'content')?.children ?? []
  const id = attribute(section, 'id')
  const heading = content.find((node): node is Element<Secret> =>
    isElement(node) && node.attributes['id'] === `${id}-title`
  )
  const eyebrow = heading?.children.find((node): node is Element<Secret> => isElement(node) && hasClass(node, 'kicker'))
  const own = (name: string): Element<Secret> | undefined =>
    content.find((node): node is Element<Secret> => isElement(node) && hasClass(node, name))
  const [kicker, voice, way] = [own('kicker'), own('voice'), own('way')]
  const identity = identityOf(section)
  // A cover or divider has no room at its foot but that of the footer.
  const footing = layout === 'cover' || layout === 'section'
    ? content.find((node) => isElement(node) && hasClass(node, 'footing') && !has(node, 'footnotes'))
    : undefined
  const logo = attribute(find(all, 'cover-logo') ?? section, 'src')
  const named = (heading?.children ?? []).filter((node) => node !== eyebrow)
  const runsIn = (one: Element<Secret> | undefined): SlideRun[] => runsOf(one?.children ?? [])
  return {
    id,
    layout,
    ...(identity === undefined ? {} : { identity }),
    title: layout === 'cover' ? wordsIn(named) : runsOf(named),
    eyebrow: runsIn(eyebrow),
    kicker: runsIn(kicker),
    voice: runsIn(voice),
    content: [
      ...(layout === 'cover' ? elementsIn(named).filter(({ name }) => name === 'img').map(asFigure) : []),
      ...content.filter((node) =>
        node !== footing && node !== heading && node !== kicker && node !== voice && node !== way
      ),
    ],
    ...(way === undefined ? {} : { way }),
    strip: stripOf(find(all, 'strip')),
    foot: footOf(find(all, 'foot'), footing),
    notes: notesOf(all),
    hasMarks: find(all, 'cover-marks') !== undefined,
    ...(logo === '' ? {} : { logo }),
  }
}

const asFigure = (image: Element<Secret>): Element<Secret> => el('figure', { class: 'picture' }, image)

const notesOf = (all: Content<Secret>): Paragraph[] =>
  paragraphsIn(
    all.flatMap((node): readonly Node<Secret>[] => isElement(node) && hasClass(node, 'notes') ? node.children : []),
    SPOKEN,
  )

/** Where in its session a slide is. */
function stripOf(strip: Element<Secret> | undefined): SlideRun[] {
  if (strip === undefined) return []
  const said = strip.children.map((child) => textOf([child]).replace(/\s+/g, ' ').trim()).filter((text) => text !== '')
  return runsOf(words(said.join(' · ')))
}

const has = (element: Element<Secret>, name: string): boolean => find(element.children, name) !== undefined

/** Source line, where a task is on paper, and what else stands at the foot. */
function footOf(foot: Element<Secret> | undefined, footing: Node<Secret> | undefined): SlideRun[] {
  const said = isElement(footing) ? elementsIn([footing]).filter(({ name }) => name === 'p') : []
  const lines = [...foot?.children ?? [], ...said].flatMap((child) =>
    isElement(child, 'p') && !hasClass(child, 'number') ? [runsOf(child.children)] : []
  )
  return lines.flatMap((line, index) => index === 0 ? line : [{ text: ' · ' }, ...line])
}
