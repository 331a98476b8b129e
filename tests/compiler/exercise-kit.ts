/** One exercise of each kind; every word that only the presenter may see begins with SECRET, or is one of the pairs. */
const COMMON = `
::: goal
SECRET goal.
:::
::: materials
SECRET materials.
:::
::: steps
1. A step.
:::
::: source
- A plain statement. [@S3.16]
- Another. [@S3.16]
:::
::: second
A second helping. [@S3.16]
:::
::: seated
SECRET seated.
:::
::: hint
SECRET hint.
:::
::: debrief
SECRET debrief. [@S3.16]
:::
::: misreadings
- SECRET misreading.
:::
::: shorter
SECRET shorter.
:::
::: without-projector
SECRET variant.
:::
:::

::: notes
SECRET notes.
:::
`

/** A slide with one exercise: its head, task and items, and answer. */
export function exerciseSlide(head: string, task: string, answer: string, parts = COMMON): string {
  return `## Title of ${
    /#([\w-]+)/.exec(head)?.[1] ?? 'none'
  }\n\n::: exercise ${head}\n${task}\n\n::: answer\n${answer}\n:::\n${parts}`
}

export const PAIRS: readonly (readonly [card: string, place: string])[] = [
  ['alpha', 'One'],
  ['beta', 'Two'],
  ['gamma', 'Three'],
  ['delta', 'Four'],
]

const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}\n`).join('')
const numbers = (items: readonly string[]): string => items.map((item, index) => `${index + 1}. ${item}\n`).join('')
const table = (rows: readonly (readonly string[])[]): string =>
  [
    '| Card | Goes with | Why |',
    '|---|---|---|',
    ...rows.map((row) => `| ${[...row, 'SECRET why'].slice(0, 3).join(' | ')} |`),
  ].join('\n')

export const pairsSlide = (
  pairs: readonly (readonly [string, string])[],
  written = PAIRS.map(([card]) => card),
  id = 'pairs',
): string =>
  exerciseSlide(`sort {#${id} minutes=6 priority=must}`,
    `Match.\n\n${bullets(written)}\n${numbers(PAIRS.map(([, place]) => place))}`, table(pairs))

export const orderSlide = (order: readonly string[], id = 'sequence'): string =>
  exerciseSlide(`order {#${id} minutes=6}`, `Order.\n\n${bullets([...order].sort())}`, numbers(order.map((card) =>
    `${card} — SECRET why`
  )))

/** All kinds, each once. */
export const ALL_KINDS: readonly string[] = [
  pairsSlide(PAIRS),
  exerciseSlide('sort {#groups minutes=6 group=3}',
    `Sort.\n\n${bullets(['alpha', 'beta', 'gamma'])}\n${numbers(['Soft', 'Hard'])}`,
    table([['alpha', 'Soft'], ['beta', 'Hard'], ['gamma', 'Soft; Hard']])),
  orderSlide(['gamma', 'alpha', 'delta', 'beta']),
  exerciseSlide('rank {#ranks minutes=6}', `Rank.\n\n${bullets(['alpha', 'beta', 'gamma'])}`,
    numbers(['gamma', 'alpha', 'beta'].map((card) => `${card} — SECRET why [@S3.16]`))),
  exerciseSlide('choice {#choice minutes=6}', `Choose.\n\n${bullets(['alpha', 'beta'])}`,
    '- [ ] alpha — SECRET why\n- [x] beta — SECRET why [@S3.16]'),
  exerciseSlide('discuss {#opinion minutes=6}', `Choose.\n\n${bullets(['alpha', 'beta'])}`,
    '- SECRET opinion [@S3.16]'),
  exerciseSlide('fill {#words minutes=6}',
    `Fill.\n\nA [1]{.blank} and a [2]{.blank}.\n\n${bullets(['alpha', 'beta', 'gamma'])}`,
    '1. beta — SECRET why\n2. alpha'),
  exerciseSlide('fill {#typed minutes=6}', 'Fill.\n\nA [1]{.blank} and a [2]{.blank}.',
    '1. SECRET word / SECRET other\n2. SECRET'),
  exerciseSlide('trace {#stages minutes=6}', `Trace.\n\n${numbers(['Monitor', 'Analyse'])}`,
    table([['Monitor', 'SECRET what'], ['Analyse', 'SECRET what']])),
  exerciseSlide('discuss {#talk minutes=6 phases="think 1, pair 2, share 3" group=2}',
    `Talk.\n\n${bullets(['alpha', 'beta'])}`, '- SECRET evidence [@S3.16]'),
]
