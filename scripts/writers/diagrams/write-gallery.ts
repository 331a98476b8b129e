import type { SharedBrowser } from '../../browser/shared.ts'
import type { MadeKit } from '../../make-kit.ts'
import { count } from '../../report/print-problems.ts'
import { galleryEntries, pictureMaker, type GalleryEntry } from './gallery-entries.ts'
import { renderGallery } from './gallery-page.ts'
import { openCamera } from './picture-png.ts'
import type { PngFacts } from './png-facts.ts'

/** A file of the gallery by its name in the gallery's folder. */
export interface GalleryFile {
  readonly name: string
  readonly content: string | Uint8Array
}

/**
 * The gallery page and each of its diagrams as SVG and PNG; nothing for a kit whose decks show no diagram.
 * @param root the kit's folder; @param only name of a file, where not all are wanted
 */
export async function writeGallery(
  made: MadeKit,
  root: string,
  browser: SharedBrowser,
  say: (text: string) => void = () => undefined,
  only?: string,
): Promise<GalleryFile[]> {
  const entries = await galleryEntries(made, root)
  if (entries.length === 0) return []
  const wants = (name: string): boolean => only === undefined || only === name
  const files: GalleryFile[] = wants('index.html')
    ? [{ name: 'index.html', content: await renderGallery(made, entries) }]
    : []
  const makePicture = await pictureMaker(made)
  const camera = openCamera(browser)
  try {
    let done = 0
    const pictures = await Promise.all(entries.map(async (entry): Promise<GalleryFile[]> => {
      const [svgName, pngName] = [`${entry.diagram.source.name}.svg`, `${entry.diagram.source.name}.png`]
      if (!wants(svgName) && !wants(pngName)) return []
      const picture = await makePicture(entry)
      const svg = { name: svgName, content: picture.svg }
      if (!wants(pngName)) return [svg]
      const png = { name: pngName, content: await camera.take(picture, pngFacts(entry)) }
      say(`Drawing pictures, ${++done} of ${count(entries.length, 'diagram')}`)
      return only === undefined ? [svg, png] : [png]
    }))
    return [...files, ...pictures.flat()]
  } finally {
    await camera.close()
  }
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
