import { textBody, type TextTools } from './body.ts'
import { listStyle } from './list-style.ts'
import { type CanvasFrame, LOOKS } from './look.ts'
import { type FieldWords, ground, tree } from './master.ts'
import { rectangle, type Palette, transform } from './paint.ts'
import type { Paragraph } from './text.ts'
import { MAPPING, SPACES } from './theme.ts'
import { x, type Xml } from './xml.ts'

/** A page of notes: A4 upright, in px. */
export const NOTES_SIZE = { cx: 6858000, cy: 9144000 } as const
const PICTURE: CanvasFrame = { x: 60, y: 60, width: 600, height: 338 }
const WORDS: CanvasFrame = { x: 60, y: 430, width: 600, height: 470 }

const shape = (
  id: number,
  name: string,
  type: string,
  idx: number | undefined,
  locks: Xml,
  properties: Xml,
  text?: Xml,
): Xml =>
  x('p:sp', {},
    x('p:nvSpPr', {}, x('p:cNvPr', { id, name }), x('p:cNvSpPr', {}, locks), x('p:nvPr', {}, x('p:ph', { type, idx }))),
    properties, text)

const PICTURE_LOCKS = x('a:spLocks', { noGrp: true, noRot: true, noChangeAspect: true })
const TEXT_LOCKS = x('a:spLocks', { noGrp: true })

/** What pages of notes look like. */
export const notesMaster = (palette: Palette, { places, language }: FieldWords): Xml =>
  x('p:notesMaster', SPACES, tree(ground('white', palette), [
    shape(2, places.slide, 'sldImg', 2, PICTURE_LOCKS, x('p:spPr', {}, transform(PICTURE), rectangle())),
    shape(3, places.notes, 'body', 3, TEXT_LOCKS, x('p:spPr', {}, transform(WORDS), rectangle()),
      x('p:txBody', {}, x('a:bodyPr'), x('a:lstStyle'),
        x('a:p', {}, x('a:r', {}, x('a:rPr', { lang: language }), x('a:t', {}, places.notes))))),
  ]), x('p:clrMap', MAPPING), { ...listStyle('spoken', palette), name: 'p:notesStyle' })

/** What is said with one slide. */
export const notesSlide = (notes: readonly Paragraph[], tools: TextTools): Xml =>
  x('p:notes', SPACES, tree(undefined, [
    shape(2, tools.words.places.slide, 'sldImg', undefined, PICTURE_LOCKS, x('p:spPr')),
    shape(3, tools.words.places.notes, 'body', 1, TEXT_LOCKS, x('p:spPr'),
      textBody(notes.map(asSpoken), 'spoken', x('a:bodyPr'), tools)),
  ]), x('p:clrMapOvr', {}, x('a:masterClrMapping')))

/** Sizes of notes are those of the page; a heading is bold. */
const asSpoken = (one: Paragraph): Paragraph => ({
  ...one,
  look: one.look === 'heading' ? 'spokenHeading' : 'spoken',
  runs: one.runs.map((run) => run.size === undefined ? run : { ...run, size: LOOKS.spoken.size }),
})
