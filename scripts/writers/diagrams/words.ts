import type { KitSettings } from '../../compiler/model.ts'
import { lineKeys } from '../../render/figures.ts'
import { placesOf } from '../../compiler/source-line.ts'
import type { KitCitation } from '../../kit/read-citation.ts'
import type { MadeKit } from '../../make-kit.ts'
import type { GalleryCard } from '../../render/gallery/page.ts'
import type { UsedDiagram } from '../../render/gallery/used-diagrams.ts'
import { wordingOf } from '../../words/wording.ts'

/** Everything that is said about a diagram where it stands alone. */
export type DiagramWords = GalleryCard['words'] & {
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

export function diagramWords(diagram: UsedDiagram, made: MadeKit, citation: KitCitation | undefined): DiagramWords {
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
