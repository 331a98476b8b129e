import { advise } from './nearest.ts'

/** What the dialect had once, and what is written in its place. */
const GONE: ReadonlyMap<string, string> = new Map([
  [
    'lead',
    'Write the sentence as a plain paragraph: below the heading of a statement, at the beginning of a debrief, and '
    + 'above the first heading of a sheet it stands out by itself.',
  ],
  [
    'legend',
    'On a sheet the six badges are explained above “:: claims”; on a slide, show a picture of them, drawn with '
    + '#mark-AUT and its like.',
  ],
  ['small', 'Leave it out: a text has the size of its place.'],
  ['large', 'Leave it out: a text has the size of its place.'],
])

/** What to write in the place of a name that there is not: its successor, the nearest name, or the advice. */
export const instead = (wrong: string, right: Iterable<string>, advice: string): string =>
  GONE.get(wrong) ?? advise(wrong, right, advice)
