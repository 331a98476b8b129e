import type { HtmlTag } from './tags.ts'

const COLUMNS =
  /\b(?:columns?-?\d*|cols|two-?col(?:umn)?s?|multi-?columns?|grid|row|flex|container|split|side-by-side|twocols?|columns?-container)\b/

/** Do its children stand side by side? */
export function asksForColumns({ name, attributes }: HtmlTag): boolean {
  if (!/^(?:div|section)$/.test(name)) return false
  const classes = `${attributes.get('class') ?? ''} ${(attributes.get('grid') ?? '').replace(/\bcols-/, 'grid-cols-')}`
  const style = attributes.get('style') ?? ''
  if (/\bflex-col\b|\bgrid-cols-1\b/.test(classes) || /flex-direction\s*:\s*column/.test(style)) return false
  if (/grid-template-rows/.test(style) && !/grid-template-columns/.test(style)) return false
  return COLUMNS.test(classes) || /\bgrid-cols-\d/.test(classes)
    || /display\s*:\s*(?:flex|grid)|column-count/.test(style)
}

/** Does it appear with a press? */
export const asksForStep = ({ name, attributes }: HtmlTag): boolean =>
  /\b(?:fragment|v-click)\b/.test(attributes.get('class') ?? '') || name === 'v-click' || name === 'v-after'
  || [...attributes.keys()].some((key) => /^v-(?:click|after)/.test(key))
