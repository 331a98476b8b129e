import { strToU8, zipSync, type Zippable } from 'fflate'
import { cachedBytes, hashOf } from '../assets/cache.ts'
import { deckFor } from '../compiler/content/for-edition.ts'
import { leavesIn } from '../compiler/content/walk.ts'
import { HUES, type Identity } from '../compiler/look-model.ts'
import type { Edition } from '../compiler/model.ts'
import type { Deck, DeckFor } from '../compiler/deck-model.ts'
import type { Secret } from '../compiler/content/node.ts'
import type { SecretsOf } from '../compiler/content/secrets.ts'
import { collectEvidence } from '../compiler/evidence.ts'
import type { MadeKit } from '../make-kit.ts'
import { wordingOf } from '../words/wording.ts'
import { Figures } from '../render/figures.ts'
import { renderSlide } from '../render/slide.ts'
import { drawingAsShapes, type NativeDrawing } from '../powerpoint/drawing/drawing-as-shapes.ts'
import { readDrawing } from '../powerpoint/drawing/read-drawing.ts'
import type { CanvasFrame } from '../powerpoint/look.ts'
import { deckParts, type SourceSlide } from '../powerpoint/deck.ts'
import type { Palette } from '../powerpoint/paint.ts'
import type { PackageParts, FileSection } from '../powerpoint/package.ts'
import type { Camera } from './diagrams/picture-png.ts'
import { isoDay, titleOf, VERSION } from './imprint.ts'
import { kitKey } from './pptx-key.ts'
import { lightColours, type PptxPictures, pptxPictures } from './pptx-pictures.ts'

/** A deck as a PowerPoint file, from the cache where nothing of the kit has changed. */
export async function writePptx(made: MadeKit, deck: Deck, edition: Edition, camera: Camera): Promise<Uint8Array> {
  const tokens = await lightColours(made.kit.settings)
  return cachedBytes('pptx', hashOf(kitKey(made), deck.name, edition), async () => {
    const leaves = deckFor(deck, edition).slides.flatMap(({ content }) => leavesIn(content))
    const names = leaves.flatMap((leaf) => leaf.kind === 'diagram' && !isNative(made, leaf.name) ? [leaf.name] : [])
    const images = leaves.flatMap((leaf) => leaf.kind === 'image' ? made.pictures.get(leaf.file) ?? [] : [])
    const logo = made.pictures.get(made.kit.settings.brand.logo ?? '')
    const pictures = await pptxPictures(made, names, logo === undefined ? images : [...images, logo], tokens, camera)
    return zipParts(pptxParts(made, deck, edition, tokens, pictures))
  })
}

/** What the parts of a file are made from. */
export type PptxNeeds = Pick<MadeKit, 'kit' | 'drawn' | 'pictures' | 'endnoteTexts' | 'date'>

/** An edition of a deck as the parts of its file. */
export function pptxParts<E extends Edition>(
  made: PptxNeeds,
  whole: Deck,
  edition: E,
  tokens: ReadonlyMap<string, string>,
  { sources, media }: PptxPictures,
): PackageParts {
  const deck = deckFor(whole, edition)
  const slides = sourceSlides(made, deck, edition)
  const { settings } = made.kit
  const identities = [...settings.identities.values()]
  const { headings } = settings.brand
  const wording = wordingOf(deck.language)
  const palette: Palette = { tokens, hues: huesOf(identities), ...(headings === 'sans' ? { headings } : {}) }
  return deckParts({
    title: titleOf(made, deck.title),
    ...(deck.subtitle === undefined ? {} : { subject: deck.subtitle }),
    authors: settings.authors,
    language: deck.language,
    date: made.date,
    source: settings.sourceLine ?? deck.title,
    slides,
    sections: sectionsOf(deck),
    palette,
    labels: wording.blockLabels,
    words: { layouts: wording.slideLayouts, places: wording.slidePlaces },
    identities,
    media,
    picture: ({ name, source }) => sources.get(name ?? source ?? ''),
    shapes: ({ name = '', alternative }, frame, firstId, own) =>
      isNative(made, name) ? drawnBy(made, name, alternative, own, frame, firstId) : undefined,
  })
}

/** Slides as they stand in their deck, each figure in its place. */
export function sourceSlides<E extends Edition>(
  made: PptxNeeds,
  deck: DeckFor<SecretsOf[E]>,
  edition: E,
): SourceSlide[] {
  const needs = { ...made, edition, version: VERSION, date: isoDay(made.date) }
  const figures = new Figures(needs)
  const evidence = collectEvidence(deck, made.kit)
  return deck.slides.map((slide, index) => ({
    section: renderSlide(deck, slide, index + 1, needs, figures, evidence),
    layout: slide.layout,
  }))
}

/** Mermaid's diagrams are shapes that can be changed, where all of them can be; what was drawn by hand is a picture. */
const isNative = ({ kit, drawn }: PptxNeeds, name: string): boolean => {
  const svg = drawn.get(name)?.svg
  return svg !== undefined && kit.diagrams.get(name)?.drawing === undefined && readDrawing(svg).lost.length === 0
}

function drawnBy(
  { kit, drawn }: PptxNeeds,
  name: string,
  alternative: string,
  palette: Palette,
  frame: CanvasFrame,
  firstId: number,
): NativeDrawing | undefined {
  const svg = drawn.get(name)?.svg
  const title = kit.diagrams.get(name)?.title ?? ''
  return svg === undefined
    ? undefined
    : drawingAsShapes({ svg, name: title || name, alternative, language: kit.settings.language, palette }, frame,
      firstId)
}

/** Five hues for the theme: those of the kit's identities, then others. */
const huesOf = (identities: readonly Identity[]): string[] =>
  [...new Set([...identities.map(({ colour }) => colour), ...HUES])].slice(0, 5)

/** The parts of a deck or the items of a session; else what its dividers lead into. */
function sectionsOf(deck: DeckFor<Secret>): FileSection[] {
  const indexOf = (id: string): number => deck.slides.findIndex((slide) => slide.id === id)
  const led = deck.parts !== undefined
    ? deck.parts.map(({ id, title }) => ({ name: title, first: indexOf(id) }))
    : deck.route !== undefined
    ? deck.route.flatMap(({ title, slide }) => slide === undefined ? [] : [{ name: title, first: indexOf(slide) }])
    : deck.slides.flatMap(({ layout, title }, first) => layout === 'section' ? [{ name: title, first }] : [])
  const found = led.filter(({ first }, at) => first >= 0 && led.findIndex((one) => one.first === first) === at)
    .sort((one, other) => one.first - other.first)
  return found.length === 0 || found[0]?.first === 0 ? found : [{ name: deck.title, first: 0 }, ...found]
}

/** The earliest time that zip files have, so that the same parts make the same file. */
const EARLIEST = new Date(1980, 0, 1)

/** Parts as one file; the same make the same. */
export function zipParts(parts: PackageParts): Uint8Array {
  const files: Zippable = {}
  for (const [path, content] of parts) {
    const isPacked = /\.(?:png|jpg|gif)$/.test(path)
    files[path] = [typeof content === 'string' ? strToU8(content) : content, {
      level: isPacked ? 0 : 6,
      mtime: EARLIEST,
    }]
  }
  return zipSync(files)
}
