/**
 * Who is shown what: the one place that decides it. What is kept back is made in `node.ts`, by its list of secrets;
 * `forEdition` and `deckFor` leave out what an edition does not show.
 */
import type { Handout, Inclusion } from '../handout/model.ts'
import type { Edition } from '../model.ts'
import type { Secret } from './node.ts'

/** What each edition shows of what is kept back. */
export interface SecretsOf {
  readonly presenter: 'notes' | 'answer'
  readonly afterwards: 'answer'
  readonly 'give-out': never
}

export const ALL_EDITIONS = ['presenter', 'give-out', 'afterwards'] as const satisfies readonly Edition[]

const SHOWN: { readonly [E in Edition]: readonly SecretsOf[E][] } = {
  presenter: ['notes', 'answer'],
  afterwards: ['answer'],
  'give-out': [],
}

/** What the presenter's pages say of what is kept back, so that a copy that is made in the browser leaves out the same. */
export const SECRET = 'data-secret'

/** Attributes of a slide that are the plan. */
export const PLAN_ATTRIBUTES = ['data-minutes', 'data-slack', 'data-item', 'data-priority'] as const

/** As which edition a sheet shows what it takes in, by whom the sheet is for; `refused`: it must not stand there. */
export const TAKEN_IN = {
  slides: { participants: 'give-out', presenters: 'presenter' },
  'slides with notes': { participants: 'refused', presenters: 'presenter' },
  worksheet: { participants: 'give-out', presenters: 'give-out' },
  cards: { participants: 'give-out', presenters: 'give-out' },
  key: { participants: 'refused', presenters: 'presenter' },
} as const satisfies Readonly<
  Partial<Record<Inclusion['kind'] | 'slides with notes', Readonly<Record<Handout['audience'], Edition | 'refused'>>>>
>

/** The secrets that an inclusion may bring along. */
export type SecretsIn<I extends keyof typeof TAKEN_IN> = SecretsOf[
  Exclude<(typeof TAKEN_IN)[I][Handout['audience']], 'refused'>
]

/** The edition as which a handout is written: a sheet stands in that folder only. */
export const editionFor = ({ audience }: Pick<Handout, 'audience'>): Edition =>
  audience === 'participants' ? 'give-out' : 'presenter'

/** Does an edition show what has this secret, or none? */
export const isShownIn = <E extends Edition>(
  edition: E,
  secret: Secret | undefined,
): secret is SecretsOf[E] | undefined => secret === undefined || SHOWN[edition].some((one) => one === secret)
