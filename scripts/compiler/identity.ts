import { z } from 'zod'
import { DIV_KINDS, HANDOUT_KINDS, AT_HAND, LAYOUTS, LOOK_CLASSES } from './allowed.ts'
import { HUES, type Identity, PATTERNS } from './look-model.ts'
import { MARK_NAMES } from './marks.ts'
import type { KitSettings } from './model.ts'

const oneOf = (names: readonly string[]) => `must be one of ${names.join(', ')}`

/** One of the `identities` in `kit.yaml`. */
export const identitySchema = z.strictObject({
  colour: z.enum(HUES, { error: oneOf(HUES) }),
  mark: z.enum(MARK_NAMES, { error: oneOf(MARK_NAMES) }),
  pattern: z.enum(PATTERNS, { error: oneOf(PATTERNS) }),
})
type GivenIdentity = z.infer<typeof identitySchema>

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
/** What has a meaning where an identity is written. */
const TAKEN: ReadonlySet<string> = new Set([
  ...LAYOUTS,
  ...DIV_KINDS,
  ...HANDOUT_KINDS,
  ...LOOK_CLASSES,
  AT_HAND,
  'term',
  'blank',
])

/** All of them, by what authors call them. */
export const identitiesSchema = z.record(
  z.string()
    .regex(ID, 'must be called by small letters, digits and hyphens, for example “first-way”')
    .refine((id) => !TAKEN.has(id), 'cannot be called like a layout or a block'),
  identitySchema,
).refine((all) => Object.keys(all).length <= HUES.length,
  `cannot be more than ${HUES.length}, which is all that people keep apart`)
  .refine(eachOwn(({ colour }) => colour), 'must give each a colour of its own')
  .refine(eachOwn(({ mark }) => mark), 'must give each a mark of its own, which is what a grey print leaves of it')
  .refine(eachOwn(({ pattern }) => pattern), 'must give each a pattern of its own')

function eachOwn(by: (identity: GivenIdentity) => string): (all: Readonly<Record<string, GivenIdentity>>) => boolean {
  return (all) => new Set(Object.values(all).map(by)).size === Object.keys(all).length
}

export const toIdentities = (given: Readonly<Record<string, GivenIdentity>>): ReadonlyMap<string, Identity> =>
  new Map(Object.entries(given).map(([id, look]) => [id, { id, ...look }]))

/** The classes by which the style knows hue and pattern. */
export const lookOf = ({ colour, pattern }: Identity): string => `hue-${colour} pattern-${pattern}`

/** The last of some class names that is an identity of the kit. */
export function identityIn(
  classes: readonly string[],
  { identities }: Pick<KitSettings, 'identities'>,
): Identity | undefined {
  const id = classes.findLast((name) => identities.has(name))
  return id === undefined ? undefined : identities.get(id)
}
