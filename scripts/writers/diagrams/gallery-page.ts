import { escapeHtml, textToHtml } from '../../compiler/escape.ts'
import { Figures } from '../../compiler/render/figures.ts'
import type { MadeKit } from '../../make-kit.ts'
import { renderPlainPage } from '../plain-page.ts'
import type { GalleryEntry } from './gallery-entries.ts'
import { mainPart } from './used-diagrams.ts'

/** The page `diagrams/index.html`: every diagram with what one needs to use it elsewhere, by part of the paper. */
export async function renderGallery(made: MadeKit, entries: readonly GalleryEntry[]): Promise<string> {
  const { settings } = made.kit
  const figures = new Figures(made)
  const groups = new Map<string | undefined, GalleryEntry[]>()
  for (const entry of entries) {
    const part = mainPart(entry.diagram, made.kit)
    groups.set(part, [...(groups.get(part) ?? []), entry])
  }
  const order = [
    ...settings.parts.keys(),
    ...[...groups.keys()].filter((part) => part !== undefined && !settings.parts.has(part)),
    undefined,
  ]
  const body = order.flatMap((part) => {
    const own = groups.get(part)
    return own === undefined ? [] : [renderGroup(partName(part, made, groups.size), own, figures)]
  })
  return renderPlainPage(made, {
    title: 'Diagrams',
    look: 'wide',
    lead:
      'Each by itself, for slides and papers of your own: as SVG, which stays sharp at any size and can be edited, and as'
      + ' PNG, which every program takes. Both hold their legend and their source line; please leave those in.',
    filter: 'A word, a deck, a part',
    body: body.join('\n'),
  })
}

function partName(part: string | undefined, { kit }: MadeKit, groups: number): string {
  if (part === undefined) return groups === 1 ? 'All diagrams' : 'Not from one part of the paper'
  const title = kit.settings.parts.get(part) ?? part
  return /^\d/.test(part) ? `${part} ${title}` : title
}

function renderGroup(name: string, entries: readonly GalleryEntry[], figures: Figures): string {
  return `<section class="gallery-part" data-group>
<h2>${escapeHtml(name)}</h2>
${entries.map((entry) => renderCard(entry, figures)).join('\n')}
</section>`
}

function renderCard({ diagram, words, paper, citation }: GalleryEntry, figures: Figures): string {
  const { name } = diagram.source
  const file = encodeURIComponent(name)
  // Names of files may have blanks, ids may not.
  const id = `diagram-${file}`
  const figure = figures.render({
    kind: 'diagram',
    name,
    line: 0,
    ...(diagram.caption === undefined ? {} : { caption: diagram.caption }),
  })
  const { width, height } = diagram.drawn
  const copies: readonly (readonly [string, string, string | undefined])[] = [
    ['caption', 'Caption', words.fullCaption],
    [
      'citation',
      paper === undefined ? 'Citation' : 'Citation of paper and diagram',
      [...(paper === undefined ? [] : [paper]), citation].join('\n'),
    ],
    ['licence', 'Licence', words.licence],
    ['alternative', 'Alternative text', words.alternative],
  ]
  return `<article class="gallery-card" data-entry id="${escapeHtml(id)}" aria-labelledby="${escapeHtml(id)}-title">
<h3 id="${escapeHtml(id)}-title">${textToHtml(words.title)}</h3>
<div class="gallery-picture">
${
    withSize(withoutEvidence(figure), Math.round(width), Math.round(height))
  }<p class="gallery-files"><a href="${file}.svg" download>Download SVG<span class="visually-hidden"> of ${
    escapeHtml(words.title)
  }</span></a>
<a href="${file}.png" download>Download PNG<span class="visually-hidden"> of ${escapeHtml(words.title)}</span></a></p>
<p class="gallery-places"><span class="gallery-places-head">Shown in</span> ${renderPlaces(diagram)}</p>
</div>
<dl class="gallery-words">
${
    copies.flatMap(([key, label, text]) => (text === undefined ? [] : [renderCopy(`${id}-${key}`, label, text)])).join(
      '\n',
    )
  }
</dl>
</article>`
}

function renderCopy(id: string, label: string, text: string): string {
  const safe = escapeHtml(id)
  return `<div><dt id="${safe}-label">${label}</dt><dd><span class="gallery-text" id="${safe}">${
    textToHtml(text)
  }</span>
<button class="needs-script" type="button" id="${safe}-button" data-copy="${safe}" aria-labelledby="${safe}-button ${safe}-label">Copy</button></dd></div>`
}

function renderPlaces({ places }: GalleryEntry['diagram']): string {
  return places.map(({ deck, slide }) =>
    `<a href="../decks/${encodeURIComponent(deck.name)}.html#${encodeURIComponent(slide.id)}">`
    + `${textToHtml(deck.title)}: ${textToHtml(slide.title)}</a>`
  ).join(' ')
}

/** The evidence is in the decks; a link to it would lead nowhere here. */
function withoutEvidence(html: string): string {
  return html.replace(/ href="#(?:claim|endnote|term)-[^"]*"/g, '')
}

/** A drawing no larger than it was made: small ones would be blown up to the breadth of the page. */
function withSize(html: string, width: number, height: number): string {
  return html.replace('<svg ', `<svg width="${width}" height="${height}" `)
}
