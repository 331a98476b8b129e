import type { Frame } from '../slide-items.ts'

/** Where the slide stands that is read. */
export const origin = { x: 0, y: 0 }
export const round = (value: number): number => Math.round(value * 10) / 10
export const frameOf = ({ left, top, width, height }: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>): Frame => ({
  x: round(left - origin.x),
  y: round(top - origin.y),
  width: round(width),
  height: round(height),
})
export const px = (text: string): number => Number.parseFloat(text) || 0

const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
/** `#rrggbb`, on a ground where one sees through it; nothing where all of it is seen. */
export function colourOf(text: string, ground = '#ffffff'): string | undefined {
  if (!pen || text === '' || text === 'transparent') return undefined
  pen.clearRect(0, 0, 1, 1)
  pen.fillStyle = text
  pen.fillRect(0, 0, 1, 1)
  if ((pen.getImageData(0, 0, 1, 1).data[3] ?? 0) < 8) return undefined
  pen.fillStyle = ground
  pen.fillRect(0, 0, 1, 1)
  pen.fillStyle = text
  pen.fillRect(0, 0, 1, 1)
  return `#${
    [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3).map((one) => one.toString(16).padStart(2, '0')).join('')
  }`
}

export const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE
export function isSeen(element: Element): boolean {
  const look = getComputedStyle(element)
  if (look.display === 'none' || look.visibility !== 'visible') return false
  if (element.matches('.visually-hidden, .diagram-text, .notes, script, style')) return false
  if (look.display === 'contents') return true
  const { width, height } = element.getBoundingClientRect()
  // What is for those who listen is as large as a dot.
  return element.getClientRects().length > 0 && (look.position !== 'absolute' || width > 1 || height > 1)
}
export const isInline = (node: Node): boolean =>
  !isElement(node) || !isSeen(node)
  || (getComputedStyle(node).display.startsWith('inline') && !node.matches('img:only-child, math[display=block]'))

export const stepOf = (element: Element): { step?: number } => {
  const step = element.closest('[data-step]')?.getAttribute('data-step')
  return step === null || step === undefined ? {} : { step: Number(step) }
}
export const linkOf = (element: Element): { href?: string } => {
  const href = element.closest('a')?.getAttribute('href') ?? ''
  return /^(?:https?:|mailto:|#(?!claim-|endnote-|term-))/.test(href) ? { href } : {}
}
