import { type Content, hasClass, isElement, type Node, type Secret, withAttributes } from './node.ts'
import { mapElements } from './map-nodes.ts'

/** Addresses of claims, endnotes and terms, and of all of them, in the page where they stand. */
export const INTO_EVIDENCE = /^#(?:(?:claim|endnote|term)-|evidence$)/

/** Content in which links to some addresses are but their words: they would lead nowhere. */
export const withoutLinks = <S extends Secret>(content: Content<S>, to: RegExp): Node<S>[] =>
  mapElements(content, (element) => {
    const { href } = element.attributes
    return typeof href === 'string' && to.test(href)
      ? withAttributes(element, { href: undefined, target: undefined })
      : element
  })

/** What a sheet rests on is for screens: links to it would lead nowhere on paper. */
export const withoutEvidence = <S extends Secret>(content: Content<S>): Content<S> =>
  content.filter((node) => !(isElement(node) && hasClass(node, 'evidence')))
