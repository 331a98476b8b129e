import { EMU, type Palette, rectangle, solidOf, SPACES, MAPPING, transform } from './theme.ts'
import type { Frame } from './slide-items.ts'
import { background, notesShape, numberField, shape, tree } from './shapes.ts'
import { x, type Xml } from './xml.ts'

export type Slot = 'title' | 'body' | 'second'

/** A layout of the master: what “New Slide” offers. */
export interface MasterLayout {
  readonly name: LayoutName
  readonly type?: 'title' | 'secHead' | 'obj' | 'twoObj' | 'titleOnly'
  readonly slots: readonly Slot[]
  readonly frames: readonly Frame[]
  /** Size of its title, in px. */
  readonly title: number
}

export type LayoutName =
  | 'cover'
  | 'section'
  | 'text'
  | 'columns'
  | 'figure'
  | 'split'
  | 'statement'
  | 'quotation'
  | 'sources'

const frame = (left: number, y: number, width: number, height: number): Frame => ({ x: left, y, width, height })
const TITLE = frame(72, 54, 1136, 60)

/** The nine layouts; the first is the cover, which PowerPoint takes for the title slide. */
export const LAYOUTS: readonly MasterLayout[] = [
  {
    name: 'cover',
    type: 'title',
    slots: ['title', 'body'],
    frames: [frame(404, 240, 804, 150), frame(404, 410, 804, 100)],
    title: 70,
  },
  {
    name: 'section',
    type: 'secHead',
    slots: ['title', 'body'],
    frames: [frame(72, 420, 1040, 130), frame(72, 570, 860, 60)],
    title: 60,
  },
  { name: 'text', type: 'obj', slots: ['title', 'body'], frames: [TITLE, frame(72, 140, 1136, 490)], title: 42 },
  {
    name: 'columns',
    type: 'twoObj',
    slots: ['title', 'body', 'second'],
    frames: [TITLE, frame(72, 140, 548, 490), frame(660, 140, 548, 490)],
    title: 42,
  },
  { name: 'figure', type: 'titleOnly', slots: ['title'], frames: [TITLE], title: 42 },
  { name: 'split', slots: ['title', 'body'], frames: [frame(72, 54, 578, 110), frame(72, 190, 578, 440)], title: 42 },
  {
    name: 'statement',
    slots: ['title', 'body'],
    frames: [frame(72, 54, 1136, 50), frame(72, 180, 1136, 400)],
    title: 28,
  },
  {
    name: 'quotation',
    slots: ['title', 'body'],
    frames: [frame(72, 54, 1136, 50), frame(72, 180, 1136, 400)],
    title: 28,
  },
  { name: 'sources', slots: ['title', 'body'], frames: [TITLE, frame(72, 120, 1136, 510)], title: 32 },
]

const LIKE: Readonly<Record<string, LayoutName>> = {
  agenda: 'text',
  diagram: 'figure',
  table: 'figure',
  exercise: 'figure',
  answer: 'figure',
  debrief: 'text',
}

/** The layout for a slide of the deck. @param name as the deck calls its layout */
export function layoutFor(name: string): MasterLayout {
  const [first, , text] = LAYOUTS
  const found = LAYOUTS.find((one) => one.name === (LIKE[name] ?? name)) ?? text ?? first
  if (found === undefined) throw new TypeError('There are nine layouts')
  return found
}

/** Types and numbers of placeholders, the same on slides and layouts; a title has none. */
const KINDS: Readonly<Record<Slot | 'footer' | 'number', { readonly type: string; readonly idx?: number }>> = {
  title: { type: 'title' },
  body: { type: 'body', idx: 1 },
  second: { type: 'body', idx: 13 },
  footer: { type: 'ftr', idx: 11 },
  number: { type: 'sldNum', idx: 12 },
}

/** A placeholder by type and number; covers have a title of their own kind. */
export function placeholder(slot: keyof typeof KINDS, { type: layout }: Pick<MasterLayout, 'type'>): Xml {
  const { type, idx } = KINDS[slot]
  const own = layout !== 'title' ? type : slot === 'title' ? 'ctrTitle' : slot === 'body' ? 'subTitle' : type
  return x('p:ph', { type: own, sz: slot === 'footer' || slot === 'number' ? 'quarter' : undefined, idx })
}

/** What master and layouts say. */
export interface MasterWords {
  readonly language: string
  /** Stands in the foot until a slide says something else. */
  readonly source: string
  readonly layouts: Readonly<Record<LayoutName, string>>
  readonly places: Readonly<Record<'title' | 'body' | 'footer' | 'number' | 'slide' | 'notes', string>>
}

const BARE = x('a:bodyPr', { lIns: 0, tIns: 0, rIns: 0, bIns: 0, wrap: 'square', anchor: 't' }, x('a:noAutofit'))
const FOOT = frame(72, 664, 1060, 28)
const NUMBER = frame(1144, 664, 64, 28)

/** How text of a place looks that somebody adds. @param size in px */
function style(
  size: number,
  face: 'major' | 'minor',
  palette: Palette,
  more: { align?: string; isList?: boolean; isSoft?: boolean } = {},
): Xml {
  const { tokens } = palette
  const list = more.isList === true
  return x('a:lstStyle', {},
    [1, 2, 3].map((level) =>
      x(`a:lvl${level}pPr`, { marL: (list ? 46 * level : 0) * EMU, indent: (list ? -46 : 0) * EMU, algn: more.align },
        x('a:spcBef', {}, x('a:spcPts', { val: list ? 1500 : 0 })), list
        ? [
          x('a:buClr', {}, ...solidOf(tokens.get('accent') ?? '#000000', palette).children),
          x('a:buChar', { char: '–' }),
        ]
        : x('a:buNone'),
        x('a:defRPr', { sz: (size - (level - 1) * 4) * 75 },
          solidOf(tokens.get(more.isSoft === true ? 'ink-soft' : 'ink') ?? '#000000', palette),
          x('a:latin', { typeface: face === 'major' ? '+mj-lt' : '+mn-lt' }),
          x('a:ea', { typeface: face === 'major' ? '+mj-ea' : '+mn-ea' })))
    ))
}

const place = (id: number, name: string, ph: Xml, at: Frame, list: Xml, lang: string, text = name): Xml =>
  shape(id, name, ph, [transform(at), rectangle()],
    x('p:txBody', {}, BARE, list, x('a:p', {}, x('a:r', {}, x('a:rPr', { lang }), x('a:t', {}, text)))))

function footPlaces(from: number, layout: Pick<MasterLayout, 'type'>, words: MasterWords, palette: Palette): Xml[] {
  const number = numberField(words.language)
  return [
    place(from, words.places.footer, placeholder('footer', layout), FOOT, style(20, 'minor', palette, { isSoft: true }),
      words.language, words.source),
    shape(from + 1, words.places.number, placeholder('number', layout), [transform(NUMBER), rectangle()], {
      ...number,
      children: [BARE, style(20, 'minor', palette, { align: 'r', isSoft: true }), ...number.children.slice(2)],
    }),
  ]
}

/** @param layouts relations of the layouts, in order */
export function slideMaster(layouts: readonly string[], palette: Palette, words: MasterWords): Xml {
  const [title, body] = [style(42, 'major', palette), style(32, 'minor', palette, { isList: true })]
  return x('p:sldMaster', SPACES, tree(background(palette.tokens.get('paper') ?? '#ffffff', palette), [
    place(2, words.places.title, x('p:ph', { type: 'title' }), TITLE, x('a:lstStyle'), words.language),
    place(3, words.places.body, x('p:ph', { type: 'body', idx: 1 }), frame(72, 140, 1136, 490), x('a:lstStyle'),
      words.language),
    ...footPlaces(4, {}, words, palette),
  ]), x('p:clrMap', MAPPING),
    x('p:sldLayoutIdLst', {},
      layouts.map((id, index) => x('p:sldLayoutId', { id: MASTER_ID + 1 + index, 'r:id': id }))),
    x('p:hf', { hdr: false, dt: false }),
    x('p:txStyles', {}, { ...title, name: 'p:titleStyle' }, { ...body, name: 'p:bodyStyle' }, {
      ...style(24, 'minor', palette),
      name: 'p:otherStyle',
    }))
}

/** Ids of master and layouts are this and above, and each once in a file. */
export const MASTER_ID = 2147483648

export function slideLayout(layout: MasterLayout, palette: Palette, words: MasterWords): Xml {
  const places = layout.slots.map((slot, index) => {
    const look = slot === 'title'
      ? style(layout.title, 'major', palette)
      : style(32, 'minor', palette, { isList: layout.type !== 'title' && layout.type !== 'secHead' })
    return place(index + 2, slot === 'title' ? words.places.title : words.places.body, placeholder(slot, layout),
      layout.frames[index] ?? TITLE, look, words.language)
  })
  return x('p:sldLayout', { ...SPACES, type: layout.type, preserve: true, userDrawn: true },
    tree(undefined, [...places, ...footPlaces(places.length + 2, layout, words, palette)], words.layouts[layout.name]),
    x('p:clrMapOvr', {}, x('a:masterClrMapping')))
}

/** A page of notes: A4 upright. */
export const NOTES_SIZE = { cx: 6858000, cy: 9144000 } as const

/** What pages of notes look like. */
export const notesMaster = (palette: Palette, { places, language: lang }: MasterWords): Xml =>
  x('p:notesMaster', SPACES, tree(background('#ffffff', palette), [
    notesShape(2, places.slide, 'sldImg', 2, [transform(frame(60, 60, 600, 338)), rectangle()]),
    notesShape(3, places.notes, 'body', 3, [transform(frame(60, 430, 600, 470)), rectangle()],
      x('p:txBody', {}, x('a:bodyPr'), x('a:lstStyle'),
        x('a:p', {}, x('a:r', {}, x('a:rPr', { lang }), x('a:t', {}, places.notes))))),
  ]), x('p:clrMap', MAPPING), { ...style(16, 'minor', palette), name: 'p:notesStyle' })
