import type { Status } from './paper/model.ts'

/** How each status is said to a person: `badge` on a slide, `meaning` in the legend. */
export const STATUSES: Readonly<Record<Status, { readonly badge: string; readonly meaning: string }>> = {
  AUT: { badge: 'The paper argues', meaning: 'The author’s argument or interpretation' },
  PTY: {
    badge: 'The Party says',
    meaning: 'A Party or state text, or a leader, as quoted or paraphrased by the author',
  },
  REP: { badge: 'The paper reports', meaning: 'Something the author reports as having happened or existing' },
  IDL: { badge: 'Ideal or aim', meaning: 'An ideal, aim or condition; not said to have been achieved' },
  HDG: { badge: 'The paper hedges', meaning: 'The author says explicitly that this is not certain' },
  ENG: { badge: 'From computing', meaning: 'Taken from the computing or systems literature, not about China' },
}
