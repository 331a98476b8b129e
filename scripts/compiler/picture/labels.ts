import type { XmlElement } from './read-xml.ts'

/** Blanks as a browser shows them; what no XML can hold is left out. */
export function plain(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').replace(/\s+/g, ' ')
}

/** A label's words; lines of their own have a blank between them. */
export function wordsOf(element: XmlElement): string {
  return plain(element.children.map((child) => {
    if (typeof child === 'string') return child
    const row = child.attributes.some(({ name }) => ['x', 'y', 'dy'].includes(name))
    return `${row ? ' ' : ''}${wordsOf(child)}`
  }).join('')).trim()
}

/** Sizes of all text in a label, in its own px. */
export function sizesOf(element: XmlElement, around: number): number[] {
  const own = element.attributes.find(({ name }) => name === 'font-size')
  const size = own === undefined || !/^\s*[\d.]/.test(own.value) ? around : Number.parseFloat(own.value)
  return element.children.flatMap((
    child,
  ) => (typeof child !== 'string' ? sizesOf(child, size) : child.trim() === '' ? [] : [size]))
}

/** How much a `transform` makes things smaller or larger; of two directions, the smaller one. */
export function scaleOf(transform = ''): number {
  let scale = 1
  for (const [, kind = '', text = ''] of transform.matchAll(/(scale|matrix)\s*\(([^()]*)\)/g)) {
    const [a = 1, b = kind === 'scale' ? a : 0, c = 0, d = 1] = text.split(/[\s,]+/).filter((one) => one !== '').map(
      Number,
    )
    scale *= kind === 'scale' ? Math.min(Math.abs(a), Math.abs(b)) : Math.min(Math.hypot(a, b), Math.hypot(c, d))
  }
  return scale
}
