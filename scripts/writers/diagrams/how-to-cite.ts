import { cached, hashOf, hashOfMakers } from '../../assets/cache.ts'
import { textOf } from '../../compiler/content/walk.ts'
import type { KitSettings } from '../../compiler/model.ts'
import type { Endnote, Reference } from '../../compiler/paper/model.ts'
import type { Author, KitCitation } from '../../kit/read-citation.ts'
import { certain } from '../../compiler/certain.ts'
import { interfaceLanguage, wordingOf } from '../../words/wording.ts'

/** How to cite what a diagram draws, and the diagram: the second by its title. Plain text. */
export interface HowToCite {
  readonly paper?: string
  readonly diagrams: ReadonlyMap<string, string>
}

/** The citations as the kit's citation style writes them; the processor is loaded only when one of them has changed. */
export async function writeHowToCite(
  titles: readonly string[],
  settings: KitSettings,
  date: Date,
  citation: KitCitation | undefined,
): Promise<HowToCite> {
  const paper = citation?.paper === undefined ? [] : [paperItem(citation.paper)]
  const items = [...paper, ...titles.map((title) => diagramItem(title, settings, date, citation))]
  const makers = hashOfMakers('scripts/render/references.ts', 'scripts/kit/csl-texts.ts',
    'scripts/writers/diagrams/how-to-cite.ts')
  const lines = await cached('endnotes', hashOf(JSON.stringify(items), interfaceLanguage(settings.language), makers),
    () => writeItems(items, settings.language))
  return {
    ...(paper.length === 0 ? {} : { paper: certain(lines[0], 'citation of the paper') }),
    diagrams: new Map(
      titles.map((title, index) => [title, certain(lines[paper.length + index], `citation of ${title}`)]),
    ),
  }
}

function paperItem(paper: NonNullable<KitCitation['paper']>): Omit<Reference, 'id'> {
  return {
    type: 'report',
    title: paper.title,
    author: paper.authors,
    ...(paper.publisher === undefined ? {} : { publisher: paper.publisher }),
    ...(paper.place === undefined ? {} : { 'publisher-place': paper.place }),
    ...(paper.series === undefined ? {} : { 'collection-title': paper.series }),
    ...(paper.address === undefined ? {} : { URL: paper.address }),
    ...(paper.year === undefined ? {} : { issued: { 'date-parts': [[paper.year]] } }),
  }
}

function diagramItem(
  title: string,
  settings: KitSettings,
  date: Date,
  citation: KitCitation | undefined,
): Omit<Reference, 'id'> {
  const author = citation?.kit.authors ?? settings.authors.map((name): Author => ({ literal: name }))
  const kit = citation?.kit.title ?? settings.title
  return {
    type: 'figure',
    title,
    author,
    genre: wordingOf(settings.language).diagramGenre,
    'container-title': citation?.version === undefined
      ? kit
      : wordingOf(settings.language).inVersion(kit, citation.version),
    issued: { 'date-parts': [[date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]] },
    // The style sets English titles in capitals, others as they are.
    language: settings.language,
  }
}

async function writeItems(items: readonly Omit<Reference, 'id'>[], language: string): Promise<string[]> {
  const [{ renderEndnotes }, { readCslTexts }] = await Promise.all([
    import('../../render/references.ts'),
    import('../../kit/csl-texts.ts'),
  ])
  const references = new Map(
    items.map((item, index): [string, Reference] => [`item-${index}`, { ...item, id: `item-${index}` }]),
  )
  const endnotes = new Map(
    [...references.keys()].map((
      id,
      index,
    ): [number, Endnote] => [index, { number: index, works: [{ reference: id }] }]),
  )
  const written = renderEndnotes({ claims: new Map(), terms: new Map(), references, endnotes },
    await readCslTexts(language))
  return items.map((_, index) => textOf(written.get(index) ?? []).replaceAll('\u00a0', ' ').trim())
}
