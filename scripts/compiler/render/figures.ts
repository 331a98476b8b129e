import { escapeHtml, textToHtml } from '../escape.ts'
import type { DiagramSource, DiagramUse, DrawnDiagram, ImageUse, Kit } from '../model.ts'
import { renderMarkdown } from '../render-markdown.ts'

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
  #count = 0

  constructor(sources: FigureSources) {
    this.#sources = sources
  }

  render(use: DiagramUse | ImageUse): string {
    return use.kind === 'diagram' ? this.#diagram(use) : this.#image(use)
  }

  #diagram(use: DiagramUse): string {
    const prefix = `d${++this.#count}-`
    const source = this.#sources.kit.diagrams.get(use.name)
    const drawn = this.#sources.drawn.get(use.name)
    const name = nameOf(use, this.#sources.kit)
    const label = [name, source?.description ?? ''].filter((part) => part !== '').map(asSentence).join(' ')
    const caption = renderCaption(use, source, drawn, this.#sources.kit)
    const svg = drawn === undefined ? '' : placeSvg(drawn.svg, prefix, use.firstStep)
    const details = source?.text === undefined ? '' : renderText(source, this.#sources.kit)
    const naming = caption === '' ? `aria-label="${escapeHtml(name)}"` : `aria-labelledby="${prefix}caption"`
    return `<figure class="diagram" data-diagram="${escapeHtml(use.name)}" role="figure" ${naming}>`
      + `<div class="drawing" role="img" aria-label="${escapeHtml(label)}">${svg}</div>`
      + (caption === '' ? '' : `<figcaption id="${prefix}caption">${caption}</figcaption>`)
      + `${details}</figure>\n`
  }

  #image(use: ImageUse): string {
    const address = this.#sources.pictures.get(use.file) ?? ''
    const words = `src="${escapeHtml(address)}" alt="${escapeHtml(use.alternative)}"`
    const image = `<img${use.inline ? ' class="inline-picture"' : ''} ${words}>`
    if (use.inline) return image
    const caption = use.caption === undefined ? '' : `<figcaption>${textToHtml(use.caption)}</figcaption>`
    return `<figure class="picture">${image}${caption}</figure>\n`
  }
}

/** What a diagram is called: by whoever shows it, else by itself. */
export function nameOf(use: DiagramUse, kit: Kit): string {
  return use.alternative ?? (kit.diagrams.get(use.name)?.title || use.name)
}

function asSentence(text: string): string {
  return /[.!?。]$/.test(text) ? text : `${text}.`
}

/** The kit's legend, where a diagram gives no other: only a kit that teaches a paper draws by it. */
const LEGEND = {
  solid: 'the paper reports it',
  dashed: 'an aim, a condition, or the kit’s inference',
  dotted: 'still to come',
}

/** The caption, and what the lines mean where some are dashed or dotted, or the diagram says it. */
function renderCaption(
  use: DiagramUse,
  source: DiagramSource | undefined,
  drawn: DrawnDiagram | undefined,
  kit: Kit,
): string {
  const caption = use.caption ?? source?.caption
  const keys = lineKeys(source, drawn, kit).map(({ line, meaning }) => lineKey(line, meaning))
  return [...(caption === undefined ? [] : [`<span class="caption">${textToHtml(caption)}</span>`]), ...keys].join(' ')
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
export function lineKeys(source: DiagramSource | undefined, drawn: DrawnDiagram | undefined, kit: Kit): LineKey[] {
  const special = kit.paper.claims.size > 0 && (drawn?.dashed === true || drawn?.dotted === true)
  return LINES.flatMap((line) => {
    const usual = special && (line === 'solid' || drawn[line]) ? LEGEND[line] : undefined
    const meaning = source?.[line] ?? usual
    return meaning === undefined || meaning === NO_LINE ? [] : [{ line, meaning }]
  })
}

/** `Dashed line`, for those who hear the legend. */
export function lineName(line: LineKey['line']): string {
  return `${line.slice(0, 1).toUpperCase()}${line.slice(1)} line`
}

function lineKey(line: LineKey['line'], meaning: string): string {
  return `<span class="key key-${line}"><span class="visually-hidden">${lineName(line)}: </span>${
    textToHtml(meaning)
  }</span>`
}

function renderText(source: DiagramSource, kit: Kit): string {
  const { html } = renderMarkdown({ file: source.file, text: source.text ?? '' }, kit)
  return `<details class="diagram-text"><summary>In words</summary>\n${html}</details>`
}

const TAG = /<[A-Za-z](?:[^<>"]|"[^"]*")*>/g

/** Gives a drawing ids of its own, and its steps their places in the slide's order. */
export function placeSvg(svg: string, prefix: string, firstStep: number | undefined): string {
  return svg.replace(TAG, (tag) => {
    // Ids stand at the start of a value, after `#`, and in lists after a blank.
    const named = tag.replace(/(["#\s(])ID-/g, `$1${prefix}`)
    const step = / data-step="(\d+)"/.exec(named)
    if (step === null) return named
    const bare = named.replace(step[0], '')
    return firstStep === undefined ? bare : addFragment(bare, firstStep + Number(step[1]))
  })
}

function addFragment(tag: string, index: number): string {
  const withClass = tag.includes(' class="')
    ? tag.replace(' class="', ' class="fragment ')
    : tag.replace(/^<[\w:-]+/, '$& class="fragment"')
  return withClass.replace(/(\/?)>$/, ` data-fragment-index="${index}"$1>`)
}
