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
  ...['small', 'large'].map((name) => [name, 'Leave it out: a text has the size of its place.'] as const),
  ...['cover', 'split', 'table', 'text'].map((name) => [name, 'Leave it out: what is on the slide decides.'] as const),
  ...['think', 'pair', 'share'].map((name) => [name, 'Write phases="think 2, pair 3, share 5".'] as const),
  ['count', 'Write lines=8.'],
  ['sides', 'Write “mat: yes” for two pages that are laid on a table and joined.'],
])

/** What to write in the place of a name that there is not: its successor, the nearest name, or the advice. */
export const instead = (wrong: string, right: Iterable<string>, advice: string): string =>
  GONE.get(wrong) ?? advise(wrong, right, advice)
