import { advise, guessed, nearest } from '../nearest.ts'
import type { Place, Problems } from '../problem.ts'
import { attributesOf, COLOURS, ELEMENT_NAMES, valueOf } from './allowed.ts'
import type { XmlAttribute, XmlElement } from './read-xml.ts'

const WHY_SAFE =
  'A drawing holds shapes and text in the kit’s colours only: nothing that loads, links, runs or looks unlike the others.'
/** What may have others inside. */
const HOLDERS = new Set(['svg', 'g', 'text', 'tspan', 'defs', 'marker', 'pattern', 'clipPath'])
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

/** Lets through what a drawing may hold; everything else is a problem. */
export class PictureCheck {
  readonly #problems: Problems

  constructor(problems: Problems) {
    this.#problems = problems
  }

  /** May an element stand here? */
  allows({ name, place }: XmlElement, parent: XmlElement): boolean {
    const inText = parent.name === 'text' || parent.name === 'tspan'
    if (name === 'svg' || attributesOf(name) === undefined) {
      this.refuse(place, 'picture-element', `<${name}>`, `A drawing cannot have <${name}>.`,
        INSTEAD[name] ?? advise(name, ELEMENT_NAMES, `There are: ${ELEMENT_NAMES.slice(1).join(', ')}.`))
      return false
    }
    if ((name === 'tspan') === inText && HOLDERS.has(parent.name)) return true
    this.refuse(place, 'picture-element', `<${name}>`, `<${name}> cannot stand in <${parent.name}>.`,
      name === 'tspan' ? 'Put it into <text>.' : 'Move it out.')
    return false
  }

  /** The attributes that may be written; the others are problems. */
  attributesIn({ name, attributes }: XmlElement): XmlAttribute[] {
    const known = attributesOf(name) ?? []
    return attributes.filter((attribute) => {
      if (name === 'svg' && /^(?:xmlns(?::.*)?|version)$/.test(attribute.name)) return false
      const allowed = known.includes(attribute.name) ? valueOf(attribute.name) : undefined
      if (allowed === undefined) {
        this.refuse(attribute.place, 'picture-attribute', attribute.name,
          `<${name}> cannot have “${attribute.name}” here.`,
          advise(attribute.name, known,
            `Delete it. ${known.length === 0 ? '' : `There are: ${known.join(', ')}.`}`.trim()))
        return false
      }
      if (allowed.pattern.test(attribute.value)) return true
      const colour = attribute.name === 'fill' || attribute.name === 'stroke'
      const near = colour ? nearest(attribute.value, COLOURS.map((one) => `var(--${one})`)) : undefined
      this.refuse(attribute.place, colour ? 'picture-colour' : 'picture-value',
        `${attribute.name}="${attribute.value}"`, colour
        ? `“${attribute.value.slice(0, 40)}” is none of the kit’s colours.`
        : `“${attribute.name}” cannot be “${attribute.value.slice(0, 40)}”.`, guessed(near, `Write ${allowed.says}.`))
      return false
    })
  }

  refuse(place: Place, rule: string, found: string, what: string, fix: string): void {
    this.#problems.error(place, { rule, found, what, why: WHY_SAFE, fix })
  }
}
