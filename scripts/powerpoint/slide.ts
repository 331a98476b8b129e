import { layoutFor, placeholder, type MasterLayout, type Slot } from './master.ts'
import type { Paragraph, PictureItem, ReadSlide, TextItem } from './slide-items.ts'
import {
  background,
  boxXml,
  notesShape,
  numberField,
  type PictureFiles,
  pictureXml,
  shape,
  tableXml,
  textXml,
  tree,
} from './shapes.ts'
import { textBody, type TextTools } from './text.ts'
import { SPACES, transform } from './theme.ts'
import { type Appearing, timing } from './timing.ts'
import { x, type Xml } from './xml.ts'

/** What a slide is written with. */
export interface SlideTools extends TextTools {
  readonly names: Readonly<
    Record<'title' | 'body' | 'footer' | 'number' | 'area' | 'picture' | 'table' | 'slide' | 'notes', string>
  >
  /** Relations of a picture, layer by layer from the back. */
  readonly pictures: (item: PictureItem) => readonly (PictureFiles & { readonly step?: number })[]
}

/** A slide: every text, table and picture where the browser has it. */
export function slideXml(slide: ReadSlide, paper: string, tools: SlideTools): Xml {
  const layout = layoutFor(slide.layout)
  const presses = new Map<number, Appearing[]>()
  const appear = (step: number | undefined, target: Appearing): void => {
    if (step !== undefined) presses.set(step, [...presses.get(step) ?? [], target])
  }
  let id = 1
  const free = [...layout.slots]
  const shapes = slide.items.flatMap((item): Xml[] => {
    if ('source' in item) {
      return tools.pictures(item).map((files, index) => {
        id += 1
        const step = files.step === undefined ? item.step : item.steps[files.step - 1]
        appear(step, { shape: id })
        return pictureXml(id, tools.names.picture, item, files,
          item.kind === 'pattern' || index > 0 || item.alternative === '')
      })
    }
    id += 1
    if (item.kind === 'table') {
      appear(item.step, { shape: id })
      return [tableXml(id, tools.names.table, item, tools)]
    }
    if (item.kind === 'box') {
      appear(item.step, { shape: id })
      return [boxXml(id, tools.names.area, item, tools)]
    }
    for (const { step, first, last } of stepsOf(item.paragraphs)) {
      appear(step, { shape: id, paragraphs: { first, last } })
    }
    const slot = takeSlot(item, free)
    return [
      textXml(id, slot === 'title' ? tools.names.title : tools.names.body, item, tools,
        slot && placeholder(slot, layout)),
    ]
  })
  const steps = [...presses].sort(([one], [other]) => one - other).map(([, targets]) => targets)
  return x('p:sld', SPACES, tree(
    slide.ground === paper
      ? undefined
      : background(slide.ground, tools.palette),
    [...shapes, ...footXml(slide, layout, id, tools)],
  ), x('p:clrMapOvr', {}, x('a:masterClrMapping')), timing(steps))
}

/** The next place of the layout that such a text fills. */
function takeSlot({ isTitle }: TextItem, free: Slot[]): Slot | undefined {
  const at = free.findIndex((slot) => (slot === 'title') === isTitle)
  return at < 0 ? undefined : free.splice(at, 1)[0]
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

function footXml({ source, number }: ReadSlide, layout: MasterLayout, id: number, tools: SlideTools): Xml[] {
  return [
    ...(source === undefined
      ? []
      : [textXml(id + 1, tools.names.footer, source, tools, placeholder('footer', layout))]),
    ...(number === undefined
      ? []
      : [
        shape(id + 2, tools.names.number, placeholder('number', layout),
          transform({ ...number, x: number.x - 20, width: number.width + 20 }), numberField(tools.language)),
      ]),
  ]
}

/** What is said with one slide. */
export const notesXml = (notes: readonly Paragraph[], tools: SlideTools): Xml =>
  x('p:notes', SPACES, tree(undefined, [
    notesShape(2, tools.names.slide, 'sldImg', undefined),
    notesShape(3, tools.names.notes, 'body', 1, undefined,
      textBody(notes, 0, x('a:bodyPr'), { ...tools, link: () => undefined })),
  ]), x('p:clrMapOvr', {}, x('a:masterClrMapping')))
