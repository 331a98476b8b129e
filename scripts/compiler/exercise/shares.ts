/**
 * What an exercise is assumed to take. Adults read prose in their first language silently at about 180 to 240 words a
 * minute (Brysbaert 2019 finds 238 on average for English non-fiction); cards are read one by one, some aloud and
 * twice, and many
 * in the room read in a second language. So 130 is an assumption on the safe side. The rest is calibrated by a trial
 * run of this kit's exercises, most of which were two or three minutes short. Minutes, unless it says otherwise.
 */
export const ASSUMED = {
  wordsAMinute: 130,
  /** Turning to each other, handing out, who writes. */
  formingGroups: 1,
  /** For each card, blank or stage, by one person, and by a group that has to agree. A stage is written. */
  decision: { alone: 20 / 60, together: 30 / 60, written: 1 },
  /** Each line of the answer, shown and said. */
  answerLine: 10 / 60,
  /** The answer seen and one word on it; or what some groups say and what it was about. */
  reporting: { alone: 20 / 60, together: 2 },
  drawing: 4,
  /** To vote, count and write up. */
  vote: 1,
  /** Each person in a group, in a talk. */
  voice: 1,
}

/** One thing that takes time. */
export interface Share {
  readonly what: string
  readonly minutes: number
}

/** So many decisions, and their answer. */
export function decisions(
  count: number,
  name: string,
  group: number,
  each = ASSUMED.decision[group > 1 ? 'together' : 'alone'],
): Share[] {
  const seconds = Math.round(each * 60)
  return [
    { what: `${count} ${name}${count === 1 ? '' : 's'}, ${seconds} seconds each`, minutes: count * each },
    { what: 'the answer', minutes: count * ASSUMED.answerLine },
  ]
}

/** What a group says; alone nobody talks. */
export const talk = (group: number): Share[] =>
  group > 1 ? [{ what: `${group} people who each say something`, minutes: group * ASSUMED.voice }] : []
