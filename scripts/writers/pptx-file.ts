import { strToU8, zipSync, type Zippable } from 'fflate'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { CACHE, cachedBytes, hashOf, hashOfMakers, trimFolder } from '../assets/cache.ts'
import { findBrowser } from '../browser/find.ts'
import { deckFor } from '../compiler/content/for-edition.ts'
import type { Deck, DeckFor } from '../compiler/deck-model.ts'
import type { Secret } from '../compiler/content/node.ts'
import { HUES } from '../compiler/look-model.ts'
import type { Edition } from '../compiler/model.ts'
import type { MadeKit } from '../make-kit.ts'
import { PROJECT } from '../options.ts'
import { deckParts, type FileSection, type PackageParts } from '../powerpoint/package.ts'
import { wordingOf } from '../words/wording.ts'
import { renderPrintHtml } from './deck-html.ts'
import type { Camera } from './diagrams/picture-png.ts'
import { titleOf } from './imprint.ts'
import { lightColours, pptxPictures } from './pptx-pictures.ts'

/** Kept files: those of a large kit, twice. */
const MOST = 100

/** A deck as a PowerPoint file, from the cache where neither its page nor the program has changed. */
export async function writePptx(made: MadeKit, deck: Deck, edition: Edition, camera: Camera): Promise<Uint8Array> {
  trimFolder(join(CACHE, 'pptx'), MOST)
  const html = await renderPrintHtml(made, deck, edition)
  const key = hashOf(html, made.date.toISOString(), hashOfMakers(...programFiles()), findBrowser().identity)
  return cachedBytes('pptx', key, async () => zipParts(await pptxParts(made, deck, edition, html, camera)))
}

const programFiles = (): string[] =>
  ['powerpoint', 'writers'].flatMap((folder) =>
    readdirSync(join(PROJECT, 'scripts', folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts')).sort().map((file) => `scripts/${folder}/${file}`)
  )

/** An edition of a deck as the parts of its file. @param html the page as it is printed */
async function pptxParts(
  made: MadeKit,
  deck: Deck,
  edition: Edition,
  html: string,
  camera: Camera,
): Promise<PackageParts> {
  const { settings } = made.kit
  const tokens = await lightColours(settings)
  const laidOut = await camera.slides(html)
  const hues = [...new Set([...settings.identities.values()].map(({ colour }) => colour).concat(HUES))].slice(0, 5)
  const { slideLayouts, slidePlaces } = wordingOf(deck.language)
  return deckParts({
    title: titleOf(made, deck.title),
    ...(deck.subtitle === undefined ? {} : { subject: deck.subtitle }),
    authors: settings.authors,
    language: deck.language,
    date: made.date,
    source: settings.sourceLine ?? deck.title,
    words: { layouts: slideLayouts, places: slidePlaces },
  }, laidOut.slides, sectionsOf(deckFor(deck, edition)), await pptxPictures(made, laidOut, tokens, camera), {
    tokens,
    hues,
    ...(settings.brand.headings === 'sans' ? { headings: 'sans' } : {}),
  })
}

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

function zipParts(parts: PackageParts): Uint8Array {
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
