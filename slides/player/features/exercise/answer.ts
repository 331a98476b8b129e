import { parseJson } from '../../base/store.ts'

/** What the key says, in the board's own terms; ids as in the page. HTML was made by the compiler. */
export interface Answer {
  readonly version: string
  readonly hint?: string
  /** Where each card belongs. */
  readonly belongs: Readonly<Record<string, readonly string[]>>
  /** Options, right or not. */
  readonly options: Readonly<Record<string, boolean>>
  readonly blanks: Readonly<Record<string, BlankKey>>
  /** What happens in each stage of a trace. */
  readonly stages: Readonly<Record<string, string>>
  /** Reasons, by the id of a card, option, blank or stage. */
  readonly why: Readonly<Record<string, string>>
}

export interface BlankKey {
  /** Every text that is right, as its author writes it; the first is the one to show. */
  readonly accept: readonly string[]
  readonly cards: readonly string[]
}

/** Reads a key; undefined where there is none, or nothing that could be one. */
export function readAnswer(text: string | null | undefined): Answer | undefined {
  const key = record(parseJson(text ?? undefined))
  const { version, hint } = key
  if (typeof version !== 'string') return undefined
  const cards = entries(key['cards'])
  const options = entries(key['options'])
  const blanks = entries(key['blanks'])
  const stages = entries(key['stages'])
  const why = [...cards, ...options, ...blanks, ...stages].flatMap((
    [id, each],
  ) => (typeof each['why'] === 'string' ? [[id, each['why']] as const] : []))
  return {
    version,
    ...(typeof hint === 'string' && hint !== '' ? { hint } : {}),
    belongs: Object.fromEntries(cards.map(([id, each]) => [id, [...words([each['place']]), ...words(each['places'])]])),
    options: Object.fromEntries(options.map(([id, each]) => [id, each['right'] === true])),
    blanks: Object.fromEntries(
      blanks.map(([id, each]) => [id, { accept: words(each['accept']), cards: words(each['cards']) }]),
    ),
    stages: Object.fromEntries(stages.map(([id, each]) => [id, typeof each['what'] === 'string' ? each['what'] : ''])),
    why: Object.fromEntries(why),
  }
}

/** A typed word as the key has it: what does not change the meaning is evened out. */
export function plainWord(text: string): string {
  return text.normalize('NFKC').replace(/\u00AD/g, '').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim().replace(
    / ?\.$/,
    '',
  ).toLowerCase()
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function entries(value: unknown): readonly (readonly [string, Readonly<Record<string, unknown>>])[] {
  return Object.entries(record(value)).map(([id, each]) => [id, record(each)] as const)
}

function words(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []
}
