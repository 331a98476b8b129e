import { type Content, type Secret, withAttributes } from '../compiler/content/node.ts'
import { mapElements } from '../compiler/content/map-nodes.ts'
import { decode } from '../compiler/rules/safe-links.ts'

/**
 * Content of a slide or handout on another page: its headings further down, no ids, so that nothing is there twice, and
 * links within its old page where `lead` says.
 * @param below how many levels the headings go down
 * @param lead the address for an old id; a link to nowhere (`undefined`) stays as text
 */
export function rehouse<S extends Secret>(
  content: Content<S>,
  below: number,
  lead: (id: string) => string | undefined,
): Content<S> {
  return mapElements(content, (element) => {
    const level = /^h([1-6])$/.exec(element.name)?.[1]
    const lower = level === undefined ? element : { ...element, name: `h${Math.min(6, Number(level) + below)}` }
    const { href } = element.attributes
    const moved = typeof href === 'string' && href.startsWith('#') ? { href: lead(decode(href.slice(1))) } : {}
    return withAttributes(lower, { id: undefined, ...moved })
  })
}
