import type { Place, Problems } from '../problem.ts'
import { scaleOf, sizesOf, wordsOf } from './labels.ts'
import type { XmlAttribute, XmlElement } from './read-xml.ts'
import type { PictureCheck } from './check-picture.ts'
import { STEP } from '../step.ts'

/** What an element has from those around it. */
export interface Around {
  readonly fontSize: number
  /** How large a px is at natural size. */
  readonly scale: number
  readonly stroke: boolean
  readonly strokeWidth: string | undefined
  readonly dashes: string | undefined
  readonly step: number
  /** Something kept for use elsewhere. */
  readonly kept: boolean
  /** Something kept, where it is used. */
  readonly copy: boolean
}

/** What stands around the root. */
export const NOTHING_AROUND: Around = {
  fontSize: 24,
  scale: 1,
  stroke: false,
  strokeWidth: undefined,
  dashes: undefined,
  step: 0,
  kept: false,
  copy: false,
}

/** What is kept for use elsewhere, and shown only there. */
export const KEPT = new Set(['defs', 'marker', 'pattern', 'clipPath'])

/** The value of an attribute, where there is one. */
export const valueIn = (attributes: readonly XmlAttribute[], key: string): string | undefined =>
  attributes.find(({ name }) => name === key)?.value

/** What those inside an element have from it. */
export function inside(around: Around, attributes: readonly XmlAttribute[], { name }: XmlElement): Around {
  const value = (key: string): string | undefined => valueIn(attributes, key)
  return {
    fontSize: Number.parseFloat(value('font-size') ?? String(around.fontSize)),
    scale: around.scale * scaleOf(value('transform')),
    stroke: value('stroke') === undefined ? around.stroke : value('stroke') !== 'none',
    strokeWidth: value('stroke-width') ?? around.strokeWidth,
    dashes: value('stroke-dasharray') ?? around.dashes,
    step: Math.max(around.step, Number(value(STEP) ?? 0)),
    kept: around.kept || KEPT.has(name),
    copy: around.copy,
  }
}

/** Longest dash that still is a dot. */
const DOT = 3

/** What a drawing turned out to hold. */
export class PictureContents {
  readonly labels: string[] = []
  /** Steps with the place where each begins. */
  readonly steps = new Map<number, Place>()
  smallestText = Infinity
  dashed = false
  dotted = false
  readonly #problems: Problems
  /** Size in px from which a label can be read on the slide. */
  readonly #least: number

  constructor(problems: Problems, least: number) {
    this.#problems = problems
    this.#least = least
  }

  noteText(element: XmlElement, { fontSize, scale }: Around): void {
    const words = wordsOf(element)
    if (words === '') return
    this.labels.push(words)
    const sizes = sizesOf(element, fontSize)
    const size = sizes.reduce((least, one) => Math.min(least, one), Infinity) * scale
    this.smallestText = Math.min(this.smallestText, size)
    if (size >= this.#least - 0.05) return
    this.#problems.warning(element.place, {
      rule: 'small-label',
      found: words,
      what: `This label comes out smaller than 20 px, even where the drawing fills a slide.`,
      why: 'Nobody in the last row can read it.',
      fix: `Write font-size="${Math.ceil(this.#least / scale)}" or more, and say less.`,
    })
  }

  noteLine({ stroke, dashes, kept }: Around, name: string): void {
    if (!stroke || kept || name === 'use' || dashes === undefined || dashes === 'none') return
    const [dash = 0, gap = dash] = dashes.split(/[\s,]+/).filter((one) => one !== '').map(Number)
    if (!(gap > 0)) return
    if (dash <= DOT) this.dotted = true
    else this.dashed = true
  }

  /** The step with which an element comes, if it has one of its own that can be. */
  noteStep(attributes: readonly XmlAttribute[], around: Around, check: PictureCheck): number | undefined {
    const attribute = attributes.find((one) => one.name === STEP)
    if (attribute === undefined) return undefined
    const step = Number(attribute.value)
    if (around.kept || step < around.step) {
      check.refuse(attribute.place, 'step-place', `${STEP}="${step}"`, around.kept
        ? 'What is kept for use elsewhere cannot have a step.'
        : `It stands in a part that comes only with step ${around.step}.`, around.kept
        ? 'Give the step to what uses it.'
        : 'Move it out of that part, or give it the same step or a later one.')
      return undefined
    }
    const first = this.steps.get(step)
    if (first === undefined) this.steps.set(step, attribute.place)
    return step
  }
}
