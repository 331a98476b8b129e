/** A rectangle on the canvas of 1280 × 720 px. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Text that looks the same; `\n` is a line break by itself. */
export interface Run {
  readonly text: string
  readonly face: 'sans' | 'serif' | 'code'
  /** In px. */
  readonly size: number
  /** Between letters, in px. */
  readonly spacing: number
  /** `#rrggbb`. */
  readonly colour: string
  readonly bold: boolean
  readonly italic: boolean
  readonly underlined: boolean
  readonly struck: boolean
  readonly raised?: 'super' | 'sub'
  /** An address, or `#ID` of a slide. */
  readonly href?: string
  /** BCP 47. */
  readonly language: string
}

/** A mark before a paragraph: a character, or a number that counts on from the first of its run. */
export interface Bullet {
  readonly mark: string | number
  readonly colour: string
}

export interface Paragraph {
  readonly runs: readonly Run[]
  readonly frame: Frame
  readonly align: 'l' | 'ctr' | 'r'
  /** Height of a line, in px. */
  readonly line: number
  readonly bullet?: Bullet
  /** With which press it appears, from 1. */
  readonly step?: number
}

export interface TextItem {
  readonly kind: 'text'
  readonly frame: Frame
  readonly isTitle: boolean
  readonly paragraphs: readonly Paragraph[]
}

export interface BoxItem {
  readonly kind: 'box'
  readonly frame: Frame
  readonly fill?: string
  readonly line?: { readonly width: number; readonly colour: string; readonly isDashed: boolean }
  /** Radius of its corners, in px. */
  readonly round: number
  readonly step?: number
  /** Words that stand in it, and nothing beside them. */
  text?: TextItem
}

export interface Cell {
  readonly columns: number
  readonly rows: number
  readonly fill?: string
  /** Above and below. */
  readonly edges: readonly [Edge | undefined, Edge | undefined]
  readonly anchor: 't' | 'ctr' | 'b'
  /** Left, top, right, bottom: px. */
  readonly inset: readonly [number, number, number, number]
  readonly paragraphs: readonly Paragraph[]
}

export interface Edge {
  readonly width: number
  readonly colour: string
}

export interface TableItem {
  readonly kind: 'table'
  readonly frame: Frame
  readonly hasHead: boolean
  readonly columns: readonly number[]
  /** Each with the cells that begin in it, by column. */
  readonly rows: readonly { readonly height: number; readonly cells: readonly (Cell & { readonly at: number })[] }[]
  readonly step?: number
}

/** A diagram by its name, a picture by its `data:` address, or what only decorates, which is taken from the page. */
export interface PictureItem {
  readonly kind: 'diagram' | 'image' | 'pattern'
  readonly frame: Frame
  readonly source: string
  readonly alternative: string
  readonly step?: number
  /** Presses of the slide with which the layers of a diagram appear, in order. */
  readonly steps: readonly number[]
}

export type Item = TextItem | BoxItem | TableItem | PictureItem

/** A slide as the browser lays it out: everything that is seen, from the back to the front. */
export interface ReadSlide {
  readonly id: string
  readonly layout: string
  readonly ground: string
  readonly items: readonly Item[]
  readonly source?: TextItem
  readonly number?: Frame
  readonly notes: readonly Paragraph[]
}
