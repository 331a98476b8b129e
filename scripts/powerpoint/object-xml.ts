import type { TextTools } from './body.ts'
import { boxXml, codeXml, ruleXml } from './boxes.ts'
import { EMU, type CanvasFrame } from './look.ts'
import type { SlideObject } from './objects.ts'
import { inCorner, MOST, pictureXml, within } from './picture.ts'
import type { Palette } from './paint.ts'
import type { FigureBlock } from './read.ts'
import type { Relations } from './relations.ts'
import { picturesInCells, tableXml } from './table.ts'
import { heightOf } from './text.ts'
import type { Xml } from './xml.ts'

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
  /** Does it stand on a colour that its author chose? */
  readonly picture: (figure: FigureBlock) => PictureLayers | undefined
  /** Native shapes in a frame in EMU, where a figure can be drawn by them. */
  readonly shapes: (figure: FigureBlock, frame: CanvasFrame, firstId: number, palette: Palette) =>
    | DrawnShapes
    | undefined
}

interface Made {
  readonly shapes: readonly Xml[]
  readonly nextId: number
  readonly steps: readonly { readonly step: number; readonly shapes: readonly number[] }[]
}

/** What is no placeholder, in its frame. */
export function objectXml(placed: SlideObject, id: number, tools: SlideTools): Made {
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
  if (block.kind === 'table') {
    return picturesInCells(block, frame).reduce<Made>((made, one) => {
      const { shapes, nextId, steps } = figureXml(one.block, one.frame, made.nextId, tools, false)
      return { shapes: [...made.shapes, ...shapes], nextId, steps: [...made.steps, ...steps] }
    }, { shapes: [tableXml(id, block, frame, tools.text)], nextId: id + 1, steps: [] })
  }
  if (block.kind === 'code') return { shapes: codeXml(block, frame, id, tools.text), nextId: id + 2, steps: [] }
  const made = figureXml(block, frame, id, tools, placed.below !== undefined)
  if (placed.below === undefined || placed.below.length === 0) return made
  const below = made.frame.y + made.frame.height + 4
  const room: CanvasFrame = { ...frame, y: below, height: heightOf(placed.below, frame.width * 0.98) + 10 }
  const caption = boxXml({ name: 'caption', paragraphs: placed.below, anchor: 't' }, room, made.nextId, tools.text)
  return { ...made, shapes: [...made.shapes, ...caption], nextId: made.nextId + caption.length }
}

/** @param isHigh does it stand at the top of its room? */
function figureXml(
  figure: FigureBlock,
  given: CanvasFrame,
  id: number,
  tools: SlideTools,
  isHigh: boolean,
): Made & { readonly frame: CanvasFrame } {
  const { drawing } = figure
  const stepAt = (index: number): number => (drawing?.firstStep ?? 0) + index + 1
  const picture = tools.picture(figure)
  const [width, height] = [drawing?.width ?? picture?.width ?? 1, drawing?.height ?? picture?.height ?? 1]
  const { stands } = figure
  const middle = within(given, width, height, drawing === undefined ? MOST.picture : MOST.drawing)
  const frame = stands === 'corner'
    ? inCorner(given, width, height)
    : stands === 'left'
    ? { ...middle, x: given.x }
    : isHigh
    ? { ...middle, y: given.y }
    : middle
  const native = tools.shapes(figure, {
    x: frame.x * EMU,
    y: frame.y * EMU,
    width: frame.width * EMU,
    height: frame.height * EMU,
  }, id, tools.text.palette)
  if (native !== undefined) {
    return {
      frame,
      shapes: native.shapes,
      nextId: native.nextId,
      steps: drawing?.firstStep === undefined
        ? []
        : native.steps.map((shapes, index) => ({ step: stepAt(index), shapes })),
    }
  }
  if (picture === undefined) return { frame, shapes: [], nextId: id, steps: [] }
  const { alternative } = figure
  const [whole] = picture.layers
  if (whole === undefined) return { frame, shapes: [], nextId: id, steps: [] }
  if (picture.layers.length === 1) {
    return {
      frame,
      shapes: [pictureXml(id, tools.text.words.places.picture, alternative, frame, whole)],
      nextId: id + 1,
      steps: [],
    }
  }
  const layers = picture.layers.map((files, index) =>
    pictureXml(id + 1 + index, tools.text.words.places.picture, index === 0 ? alternative : `${alternative} (${index})`,
      frame, files)
  )
  return {
    frame,
    shapes: layers,
    nextId: id + 1 + layers.length,
    steps: picture.layers.flatMap(({ step }, index) =>
      step === undefined ? [] : [{ step: stepAt(step - 1), shapes: [id + 1 + index] }]
    ),
  }
}
