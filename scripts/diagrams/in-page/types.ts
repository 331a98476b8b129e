import type { DrawnDiagram } from '../../compiler/diagram-model.ts'
import type { Settings } from '../mermaid-settings.ts'

/** What the page is told about the style: plain data, because it crosses into the browser. */
export interface PageStyle {
  /** `r,g,b` → token. */
  readonly tokens: Readonly<Record<string, string>>
  readonly classes: Readonly<Record<string, PageClass>>
  readonly sizes: {
    readonly label: number
    readonly line: number
    readonly radius: number
    readonly dash: string
    readonly dot: string
    readonly arrow: number
    readonly mark: number
    readonly margin: number
  }
}

export interface PageClass {
  readonly fill: string
  readonly line: string
  readonly text: string
  readonly width?: number | undefined
  readonly dashed?: boolean | undefined
  readonly dotted?: boolean | undefined
  readonly bold?: boolean | undefined
  /** Path data, on 24×24. */
  readonly mark?: string | undefined
  readonly rim?: string | undefined
}

/** One diagram to draw. */
export interface Job {
  /** Id of the drawing in the page. */
  readonly id: string
  readonly text: string
  readonly steps: readonly (readonly string[])[]
}

/** Something in a source that was drawn otherwise than written, or not at all. */
export type Remark =
  | { readonly rule: 'diagram-colour'; readonly found: string }
  | { readonly rule: 'unknown-step'; readonly found: string; readonly known: readonly string[] }
  | { readonly rule: 'steps-unsupported'; readonly found: string }
  | { readonly rule: 'diagram-part'; readonly found: string }
  | { readonly rule: 'diagram-request'; readonly found: string }

export interface Drawn extends Omit<DrawnDiagram, 'name'> {
  readonly drawn: true
  readonly kind: string
  readonly remarks: readonly Remark[]
}

/** Mermaid's own error, as far as it can be carried over. */
export interface Refused {
  readonly drawn: false
  readonly message: string
  /** Mermaid’s own program stumbled: the message is for those who write it. */
  readonly slip?: boolean
  /** From the parser, where it has one: 1-based line in the text that Mermaid saw. */
  readonly line?: number
  readonly kind?: string
}

export type Outcome = Drawn | Refused

/** What stands in the global scope of the page in which the build draws. */
declare global {
  var mermaid: MermaidGlobal
  var kit: DrawingKit
  /** What the page's policy kept from loading. */
  var kitRefused: string[]
  var kitSeed: () => void
}

export interface DrawingKit {
  readonly drawOne: (job: Job, style: PageStyle) => Promise<Outcome>
  /** Does Mermaid's parser take this text? */
  readonly parses: (text: string) => Promise<boolean>
}

/** The part of Mermaid's global object that the page's functions use. */
interface MermaidGlobal {
  readonly initialize: (settings: object) => void
  readonly render: (id: string, text: string) => Promise<{ readonly svg: string }>
  readonly parse: (text: string) => Promise<unknown>
  readonly mermaidAPI: {
    readonly getConfig: () => { readonly themeVariables: Settings }
    readonly getDiagramFromText: (text: string) => Promise<{ readonly type: string; readonly db: DiagramData }>
  }
}

export interface DiagramData {
  readonly getData?: () => { readonly nodes: readonly DataNode[]; readonly edges: readonly DataEdge[] }
}

export interface DataNode {
  readonly id: string
  readonly nodeId?: string
  readonly label?: string
  readonly parentId?: string
  readonly isGroup?: boolean
  readonly cssClasses?: string
}

export interface DataEdge {
  readonly id: string
  readonly start: string
  readonly end: string
}
