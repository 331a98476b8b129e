/**
 * The program's small shapes as SVG path data on a 24×24 canvas, filled with the current colour, rule `evenodd`: for
 * voices and for identities. Shape carries the meaning; colour only repeats it. Edges lie on multiples of 1.5, so that
 * they fall on whole pixels at 16 px and stay sharp in print without grey. Holes run as what they are in does, so that
 * by the rule `nonzero` a mark has none: that is the paper behind it, on a box.
 */
export const MARKS = {
  // Heavy: tiles of which one turns, a disc with a cross, a peak within a peak, a parted shield.
  tiles: 'M1.5 1.5h9v9h-9zM1.5 13.5h9v9h-9zM13.5 13.5h9v9h-9zM18 0l6 6-6 6-6-6z',
  cross: 'M12 .75a11.25 11.25 0 1 0 0 22.5 11.25 11.25 0 0 0 0-22.5zM10.5 6h3v4.5H18v3h-4.5V18h-3v-4.5H6v-3h4.5z',
  peak: 'M12 1.5 23.25 22.5h-5.5L12 11.6 6.25 22.5H.75zM12 15.75l3.6 6.75H8.4z',
  shield:
    'M12 .75 22.5 4.5v7.5c0 5.25-4.5 9.5-10.5 11.5-6-2-10.5-6.25-10.5-11.5V4.5zM12 4v16.4c4.7-1.8 7.5-4.9 7.5-8.4V6.7z',
  diamond: 'M12 .75 23.25 12 12 23.25.75 12zM12 7.5l4.5 4.5-4.5 4.5L7.5 12z',
  bars: 'M1.5 13.5h6v9h-6zM9 7.5h6v15H9zM16.5 1.5h6v21h-6z',
  drop: 'M12 .75C16.5 6.75 19.5 11.25 19.5 15.75a7.5 7.5 0 0 1-15 0C4.5 11.25 7.5 6.75 12 .75z',
  hourglass: 'M3 1.5h18v3L13.5 12l7.5 7.5v3H3v-3l7.5-7.5L3 4.5z',
  // Lighter: therefore, speech, a fact, a ring not yet closed, about, a chip, an open book, a frame.
  therefore:
    'M12 2.25a4.125 4.125 0 1 1 0 8.25 4.125 4.125 0 0 1 0-8.25zM5.25 13.5a4.125 4.125 0 1 1 0 8.25 4.125 4.125 0 0 1 0-8.25zM18.75 13.5a4.125 4.125 0 1 1 0 8.25 4.125 4.125 0 0 1 0-8.25z',
  speech: 'M1.5 3h21v13.5H12L6 22.5v-6H1.5z',
  disc: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z',
  ring:
    'M10.5 1.6v3A7.5 7.5 0 0 0 4.6 10.5h-3A10.5 10.5 0 0 1 10.5 1.6zM13.5 1.6v3a7.5 7.5 0 0 1 5.9 5.9h3a10.5 10.5 0 0 0-8.9-8.9zM1.6 13.5h3a7.5 7.5 0 0 0 5.9 5.9v3a10.5 10.5 0 0 1-8.9-8.9zM22.4 13.5h-3a7.5 7.5 0 0 1-5.9 5.9v3a10.5 10.5 0 0 0 8.9-8.9z',
  waves:
    'M1.5 7.5C5 3.5 8.5 3.5 12 6s7 3 10.5-.75v4.5C19 13 15.5 13 12 10.5S5 7.5 1.5 12zM1.5 15C5 11 8.5 11 12 13.5s7 3 10.5-.75v4.5C19 20.5 15.5 20.5 12 18S5 15 1.5 19.5z',
  chip:
    'M6 1.5h3V4.5h6V1.5h3V4.5h1.5V6h3v3h-3v6h3v3h-3v1.5H18v3h-3v-3H9v3H6v-3H4.5V18h-3v-3h3V9h-3V6h3V4.5H6zM7.5 7.5v9h9v-9z',
  book:
    'M1.5 4.5c3-1.5 6.75-1.5 9.75 0v16.5c-3-1.5-6.75-1.5-9.75 0zM12.75 4.5c3-1.5 6.75-1.5 9.75 0v16.5c-3-1.5-6.75-1.5-9.75 0z',
  frame: 'M1.5 1.5h21v21h-21zM6 6h12v12H6z',
} as const

/** What a kit calls one of them by. */
export type MarkName = keyof typeof MARKS

export const MARK_NAMES: readonly MarkName[] = Object.keys(MARKS).filter(isMarkName)

function isMarkName(name: string): name is MarkName {
  return Object.hasOwn(MARKS, name)
}
