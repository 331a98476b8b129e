import type { MarkName } from './marks.ts'

/** The hues of `tokens.css` that are told apart by people who see few colours, in light and in dark. */
export const HUES = ['blue', 'green', 'amber', 'plum', 'teal', 'violet'] as const
export type Hue = (typeof HUES)[number]

/** The fills of `render/kit-style.ts`, which a grey print keeps apart. */
export const PATTERNS = ['grid', 'dots', 'slant', 'lattice', 'lines', 'stripes'] as const
export type Pattern = (typeof PATTERNS)[number]

/** One of a few things that a kit goes back to all the time, known again by hue, shape and pattern everywhere. */
export interface Identity {
  /** What authors write: `::: first-way`. */
  readonly id: string
  readonly colour: Hue
  readonly mark: MarkName
  readonly pattern: Pattern
}

/** What a house says of its look: colours as `#0b57a4`, whose partners in the dark are derived from them. */
export interface Brand {
  readonly accent?: string | undefined
  readonly night?: string | undefined
  readonly headings?: 'serif' | 'sans' | undefined
  readonly logo?: string | undefined
  /** Stands in the foot of each slide. */
  readonly footer?: string | undefined
}
