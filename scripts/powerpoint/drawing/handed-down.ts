import type { XmlElement } from '../../compiler/picture/read-xml.ts'
import { STEP } from '../../compiler/step.ts'
import { readTransform, UNMOVED, within, type Affine, type Dot } from './plane.ts'

/** What an element of a drawing has from those around it. */
export interface DrawnLook {
  /** Attributes that are handed down, by name. */
  readonly own: ReadonlyMap<string, string>
  readonly placed: Affine
  readonly opacity: number
  /** With which press it appears; 0: it is there from the first. */
  readonly step: number
  readonly chinese: boolean
  /** Within which polygons it is seen. */
  readonly clips: readonly (readonly Dot[])[]
}

const HANDED_DOWN: ReadonlySet<string> = new Set([
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'letter-spacing',
])

export const PLAIN_LOOK: DrawnLook = {
  own: new Map(),
  placed: UNMOVED,
  opacity: 1,
  step: 0,
  chinese: false,
  clips: [],
}

export const valueOf = (element: XmlElement, name: string): string | undefined =>
  element.attributes.find((one) => one.name === name)?.value

export const numberOf = (element: XmlElement, name: string, missing = 0): number => {
  const number = Number.parseFloat(valueOf(element, name) ?? '')
  return Number.isFinite(number) ? number : missing
}

/** What an element looks like within another. */
export function lookWithin(around: DrawnLook, element: XmlElement): DrawnLook {
  const own = new Map(around.own)
  for (const { name, value } of element.attributes) if (HANDED_DOWN.has(name)) own.set(name, value)
  const lang = valueOf(element, 'lang')
  const step = valueOf(element, STEP)
  return {
    own,
    placed: within(around.placed, readTransform(valueOf(element, 'transform'))),
    opacity: around.opacity * numberOf(element, 'opacity', 1),
    step: step === undefined ? around.step : Number(step),
    chinese: lang === undefined ? around.chinese : lang.startsWith('zh'),
    clips: around.clips,
  }
}
