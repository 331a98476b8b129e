const LINES = 'lines break where they break, which looks less even'
const PAPER = 'only where a reader prints the page: the PDFs are printed by the build’s own browser'
const TOUCH = 'a desktop without a touch screen, where nobody swipes'
const REVEAL = 'reveal.js, in a view that the kit does not use'

/** What a browser of the floor has not and does not miss, each with why. A line that is not needed fails the test. */
export const MISSED: ReadonlyMap<string, string> = new Map([
  ['text-wrap:', LINES],
  ['text-wrap: balance', LINES],
  ['text-wrap: pretty', LINES],
  ['text-wrap: wrap', LINES],
  ['forced-color-adjust:', 'Safari has no forced colours'],
  ['forced-color-adjust: none', 'Safari has no forced colours'],
  ['-webkit-touch-callout:', 'for Safari on phones alone'],
  ['@page', PAPER],
  ['size:', PAPER],
  ['orphans:', PAPER],
  ['widows:', PAPER],
  ['break-after: avoid', PAPER],
  ['break-before: avoid', PAPER],
  ['zoom:', 'the script of the talk: `print.css` prints an article where it is not'],
  [
    ':has',
    'in styles only: what has no room without it stands in `@supports not selector(:has(a))`; `fits.test.ts` measures',
  ],
  ['.zoom', REVEAL],
  ['.playsInline', REVEAL],
  ['.range', 'reveal.js’s own name, of what it scrolls'],
  ['.session', 'the player’s own name, of what a deck says of its plan'],
  ['.touches', TOUCH],
  ['event touchstart', TOUCH],
  ['event touchmove', TOUCH],
  ['event touchend', TOUCH],
])
