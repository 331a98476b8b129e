import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lineKeys } from '../../render/figures.ts'
import type { GalleryCard } from '../../render/gallery/page.ts'
import { usedDiagrams } from '../../render/gallery/used-diagrams.ts'
import type { FaceName } from '../../fonts/faces.ts'
import { ASCII, fontFaces } from '../../fonts/subset.ts'
import { noticeComment, partsInside } from '../../licences/licences.ts'
import type { MadeKit } from '../../make-kit.ts'
import { PROJECT } from '../../options.ts'
import { isoDay } from '../imprint.ts'
import { writeHowToCite } from './how-to-cite.ts'
import { rootProperties } from './custom-properties.ts'
import { pictureSvg, type PictureSvg } from './picture-svg.ts'
import { diagramWords, licenceAddress, type DiagramWords } from './words.ts'
import { certain } from '../../compiler/certain.ts'

/** The same with what stands inside its picture. */
export interface GalleryEntry extends GalleryCard {
  readonly words: DiagramWords
}

/** All diagrams of a kit's gallery; its folder may say how to cite it. */
export async function galleryEntries(made: MadeKit): Promise<GalleryEntry[]> {
  const { citation } = made
  const diagrams = usedDiagrams(made.kit, made.drawn)
  if (diagrams.length === 0) return []
  const words = diagrams.map((diagram) => diagramWords(diagram, made, citation))
  const cited = await writeHowToCite(words.map(({ title }) => title), made.kit.settings, made.date, citation)
  return diagrams.map((diagram, index): GalleryEntry => {
    const own = certain(words[index], 'words of a diagram')
    const paper = diagram.parts.length === 0 ? undefined : cited.paper
    return {
      diagram,
      words: own,
      citation: certain(cited.diagrams.get(own.title), `citation of ${own.title}`),
      ...(paper === undefined ? {} : { paper }),
    }
  })
}

/** Makes the pictures of one kit. */
export type PictureMaker = (entry: GalleryEntry) => Promise<PictureSvg>

/** Reads the light colours once, for all pictures. */
export async function pictureMaker(made: MadeKit): Promise<PictureMaker> {
  const colours = rootProperties(await readFile(join(PROJECT, 'slides/player/styles/tokens.css'), 'utf8'))
  const { settings } = made.kit
  const address = licenceAddress(settings.licence)
  return async ({ diagram, words, paper }) => {
    const { drawn, source, caption } = diagram
    const keys = lineKeys(source, drawn, made.kit)
    const text = [drawn.labels, caption, ...words.source, ...keys.map(({ meaning }) => meaning)].join('\n')
    const faces = await fontFaces(text, facesIn(drawn.svg), ASCII)
    // A drawing holds nothing of the program.
    const inside = partsInside(faces, made.bundled.filter(({ family }) => family !== undefined))
    return pictureSvg(drawn, {
      ...words,
      keys,
      language: settings.language,
      date: isoDay(made.date),
      ...(paper === undefined ? {} : { paper }),
      ...(address === undefined ? {} : { licenceAddress: address }),
      ...(caption === undefined ? {} : { caption }),
    }, colours, faces, noticeComment(inside))
  }
}

function facesIn(svg: string): FaceName[] {
  const bold = svg.includes('font-weight="600"')
  const slanted = svg.includes('font-style="italic"')
  return [
    'sans-400',
    'han-400',
    ...(bold ? ['sans-600', 'han-600'] as const : []),
    ...(slanted ? ['sans-400-italic'] as const : []),
  ]
}
