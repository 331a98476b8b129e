import { words } from '../compiler/content/chinese.ts'
import {
  between,
  type Child,
  type Content,
  el,
  type Node,
  type Secret,
  type DiagramUse,
  type ImageUse,
} from '../compiler/content/node.ts'
import { mapNodes } from '../compiler/content/map-nodes.ts'
import type { Kit } from '../compiler/model.ts'
import type { DiagramSource, DrawnDiagram } from '../compiler/diagram-model.ts'
import { defined } from '../compiler/settings.ts'
import { type Wording, wordingOf } from '../words/wording.ts'

/** What figures are filled from. */
export interface FigureSources {
  readonly kit: Kit
  readonly drawn: ReadonlyMap<string, DrawnDiagram>
  /** `data:` addresses by path. */
  readonly pictures: ReadonlyMap<string, string>
}

/** Fills the places for diagrams and pictures on one page, and gives each drawing ids of its own. */
export class Figures {
  readonly #sources: FigureSources
  readonly #wording: Wording
  #count = 0

  /** @param wording of the page */
  constructor(sources: FigureSources, wording: Wording = wordingOf(sources.kit.settings.language)) {
    this.#sources = sources
    this.#wording = wording
  }

  /** Content with its figures in their places. */
  place<S extends Secret>(content: Content<S>): Node<S>[] {
    return mapNodes(content,
      (node): Child<S> =>
        typeof node === 'object' && (node.kind === 'diagram' || node.kind === 'image') ? this.render(node) : node)
  }

  /** One figure, and the end of its line where it is a block. */
  render(use: DiagramUse | ImageUse): Node[] {
    return use.kind === 'diagram' ? this.#diagram(use) : this.#image(use)
  }

  #diagram(use: DiagramUse): Node[] {
    const prefix = `d${++this.#count}-`
    const source = this.#sources.kit.diagrams.get(use.name)
    const drawn = this.#sources.drawn.get(use.name)
    const name = nameOf(use, this.#sources.kit)
    const label = [name, source?.description ?? ''].filter((part) => part !== '').map(asSentence).join(' ')
    const caption = renderCaption(use, source, drawn, this.#sources.kit, this.#wording)
    const svg: Child = drawn === undefined
      ? []
      : {
        kind: 'drawing',
        svg: drawn.svg,
        width: drawn.width,
        height: drawn.height,
        prefix,
        ...defined({ firstStep: use.firstStep }),
      }
    const isNamed = caption.length > 0
    return [
      el('figure', {
        class: 'diagram',
        'data-diagram': use.name,
        role: 'figure',
        'aria-label': isNamed ? undefined : name,
        'aria-labelledby': isNamed ? `${prefix}caption` : undefined,
      }, el('div', { class: 'drawing', role: 'img', 'aria-label': label }, svg),
        isNamed ? el('figcaption', { id: `${prefix}caption` }, caption) : [],
        source?.text === undefined ? [] : inWords(source.text.content, this.#wording)),
    ]
  }

  #image(use: ImageUse): Node[] {
    const image = el('img', {
      class: use.inline ? 'inline-picture' : undefined,
      src: this.#sources.pictures.get(use.file) ?? '',
      alt: use.alternative,
    })
    if (use.inline) return [image]
    const caption = use.caption === undefined ? [] : el('figcaption', {}, use.inCaption ?? words(use.caption))
    // Unnamed, it would be a second figure around the picture in a tagged PDF.
    const named = use.caption === undefined ? { role: 'none' } : { 'aria-label': use.caption }
    return [el('figure', { class: 'picture', ...named }, image, caption)]
  }
}

/** What a diagram is called: by whoever shows it, else by itself. */
export function nameOf(use: DiagramUse, kit: Kit): string {
  return use.alternative ?? (kit.diagrams.get(use.name)?.title || use.name)
}

function asSentence(text: string): string {
  return /[.!?。]$/.test(text) ? text : `${text}.`
}

/** The caption, and what the lines mean where some are dashed or dotted, or the diagram says it. */
function renderCaption(
  use: DiagramUse,
  source: DiagramSource | undefined,
  drawn: DrawnDiagram | undefined,
  kit: Kit,
  wording: Wording,
): Node[] {
  const caption = use.caption ?? source?.caption
  const said = use.inCaption ?? (caption === undefined ? [] : words(caption))
  const keys = lineKeys(source, drawn, kit).map(({ line, meaning }) => lineKey(line, meaning, wording))
  return between([...(caption === undefined ? [] : [el('span', { class: 'caption' }, said)]), ...keys], ' ')
}

const NO_LINE = 'none'

const LINES = ['solid', 'dashed', 'dotted'] as const

/** What a kind of line means. */
export interface LineKey {
  readonly line: (typeof LINES)[number]
  readonly meaning: string
}

/** The legend of a diagram: what it says itself (`none`: no line is like that), else the kit's where some line is not
 * solid. */
export function lineKeys(
  source: Pick<DiagramSource, LineKey['line']> | undefined,
  drawn: DrawnDiagram | undefined,
  kit: Kit,
): LineKey[] {
  const special = kit.paper.claims.size > 0 && (drawn?.dashed === true || drawn?.dotted === true)
  return LINES.flatMap((line) => {
    const usual = special && (line === 'solid' || drawn[line])
      ? wordingOf(kit.settings.language).linesMean[line]
      : undefined
    const meaning = source?.[line] ?? usual
    return meaning === undefined || meaning === NO_LINE ? [] : [{ line, meaning }]
  })
}

const lineKey = (line: LineKey['line'], meaning: string, wording: Wording): Node =>
  el('span', { class: `key key-${line}` }, el('span', { class: 'visually-hidden' }, `${wording.lineNames[line]}: `),
    words(meaning))

const inWords = (content: Content, wording: Wording): Node =>
  el('details', { class: 'diagram-text' }, el('summary', {}, wording.pictureInWords), content)
