import { expect, test } from 'playwright/test'
import { findingProblems } from '../../scripts/check/finding-problems.ts'
import type { Finding } from '../../scripts/check/finding.ts'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { GOOD, HOUR } from '../command-line/run.ts'

const GAME = `
---

## A game

::: exercise choice {#game minutes=2}
Which?

- This
- That

::: goal
See.
:::
::: answer
- [x] This
- [ ] That
:::
::: debrief
Seen.
:::
:::
`
const NAMES = 'title: A row\ndescription: Two boxes.\n'
const FENCE = `\n---\n\n## Drawn {#drawn}\n\n\`\`\`mermaid\n---\n${NAMES}---\nflowchart LR\n  A --> B\n\`\`\`\n`
const { value: kit } = compileKit({
  decks: [{ file: 'slides/talk.md', text: `${GOOD}${GAME}${FENCE}` }],
  diagrams: [{ file: 'diagrams/row.mmd', text: `---\n${NAMES}---\nflowchart LR\n  A --> B\n` }],
  pictures: [],
  sessions: [{ file: 'handouts/sessions/hour.yaml', text: HOUR }],
  paper: {},
})
const [talk, session] = [kit.decks[0], kit.sessions[0]?.deck]

/** What an author is told of this much too much on these slides. */
function told(deck: typeof talk, slides: readonly (readonly [slide: string, by: number])[], edge = 'bottom'): string[] {
  if (deck === undefined) throw new Error('The kit has no such deck.')
  const findings = slides.map(([slide, by]): Finding => ({ kind: 'overflow', slide, text: 'Words', by, edge }))
  return findingProblems(deck, findings, kit.diagrams).map(({ slide, what, fix }) =>
    `${slide}: ${/\d+ px/.exec(what)?.[0]}. ${fix}`
  )
}

test('the agenda of a session, which many slides show, is one mistake, and its cure is one for a session', () => {
  const agendas = session?.slides.filter(({ layout }) => layout === 'agenda').map(({ id }) => id) ?? []
  expect(agendas.length).toBeGreaterThan(1)
  const worst = agendas.at(-1) ?? ''
  expect(told(session, [...agendas.map((id): [string, number] => [id, 40]), [worst, 70]])).toEqual([
    `${worst}: 70 px. Join items, or give them shorter titles: the agenda shows them all.`,
  ])
  expect(told(session, [['cover', 40]])[0]).toContain('Shorten what the session says there')
})

test('what is too high is parted, but for an exercise; what is too broad is broken', () => {
  expect(told(talk, [['game-answer', 40]])[0]).toContain('an exercise is not parted')
  expect(told(talk, [['point', 40]])).toEqual(['point: 40 px. Shorten the slide, or part it with ---.'])
  expect(told(talk, [['point', 40]], 'right')).toEqual([
    'point: 40 px. Break the line or its longest word, or give the table fewer columns.',
  ])
})

test('a diagram whose labels are too small, cut or unseen is named by its file, one in a fence by its line', () => {
  if (talk === undefined) throw new Error('The kit has no such deck.')
  const [fence] = talk.fences
  expect(fence?.name).toMatch(/^talk-\d+$/)
  const labels = { slide: 'drawn', text: 'A' }
  for (
    const [diagram, named] of [['row', 'diagrams/row.mmd'], [
      fence?.name ?? '',
      `on line ${fence?.line} of ${talk.file}`,
    ]] as const
  ) {
    const said = findingProblems(talk, [
      { ...labels, kind: 'small-text', size: 12, least: 20, diagram },
      { ...labels, kind: 'clipped-diagram', by: 9, diagram },
      { slide: 'drawn', kind: 'unseen-words', words: ['A'], diagram },
      { kind: 'blank-diagram', slide: 'drawn', diagram },
    ], kit.diagrams).map(({ what }) => what)
    expect(said).toHaveLength(4)
    for (const what of said) {
      expect(what).toContain(`the diagram ${named}`.slice(1))
      expect(what).not.toContain('talk-')
    }
  }
})
