/** What is drawn: diagrams before and after they are drawn, and where they and other pictures stand. */
import type { Content, Citations } from './content/node.ts'

/** The kinds of Mermaid diagram that can be built up in steps. */
export type SteppableKind = 'flowchart' | 'state' | 'mindmap' | 'class'

/** A diagram before it is drawn: from a `.mmd` file or from a fence in a deck; or one drawn by hand, from an `.svg`
 * file. */
export interface DiagramSource {
  /** File name without ending, or `DECK-LINE` for a fence. Unique in a kit. */
  readonly name: string
  readonly file: string
  /** 1-based line of `file` on which `body` starts. */
  readonly line: number
  /** Mermaid text without front matter; of a picture drawn by hand, its labels. */
  readonly body: string
  /** `accTitle`, or `title` in the front matter. Empty where missing (a warning). */
  readonly title: string
  /** `accDescr`, or `description` in the front matter: the short alternative, one sentence. Empty where missing. */
  readonly description: string
  /** What stands under the drawing, where the place that uses it says nothing else. */
  readonly caption?: string
  /** A structured text version, where the picture says more than a sentence, and what it cites. */
  readonly text?: { readonly content: Content; readonly cited: Citations }
  /** Steps after the first view: ids of nodes and edges (`A->B`) that each press adds; by hand, the drawing itself
   * knows. */
  readonly steps: readonly (readonly string[])[]
  /** Claims the diagram shows. */
  readonly claims: readonly string[]
  /** What each kind of line means here, where it differs from the kit's legend; `none`: there is no such line. */
  readonly solid?: string
  readonly dashed?: string
  readonly dotted?: string
  /** The drawing, where it needs no Mermaid: an `.svg` file's. */
  readonly drawing?: Omit<DrawnDiagram, 'name'>
}

/** A diagram as one SVG for every use. */
export interface DrawnDiagram {
  readonly name: string
  /**
   * `<svg …>…</svg>` with a `viewBox`, presentation attributes only (colours as `var(--…)`), and every id starting
   * with `ID-`, which the page writer replaces by a prefix of its own for each use. What appears
   * later says with which of the drawing's presses (`step.ts`).
   */
  readonly svg: string
  /** Natural size in px. */
  readonly width: number
  readonly height: number
  /** Smallest label in px at natural size. */
  readonly smallestText: number
  /** Is any line dashed or dotted? Then the legend is shown. */
  readonly dashed: boolean
  readonly dotted: boolean
  /** All label text, for glyph subsetting and search. */
  readonly labels: string
}

/** Why a picture file cannot be shown as it is. */
export type PictureFault = 'empty' | 'no-picture' | 'cut-off' | 'unreadable' | 'too-large'
