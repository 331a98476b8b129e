import type { ItemKind } from '../deck-model.ts'
import type { Place } from '../problem.ts'
import type { SessionItem } from './model.ts'
import type { ItemDraft, SessionDraft } from './read.ts'
import { PAUSES, type SessionData } from './schema.ts'
import { defined } from '../settings.ts'

const LEAST_SLACK = 0.05
const MOST_SLACK = 0.2

/** What every session must say, and why. */
const REQUIRED: readonly (readonly [key: keyof SessionData, why: string])[] = [
  ['title', 'It is chosen by its title on the start page.'],
  ['minutes', 'It is chosen by its length on the start page, and the plan runs against its end.'],
  ['for', 'Nobody can tell whether it suits the people who come.'],
  ['objectives', 'Nobody can tell afterwards whether it worked.'],
  ['room', 'Tables and chairs are moved before people come, or not at all.'],
  ['reading', 'People ask what to read; “none: Why nothing is read” is an answer too.'],
  ['without-reading', 'There is always somebody who has not read.'],
]

/** Checks what a session says of itself. */
export function checkHead({ data, problems, placeOf, written }: SessionDraft): void {
  const top: Place = { line: 1, column: 1 }
  const all = [...REQUIRED, ['items', 'There is nothing to do in it.']] as const
  for (const [key, why] of all.filter(([name]) => !written.has(name))) {
    problems.error(top, {
      rule: 'missing-setting',
      found: key,
      what: `This session has no “${key}”.`,
      why,
      fix: `Write “${key}:”.`,
    })
  }
  const { objectives: aims } = data
  if (aims?.length === 0) {
    problems.error(placeOf('objectives'), {
      rule: 'missing-setting',
      found: 'objectives',
      what: 'This session has no objectives.',
      why: 'Nobody can tell afterwards whether it worked.',
      fix: 'Write two to five sentences.',
    })
  } else if (aims !== undefined && (aims.length < 2 || aims.length > 5)) {
    problems.warning(placeOf('objectives'), {
      rule: 'objectives-count',
      found: 'objectives',
      what: `This session has ${aims.length === 1 ? 'one objective' : `${aims.length} objectives`}.`,
      why: 'People keep two to five in mind.',
      fix: 'Write two to five.',
    })
  }
}

/** Checks what one item is made of. */
export function checkItem(
  { data, index, written }: ItemDraft,
  kind: ItemKind,
  { problems, placeOf }: SessionDraft,
): void {
  const at = placeOf('items', index)
  for (
    const [key, why] of [
      ['title', 'The agenda shows the title of each item.'],
      ['minutes', 'The plan is made of the minutes of its items.'],
    ] as const
  ) {
    // An exercise has a title of its own.
    if (written.has(key) || (key === 'title' && data.exercise !== undefined)) continue
    problems.error(at, {
      rule: 'missing-setting',
      found: key,
      what: `This item has no “${key}”.`,
      why,
      fix: `Write “${key}:”.`,
    })
  }
  const shows = (data.slides ?? []).length > 0 || data.exercise !== undefined
  if (PAUSES.has(kind) && shows) {
    problems.error(placeOf('items', index, data.exercise === undefined ? 'slides' : 'exercise'), {
      rule: 'busy-pause',
      found: data.title ?? kind,
      what: `An item of the kind “${kind}” shows nothing.`,
      why: 'Time that is kept free must stay free, or the plan is not true.',
      fix: 'Make two items of it.',
    })
  }
  const broken = (['slides', 'exercise'] as const).some((key) => written.has(key) && data[key] === undefined)
  if (shows || broken || (kind !== 'slides' && kind !== 'exercise')) return
  problems.error(at, {
    rule: 'empty-item',
    ...defined({ found: data.title }),
    what: kind === 'exercise' ? 'This item names no exercise.' : 'This item has neither slides nor an exercise.',
    why: 'There would be nothing to show.',
    fix: 'Write “exercise: ID”, or “slides: [{ deck: NAME, from: ID, to: ID }]”; or give it a kind: break, slack.',
  })
}

/** Checks the items as a whole: how they begin and end, and whether their minutes add up. */
export function checkItems(items: readonly (SessionItem & { readonly index: number })[], draft: SessionDraft): void {
  const { problems, placeOf, data } = draft
  const at = (index: number | undefined): Place => (index === undefined ? placeOf('items') : placeOf('items', index))
  if (items.length === 0) return
  const ends = [
    [
      'opening',
      items[0],
      'The first item',
      'People come late: a session opens softly, with something nobody needs to have heard.',
    ],
    [
      'closing',
      items.at(-1),
      'The last item',
      'Without an end that is planned, the last exercise eats what people should take along.',
    ],
  ] as const
  for (const [kind, item, which, why] of ends) {
    if (item?.kind !== kind) {
      problems.error(at(item?.index), {
        rule: `no-${kind}`,
        ...defined({ found: item?.title }),
        what: `${which} is not ${article(kind)}.`,
        why,
        fix: `Give it “kind: ${kind}”, or add an item with it.`,
      })
    }
    for (const other of items.filter((one) => one.kind === kind && one !== item)) {
      problems.error(at(other.index), {
        rule: `misplaced-${kind}`,
        found: other.title,
        what: `This item is ${article(kind)}, but not ${which.toLowerCase()}.`,
        why: 'A session begins once and ends once.',
        fix: 'Move it, or give it another kind.',
      })
    }
  }
  if (!items.some(({ kind }) => kind === 'debrief')) {
    problems.error(placeOf('items'), {
      rule: 'no-debrief',
      found: 'items',
      what: 'This session has no debrief.',
      why: 'What people did becomes what they know when they say it.',
      fix: 'Add an item with “kind: debrief”, or give that kind to one.',
    })
  }
  checkTime(items, draft, data.minutes)
}

const article = (kind: 'opening' | 'closing'): string => (kind === 'opening' ? 'an opening' : 'a closing')

function checkTime(
  items: readonly (SessionItem & { readonly index: number })[],
  draft: SessionDraft,
  minutes: number | undefined,
): void {
  const { problems, placeOf } = draft
  const sumOf = (some: readonly SessionItem[]): number => some.reduce((sum, item) => sum + item.minutes, 0)
  const sum = sumOf(items)
  if (minutes === undefined) return
  if (sum !== minutes) {
    problems.warning(placeOf('minutes'), {
      rule: 'minutes-sum',
      found: `minutes: ${minutes}`,
      what: `The session says ${minutes} minutes, its items together say ${sum}.`,
      why: 'The plan would not end when the session ends.',
      fix: sum < minutes
        ? `Add ${minutes - sum} to the slack, or write “minutes: ${sum}”.`
        : `Take ${sum - minutes} away, or write “minutes: ${sum}”.`,
    })
  }
  const slack = items.filter(({ kind }) => kind === 'slack')
  const share = sumOf(slack) / minutes
  if (share >= LEAST_SLACK && share <= MOST_SLACK) return
  problems.warning(slack[0] === undefined ? placeOf('items') : placeOf('items', slack[0].index), {
    rule: 'slack',
    found: slack[0]?.title ?? 'items',
    what: slack.length === 0
      ? 'This session has no slack.'
      : `${sumOf(slack)} of ${minutes} minutes are slack, ${Math.round(share * 100)} per cent.`,
    why: share < LEAST_SLACK
      ? 'Questions take time, and a plan without any to spare is late from the first one.'
      : 'So much free time is an item that has no name yet.',
    fix: `About a tenth is good: ${Math.max(0.5, Math.round(minutes / 5) / 2)} minutes.`,
  })
}
