import { HUES } from '../look-model.ts'
import { STEP } from '../step.ts'

/** Those that are no hue of an identity. */
export const PLAIN_COLOURS = [
  'paper',
  'ink',
  'ink-soft',
  'line',
  'ground',
  'raised',
  'panel',
  'panel-ink',
  'accent',
  'accent-soft',
  'diagram-fill',
  'diagram-line',
  'diagram-cluster',
  'diagram-text',
  'night',
  'night-ink',
  'night-soft',
  'night-line',
] as const

/**
 * The colours of a drawn picture: names of custom properties in slides/player/styles/tokens.css, so that it follows
 * light, dark, forced colours and print by itself.
 */
export const COLOURS: readonly string[] = [...PLAIN_COLOURS, ...HUES.flatMap((name) => [name, `${name}-soft`])]

/** What the value of an attribute may be, and how that is said. */
export interface AllowedValue {
  readonly pattern: RegExp
  readonly says: string
}

const NUMBER = '-?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?'
const oneOf = (...words: string[]): AllowedValue => ({
  pattern: new RegExp(`^(?:${words.join('|')})$`),
  says: words.join(', '),
})
const number: AllowedValue = { pattern: new RegExp(`^${NUMBER}(?:px)?$`), says: 'a number, such as 24' }
const part: AllowedValue = { pattern: /^(?:0|1|0?\.\d+)$/, says: 'a number from 0 to 1' }
const numbers: AllowedValue = { pattern: /^[\d\s,.eE+-]*$/, says: 'numbers with blanks between' }
const colour: AllowedValue = {
  pattern: new RegExp(`^(?:none|var\\(--(?:${COLOURS.join('|')})\\)|url\\(#[A-Za-z][\\w-]*\\))$`),
  says: `none, or var(--NAME) with one of ${COLOURS.join(', ')}`,
}
const reference: AllowedValue = {
  pattern: /^(?:none|url\(#[A-Za-z][\w-]*\))$/,
  says: 'url(#ID) of something in this file',
}
const units = oneOf('userSpaceOnUse', 'objectBoundingBox')

/** Attributes by name; what is not here is never written. */
const VALUES: Readonly<Record<string, AllowedValue>> = {
  id: { pattern: /^[A-Za-z][\w-]*$/, says: 'letters, digits and hyphens' },
  [STEP]: { pattern: /^[1-9]\d?$/, says: 'the number of a step, from 1' },
  lang: { pattern: /^[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/, says: 'a language, such as zh-Hans' },
  transform: {
    pattern: /^\s*(?:(?:translate|rotate|scale|skewX|skewY|matrix)\s*\([\d\s,.eE+-]*\)[\s,]*)+$/,
    says: 'translate(…), rotate(…), scale(…), skewX(…), skewY(…) or matrix(…)',
  },
  fill: colour,
  stroke: colour,
  opacity: part,
  'fill-opacity': part,
  'stroke-opacity': part,
  'fill-rule': oneOf('evenodd', 'nonzero'),
  'clip-rule': oneOf('evenodd', 'nonzero'),
  'stroke-width': number,
  'stroke-dashoffset': number,
  'stroke-miterlimit': number,
  'stroke-dasharray': { pattern: /^(?:none|[\d\s,.]+)$/, says: '“8 6” for dashed or “2 6” for dotted lines' },
  'stroke-linecap': oneOf('butt', 'round', 'square'),
  'stroke-linejoin': oneOf('miter', 'round', 'bevel'),
  'clip-path': reference,
  'marker-start': reference,
  'marker-end': reference,
  x: number,
  y: number,
  dx: number,
  dy: number,
  width: number,
  height: number,
  rx: number,
  ry: number,
  cx: number,
  cy: number,
  r: number,
  x1: number,
  x2: number,
  y1: number,
  y2: number,
  points: numbers,
  d: { pattern: /^[MmLlHhVvCcSsQqTtAaZz\d\s,.eE+-]*$/, says: 'the commands of a path' },
  'font-size': number,
  'font-weight': oneOf('400', '600'),
  'font-style': oneOf('normal', 'italic'),
  'text-anchor': oneOf('start', 'middle', 'end'),
  'letter-spacing': number,
  'dominant-baseline': oneOf('auto', 'middle', 'central', 'hanging'),
  href: {
    pattern: /^#[A-Za-z][\w-]*$/,
    says: '#ID of something in this file, or #mark-NAME of a voice or an identity of the kit',
  },
  viewBox: numbers,
  refX: number,
  refY: number,
  markerWidth: number,
  markerHeight: number,
  markerUnits: oneOf('userSpaceOnUse', 'strokeWidth'),
  orient: {
    pattern: new RegExp(`^(?:auto|auto-start-reverse|${NUMBER})$`),
    says: 'auto, auto-start-reverse or an angle',
  },
  patternUnits: units,
  patternContentUnits: units,
  clipPathUnits: units,
  patternTransform: {
    pattern: /^\s*(?:(?:translate|rotate|scale)\s*\([\d\s,.eE+-]*\)[\s,]*)+$/,
    says: 'translate(…), rotate(…) or scale(…)',
  },
}

const PAINT = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-dashoffset',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-miterlimit',
]
const FONT = ['font-size', 'font-weight', 'font-style', 'text-anchor', 'letter-spacing']
const SHAPE = ['id', STEP, 'transform', 'opacity', 'clip-path', 'clip-rule', ...PAINT]
const ENDS = ['marker-start', 'marker-end']

/** Elements with their attributes. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  svg: ['viewBox', 'width', 'height', ...PAINT, ...FONT],
  g: [...SHAPE, ...FONT, 'lang'],
  path: [...SHAPE, ...ENDS, 'd'],
  rect: [...SHAPE, 'x', 'y', 'width', 'height', 'rx', 'ry'],
  circle: [...SHAPE, 'cx', 'cy', 'r'],
  ellipse: [...SHAPE, 'cx', 'cy', 'rx', 'ry'],
  line: [...SHAPE, ...ENDS, 'x1', 'y1', 'x2', 'y2'],
  polyline: [...SHAPE, ...ENDS, 'points'],
  polygon: [...SHAPE, 'points'],
  text: [...SHAPE, ...FONT, 'dominant-baseline', 'lang', 'x', 'y', 'dx', 'dy'],
  tspan: [...PAINT, ...FONT, STEP, 'lang', 'x', 'y', 'dx', 'dy'],
  use: [...SHAPE, 'href', 'x', 'y', 'width', 'height'],
  defs: [],
  marker: ['id', 'viewBox', 'refX', 'refY', 'markerWidth', 'markerHeight', 'markerUnits', 'orient'],
  pattern: ['id', 'viewBox', 'x', 'y', 'width', 'height', 'patternUnits', 'patternContentUnits', 'patternTransform'],
  clipPath: ['id', 'clipPathUnits'],
}

export const ELEMENT_NAMES: readonly string[] = Object.keys(ELEMENTS)

/** Attributes of an element that may be written; nothing for an element that may not. */
export function attributesOf(element: string): readonly string[] | undefined {
  return Object.hasOwn(ELEMENTS, element) ? ELEMENTS[element] : undefined
}

export function valueOf(attribute: string): AllowedValue | undefined {
  return Object.hasOwn(VALUES, attribute) ? VALUES[attribute] : undefined
}
