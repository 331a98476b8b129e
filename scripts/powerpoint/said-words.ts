import { type Element, isElement, type Secret } from '../compiler/content/node.ts'
import { paragraphsIn, PLAIN } from './paragraphs.ts'
import type { Paragraph } from './text.ts'

/** The first paragraph of a panel is large: as a title where it is bold and others follow. */
export function raise(paragraphs: readonly Paragraph[], others: number): Paragraph[] {
  return paragraphs.map((one, index) => {
    if (index > 0) return one
    if (one.look === 'quotation') return { ...one, look: 'panel' }
    if (one.look !== 'panelText') return one
    const isTitle = (paragraphs.length > 1 || others > 0) && one.runs.every(({ bold }) => bold === true)
    return { ...one, look: isTitle ? 'panelTitle' : 'panel' }
  })
}

/** Of a quotation, and who is quoted. */
export function quotation(element: Element<Secret>): Paragraph[] {
  return element.children.flatMap((child) => {
    if (!isElement(child)) return []
    const isFooter = child.name === 'footer'
    return paragraphsIn([isFooter ? { ...child, name: 'p' } : child], {
      ...PLAIN,
      p: isFooter ? 'by' : 'quotation',
    })
  })
}
