import type { BoxItem, Cell, Frame, PictureItem, TableItem, TextItem } from './slide-items.ts'
import { textBody, type TextTools } from './text.ts'
import { EMU, type Palette, rectangle, solidOf, transform } from './theme.ts'
import { x, type Xml, type XmlChild } from './xml.ts'

const named = (id: number, name: string, more: { descr?: string; isDecoration?: boolean } = {}): Xml =>
  x('p:cNvPr', { id, name: `${name} ${id}`, descr: more.descr }, more.isDecoration !== true
    ? undefined
    : x('a:extLst', {}, x('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, x('adec:decorative', {
      'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
      val: true,
    }))))

/** A placeholder of a slide or layout, or a text of its own. */
export function shape(id: number, name: string, ph: Xml | undefined, properties: XmlChild, text: XmlChild): Xml {
  return x('p:sp', {},
    x('p:nvSpPr', {}, named(id, name), x('p:cNvSpPr', ph ? {} : { txBox: true }, ph && x('a:spLocks', { noGrp: true })),
      x('p:nvPr', {}, ph)), x('p:spPr', {}, properties), text)
}

/** Text in its frame. The last letters of a line have some room, in case they come out broader. */
export function textXml(id: number, name: string, { frame, paragraphs }: TextItem, tools: TextTools, ph?: Xml): Xml {
  const [only, ...more] = paragraphs
  const isLine = more.length === 0 && only !== undefined && frame.height < only.line * 1.5
  const room = only?.align === 'l'
    ? Math.max(0, Math.min(Math.max(16, frame.width * 0.03), 1276 - frame.x - frame.width))
    : 0
  return shape(id, name, ph, [
    transform({ ...frame, width: frame.width + room }),
    rectangle(),
    ph ? undefined : x('a:noFill'),
  ], textBody(paragraphs, frame.x, bodyProperties(isLine && ph === undefined), tools))
}

const bodyProperties = (isLine: boolean, anchor = 't', [left, top, right, bottom]: Cell['inset'] = [0, 0, 0, 0]): Xml =>
  x('a:bodyPr', {
    wrap: isLine ? 'none' : 'square',
    lIns: left * EMU,
    tIns: top * EMU,
    rIns: right * EMU,
    bIns: bottom * EMU,
    anchor,
  }, x('a:noAutofit'))

/** An area, with its words where it has some. */
export function boxXml(id: number, name: string, { frame, fill, line, round, text }: BoxItem, tools: TextTools): Xml {
  const inset: Cell['inset'] | undefined = text
    && [
      text.frame.x - frame.x,
      text.frame.y - frame.y,
      Math.max(0, frame.x + frame.width - text.frame.x - text.frame.width - 12),
      0,
    ]
  const half = Math.min(frame.width, frame.height)
  // An edge stands inside of its area, as on a page; PowerPoint sets it astride.
  const inner = line === undefined ? frame : inside(frame, line.width / 2)
  return x('p:sp', {},
    x('p:nvSpPr', {}, named(id, name, { isDecoration: text === undefined }), x('p:cNvSpPr'), x('p:nvPr')),
    x('p:spPr', {}, transform(inner), round > 0
      ? rectangle('roundRect',
        x('a:gd', { name: 'adj', fmla: `val ${Math.round(Math.min(0.5, round / half) * 100000)}` }))
      : rectangle(), fill === undefined ? x('a:noFill') : solidOf(fill, tools.palette), line === undefined
      ? x('a:ln', {}, x('a:noFill'))
      : x('a:ln', { w: line.width * EMU }, solidOf(line.colour, tools.palette),
        line.isDashed ? x('a:prstDash', { val: 'dash' }) : undefined)), text === undefined
    ? undefined
    : textBody(text.paragraphs, text.frame.x, bodyProperties(false, 't', inset), tools))
}

const inside = ({ x: left, y, width, height }: Frame, by: number): Frame => ({
  x: left + by,
  y: y + by,
  width: Math.max(1, width - 2 * by),
  height: Math.max(1, height - 2 * by),
})

/** Relations of a picture: its pixels, and the drawing that they are of. */
export interface PictureFiles {
  readonly pixels: string
  readonly svg?: string
}

/** A picture; one that repeats another in words only decorates. */
export function pictureXml(
  id: number,
  name: string,
  { frame, alternative }: PictureItem,
  files: PictureFiles,
  isDecoration: boolean,
): Xml {
  const svg = files.svg === undefined
    ? undefined
    : x('a:extLst', {}, x('a:ext', { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' }, x('asvg:svgBlip', {
      'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
      'r:embed': files.svg,
    })))
  return x('p:pic', {},
    x('p:nvPicPr', {}, named(id, name, isDecoration ? { isDecoration } : { descr: alternative }),
      x('p:cNvPicPr', {}, x('a:picLocks', { noChangeAspect: true })), x('p:nvPr')),
    x('p:blipFill', {}, x('a:blip', { 'r:embed': files.pixels }, svg), x('a:stretch', {}, x('a:fillRect'))),
    x('p:spPr', {}, transform(frame), rectangle()))
}

export function tableXml(
  id: number,
  name: string,
  { frame, columns, rows, hasHead }: TableItem,
  tools: TextTools,
): Xml {
  // Cells that go on below their row: how many rows more, by column.
  const going = columns.map(() => 0)
  return x('p:graphicFrame', {},
    x('p:nvGraphicFramePr', {}, named(id, name),
      x('p:cNvGraphicFramePr', {}, x('a:graphicFrameLocks', { noGrp: true })), x('p:nvPr')), transform(frame, 'p:xfrm'),
    x('a:graphic', {},
      x('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' },
        x('a:tbl', {}, x('a:tblPr', { firstRow: hasHead }),
          x('a:tblGrid', {}, columns.map((width) => x('a:gridCol', { w: width * EMU }))),
          rows.map(({ height, cells }) => {
            const row = columns.map((_, at): Xml => {
              const cell = cells.find((one) => one.at === at)
              if (cell !== undefined) {
                for (let next = at; next < at + cell.columns; next += 1) going[next] = cell.rows - 1
                return cellXml(cell, tools)
              }
              const left = cells.findLast((one) => one.at < at && one.at + one.columns > at)
              if (left === undefined && (going[at] ?? 0) > 0) {
                going[at] = (going[at] ?? 0) - 1
                return empty({ vMerge: true })
              }
              return empty(left === undefined ? {} : { hMerge: true })
            })
            return x('a:tr', { h: height * EMU }, row)
          })))))
}

const empty = (merged: Readonly<Record<string, boolean>>): Xml =>
  x('a:tc', merged, x('a:txBody', {}, x('a:bodyPr'), x('a:lstStyle'), x('a:p')), x('a:tcPr'))

function cellXml(cell: Cell, tools: TextTools): Xml {
  const [left, top, right, bottom] = cell.inset
  const edge = (name: string, one: Cell['edges'][number]): Xml =>
    x(name, { w: (one?.width ?? 0) * EMU }, one === undefined ? x('a:noFill') : solidOf(one.colour, tools.palette))
  return x('a:tc', {
    gridSpan: cell.columns === 1 ? undefined : cell.columns,
    rowSpan: cell.rows === 1 ? undefined : cell.rows,
  },
    textBody(cell.paragraphs, Math.min(...cell.paragraphs.map(({ frame }) => frame.x)), x('a:bodyPr'), tools,
      'a:txBody'), x('a:tcPr', {
      marL: left * EMU,
      marR: Math.max(0, right - 8) * EMU,
      marT: top * EMU,
      marB: bottom * EMU,
      anchor: cell.anchor,
    }, edge('a:lnL', undefined), edge('a:lnR', undefined), edge('a:lnT', cell.edges[0]), edge('a:lnB', cell.edges[1]),
      cell.fill === undefined ? x('a:noFill') : solidOf(cell.fill, tools.palette)))
}

export const numberField = (lang: string): Xml =>
  x('p:txBody', {}, x('a:bodyPr'), x('a:lstStyle'),
    x('a:p', {},
      x('a:fld', { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' }, x('a:rPr', { lang }),
        x('a:t', {}, '‹#›'))))

/** What a part stands on. @param colour `#rrggbb` */
export const background = (colour: string, palette: Palette): Xml =>
  x('p:bg', {}, x('p:bgPr', {}, solidOf(colour, palette), x('a:effectLst')))

/** All shapes of a part, in the group that it has for them. */
export const tree = (ground: Xml | undefined, shapes: readonly Xml[], name?: string): Xml =>
  x('p:cSld', { name }, ground,
    x('p:spTree', {}, x('p:nvGrpSpPr', {}, x('p:cNvPr', { id: 1, name: '' }), x('p:cNvGrpSpPr'), x('p:nvPr')),
      x('p:grpSpPr', {},
        x('a:xfrm', {}, x('a:off', { x: 0, y: 0 }), x('a:ext', { cx: 0, cy: 0 }), x('a:chOff', { x: 0, y: 0 }),
          x('a:chExt', { cx: 0, cy: 0 }))), shapes))

/** A place on a page of notes. */
export function notesShape(
  id: number,
  name: string,
  type: 'sldImg' | 'body',
  idx: number | undefined,
  place?: Xml[],
  text?: Xml,
): Xml {
  return x('p:sp', {},
    x('p:nvSpPr', {}, x('p:cNvPr', { id, name }),
      x('p:cNvSpPr', {},
        x('a:spLocks', type === 'body' ? { noGrp: true } : { noGrp: true, noRot: true, noChangeAspect: true })),
      x('p:nvPr', {}, x('p:ph', { type, idx }))), x('p:spPr', {}, place), text)
}
