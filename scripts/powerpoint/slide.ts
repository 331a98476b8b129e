import type { Arranged } from './arrange.ts'
import { textBody, type TextTools } from './body.ts'
import { fitted } from './fitted.ts'
import type { PlaceName } from './layouts.ts'
import { EMU, type CanvasFrame } from './look.ts'
import { boxXml, codeXml, ruleXml } from './boxes.ts'
import { groundIn, placeholder, tree } from './master.ts'
import type { SlideObject } from './objects.ts'
import { cutTo, inCorner, pictureXml, within } from './picture.ts'
import type { FigureBlock } from './read.ts'
import type { Relations } from './relations.ts'
import type { SlideParts } from './slide-parts.ts'
import { tableXml } from './table.ts'
import type { Paragraph } from './text.ts'
import { mapping, SPACES } from './theme.ts'
import { type Appearing, timing } from './timing.ts'
import { x, type Xml } from './xml.ts'

/** A picture in the package, from the back to the front. */
export interface PictureLayers {
  /** In px of its drawing. */
  readonly width: number
  readonly height: number
  readonly layers: readonly {
    readonly pixels: string
    readonly svg?: string
    /** With which of its presses it comes, from 1; absent: it is there from the start. */
    readonly step?: number
  }[]
}

/** A drawing as native shapes. */
export interface DrawnShapes {
  readonly shapes: readonly Xml[]
  /** Ids of what appears with each of its presses. */
  readonly steps: readonly (readonly number[])[]
  readonly nextId: number
}

/** What a slide is written with. */
export interface SlideTools {
  readonly relations: Relations
  readonly text: TextTools
  readonly picture: (figure: FigureBlock) => PictureLayers | undefined
  /** Native shapes in a frame in EMU, where a figure can be drawn by them. */
  readonly shapes: (figure: FigureBlock, frame: CanvasFrame, firstId: number) => DrawnShapes | undefined
}

/** Reading order: the title first, what decorates nowhere. */
const ORDER: readonly PlaceName[] = ['strip', 'kicker', 'title', 'body', 'second', 'third', 'fourth']
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
  const before = texts(ORDER)
  const objects = arranged.objects.flatMap((placed) => {
    const made = objectXml(placed, id, tools)
    id = made.nextId
    made.steps.forEach(({ step, shapes }) => shapes.forEach((shape) => appear(step, { shape })))
    return made.shapes
  })
  const after = texts(LAST)
  const foot = footXml(parts, arranged, id, tools)
  const steps = [...presses].sort(([one], [other]) => one - other).map(([, targets]) => targets)
  const own = parts.ground === undefined
    ? undefined
    : groundIn(x('a:srgbClr', { val: parts.ground.slice(1).toUpperCase() }))
  return x('p:sld', SPACES, tree(own, [...before, ...objects, ...after, ...foot]),
    mapping(tools.text.isNight, parts.ground), timing(steps))
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
  const properties = scale === 1
    ? x('a:bodyPr')
    : x('a:bodyPr', {}, x('a:normAutofit', { fontScale: Math.round(scale * 100000) }))
  return nameless(id, tools.text.words.places[slot], placeholder(slot, layout),
    textBody(paragraphs, place.look, properties, tools.text))
}

function footXml(parts: SlideParts, { layout }: Arranged, id: number, tools: SlideTools): Xml[] {
  const foot: Paragraph[] = parts.foot.length === 0 ? [] : [{ look: 'note', level: 0, runs: parts.foot }]
  const number = x('p:txBody', {}, x('a:bodyPr'), x('a:lstStyle'),
    x('a:p', {},
      x('a:fld', { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' },
        x('a:rPr', { lang: tools.text.language }), x('a:t', {}, '‹#›'))))
  return [
    ...(foot.length === 0
      ? []
      : [
        nameless(id, tools.text.words.places.footer, placeholder('footer', layout),
          textBody(foot, 'note', x('a:bodyPr'), tools.text)),
      ]),
    nameless(id + 1, tools.text.words.places.number, placeholder('number', layout), number),
  ]
}

interface Made {
  readonly shapes: readonly Xml[]
  readonly nextId: number
  readonly steps: readonly { readonly step: number; readonly shapes: readonly number[] }[]
}

function objectXml(placed: SlideObject, id: number, tools: SlideTools): Made {
  const { frame } = placed
  if ('box' in placed) {
    const shapes = boxXml(placed.box, frame, id, tools.text)
    const step = placed.box.paragraphs[0]?.step
    const nextId = id + shapes.length
    return { shapes, nextId, steps: step === undefined ? [] : [{ step, shapes: shapes.map((_, index) => id + index) }] }
  }
  if ('rule' in placed) {
    const { colour, step } = placed.rule
    return {
      shapes: [ruleXml(colour, frame, id, tools.text)],
      nextId: id + 1,
      steps: step === undefined ? [] : [{ step, shapes: [id] }],
    }
  }
  const { block } = placed
  if (block.kind === 'table') return { shapes: [tableXml(id, block, frame, tools.text)], nextId: id + 1, steps: [] }
  if (block.kind === 'code') return { shapes: codeXml(block, frame, id, tools.text), nextId: id + 2, steps: [] }
  return figureXml(block, frame, id, tools)
}

function figureXml(figure: FigureBlock, room: CanvasFrame, id: number, tools: SlideTools): Made {
  const { drawing } = figure
  const stepAt = (index: number): number => (drawing?.firstStep ?? 0) + index + 1
  const picture = tools.picture(figure)
  const [width, height] = [drawing?.width ?? picture?.width ?? 1, drawing?.height ?? picture?.height ?? 1]
  const { stands } = figure
  const frame = stands === 'cut' ? room : (stands === 'corner' ? inCorner : within)(room, width, height)
  const native = tools.shapes(figure, {
    x: frame.x * EMU,
    y: frame.y * EMU,
    width: frame.width * EMU,
    height: frame.height * EMU,
  }, id)
  if (native !== undefined) {
    return {
      shapes: native.shapes,
      nextId: native.nextId,
      steps: drawing?.firstStep === undefined
        ? []
        : native.steps.map((shapes, index) => ({ step: stepAt(index), shapes })),
    }
  }
  if (picture === undefined) return { shapes: [], nextId: id, steps: [] }
  const { alternative } = figure
  const [whole] = picture.layers
  if (whole === undefined) return { shapes: [], nextId: id, steps: [] }
  if (picture.layers.length === 1) {
    return {
      shapes: [
        pictureXml(id, tools.text.words.places.picture, alternative, frame, whole,
          stands === 'cut' ? cutTo(frame, width, height) : undefined),
      ],
      nextId: id + 1,
      steps: [],
    }
  }
  const layers = picture.layers.map((files, index) =>
    pictureXml(id + 1 + index, tools.text.words.places.picture, index === 0 ? alternative : `${alternative} (${index})`,
      frame, files)
  )
  return {
    shapes: layers,
    nextId: id + 1 + layers.length,
    steps: picture.layers.flatMap(({ step }, index) =>
      step === undefined ? [] : [{ step: stepAt(step - 1), shapes: [id + 1 + index] }]
    ),
  }
}
