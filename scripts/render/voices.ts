import {
  type Content,
  el,
  type Element,
  hasClass,
  isElement,
  type Secret,
  withAttributes,
} from '../compiler/content/node.ts'
import { elementsIn, textOf } from '../compiler/content/walk.ts'
import { mapElements } from '../compiler/content/map-nodes.ts'
import type { Slide } from '../compiler/deck-model.ts'
import type { Kit } from '../compiler/model.ts'
import type { Registers, Voice } from '../compiler/paper/model.ts'
import { voiceBadge } from '../compiler/content/marks.ts'

/**
 * The content of a slide with its voices said as seldom as may be. Where all statements are somebody else's, and the
 * same one's, that stands once below the heading. Where the slide sorts statements by their badges, the author's stands
 * too.
 */
export function sayVoices<S extends Secret>(
  content: Content<S>,
  slide: Pick<Slide, 'claims'>,
  { paper, settings }: Pick<Kit, 'paper' | 'settings'>,
): Content<S> {
  const author = settings.voices.find(({ own }) => own)
  if (elementsIn(content).some((element) => names(element, author))) return withCites(content, 'cites implied', 'cites')
  const voice = sharedVoice(content, slide, paper)
  const heading = content.findIndex((node) => isElement(node, 'h2'))
  if (voice === undefined || heading < 0) return content
  return [
    ...content.slice(0, heading + 1),
    el('p', { class: 'voice' }, voiceBadge(voice)),
    ...withCites(content.slice(heading + 1), 'cites', 'cites implied'),
  ]
}

/** Content whose citations of one class have another. */
const withCites = <S extends Secret>(content: Content<S>, from: string, to: string): Content<S> =>
  mapElements(content, (element) =>
    element.name === 'span' && element.attributes['class'] === from
      ? withAttributes(element, { class: to })
      : element)

/** Does an element, other than a badge, end in the words of the author's badge? */
function names({ attributes, children }: Element<Secret>, author: Voice | undefined): boolean {
  return children.length === 1 && children[0] === author?.label && attributes['class'] !== 'cite-status'
    && attributes['class'] !== 'badge'
}

function sharedVoice(
  content: Content<Secret>,
  slide: Pick<Slide, 'claims'>,
  { claims }: Registers,
): Voice | undefined {
  if (elementsIn(content).filter(isSaidCite).length < 2) return undefined
  const statuses = slide.claims.flatMap((id) => claims.get(id)?.status ?? [])
  const [voice] = statuses
  if (voice?.own === true || statuses.some((status) => status !== voice)) return undefined
  return statementsIn(content).every((statement) =>
      elementsIn(statement).some(isSaidCite) || !/\p{L}/u.test(textOf(statement))
    )
    ? voice
    : undefined
}

const isSaidCite = ({ name, attributes }: Element<Secret>): boolean =>
  name === 'span' && attributes['class'] === 'cites'

/** What has a label of its own says nothing of the paper, and needs no badge. */
const LABELLED = ['ask', 'outside', 'caveat']
const STATEMENTS: ReadonlySet<string> = new Set(['li', 'p', 'td', 'figcaption'])

/** What makes a statement: a quotation; a paragraph, entry or cell without what stands in entries of its own. */
function statementsIn(content: Content<Secret>): Content<Secret>[] {
  return content.flatMap((node): Content<Secret>[] => {
    if (typeof node === 'string' || !('children' in node)) return []
    if (node.kind === 'concealed') return statementsIn(node.children)
    if (node.name === 'div' && LABELLED.some((name) => hasClass(node, name))) return []
    if (node.name === 'blockquote') return [node.children]
    const inner = statementsIn(node.children)
    return STATEMENTS.has(node.name) && inner.length === 0 ? [[node]] : inner
  })
}
