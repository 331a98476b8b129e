import { escapeXml } from '../escape.ts'
import { advise, nearest } from '../nearest.ts'
import type { Place, Problems } from '../problem.ts'
import { attributesOf, COLOURS, ELEMENT_NAMES, valueOf } from './allowed.ts'
import { drawMark, MARKS } from './draw-mark.ts'
import { plain, scaleOf, sizesOf, wordsOf } from './labels.ts'
import type { References } from './references.ts'
import type { XmlAttribute, XmlElement } from './read-xml.ts'
import { writeAttribute } from './write-attribute.ts'
import { STEP } from '../step.ts'

/** What an element has from those around it. */
interface Around {
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

/** What a drawing turned out to hold. */
export interface Written {
  readonly labels: string[]
  /** Steps with the place where each begins. */
  readonly steps: Map<number, Place>
  smallestText: number
  dashed: boolean
  dotted: boolean
}

const WHY_SAFE =
  'A drawing holds shapes and text in the kit’s colours only: nothing that loads, links, runs or looks unlike the others.'
/** What may have others inside. */
const HOLDERS = new Set(['svg', 'g', 'text', 'tspan', 'defs', 'marker', 'pattern', 'clipPath'])
const KEPT = new Set(['defs', 'marker', 'pattern', 'clipPath'])
const MARK = /^#mark-(.+)$/
/** What an author would most likely have meant. */
const INSTEAD: Readonly<Record<string, string>> = {
  title: 'Write “title:” in <metadata>.',
  desc: 'Write “description:” in <metadata>.',
  style: 'Write attributes of the elements instead: fill="var(--accent)".',
  image: 'Put the picture on the slide: ![what it shows](picture.png).',
  a: 'Put the link into the text of the slide.',
  foreignObject: 'Write <text>.',
  linearGradient: 'Fill with one colour.',
}
/** Longest dash that still is a dot. */
const DOT = 3

/**
 * Writes a drawing anew from its tree, with a white list of elements, attributes and values. Whatever is not on it is a
 * problem and never written.
 */
export class PictureWriter {
  readonly written: Written = { labels: [], steps: new Map(), smallestText: Infinity, dashed: false, dotted: false }
  readonly #problems: Problems
  readonly #references: References
  readonly #elements = new Map<string, XmlElement>()
  /** Size in px from which a label can be read on the slide. */
  readonly #least: number

  constructor(problems: Problems, references: References, least: number) {
    this.#problems = problems
    this.#references = references
    this.#least = least
  }

  /** What is inside the root, in a group with the root's own paint: by default all is in the ink of labels. */
  write(root: XmlElement): string {
    const around: Around = {
      fontSize: 24,
      scale: 1,
      stroke: false,
      strokeWidth: undefined,
      dashes: undefined,
      step: 0,
      kept: false,
      copy: false,
    }
    this.#find(root)
    const own = this.#check(root)
    const outer = own.filter(({ name }) => !['viewBox', 'width', 'height'].includes(name))
    const fill = outer.some(({ name }) => name === 'fill') ? '' : ' fill="var(--diagram-text)"'
    const content = this.#children(root, this.#inside(around, own, root))
    return content === '' ? '' : `<g${fill}${outer.map(writeAttribute).join('')}>${content}</g>`
  }

  #children(element: XmlElement, around: Around): string {
    return element.children.map((child) => {
      if (typeof child !== 'string') {
        return child.name === 'metadata' && element.name === 'svg'
          ? ''
          : this.#element(child, element, around)
      }
      if (element.name === 'text' || element.name === 'tspan') return escapeXml(plain(child))
      if (child.trim() !== '') {
        this.#refuse(element.place, 'picture-text', child.trim(), 'There is text that no program would show.',
          'Put it into <text>.')
      }
      return ''
    }).join('')
  }

  #element(element: XmlElement, parent: XmlElement, around: Around): string {
    const { name, place } = element
    const inText = parent.name === 'text' || parent.name === 'tspan'
    if (name === 'svg' || attributesOf(name) === undefined) {
      this.#refuse(place, 'picture-element', `<${name}>`, `A drawing cannot have <${name}>.`,
        INSTEAD[name] ?? advise(name, ELEMENT_NAMES, `There are: ${ELEMENT_NAMES.slice(1).join(', ')}.`))
      return ''
    }
    if ((name === 'tspan') !== inText || !HOLDERS.has(parent.name)) {
      this.#refuse(place, 'picture-element', `<${name}>`, `<${name}> cannot stand in <${parent.name}>.`,
        name === 'tspan' ? 'Put it into <text>.' : 'Move it out.')
      return ''
    }
    const attributes = this.#check(element)
    const inside = this.#inside(around, attributes, element)
    const value = (key: string): string | undefined => attributes.find((one) => one.name === key)?.value
    if (!around.copy) attributes.forEach((attribute) => this.#references.note(attribute, name))
    if (name === 'text' && !inside.kept) this.#noteText(element, inside)
    if (value('stroke-dasharray') !== undefined || !['g', 'text', 'tspan'].includes(name)) this.#noteLine(inside, name)
    const mark = MARK.exec(value('href') ?? '')?.[1]
    const content = name === 'use' ? '' : this.#children(element, inside)
    const given = new Set(attributes.map((one) => one.name))
    // Other programs take what is missing from elsewhere or not at all, so it stands on the element itself.
    const added = [
      ...(name === 'text' && !given.has('font-size') ? [` font-size="${inside.fontSize}"`] : []),
      ...((given.has('marker-start') || given.has('marker-end')) && !given.has('stroke-width')
          && inside.strokeWidth !== undefined
        ? [` stroke-width="${inside.strokeWidth}"`]
        : []),
    ].join('')
    const tag =
      attributes.filter((one) => one.name !== STEP && (one.name !== 'id' || KEPT.has(name))).map(writeAttribute)
        .join('') + added
    const bare = mark !== undefined
      ? this.#mark(mark, attributes, place)
      : name === 'use'
      ? this.#use(element, attributes, inside)
      : content === ''
      ? `<${name}${tag}/>`
      : `<${name}${tag}>${content}</${name}>`
    const step = around.copy ? undefined : this.#step(attributes, around)
    // Shapes kept for use stand where they are used.
    if (parent.name === 'defs' && !KEPT.has(name)) return ''
    if (step === undefined) return bare
    if (name === 'tspan') return bare.replace(/^<tspan/, `$& ${STEP}="${step}"`)
    // In a group of its own: the page fades a step by the opacity of its element, which may have one.
    return `<g ${STEP}="${step}">${bare}</g>`
  }

  /** The attributes that may be written; the others are problems. */
  #check({ name, attributes }: XmlElement): XmlAttribute[] {
    const known = attributesOf(name) ?? []
    return attributes.filter((attribute) => {
      if (name === 'svg' && /^(?:xmlns(?::.*)?|version)$/.test(attribute.name)) return false
      const allowed = known.includes(attribute.name) ? valueOf(attribute.name) : undefined
      if (allowed === undefined) {
        this.#refuse(attribute.place, 'picture-attribute', attribute.name,
          `<${name}> cannot have “${attribute.name}” here.`,
          advise(attribute.name, known,
            `Delete it. ${known.length === 0 ? '' : `There are: ${known.join(', ')}.`}`.trim()))
        return false
      }
      if (allowed.pattern.test(attribute.value)) return true
      const colour = attribute.name === 'fill' || attribute.name === 'stroke'
      const near = colour ? nearest(attribute.value, COLOURS.map((one) => `var(--${one})`)) : undefined
      this.#refuse(attribute.place, colour ? 'picture-colour' : 'picture-value',
        `${attribute.name}="${attribute.value}"`, colour
        ? `“${attribute.value.slice(0, 40)}” is none of the kit’s colours.`
        : `“${attribute.name}” cannot be “${attribute.value.slice(0, 40)}”.`,
        `${near === undefined ? '' : `Did you mean “${near}”? `}Write ${allowed.says}.`)
      return false
    })
  }

  #inside(around: Around, attributes: readonly XmlAttribute[], { name }: XmlElement): Around {
    const value = (key: string): string | undefined => attributes.find((one) => one.name === key)?.value
    return {
      fontSize: Number.parseFloat(value('font-size') ?? String(around.fontSize)),
      scale: around.scale * scaleOf(value('transform') ?? ''),
      stroke: value('stroke') === undefined ? around.stroke : value('stroke') !== 'none',
      strokeWidth: value('stroke-width') ?? around.strokeWidth,
      dashes: value('stroke-dasharray') ?? around.dashes,
      step: Math.max(around.step, Number(value(STEP) ?? 0)),
      kept: around.kept || KEPT.has(name),
      copy: around.copy,
    }
  }

  #noteText(element: XmlElement, { fontSize, scale }: Around): void {
    const words = wordsOf(element)
    if (words === '') return
    this.written.labels.push(words)
    const sizes = sizesOf(element, fontSize)
    const size = sizes.reduce((least, one) => Math.min(least, one), Infinity) * scale
    this.written.smallestText = Math.min(this.written.smallestText, size)
    if (size >= this.#least - 0.05) return
    this.#problems.warning(element.place, {
      rule: 'small-label',
      found: words,
      what: `This label comes out smaller than 20 px, even where the drawing fills a slide.`,
      why: 'Nobody in the last row can read it.',
      fix: `Write font-size="${Math.ceil(this.#least / scale)}" or more, and say less.`,
    })
  }

  #noteLine({ stroke, dashes, kept }: Around, name: string): void {
    if (!stroke || kept || name === 'use' || dashes === undefined || dashes === 'none') return
    const [dash = 0, gap = dash] = dashes.split(/[\s,]+/).filter((one) => one !== '').map(Number)
    if (!(gap > 0)) return
    if (dash <= DOT) this.written.dotted = true
    else this.written.dashed = true
  }

  #step(attributes: readonly XmlAttribute[], around: Around): number | undefined {
    const attribute = attributes.find((one) => one.name === STEP)
    if (attribute === undefined) return undefined
    const step = Number(attribute.value)
    if (around.kept || step < around.step) {
      this.#refuse(attribute.place, 'step-place', `${STEP}="${step}"`, around.kept
        ? 'What is kept for use elsewhere cannot have a step.'
        : `It stands in a part that comes only with step ${around.step}.`, around.kept
        ? 'Give the step to what uses it.'
        : 'Move it out of that part, or give it the same step or a later one.')
      return undefined
    }
    const first = this.written.steps.get(step)
    if (first === undefined) this.written.steps.set(step, attribute.place)
    return step
  }

  #find(element: XmlElement): void {
    const id = element.attributes.find(({ name }) => name === 'id')?.value
    if (id !== undefined && !this.#elements.has(id)) this.#elements.set(id, element)
    for (const child of element.children) if (typeof child !== 'string') this.#find(child)
  }

  /** What is repeated stands there once more: other programs lose references when a picture is taken apart. */
  #use(element: XmlElement, attributes: readonly XmlAttribute[], inside: Around): string {
    const value = (key: string): string | undefined => attributes.find((one) => one.name === key)?.value
    const target = this.#elements.get(value('href')?.slice(1) ?? '')
    if (target === undefined || KEPT.has(target.name)) return ''
    if (inside.copy) {
      this.#refuse(element.place, 'nested-use', value('href') ?? '<use>', 'What is repeated repeats something itself.',
        'Repeat shapes only.')
      return ''
    }
    const own = attributes.filter(({ name }) =>
      !['id', 'href', 'x', 'y', 'width', 'height', STEP, 'transform'].includes(name)
    ).map(writeAttribute).join('')
    const number = (key: string): number => Number.parseFloat(value(key) ?? '0')
    const transform = `${value('transform') ?? ''} translate(${number('x')} ${number('y')})`.trim()
    return `<g${own} transform="${escapeXml(transform)}">${
      this.#element(target, { ...element, name: 'g' }, { ...inside, kept: false, copy: true })
    }</g>`
  }

  #mark(name: string, attributes: readonly XmlAttribute[], place: Place): string {
    const mark = MARKS.get(name)
    if (mark !== undefined) return drawMark(mark.path, mark.colour, attributes)
    this.#refuse(attributes.find((one) => one.name === 'href')?.place ?? place, 'unknown-mark', `#mark-${name}`,
      `There is no mark “${name}”.`,
      advise(name, MARKS.keys(), `There are: ${[...MARKS.keys()].map((one) => `#mark-${one}`).join(', ')}.`))
    return ''
  }

  #refuse(place: Place, rule: string, found: string, what: string, fix: string): void {
    this.#problems.error(place, { rule, found, what, why: WHY_SAFE, fix })
  }
}
