import type { CanvasFrame } from './look.ts'
import { LOOKS } from './look.ts'
import { fitted, SAFE } from './fitted.ts'
import type { SlideObject } from './objects.ts'
import { heightOf, type Paragraph } from './text.ts'

/**
 * Lines between the items of the list that carries a slide, which paragraphs there do not have of themselves: each in the
 * middle of the space above its item, and with it. @param first above the first item: strong, as the others, or none
 */
export function rulesIn(
  paragraphs: readonly Paragraph[],
  frame: CanvasFrame,
  first: 'strong' | 'thin' | 'none',
): SlideObject[] {
  // Of text that shrinks nobody knows where it comes to stand.
  if (fitted(paragraphs, { frame }).scale < 1) return []
  const start = paragraphs.findIndex(isItem)
  return paragraphs.flatMap((one, index): SlideObject[] => {
    if (!isItem(one) || (index === start && first === 'none')) return []
    const isStrong = index === start && first === 'strong'
    const before = index === 0 ? 20 : -(one.before ?? LOOKS[one.look].before)
    const y = frame.y + heightOf(paragraphs.slice(0, index), frame.width * SAFE) - before / 2
    return [{
      frame: { ...frame, y: Math.round(y), height: isStrong ? 3 : 1 },
      rule: { colour: isStrong ? 'ink' : 'line', ...(one.step === undefined ? {} : { step: one.step }) },
    }]
  })
}

const isItem = ({ bullet, level }: Paragraph): boolean => bullet !== undefined && level === 0
