/** An attribute as text; empty where there is none, which SVG takes as nought where it wants a number. */
export const attributeOf = (element: Element, name: string): string => element.getAttribute(name) ?? ''

export interface Shift {
  readonly x: number
  readonly y: number
}

export const NOWHERE: Shift = { x: 0, y: 0 }

/** How far an element is moved, if it is. */
export function shiftOf(element: Element): Shift | undefined {
  const found = /translate\(\s*(-?[\d.e-]+)[ ,]+(-?[\d.e-]+)/.exec(attributeOf(element, 'transform'))
  return found === null ? undefined : { x: Number(found[1]), y: Number(found[2]) }
}

export const SVG = 'http://www.w3.org/2000/svg'

/** The numbers of a path. */
export const numbersIn = (path: Element): number[] =>
  [...attributeOf(path, 'd').matchAll(/-?[\d.]+(?:e-?\d+)?/g)].map(([number]) => Number(number))
