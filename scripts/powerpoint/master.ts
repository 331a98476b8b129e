import { MARKS } from '../compiler/marks.ts'
import { listStyle } from './list-style.ts'
import { type Area, LEFT, type MasterLayout, type Placeholder, type PlaceName } from './layouts.ts'
import { EMU, type CanvasFrame } from './look.ts'
import { pathGeometry } from './mark.ts'
import { colourOf, noLine, patternFill, rectangle, solid, type Palette, transform } from './paint.ts'
import { MAPPING, mapping, SPACES } from './theme.ts'
import type { LayoutWords, PlaceWords } from './words.ts'
import { x, type Xml } from './xml.ts'

/** What the master says of the foot of every slide. */
export interface FieldWords {
  /** Stands in the field of layouts until a slide says something else. */
  readonly source: string
  readonly language: string
  readonly layouts: LayoutWords
  readonly places: PlaceWords
}

/** Types and numbers of placeholders, the same on slides and layouts; a title has none. */
export const KINDS: Readonly<
  Record<PlaceName | 'footer' | 'number', { readonly type?: string; readonly idx?: number }>
> = {
  title: { type: 'title' },
  body: { type: 'body', idx: 1 },
  second: { type: 'body', idx: 13 },
  third: { type: 'body', idx: 14 },
  fourth: { type: 'body', idx: 15 },
  caption: { type: 'body', idx: 16 },
  foot: { type: 'body', idx: 17 },
  kicker: { type: 'body', idx: 18 },
  strip: { type: 'body', idx: 19 },
  lead: { type: 'body', idx: 20 },
  footer: { type: 'ftr', idx: 11 },
  number: { type: 'sldNum', idx: 12 },
}

/** A placeholder by type and number; covers have a title of their own kind. */
export const placeholder = (slot: keyof typeof KINDS, layout: Pick<MasterLayout, 'type'>): Xml => {
  const { type, idx } = KINDS[slot]
  const own = layout.type !== 'title' ? type : slot === 'title' ? 'ctrTitle' : slot === 'body' ? 'subTitle' : type
  const size = slot === 'footer' || slot === 'number' ? 'quarter' : undefined
  return x('p:ph', { type: own, sz: size, idx })
}

const shape = (id: number, name: string, ph: Xml | undefined, properties: Xml, text: Xml): Xml =>
  x(
    'p:sp',
    {},
    x('p:nvSpPr', {}, x('p:cNvPr', { id, name }), x('p:cNvSpPr', {}, x('a:spLocks', { noGrp: true })),
      x('p:nvPr', {}, ph)),
    properties,
    text,
  )

const BARE = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 }
const bodyProperties = (anchor: string): Xml => x('a:bodyPr', { ...BARE, wrap: 'square', anchor }, x('a:noAutofit'))
const prompt = (text: string, lang: string): Xml => x('a:p', {}, x('a:r', {}, x('a:rPr', { lang }), x('a:t', {}, text)))

type FootLayout = Pick<MasterLayout, 'type' | 'foot' | 'footWidth'>

const NUMBER: CanvasFrame = { x: 1144, y: 664, width: 64, height: 28 }

/** Where the source line stands, in what a cover’s band or a picture leaves; the number follows it. */
export const footFrame = (layout: FootLayout): CanvasFrame => {
  const frame = beforeNumber(layout)
  return { ...frame, width: layout.footWidth ?? frame.width }
}

function beforeNumber({ type, foot }: FootLayout): CanvasFrame {
  const left = type === 'title' ? 404 : LEFT
  const { x, width } = foot ?? { x: left, width: NUMBER.x + NUMBER.width - left }
  return { ...NUMBER, x, width: width - NUMBER.width - 12 }
}

/** Source line and number. */
function footShapes(
  from: number,
  layout: FootLayout & Pick<MasterLayout, 'isNight'>,
  words: FieldWords,
  palette: Palette,
): Xml[] {
  const isNight = layout.isNight === true
  const source = footFrame(layout)
  const whole = beforeNumber(layout)
  const number = { ...NUMBER, x: whole.x + whole.width + 12 }
  return [
    shape(from, words.places.footer, placeholder('footer', layout), x('p:spPr', {}, transform(source), rectangle()),
      x('p:txBody', {}, bodyProperties('b'), listStyle('note', palette, isNight),
        prompt(words.source, words.language))),
    shape(from + 1, words.places.number, placeholder('number', layout), x('p:spPr', {}, transform(number), rectangle()),
      x('p:txBody', {}, bodyProperties('b'), listStyle('number', palette, isNight),
        x('a:p', {},
          x('a:fld', { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' },
            x('a:rPr', { lang: words.language }), x('a:t', {}, '‹#›'))))),
  ]
}

const groupHead = [
  x('p:nvGrpSpPr', {}, x('p:cNvPr', { id: 1, name: '' }), x('p:cNvGrpSpPr'), x('p:nvPr')),
  x('p:grpSpPr', {},
    x('a:xfrm', {}, x('a:off', { x: 0, y: 0 }), x('a:ext', { cx: 0, cy: 0 }), x('a:chOff', { x: 0, y: 0 }),
      x('a:chExt', { cx: 0, cy: 0 }))),
]

/** All shapes of a part, in the group that it has for them. */
export const tree = (background: Xml | undefined, shapes: readonly Xml[]): Xml =>
  x('p:cSld', {}, background, x('p:spTree', {}, groupHead, shapes))

export const ground = (token: string, palette: Palette): Xml => groundIn(colourOf(token, palette))
export const groundIn = (colour: Xml): Xml => x('p:bg', {}, x('p:bgPr', {}, solid(colour), x('a:effectLst')))

/** @param layouts relations of the layouts, in order */
export function slideMaster(layouts: readonly string[], palette: Palette, words: FieldWords): Xml {
  const title: CanvasFrame = { x: 72, y: 44, width: 1136, height: 116 }
  const body: CanvasFrame = { x: 72, y: 180, width: 1136, height: 456 }
  const styles = (name: string, level: Xml): Xml => ({ ...level, name })
  return x(
    'p:sldMaster',
    SPACES,
    tree(ground('paper', palette), [
      shape(2, words.places.title, x('p:ph', { type: 'title' }), x('p:spPr', {}, transform(title), rectangle()),
        x('p:txBody', {}, bodyProperties('t'), x('a:lstStyle'), prompt(words.places.title, words.language))),
      shape(3, words.places.body, x('p:ph', { type: 'body', idx: 1 }), x('p:spPr', {}, transform(body), rectangle()),
        x('p:txBody', {}, bodyProperties('t'), x('a:lstStyle'), prompt(words.places.body, words.language))),
      ...footShapes(4, {}, words, palette),
    ]),
    x('p:clrMap', MAPPING),
    x('p:sldLayoutIdLst', {}, layouts.map((id, index) => x('p:sldLayoutId', { id: FIRST_LAYOUT + index, 'r:id': id }))),
    x('p:hf', { hdr: false, dt: false }),
    x('p:txStyles', {}, styles('p:titleStyle', listStyle('title', palette)),
      styles('p:bodyStyle', listStyle('body', palette)), styles('p:otherStyle', listStyle('cell', palette))),
  )
}

/** Ids of master and layouts are above this, and each once in a file. */
export const MASTER_ID = 2147483648
const FIRST_LAYOUT = MASTER_ID + 1

export function slideLayout(layout: MasterLayout, palette: Palette, words: FieldWords): Xml {
  const isNight = layout.isNight === true
  const from = 2 + layout.areas.length
  const places = layout.places.map((place, index) => layoutPlace(place, layout, from + index, palette, words))
  return x(
    'p:sldLayout',
    { ...SPACES, type: layout.type, preserve: true, userDrawn: true },
    {
      ...tree(layout.ground === undefined ? undefined : ground(layout.ground, palette), [
        ...layout.areas.map((area, index) => areaShape(area, 2 + index, palette, words.places)),
        ...places,
        ...footShapes(from + places.length, layout, words, palette),
      ]),
      attributes: { name: layout.name(words.layouts) },
    },
    mapping(isNight),
  )
}

function layoutPlace(
  { slot, frame, anchor, look }: Placeholder,
  layout: MasterLayout,
  id: number,
  palette: Palette,
  { places, language }: FieldWords,
): Xml {
  return shape(id, places[slot], placeholder(slot, layout), x('p:spPr', {}, transform(frame), rectangle()),
    x('p:txBody', {}, bodyProperties(anchor), listStyle(look, palette, layout.isNight === true, layout.hue),
      prompt(places[slot], language)))
}

/** What only decorates, and says nothing to those who listen. */
function areaShape({ frame, colour, pattern, mark }: Area, id: number, palette: Palette, places: PlaceWords): Xml {
  const front = colourOf(colour, palette)
  const geometry = mark === undefined ? rectangle() : pathGeometry(MARKS[mark], 24)
  const fill = pattern === undefined ? solid(front) : patternFill(pattern.name, front, colourOf(pattern.on, palette))
  return x('p:sp', {},
    x('p:nvSpPr', {}, decorative(id, mark === undefined ? places.area : places.mark), x('p:cNvSpPr'),
      x('p:nvPr', { userDrawn: true })), x('p:spPr', {}, transform(frame), geometry, fill, noLine))
}

/** A shape that assistive technology passes over. */
export const decorative = (id: number, name: string): Xml =>
  x('p:cNvPr', { id, name: `${name} ${id}` },
    x('a:extLst', {}, x('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, x('adec:decorative', {
      'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
      val: true,
    }))))

export const SLIDE_SIZE = { cx: 1280 * EMU, cy: 720 * EMU } as const
