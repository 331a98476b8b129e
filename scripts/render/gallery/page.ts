import { words } from '../../compiler/content/chinese.ts'
import { INTO_EVIDENCE, withoutLinks } from '../../compiler/content/links.ts'
import { between, type Content, el, type Element, type Node } from '../../compiler/content/node.ts'
import { mapNodes } from '../../compiler/content/map-nodes.ts'
import type { Kit } from '../../compiler/model.ts'
import { Figures, type FigureSources } from '../figures.ts'
import type { PlainPage } from '../plain-page.ts'
import { mainPart, type UsedDiagram } from './used-diagrams.ts'
import { type Wording, wordingOf } from '../../words/wording.ts'

/** A diagram of the gallery, with what is said of it where it stands alone. */
export interface GalleryCard {
  readonly diagram: UsedDiagram
  readonly words: {
    readonly title: string
    /** What it shows, for those who cannot see it. */
    readonly alternative: string
    /** Title, caption, meaning of the lines and source, to stand under the picture elsewhere. */
    readonly fullCaption: string
    /** Who may do what with it; absent where the kit has no licence. */
    readonly licence?: string
  }
  /** What it draws, cited in full; absent where it draws no paper. */
  readonly paper?: string
  /** The diagram itself, cited in full. */
  readonly citation: string
}

/**
 * The page `diagrams/index.html`: every diagram with what one needs to use it elsewhere, by part of the paper.
 * @param files names of those that lie beside it
 */
export function renderGallery(
  sources: FigureSources,
  entries: readonly GalleryCard[],
  files: readonly string[],
): PlainPage {
  const { kit } = sources
  const { settings } = kit
  const figures = new Figures(sources)
  const wording = wordingOf(settings.language)
  const groups = new Map<string | undefined, GalleryCard[]>()
  for (const entry of entries) {
    const part = mainPart(entry.diagram, kit)
    groups.set(part, [...(groups.get(part) ?? []), entry])
  }
  const order = [
    ...settings.parts.keys(),
    ...[...groups.keys()].filter((part) => part !== undefined && !settings.parts.has(part)),
    undefined,
  ]
  const body = order.flatMap((part) => {
    const own = groups.get(part)
    return own === undefined
      ? []
      : [
        renderGroup(partName(part, kit, groups.size, wording),
          own.map((entry) => renderCard(entry, figures, files, wording))),
      ]
  })
  return {
    title: wording.diagrams,
    look: 'wide',
    lead: wording.diagramsLead,
    filter: wording.diagramsFilter,
    body: body,
  }
}

function partName(part: string | undefined, { settings }: Kit, groups: number, wording: Wording): string {
  if (part === undefined) return groups === 1 ? wording.allDiagrams : wording.fromNoOnePart
  const title = settings.parts.get(part) ?? part
  return /^\d/.test(part) ? `${part} ${title}` : title
}

const renderGroup = (name: string, cards: readonly Element[]): Element =>
  el('section', { class: 'gallery-part', 'data-group': true }, el('h2', {}, name), cards)

/** Where the page has a diagram. Names of files may have blanks, ids may not. */
export const diagramId = ({ name }: UsedDiagram['source']): string => `diagram-${encodeURIComponent(name)}`

function renderCard(entry: GalleryCard, figures: Figures, files: readonly string[], wording: Wording): Element {
  const { diagram, words: { title } } = entry
  const id = diagramId(diagram.source)
  return el('article', { class: 'gallery-card', 'data-entry': true, id, 'aria-labelledby': `${id}-title` },
    el('h3', { id: `${id}-title` }, words(title)), renderPicture(entry, figures, files, wording),
    el('dl', { class: 'gallery-words' }, renderCopies(entry, id, wording)))
}

/** The diagram as it looks, its files, and where it is shown. */
function renderPicture(
  { diagram, words: { title } }: GalleryCard,
  figures: Figures,
  beside: readonly string[],
  wording: Wording,
): Element {
  const { source: { name }, caption, places } = diagram
  const figure = figures.render({ kind: 'diagram', name, line: 0, ...(caption === undefined ? {} : { caption }) })
  const files = ['svg', 'png'].filter((ending) => beside.includes(`${name}.${ending}`)).map((ending) =>
    el('a', { href: `${encodeURIComponent(name)}.${ending}`, download: true }, wording.download(ending.toUpperCase()),
      el('span', { class: 'visually-hidden' }, wording.downloadOf(title)))
  )
  const links = places.map(({ deck, slide }) =>
    el('a', { href: `../decks/${encodeURIComponent(deck.name)}.html#${encodeURIComponent(slide.id)}` },
      words(deck.title), ': ', words(slide.title))
  )
  return el(
    'div',
    { class: 'gallery-picture' },
    // The evidence is in the decks.
    sized(withoutLinks(figure, INTO_EVIDENCE)),
    files.length === 0 ? [] : [el('p', { class: 'row gallery-files' }, files)],
    el('p', { class: 'row gallery-places' }, el('span', { class: 'gallery-places-head' }, wording.shownIn), ' ',
      between(links, ' ')),
  )
}

/** What is copied into a paper or a slide of one's own. @param id of the card */
function renderCopies(
  { words: { fullCaption, licence, alternative }, paper, citation }: GalleryCard,
  id: string,
  wording: Wording,
): Element[] {
  const copies: readonly (readonly [key: string, label: string, text: string | undefined])[] = [
    ['caption', wording.caption, fullCaption],
    paper === undefined
      ? ['citation', wording.citation, citation]
      : ['citation', wording.citationOfBoth, `${paper}\n${citation}`],
    ['licence', wording.licence, licence],
    ['alternative', wording.alternativeText, alternative],
  ]
  return copies.flatMap((
    [key, label, text],
  ) => (text === undefined ? [] : [renderCopy(`${id}-${key}`, label, text, wording)]))
}

function renderCopy(id: string, label: string, text: string, wording: Wording): Element {
  const button = {
    class: 'needs-script',
    type: 'button',
    id: `${id}-button`,
    'data-copy': id,
    'aria-labelledby': `${id}-button ${id}-label`,
  }
  return el('div', {}, el('dt', { id: `${id}-label` }, label),
    el('dd', {}, el('span', { class: 'gallery-text', id }, words(text)), el('button', button, wording.copy)))
}

/** Drawings no larger than they were made: small ones would be blown up to the breadth of the page. */
const sized = (content: Content): Node[] =>
  mapNodes(content, (node) => typeof node === 'object' && node.kind === 'drawing' ? { ...node, sized: true } : node)
