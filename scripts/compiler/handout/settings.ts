import { z } from 'zod'
import { readSettings, type SettingsShape } from '../front-matter.ts'
import type { Place, Problems } from '../problem.ts'
import { defined } from '../settings.ts'
import { isRecord } from '../yaml-source.ts'
import type { Handout, Moment, Sheet } from './model.ts'

interface Written {
  readonly title?: string | undefined
  readonly audience?: Handout['audience'] | undefined
  readonly sheet?: string | undefined
  readonly when?: Moment | undefined
  readonly mat?: 'yes' | undefined
}

/** What a sheet is called by. */
export const LETTER = /^[A-Z](?:[1-9]\d?)?$/
const ONE_LETTER =
  'must be one large letter, with a number up to 99 if it is one of a series, for example “sheet: A” or “sheet: R2”'
/** What a handout may say of itself, by its key. */
export const handoutSchema = z.strictObject({
  title: z.string({ error: 'must be text, for example “title: May I?”' }).min(1, 'must not be empty').optional(),
  audience: z.enum(['presenters', 'participants'], { error: 'must be presenters or participants' }).optional(),
  sheet: z.string({ error: ONE_LETTER }).regex(LETTER, ONE_LETTER).optional(),
  when: z.enum(['before', 'during', 'after'], { error: 'must be before, during or after' }).optional(),
  mat: z.enum(['yes'], { error: 'must be yes, or be left out' }).optional(),
})
const SHAPE: SettingsShape<Written> = { schema: handoutSchema, keys: Object.keys(handoutSchema.shape), none: {} }

/** What a handout says of itself. */
export interface HandoutHead extends Pick<Handout, 'title' | 'audience' | 'sheet'> {
  /** 0-based line on which the text starts. */
  readonly bodyStart: number
}

const TOP: Place = { line: 1, column: 1 }

/** Reads the front matter of a handout called `name`. */
export function readHandoutHead(lines: readonly string[], name: string, problems: Problems): HandoutHead {
  const { settings, bodyStart, source } = readSettings(lines, problems, SHAPE)
  // A wrong value is told by itself.
  const given = isRecord(source?.data) ? Object.keys(source.data) : []
  for (const key of ['title', 'audience'] as const) if (!given.includes(key)) problems.warning(TOP, MISSING[key])
  const { title = name, audience = 'presenters', sheet: letter, when: moment, mat } = settings
  // Too few rather than too many see what names no audience.
  const head = { title, audience, bodyStart }
  const place = (key: string): Place => source?.placeOf([key], 'key') ?? TOP
  if (letter === undefined) {
    if (moment !== undefined && !given.includes('sheet')) problems.warning(place('when'), NO_LETTER)
    return head
  }
  if (audience === 'participants' && moment === undefined && !given.includes('when')) {
    problems.error(place('sheet'), NO_MOMENT)
  }
  if (audience === 'presenters' && moment !== undefined && given.includes('audience')) {
    problems.warning(place('when'), IDLE_MOMENT)
  }
  const sheet: Sheet = {
    letter,
    line: place('sheet').line,
    ...(audience === 'participants' ? defined({ moment }) : {}),
    ...(mat === 'yes' ? { mat: true } : {}),
  }
  return { ...head, sheet }
}

const MISSING = {
  title: {
    rule: 'missing-title',
    what: 'This handout has no title.',
    why: 'The page and the link to it show the name of the file in its place.',
    fix: 'Begin the file with front matter: “---”, “title: …”, “audience: participants”, “---”.',
  },
  audience: {
    rule: 'missing-audience',
    what: 'This handout does not say whom it is for, so only presenters get it.',
    why: 'What is for participants goes into the folder to give out as well.',
    fix: 'Put “audience: presenters” or “audience: participants” into its front matter.',
  },
} as const

const NO_MOMENT = {
  rule: 'missing-moment',
  found: 'sheet',
  what: 'This sheet does not say when it may be given out.',
  why: 'Given out too early, a sheet spoils the exercise whose answer it holds.',
  fix: 'Write “when: before”, “when: during” or “when: after”.',
}

const NO_LETTER = {
  rule: 'moment-without-sheet',
  found: 'when',
  what: 'This handout says when it is given out, but has no letter.',
  why: 'Only a sheet is printed and given out; what has no letter is a page to read on the screen.',
  fix: 'Add “sheet: ” and a letter that no other sheet has, or delete “when”.',
}

const IDLE_MOMENT = {
  rule: 'moment-of-presenters',
  found: 'when',
  what: 'This sheet is for presenters, who have it all the time.',
  why: 'When something is given out is said of participants’ sheets only.',
  fix: 'Delete “when”, or write “audience: participants”.',
}
