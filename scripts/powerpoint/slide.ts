import type { Arranged } from './arrange.ts'
import { textBody } from './body.ts'
import { fitted } from './fitted.ts'
import type { PlaceName } from './layouts.ts'
import { EMU } from './look.ts'
import { footFrame, placeholder, tree } from './master.ts'
import { objectXml, type SlideTools } from './object-xml.ts'
import type { SlideObject } from './objects.ts'
import type { SlideParts } from './slide-parts.ts'
import type { Paragraph } from './text.ts'
import { mapping, SPACES } from './theme.ts'
import { type Appearing, timing } from './timing.ts'
import { x, type Xml } from './xml.ts'

/** Reading order: the title first, what decorates nowhere. */
const ORDER: readonly PlaceName[] = ['strip', 'kicker', 'title', 'lead', 'body', 'second', 'third', 'fourth']
const LAST: readonly PlaceName[] = ['caption', 'foot']

/** One slide as a part of the package. */
export function slideXml(parts: SlideParts, arranged: Arranged, tools: SlideTools): Xml {
  const presses = new Map<number, Appearing[]>()
  const appear = (step: number, target: Appearing): void => {
    presses.set(step, [...presses.get(step) ?? [], target])
  }
  let id = 2
  const texts = (slots: readonly PlaceName[]): Xml[] =>
    slots.flatMap((slot) => {
      const paragraphs = arranged.texts.get(slot)
      if (paragraphs === undefined) return []
      const own = id++
      for (const { step, first, last } of stepsOf(paragraphs)) appear(step, { shape: own, paragraphs: { first, last } })
      return [placeholderXml(own, slot, paragraphs, arranged, tools)]
    })
  const shown = (objects: readonly SlideObject[]): Xml[] =>
    objects.flatMap((placed) => {
      const made = objectXml(placed, id, tools)
      id = made.nextId
      made.steps.forEach(({ step, shapes }) => shapes.forEach((shape) => appear(step, { shape })))
      return made.shapes
    })
  const before = texts(ORDER)
  const objects = shown(arranged.objects)
  const after = texts(LAST)
  const foot = footXml(parts, arranged, id, tools)
  const steps = [...presses].sort(([one], [other]) => one - other).map(([, targets]) => targets)
  return x('p:sld', SPACES, tree(undefined, [...before, ...objects, ...after, ...foot]), mapping(tools.text.isNight),
    timing(steps))
}

/** Runs of paragraphs that appear together. */
function stepsOf(paragraphs: readonly Paragraph[]): { step: number; first: number; last: number }[] {
  const found: { step: number; first: number; last: number }[] = []
  paragraphs.forEach(({ step }, index) => {
    const last = found.at(-1)
    if (step === undefined) return
    if (last?.step === step && last.last === index - 1) last.last = index
    else found.push({ step, first: index, last: index })
  })
  return found
}

const nameless = (id: number, name: string, ph: Xml, text: Xml): Xml =>
  x('p:sp', {},
    x('p:nvSpPr', {}, x('p:cNvPr', { id, name: `${name} ${id}` }), x('p:cNvSpPr', {}, x('a:spLocks', { noGrp: true })),
      x('p:nvPr', {}, ph)), x('p:spPr'), text)

function placeholderXml(
  id: number,
  slot: PlaceName,
  paragraphs: readonly Paragraph[],
  arranged: Arranged,
  tools: SlideTools,
): Xml {
  const { layout } = arranged
  const place = layout.places.find((one) => one.slot === slot)
  if (place === undefined) {
    throw new TypeError(`The layout “${layout.name(tools.text.words.layouts)}” has no place “${slot}”`)
  }
  const { scale } = fitted(paragraphs, place)
  const inset = arranged.insets?.get(slot)
  const properties = scale === 1
    ? x('a:bodyPr', { rIns: inset === undefined ? undefined : inset * EMU })
    : scaled(scale)
  return nameless(id, tools.text.words.places[slot], placeholder(slot, layout),
    textBody(paragraphs, place.look, properties, tools.text))
}

/** Of a body whose type is no larger than this part of its own. */
const scaled = (scale: number): Xml =>
  x('a:bodyPr', {}, scale === 1 ? undefined : x('a:normAutofit', { fontScale: Math.round(scale * 100000) }))

function footXml(parts: SlideParts, { layout }: Arranged, id: number, tools: SlideTools): Xml[] {
  const foot: Paragraph[] = parts.foot.length === 0
    ? []
    : [{ look: 'note', level: 0, runs: parts.foot }]
  const { scale } = fitted(foot, { frame: footFrame(layout) })
  const number = x('p:txBody', {}, x('a:bodyPr'), x('a:lstStyle'),
    x('a:p', {},
      x('a:fld', { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' },
        x('a:rPr', { lang: tools.text.language }), x('a:t', {}, '‹#›'))))
  return [
    ...(foot.length === 0
      ? []
      : [
        nameless(id, tools.text.words.places.footer, placeholder('footer', layout),
          textBody(foot, 'note', scaled(scale), tools.text)),
      ]),
    nameless(id + 1, tools.text.words.places.number, placeholder('number', layout), number),
  ]
}
