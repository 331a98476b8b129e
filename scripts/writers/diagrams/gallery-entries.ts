import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lineKeys } from '../../render/figures.ts'
import type { GalleryCard } from '../../render/gallery/page.ts'
import { usedDiagrams, type UsedDiagram } from '../../render/gallery/used-diagrams.ts'
import type { FaceName } from '../../fonts/faces.ts'
import { ASCII, fontFaces } from '../../fonts/subset.ts'
import { noticeComment, partsInside } from '../../licences/licences.ts'
import type { MadeKit } from '../../make-kit.ts'
import { PROJECT } from '../../options.ts'
import { isoDay } from '../imprint.ts'
import { writeHowToCite } from './how-to-cite.ts'
import { rootProperties } from './custom-properties.ts'
import { pictureSvg, type PictureSvg } from './picture-svg.ts'
import { certain } from '../../compiler/certain.ts'
import type { KitSettings } from '../../compiler/model.ts'
import { placesOf } from '../../compiler/source-line.ts'
import type { KitCitation } from '../../kit/read-citation.ts'
import { wordingOf } from '../../words/wording.ts'

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

/** Everything that is said about a diagram where it stands alone. */
type DiagramWords = GalleryCard['words'] & {
  /** Where it is from and who made it, as it stands inside the picture. */
  readonly source: readonly string[]
  readonly creator: string
}

const ADDRESS = 'https://creativecommons.org/licenses/'

/** `CC BY 4.0` → its address; nothing for a licence that is no Creative Commons one. */
export function licenceAddress(licence: string | undefined): string | undefined {
  const parts = /^CC[ -](BY(?:-(?:SA|NC|ND)){0,2})[ -](\d\.\d)$/i.exec(licence?.trim() ?? '')
  return parts === null ? undefined : `${ADDRESS}${parts[1]?.toLowerCase()}/${parts[2]}/`
}

function diagramWords(diagram: UsedDiagram, made: MadeKit, citation: KitCitation | undefined): DiagramWords {
  const { kit } = made
  const { settings } = kit
  const wording = wordingOf(settings.language)
  const title = diagram.source.title || diagram.source.name
  const creator = settings.authors.length === 0 ? settings.title : settings.authors.join(', ')
  const origin = diagram.parts.length === 0 ? undefined : originOf(diagram, settings, citation)
  // “Kit X contributors” are named here by what they made.
  const maker = creator.replace(/ contributors$/, '')
  const credit = wording.diagramBy([maker, ...(settings.licence === undefined ? [] : [settings.licence])].join(', '))
  const source = [...(origin === undefined ? [] : [origin]), credit]
  const keys = lineKeys(diagram.source, diagram.drawn, kit)
    .map(({ line, meaning }) => `${wording.lineNames[line]}: ${meaning}`)
  const fullCaption = [title, ...(diagram.caption === undefined ? [] : [diagram.caption]), ...keys, ...source].map(
    sentence,
  ).join(' ')
  const address = licenceAddress(settings.licence)
  return {
    title,
    source,
    fullCaption,
    creator,
    alternative: diagram.source.description || title,
    ...(settings.licence === undefined ? {} : {
      licence: wording.licensed(title, creator, settings.licence + (address === undefined ? '' : ` (${address})`)),
    }),
  }
}

/** `Author, A paper (2017), §3.` */
function originOf(
  { parts }: UsedDiagram,
  settings: KitSettings,
  citation: KitCitation | undefined,
): string | undefined {
  const paper = citation?.paper
  if (paper === undefined) return settings.sourceLine
  const names = paper.authors.map((one) => 'family' in one ? one.family : one.literal).join(', ')
  const title = paper.title.split(':')[0] ?? paper.title
  const year = paper.year === undefined ? '' : ` (${paper.year})`
  return `${[names, `${title}${year}`, ...placesOf(parts, settings, wordingOf(settings.language))].join(', ')}.`
}

function sentence(text: string): string {
  return /[.!?。]$/.test(text) ? text : `${text}.`
}
