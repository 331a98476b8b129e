import type { ItemKind } from '../deck-model.ts'
import { z } from 'zod'
import { range } from '../front-matter.ts'
import { defined } from '../settings.ts'
import { LETTER } from '../handout/settings.ts'
import type { Copies, Material, Print, Reading, RoomFor } from './model.ts'

/** What an item can say that it is; slides and exercises show it. */
export const KINDS = ['opening', 'break', 'slack', 'debrief', 'closing'] as const satisfies readonly ItemKind[]
/** The kinds that are time and nothing to show. */
export const PAUSES: ReadonlySet<ItemKind> = new Set<ItemKind>(['break', 'slack'])

const MINUTES = 'must be a number of minutes, whole or half, for example 12'
const PEOPLE = 'must be a whole number of people, for example 4'
const MATERIALS =
  'must be a list, for example [Scissors, { what: A pen, copies: 1 each }, { print: G, copies: 1 for 3 }]; “print” takes the letter of a sheet, “copies” as many each, for so many, or in all'
const READING = 'must have paragraphs, minutes and questions; or “none: Why nothing is read”'
const ROOM_FOR =
  'must be from and to, both or one, and what to do otherwise, for example { from: 8, to: 30, fewer: Join the tables., more: Let four share. }'
const SLIDES = 'must be a list of ranges, for example [{ deck: introduction, from: hook, to: badges }]'
const SAY = 'must be own words by the ids of slides, for example { loop: "**Say.** The loop has two halves." }'
const text = (what: string) => z.string({ error: `must be ${what}` }).regex(/\S/, 'is empty')
const sentences = z.array(text('a list of sentences'), { error: 'must be a list of sentences' })
const minutes = z.number({ error: MINUTES }).positive('must be more than 0').max(9999, 'must be at most 9999')
  .multipleOf(0.5, MINUTES)
const people = z.int({ error: PEOPLE }).positive(PEOPLE).max(9999, 'must be at most 9999')

const COPIES = 'must be as many each, for so many, or in all: “1 each”, “1 for 3”, “2 in all”'
const copies = z.string({ error: COPIES }).regex(/^[1-9]\d{0,3} (?:each|in all|for [1-9]\d{0,3})$/, COPIES).default(
  '1 in all',
)
  .transform((said): Copies => {
    const [count, how, per] = said.split(' ')
    return { copies: Number(count), ...(how === 'in' ? {} : { per: how === 'each' ? 1 : Number(per) }) }
  })
/** Something to bring, and a sheet to print. */
export const broughtSchema = z.strictObject({ what: text('text'), copies })
export const printedSchema = z.strictObject({
  print: z.string().regex(LETTER),
  copies,
  with: text('the id of an exercise').optional(),
})
const material = z.union([
  text('text').transform((what): Material => ({ text: what, copies: 1 })),
  broughtSchema.transform((one): Material => ({ text: one.what, ...one.copies })),
  printedSchema.transform((one): Omit<Print, 'place'> => ({
    letter: one.print,
    ...one.copies,
    ...defined({ with: one.with }),
  })),
], { error: MATERIALS })

export const readingSchema = z.strictObject({ paragraphs: text('text'), minutes, questions: sentences })
const reading = z.union([
  readingSchema.transform((value): Reading => value),
  z.strictObject({ none: text('text') }),
], { error: READING })

/** How many people a session holds, and what to do when fewer or more come. */
export const roomForSchema = z.strictObject({
  from: people.optional(),
  to: people.optional(),
  fewer: text('a sentence').optional(),
  more: text('a sentence').optional(),
}, { error: ROOM_FOR })
const roomFor = roomForSchema
  .refine(({ from = 1, to = Infinity }) => from <= to, 'goes from more people to fewer')
  .refine(({ from, fewer }) => from !== undefined || fewer === undefined,
    'says what to do with fewer, but not than what: write “from”')
  .refine(({ to, more }) => to !== undefined || more === undefined,
    'says what to do with more, but not than what: write “to”')
  .transform((value): RoomFor => defined(value))

/** Everything is optional here: what is missing is told by a check that can say why it is needed. */
export const sessionSchema = z.strictObject({
  title: text('text, for example “title: A class of fifty minutes”').optional(),
  minutes: minutes.optional(),
  for: text('a sentence').optional(),
  objectives: sentences.optional(),
  room: text('a sentence').optional(),
  people: roomFor.optional(),
  groups: text('a sentence').optional(),
  group: people.optional(),
  materials: z.array(material, { error: MATERIALS }).optional(),
  reading: reading.optional(),
  'without-reading': text('a sentence').optional(),
  'ground-rules': sentences.optional(),
})
export const SESSION_KEYS = [...Object.keys(sessionSchema.shape), 'items']

export const itemSchema = z.strictObject({
  title: text('text').optional(),
  minutes: minutes.optional(),
  priority: z.enum(['must', 'should', 'could'], { error: 'must be must, should or could' }).optional(),
  kind: z.enum(KINDS, { error: `must be one of ${KINDS.join(', ')}` }).optional(),
  slides: z.array(range, { error: SLIDES }).optional(),
  exercise: text('the id of an exercise').optional(),
  say: z.record(z.string(), text('Markdown'), { error: SAY }).optional(),
})
export const ITEM_KEYS = Object.keys(itemSchema.shape)

export type SessionData = z.infer<typeof sessionSchema>
export type ItemData = z.infer<typeof itemSchema>
