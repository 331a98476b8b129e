import { renderGallery } from '../render/gallery/page.ts'
import { shownDiagrams } from '../render/gallery/used-diagrams.ts'
import type { MadeKit } from '../make-kit.ts'
import { galleryEntries, type GalleryEntry, pictureMaker } from './diagrams/gallery-entries.ts'
import type { PngFacts } from './diagrams/png-facts.ts'
import { insideOf, output, type OutputKind } from './output.ts'
import { writePlainPage } from './page.ts'
import { wordingOf } from '../words/wording.ts'

/** Each diagram that decks show to everybody, as files of its own, and a page with all of them. */
export const gallery: OutputKind = {
  name: 'diagrams',
  outputs: (kit) => {
    const shown = shownDiagrams(kit)
    if (shown.length === 0) return []
    const pictures = shown.flatMap(({ source: { name, file } }) => [
      output('give-out', `${FOLDER}${name}.svg`, {
        file,
        label: 'SVG',
        make: async (made) => (await pictureOf(made, name)).picture.svg,
      }),
      output('give-out', `${FOLDER}${name}.png`, {
        file,
        label: 'PNG',
        make: async (made, { camera }) => {
          const { entry, picture } = await pictureOf(made, name)
          return camera().take(picture, pngFacts(entry))
        },
      }),
    ])
    return [
      output('give-out', `${FOLDER}index.html`, {
        label: wordingOf(kit.settings.language).allDiagrams,
        make: async (made, { list }) => {
          const files = list.filter(({ kind }) => kind === gallery).map((one) => insideOf(one).slice(FOLDER.length))
          return writePlainPage(made, renderGallery(made, (await studioOf(made)).entries, files))
        },
      }),
      ...pictures,
    ]
  },
}

const FOLDER = 'diagrams/'

interface PictureTools {
  readonly entries: readonly GalleryEntry[]
  readonly makePicture: Awaited<ReturnType<typeof pictureMaker>>
}

const studios = new WeakMap<MadeKit, Promise<PictureTools>>()

/** What all pictures of one kit are made with, found out once. */
function studioOf(made: MadeKit): Promise<PictureTools> {
  const known = studios.get(made)
    ?? Promise.all([galleryEntries(made), pictureMaker(made)])
      .then(([entries, makePicture]) => ({ entries, makePicture }))
  studios.set(made, known)
  return known
}

async function pictureOf(made: MadeKit, name: string) {
  const { entries, makePicture } = await studioOf(made)
  const entry = entries.find(({ diagram }) => diagram.source.name === name)
  if (entry === undefined) throw new Error(`The diagram ${name} is shown and was not drawn`)
  return { entry, picture: await makePicture(entry) }
}

function pngFacts({ words, paper }: GalleryEntry): PngFacts {
  return {
    Title: words.title,
    Author: words.creator,
    Description: words.alternative,
    ...(words.licence === undefined ? {} : { Copyright: words.licence }),
    ...(paper === undefined ? {} : { Source: paper }),
  }
}
