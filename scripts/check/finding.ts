/** What is wrong with one slide as it stands on the canvas; lengths in canvas px. */
export type Finding =
  | {
    readonly kind: 'overflow'
    readonly slide: string
    readonly text: string
    readonly by: number
    readonly edge: string
  }
  | { readonly kind: 'overlap'; readonly slide: string; readonly text: string; readonly by: number }
  | { readonly kind: 'collision'; readonly slide: string; readonly text: string; readonly by: number }
  | {
    readonly kind: 'small-text'
    readonly slide: string
    readonly text: string
    readonly size: number
    readonly least: number
    readonly diagram?: string
  }
  | { readonly kind: 'blank-diagram'; readonly slide: string; readonly diagram: string }
  | {
    readonly kind: 'clipped-diagram'
    readonly slide: string
    readonly diagram: string
    readonly text: string
    readonly by: number
  }
  | {
    readonly kind: 'unseen-words'
    readonly slide: string
    readonly diagram: string
    readonly words: readonly string[]
  }
  | { readonly kind: 'hidden-end'; readonly slide: string; readonly press: string; readonly by: number }
  | { readonly kind: 'out-of-reach'; readonly slide: string; readonly press: string; readonly by: number }
  | { readonly kind: 'on-buttons'; readonly slide: string; readonly text: string; readonly by: number }
  | { readonly kind: 'broken-word'; readonly slide: string; readonly text: string }
  | { readonly kind: 'blank-picture'; readonly slide: string; readonly text: string }

/** The smallest text that may stand in each place, in canvas px; the first that matches counts. */
export interface Minimum {
  readonly selector: string
  readonly least: number
}

/** Passed to {@link measureSlides}, which runs inside the page and can import nothing. */
export interface MeasureOptions {
  readonly minimums: readonly Minimum[]
  /** Deviation that no eye sees: rounding of fractional px. */
  readonly tolerance: number
}
