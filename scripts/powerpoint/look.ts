/** How a paragraph looks. Sizes and spaces in px of the canvas. */
export interface TextLook {
  readonly face: 'sans' | 'serif'
  readonly size: number
  readonly bold?: true
  readonly italic?: true
  /** A token of `styles/tokens.css`. */
  readonly colour: string
  /** Space above it. */
  readonly before: number
  readonly align?: 'r' | 'ctr'
  /** Its lines are read: serif ones are not set closer. */
  readonly isRead?: true
}

/** All looks that text has, by what it is. Sizes are those of the slides in the browser. */
export const LOOKS = {
  title: { face: 'serif', size: 42, bold: true, colour: 'ink', before: 0 },
  display: { face: 'serif', size: 70, bold: true, colour: 'ink', before: 0 },
  divider: { face: 'serif', size: 60, bold: true, colour: 'ink', before: 0 },
  statement: { face: 'serif', size: 56, bold: true, colour: 'ink', before: 0 },
  name: { face: 'sans', size: 28, bold: true, colour: 'ink-soft', before: 0 },
  address: { face: 'sans', size: 46, colour: 'ink', before: 24 },
  subtitle: { face: 'sans', size: 36, colour: 'ink-soft', before: 14 },
  kicker: { face: 'sans', size: 24, bold: true, colour: 'accent', before: 0 },
  lead: { face: 'serif', size: 34, bold: true, colour: 'ink', before: 14, isRead: true },
  remark: { face: 'sans', size: 36, colour: 'ink-soft', before: 20 },
  body: { face: 'sans', size: 32, colour: 'ink', before: 20 },
  titleInMiddle: { face: 'serif', size: 42, bold: true, colour: 'ink', before: 0, align: 'ctr' },
  middle: { face: 'sans', size: 32, colour: 'ink', before: 20, align: 'ctr' },
  large: { face: 'sans', size: 36, colour: 'ink', before: 24 },
  table: { face: 'sans', size: 28, colour: 'ink', before: 8 },
  small: { face: 'sans', size: 24, colour: 'ink', before: 8 },
  cell: { face: 'sans', size: 18 / 0.75, colour: 'ink', before: 0 },
  code: { face: 'sans', size: 22, colour: 'ink', before: 16 },
  note: { face: 'sans', size: 20, colour: 'ink-soft', before: 4 },
  caption: { face: 'sans', size: 20, colour: 'ink-soft', before: 4, align: 'ctr' },
  source: { face: 'sans', size: 20, colour: 'ink', before: 6 },
  heading: { face: 'serif', size: 32, bold: true, colour: 'ink', before: 24 },
  smallHeading: { face: 'serif', size: 26, bold: true, colour: 'ink', before: 18 },
  place: { face: 'sans', size: 24, bold: true, colour: 'ink', before: 0 },
  placeLarge: { face: 'sans', size: 28, bold: true, colour: 'ink', before: 0 },
  label: { face: 'sans', size: 24, bold: true, colour: 'accent', before: 24 },
  askBig: { face: 'serif', size: 56, bold: true, colour: 'ink', before: 8 },
  ask: { face: 'serif', size: 34, bold: true, colour: 'ink', before: 4, isRead: true },
  quotationBig: { face: 'serif', size: 54, italic: true, colour: 'ink', before: 0, isRead: true },
  quotation: { face: 'serif', size: 34, italic: true, colour: 'ink', before: 14, isRead: true },
  by: { face: 'sans', size: 28, colour: 'ink-soft', before: 20 },
  panel: { face: 'serif', size: 42, italic: true, colour: 'ink', before: 10, isRead: true },
  panelTitle: { face: 'serif', size: 58, bold: true, colour: 'ink', before: 0 },
  panelText: { face: 'serif', size: 34, italic: true, colour: 'ink', before: 10, isRead: true },
  fact: { face: 'sans', size: 22, bold: true, colour: 'accent', before: 0, align: 'r' },
  spoken: { face: 'sans', size: 16, colour: 'ink', before: 6 },
  spokenHeading: { face: 'sans', size: 16, bold: true, colour: 'ink', before: 10 },
  number: { face: 'sans', size: 20, colour: 'ink-soft', before: 0, align: 'r' },
} as const satisfies Readonly<Record<string, TextLook>>

export type LookName = keyof typeof LOOKS

/** A rectangle on the canvas of 1280 × 720 px. */
export interface CanvasFrame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** EMU in a px of the canvas: 13⅓ inches are 1280 px. */
export const EMU = 9525

/** Hundredths of a point. */
export const points = (px: number): number => px * 75
