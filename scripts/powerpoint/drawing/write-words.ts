import { byScript } from '../../compiler/content/chinese.ts'
import { x, type Xml } from '../xml.ts'
import type { ColourWriter } from './colours.ts'
import type { LaidRow, LaidWords } from './lay-words.ts'
import type { PaintedRun, PaintedShape } from './painted.ts'
import { heightOfExtent, widthOfExtent, type Extent } from './plane.ts'
import type { Scale } from './scale.ts'

/** What text is written with. */
export interface WordTools {
  readonly scale: Scale
  readonly colours: ColourWriter
  /** BCP 47. */
  readonly language: string
}

/** Smaller than this part of its size no text is set to fit: then it goes over the edge. */
const LEAST = 0.8

/** Text in a shape, where it stood in the drawing. */
export function wordsInShape(words: LaidWords, shape: PaintedShape, tools: WordTools): Xml {
  const room = roomOf(shape)
  const { extent, anchor } = words
  const width = widthOfExtent(extent)
  const inside = { left: 0, right: 0, top: 0, bottom: 0 }
  const aside = (extent.left + extent.right - room.left - room.right) / 2
  if (anchor === 'start') inside.left = Math.max(0, extent.left - room.left)
  else if (anchor === 'end') inside.right = Math.max(0, room.right - extent.right)
  else inside[aside > 0 ? 'left' : 'right'] = Math.abs(aside) > 1 ? Math.abs(2 * aside) : 0
  const free = widthOfExtent(room) - inside.left - inside.right
  const most = broadestAt(shape, heightOfExtent(extent)) - inside.left - inside.right
  const fits = Math.min(1, Math.max(LEAST, most / width))
  const [above, below] = [extent.top - room.top, room.bottom - extent.bottom]
  const isHigh = above < 0.3 * below && below > heightOfExtent(extent)
  const isLow = below < 0.3 * above && above > heightOfExtent(extent)
  if (isHigh) inside.top = Math.max(0, above)
  else if (isLow) inside.bottom = Math.max(0, below)
  else inside[above > below ? 'top' : 'bottom'] = Math.abs(above - below) > 1.5 ? Math.abs(above - below) : 0
  return body(words, tools, fits, {
    wrap: width * fits * 1.02 <= free ? 'square' : 'none',
    lIns: tools.scale.length(inside.left),
    tIns: tools.scale.length(inside.top),
    rIns: tools.scale.length(inside.right),
    bIns: tools.scale.length(inside.bottom),
    anchor: isHigh ? 't' : isLow ? 'b' : 'ctr',
  })
}

/** Text that stands alone, in a box of its own breadth. @param fits part of its size in which it stays in the frame */
export const wordsAlone = (words: LaidWords, tools: WordTools, fits: number): Xml =>
  body(words, tools, fits, { wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 'ctr' })

/** Where PowerPoint puts text in a shape. @see presetShapeDefinitions.xml of ECMA-376, `rect` */
function roomOf({ form, extent }: PaintedShape): Extent {
  const { left, top, right, bottom } = extent
  const [width, height] = [right - left, bottom - top]
  const less = (x: number, y: number): Extent => ({
    left: left + x,
    right: right - x,
    top: top + y,
    bottom: bottom - y,
  })
  switch (form.kind) {
    case 'rect':
      return less(form.radius * (1 - Math.SQRT1_2), form.radius * (1 - Math.SQRT1_2))
    case 'ellipse':
      return less(width * (1 - Math.SQRT1_2) / 2, height * (1 - Math.SQRT1_2) / 2)
    case 'diamond':
      return less(width / 4, height / 4)
    case 'hexagon':
      return less(form.inset * 0.6, form.inset * 0.6)
    case 'can':
      return { left, right, top: top + 2 * form.lid, bottom: bottom - form.lid }
    default:
      return extent
  }
}

/** How broad a text of some height may be in the middle of a shape. */
function broadestAt({ form, extent }: PaintedShape, height: number): number {
  const width = widthOfExtent(extent)
  const part = Math.min(1, height / heightOfExtent(extent))
  if (form.kind === 'ellipse') return width * Math.sqrt(1 - part * part)
  return form.kind === 'diamond' ? width * (1 - part) : width
}

function body(
  words: LaidWords,
  tools: WordTools,
  fits: number,
  place: Readonly<Record<string, string | number>>,
): Xml {
  const algn = { start: 'l', middle: 'ctr', end: 'r' }[words.anchor]
  const paragraphs: LaidRow[][] = []
  for (const row of words.rows) {
    const last = paragraphs.at(-1)
    if (row.opens || last === undefined) paragraphs.push([row])
    else last.push(row)
  }
  return x('p:txBody', {}, x('a:bodyPr', { ...place, rtlCol: 0 }, x('a:noAutofit')), x('a:lstStyle'),
    paragraphs.map((rows) => paragraph(rows, algn, words.spacing, fits, tools)))
}

function paragraph(rows: readonly LaidRow[], algn: string, spacing: number, fits: number, tools: WordTools): Xml {
  const { before = 0 } = rows[0] ?? {}
  const pitch = rows.at(-1)?.pitch ?? 1
  return x('a:p', {},
    x('a:pPr', { marL: 0, indent: 0, algn }, x('a:lnSpc', {}, x('a:spcPct', { val: Math.round(pitch * 100) * 1000 })),
      x('a:spcBef', {}, x('a:spcPts', { val: Math.round(tools.scale.length(before) / 127) })),
      x('a:spcAft', {}, x('a:spcPts', { val: 0 })), x('a:buNone')), rows.flatMap((row, index) => [
      ...(index === 0 ? [] : [x('a:br')]),
      ...row.runs.flatMap((run) => writeRun(run, spacing, fits, tools)),
    ]
    ))
}

function writeRun(run: PaintedRun, spacing: number, fits: number, { scale, colours, language }: WordTools): Xml[] {
  return byScript(run.text).map(({ text, isChinese }) =>
    x('a:r', {}, x('a:rPr', {
      lang: isChinese ? 'zh-CN' : language,
      sz: scale.type(run.size * fits),
      b: run.bold,
      i: run.italic && !isChinese,
      spc: spacing === 0 ? undefined : Math.round(scale.length(spacing) / 127),
    }, colours.solid(run), x('a:latin', { typeface: '+mn-lt' }),
      x('a:ea', { typeface: isChinese ? '+mn-ea' : '+mn-lt' })), x('a:t', {}, text))
  )
}
