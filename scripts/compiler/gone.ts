import { advise } from './nearest.ts'

const NO_SIZE = 'Leave it out: a text has the size of its place.'
const NO_LAYOUT = 'Leave it out: what is on the slide decides.'
const PHASES = 'Write phases="think 2, pair 3, share 5".'

/** What the dialect had once, and what is written in its place. */
const GONE = {
  class: {
    lead:
      'Write the sentence as a plain paragraph: below the heading of a statement, at the beginning of a debrief, and '
      + 'above the first heading of a sheet it stands out by itself.',
    legend: 'On a sheet the six badges are explained above “:: claims”; on a slide, show a picture of them, drawn with '
      + '#mark-AUT and its like.',
    small: NO_SIZE,
    large: NO_SIZE,
    cover: NO_LAYOUT,
    split: NO_LAYOUT,
    table: NO_LAYOUT,
    text: NO_LAYOUT,
  },
  attribute: { think: PHASES, pair: PHASES, share: PHASES, count: 'Write lines=8.' },
  key: { english: 'Write “name:”.', sides: 'Write “mat: yes” for two pages that are laid on a table and joined.' },
  kind: { match: 'Write “sort”: where there are as many numbers as cards, each place takes one card.' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

const successors = new Map(
  Object.entries(GONE).flatMap(([what, names]) =>
    Object.entries(names).map(([name, advice]) => [`${what} ${name}`, advice])
  ),
)

/**
 * What to write in the place of a name that there is not: its successor, the nearest name, or the advice.
 * @param what the name would be
 */
export const instead = (what: keyof typeof GONE, wrong: string, right: Iterable<string>, advice: string): string =>
  successors.get(`${what} ${wrong}`) ?? advise(wrong, right, advice)
