import { expect, test } from 'playwright/test'
import { OWN_LOOK } from './own-look.ts'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import type { Slide } from '../../scripts/compiler/deck-model.ts'
import { makeGuide } from '../../scripts/compiler/session/guide.ts'
import { exerciseSlide } from './exercise-kit.ts'
import { htmlOf, PAPER } from './support.ts'

const DECK = (name: string): string =>
  `# ${name} {#cover}

::: notes
Cover of ${name}.
:::

---

## Loop {#loop minutes=2}

Seen. [to the end](#end)

::: notes
Old words, as in [the end](#end). [@S3.1]
:::

---

## End {#end}

Over.

::: notes
Last words, after [the loop](#loop) and [the other](#beta/end).
:::
`
const TASK = exerciseSlide('order {#row minutes=4}', 'Put them in order.\n\n- plan it\n- sense it',
  '1. sense it\n2. plan it')

function compile(items: string) {
  const compiled = compileKit({
    decks: [['alpha', DECK('Alpha')], ['beta', DECK('Beta')], ['tasks', `# Tasks\n\n---\n\n${TASK}`]].map((
      [name = '', text = ''],
    ) => ({ file: `slides/${name}.md`, text })),
    diagrams: [],
    paper: PAPER,
    pictures: [],
    settings: {
      file: 'slides/kit.yaml',
      text:
        `title: Kit\nparts: { main-findings: Main findings, "3": The ANS framework, table-3: Table 3 }\n${OWN_LOOK}`,
    },
    sessions: [{ file: 'handouts/sessions/hour.yaml', text: `title: An hour\nitems:\n${items}` }],
  })
  const [session] = compiled.value.sessions
  if (session === undefined) throw new Error('No session')
  const slide = (id: string): Slide | undefined => session.deck.slides.find((one) => one.id === id)
  const problems = compiled.problems.filter(({ rule }) =>
    !['missing-setting', 'no-opening', 'no-closing', 'no-debrief', 'left-out-slide'].includes(rule)
  )
  return {
    ...compiled,
    session,
    slide,
    said: problems.map(({ file, line, column, severity, rule, found }) =>
      `${file}:${line}:${column} ${severity} ${rule} ${found}`
    ),
  }
}

test('own words replace the notes of a slide in this session only, with what they cite and where they lead', () => {
  const { value, slide, said, session } = compile(
    '  - title: One\n    minutes: 5\n    slides: [{ deck: alpha }]\n    say: { loop: "New, see [the end](#end). [@S3.15]" }\n',
  )
  expect(said).toEqual([])
  expect(htmlOf(slide('alpha-loop')?.notes)).toContain('New, see <a href="#alpha-end">the end</a>.')
  expect(htmlOf(slide('alpha-loop')?.notes)).not.toContain('Old words')
  expect(slide('alpha-loop')?.notesCite.claims).toEqual(['S3.15'])
  expect(htmlOf(slide('alpha-loop')?.content)).toContain('Seen.')
  expect(htmlOf(slide('alpha-end')?.notes)).toContain('Last words')
  expect(htmlOf(makeGuide(session, { handouts: [] }).items[0]?.script.find(({ id }) => id === 'alpha-loop')?.notes))
    .toContain(
      'New, see',
    )
  expect(htmlOf(value.decks.find(({ name }) => name === 'alpha')?.slides[1]?.notes)).toContain('Old words')
})

test('a cover’s own words stand before those of the first slide of its item', () => {
  const { slide, said } = compile(
    '  - { title: One, minutes: 5, slides: [{ deck: alpha }], say: { cover: Welcome. } }\n',
  )
  expect(said).toEqual([])
  expect(htmlOf(slide('alpha-loop')?.notes)).toMatch(/^<p>Welcome\.<\/p>\n<p>Old words/)
  expect(htmlOf(slide('alpha-end')?.notes)).not.toContain('Welcome')
})

test('at an exercise they replace what is said, and its goal and steps stay', () => {
  const { slide, said, session } = compile('  - { minutes: 4, exercise: row, say: { row: Our own words. } }\n')
  expect(said).toEqual([])
  expect(htmlOf(slide('tasks-row')?.notes)).toMatch(/^<p>Our own words\.<\/p>\n<section[^>]*data-part="goal">/)
  expect(htmlOf(slide('tasks-row')?.notes)).not.toContain('SECRET notes')
  expect(htmlOf(slide('tasks-row')?.notes)).toContain('<li>A step.</li>')
  expect(htmlOf(makeGuide(session, { handouts: [] }).items[0]?.script[0]?.notes)).toBe('<p>Our own words.</p>')
})

test('a slide that the item does not show is a problem at its id, which names the nearest', () => {
  const { said, problems } = compile(
    '  - { title: One, minutes: 5, slides: [{ deck: alpha, from: loop }], say: { lop: A., row-answer: B. } }\n  - { title: Rest, minutes: 5, kind: slack, say: { loop: C. } }\n',
  )
  expect(said).toEqual([
    'handouts/sessions/hour.yaml:3:77 error unknown-slide lop',
    'handouts/sessions/hour.yaml:3:86 error unknown-slide row-answer',
    'handouts/sessions/hour.yaml:4:52 error unknown-slide loop',
  ])
  expect(problems.find(({ found }) => found === 'lop')?.fix).toContain('Did you mean “loop”?')
})

test('where two decks of an item have that slide, the deck is named too', () => {
  const item = (say: string) =>
    compile(`  - { title: One, minutes: 5, slides: [{ deck: alpha }, { deck: beta }], say: { ${say} } }\n`)
  expect(item('loop: Mine.').said).toEqual(['handouts/sessions/hour.yaml:3:81 error ambiguous-slide loop'])
  const { slide, said } = item('beta/loop: Mine.')
  expect(said).toEqual([])
  expect([slide('alpha-loop')?.notes, slide('beta-loop')?.notes].map((notes) => htmlOf(notes).includes('Mine.')))
    .toEqual([
      false,
      true,
    ])
})

test('they are read like notes, and what is wrong in them is said at its place in the file', () => {
  const { said } = compile(
    '  - title: One\n    minutes: 5\n    slides: [{ deck: alpha }]\n    say:\n      loop: |\n        **Say.** Words.\n\n        Cited [@S9.9], led [on](#nowhere).\n      end: "Cited [@S9.8]."\n',
  )
  expect(said).toEqual([
    'handouts/sessions/hour.yaml:10:16 error unknown-claim @S9.9',
    'handouts/sessions/hour.yaml:10:28 warning unknown-slide #nowhere',
    'handouts/sessions/hour.yaml:11:20 error unknown-claim @S9.8',
  ])
})
