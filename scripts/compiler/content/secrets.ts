/**
 * Who is shown what: the one place that decides it. What is kept back is made here alone, so that no content has a
 * secret which is not on this list; `forEdition` and `deckFor` then leave out what an edition does not show.
 */
import type { ExerciseKey } from '../exercise/key-model.ts'
import type { PartName } from '../exercise/model.ts'
import type { Handout, Inclusion } from '../handout/model.ts'
import type { Edition } from '../model.ts'
import type { Content, Node } from './node.ts'

/** What only some editions have. `notes`: what is said, and the plan. `answer`: what is right, and why. */
export type Secret = 'notes' | 'answer'

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

/** All that is kept back: notes and plan, and of an exercise its parts, its answer and the key that checks it. */
export const SECRET_OF = {
  notes: 'notes',
  plan: 'notes',
  goal: 'notes',
  materials: 'notes',
  // As they are led. What of these three people get is read apart, without citations (`exercise/given.ts`).
  steps: 'notes',
  source: 'notes',
  second: 'notes',
  shorter: 'notes',
  seated: 'notes',
  'without-projector': 'notes',
  hint: 'answer',
  answer: 'answer',
  debrief: 'answer',
  misreadings: 'answer',
} as const satisfies Readonly<Record<PartName | 'notes' | 'plan' | 'answer', Secret>>

type SecretOf = typeof SECRET_OF

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

/** Only what this file makes has it. */
const KEPT = Symbol('kept')

/** Content that carries its secret in its type: what takes `Node` alone cannot get it. */
export interface Concealed<S extends Secret> {
  readonly [KEPT]: true
  readonly kind: 'concealed'
  readonly secret: S
  readonly children: readonly Node<S>[]
}

/** Where what checks an exercise stands in its page. */
export interface KeyPlace<S extends Secret> {
  readonly [KEPT]: true
  readonly kind: 'key'
  readonly secret: S
  readonly key: ExerciseKey<Content<Secret>>
  /** It says so in the page. */
  readonly marked?: true
}

/** Content that not every edition has. */
export function conceal<K extends keyof SecretOf, T extends Secret = never>(
  what: K,
  children: readonly Node<SecretOf[K] | T>[],
): Concealed<SecretOf[K] | T> {
  return { [KEPT]: true, kind: 'concealed', secret: SECRET_OF[what], children }
}

/** The same as content: nothing where there is nothing. */
export const concealed = <K extends keyof SecretOf>(
  what: K,
  children: readonly Node<SecretOf[K]>[],
): Content<SecretOf[K]> => children.length === 0 ? [] : [conceal(what, children)]

/** What checks an exercise, for the pages that have answers. */
export const concealKey = (key: ExerciseKey<Content<Secret>>): Concealed<'answer'> =>
  conceal('answer', [{ [KEPT]: true, kind: 'key', secret: SECRET_OF.answer, key }, '\n'])

/** Does an edition show what has this secret, or none? */
export const isShownIn = <E extends Edition>(
  edition: E,
  secret: Secret | undefined,
): secret is SecretsOf[E] | undefined => secret === undefined || SHOWN[edition].some((one) => one === secret)
