import { escapeXml } from '../escape.ts'
import { advise } from '../nearest.ts'
import type { Place, Problems } from '../problem.ts'
import { type Around, inside, KEPT, NOTHING_AROUND, PictureContents, valueIn } from './contents.ts'
import { drawMark, type KitMarks } from './draw-mark.ts'
import { plain } from './labels.ts'
import type { References } from './references.ts'
import type { XmlAttribute, XmlElement } from './read-xml.ts'
import { PictureCheck } from './check-picture.ts'
import { STEP } from '../step.ts'
import { writeAttribute } from './write-attribute.ts'

const MARK = /^#mark-(.+)$/

/**
 * Writes a drawing anew from its tree, with a white list of elements, attributes and values. Whatever is not on it is a
 * problem and never written.
 */
export class PictureWriter {
  readonly contents: PictureContents
  readonly #check: PictureCheck
  readonly #references: References
  readonly #marks: KitMarks
  readonly #elements = new Map<string, XmlElement>()

  /** @param least size in px from which a label can be read on the slide */
  constructor(problems: Problems, references: References, least: number, marks: KitMarks) {
    this.#marks = marks
    this.contents = new PictureContents(problems, least)
    this.#check = new PictureCheck(problems)
    this.#references = references
  }

  /** What is inside the root, in a group with the root's own paint: by default all is in the ink of labels. */
  write(root: XmlElement): string {
    this.#find(root)
    const own = this.#check.attributesIn(root)
    const outer = own.filter(({ name }) => !['viewBox', 'width', 'height'].includes(name))
    const fill = outer.some(({ name }) => name === 'fill') ? '' : ' fill="var(--diagram-text)"'
    const content = this.#children(root, inside(NOTHING_AROUND, own, root))
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
        this.#check.refuse(element.place, 'picture-text', child.trim(), 'There is text that no program would show.',
          'Put it into <text>.')
      }
      return ''
    }).join('')
  }

  #element(element: XmlElement, parent: XmlElement, around: Around): string {
    const { name, place } = element
    if (!this.#check.allows(element, parent)) return ''
    const attributes = this.#check.attributesIn(element)
    const given = new Set(attributes.map((one) => one.name))
    const within = inside(around, attributes, element)
    if (!around.copy) attributes.forEach((attribute) => this.#references.note(attribute, name))
    if (name === 'text' && !within.kept) this.contents.noteText(element, within)
    if (given.has('stroke-dasharray') || !['g', 'text', 'tspan'].includes(name)) this.contents.noteLine(within, name)
    const mark = valueIn(attributes, 'href')?.match(MARK)?.[1]
    const content = name === 'use' ? '' : this.#children(element, within)
    // Other programs take what is missing from elsewhere or not at all, so it stands on the element itself.
    const added = [
      ...(name === 'text' && !given.has('font-size') ? [` font-size="${within.fontSize}"`] : []),
      ...((given.has('marker-start') || given.has('marker-end')) && !given.has('stroke-width')
          && within.strokeWidth !== undefined
        ? [` stroke-width="${within.strokeWidth}"`]
        : []),
    ].join('')
    const tag =
      attributes.filter((one) => one.name !== STEP && (one.name !== 'id' || KEPT.has(name))).map(writeAttribute)
        .join('') + added
    const bare = mark !== undefined
      ? this.#mark(mark, attributes, place)
      : name === 'use'
      ? this.#use(element, attributes, within)
      : content === ''
      ? `<${name}${tag}/>`
      : `<${name}${tag}>${content}</${name}>`
    const step = around.copy ? undefined : this.contents.noteStep(attributes, around, this.#check)
    // Shapes kept for use stand where they are used.
    if (parent.name === 'defs' && !KEPT.has(name)) return ''
    if (step === undefined) return bare
    if (name === 'tspan') return bare.replace(/^<tspan/, `$& ${STEP}="${step}"`)
    // In a group of its own: the page fades a step by the opacity of its element, which may have one.
    return `<g ${STEP}="${step}">${bare}</g>`
  }

  #find(element: XmlElement): void {
    const id = element.attributes.find(({ name }) => name === 'id')?.value
    if (id !== undefined && !this.#elements.has(id)) this.#elements.set(id, element)
    for (const child of element.children) if (typeof child !== 'string') this.#find(child)
  }

  /** What is repeated stands there once more: other programs lose references when a picture is taken apart. */
  #use(element: XmlElement, attributes: readonly XmlAttribute[], inside: Around): string {
    const value = (key: string): string | undefined => valueIn(attributes, key)
    const href = value('href')
    const target = href === undefined ? undefined : this.#elements.get(href.slice(1))
    if (target === undefined || KEPT.has(target.name)) return ''
    if (inside.copy) {
      this.#check.refuse(element.place, 'nested-use', `${href}`, 'What is repeated repeats something itself.',
        'Repeat shapes only.')
      return ''
    }
    const own = attributes.filter(({ name }) =>
      !['id', 'href', 'x', 'y', 'width', 'height', STEP, 'transform'].includes(name)
    ).map(writeAttribute).join('')
    const number = (key: string): number => Number.parseFloat(value(key) ?? '0')
    const transform = [value('transform'), `translate(${number('x')} ${number('y')})`].join(' ').trim()
    return `<g${own} transform="${escapeXml(transform)}">${
      this.#element(target, { ...element, name: 'g' }, { ...inside, kept: false, copy: true })
    }</g>`
  }

  #mark(name: string, attributes: readonly XmlAttribute[], place: Place): string {
    const mark = this.#marks.get(name)
    if (mark !== undefined) return drawMark(mark.path, mark.colour, attributes)
    this.#check.refuse(attributes.find((one) => one.name === 'href')?.place ?? place, 'unknown-mark', `#mark-${name}`,
      `There is no mark “${name}”.`,
      advise(name, this.#marks.keys(),
        `There are: ${[...this.#marks.keys()].map((one) => `#mark-${one}`).join(', ')}.`))
    return ''
  }
}
