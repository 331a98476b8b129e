import type { Content, Secret } from './content/node.ts'
import { elementsIn } from './content/walk.ts'
import { mapElements } from './content/map-nodes.ts'
import type { Slide } from './deck-model.ts'
import { decode } from './rules/safe-links.ts'

/** All ids that stand in some content. */
export function idsIn(content: Content<Secret>): string[] {
  return elementsIn(content).flatMap(({ attributes: { id } }) => (id === undefined ? [] : [String(id)]))
}

/**
 * Content with other ids. Links follow: `targets` says where a link to an old id leads now; a link to nowhere
 * (`undefined`) stays as text, and so does one to a slide of a deck (`DECK/ID`) that is not in `targets`; one to another
 * id that is not there, such as a claim, stays as it is.
 */
export function renameIds<S extends Secret>(
  content: Content<S>,
  ids: ReadonlyMap<string, string>,
  targets: ReadonlyMap<string, string | undefined>,
): Content<S> {
  return mapElements(content, (element) => {
    const { id, href } = element.attributes
    const name = id === undefined ? undefined : ids.get(String(id))
    const old = typeof href === 'string' && href.startsWith('#') ? decode(href.slice(1)) : undefined
    const moves = old !== undefined && (targets.has(old) || isAcross(old))
    if (name === undefined && !moves) return element
    const target = moves ? targets.get(old) : undefined
    return {
      ...element,
      attributes: {
        ...element.attributes,
        ...(name === undefined ? {} : { id: name }),
        ...(moves ? { href: target === undefined ? undefined : `#${encodeURIComponent(target)}` } : {}),
      },
    }
  })
}

/** Does a link lead to `DECK/ID`, a slide of a deck that is named? No id has a slash in it. */
export const isAcross = (target: string): boolean => target.includes('/')

/** A slide whose content is made anew, wherever it stands. */
export function rewriteSlide(slide: Slide, rewrite: <S extends Secret>(content: Content<S>) => Content<S>): Slide {
  const { content, notes, exercise } = slide
  return {
    ...slide,
    notes: rewrite(notes),
    content: rewrite(content),
    // The guide takes what is said from the exercise itself.
    ...(exercise === undefined ? {} : { exercise: { ...exercise, notes: rewrite(exercise.notes) } }),
  }
}

/** Content in which no heading is of the first level: a page has one of those. */
export function lowerHeadings<S extends Secret>(content: Content<S>): Content<S> {
  return mapElements(content, (element) => (element.name === 'h1' ? { ...element, name: 'h2' } : element))
}
