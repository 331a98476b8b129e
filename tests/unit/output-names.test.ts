import { expect, test } from 'playwright/test'
import { compileKit, type KitSources } from '../../scripts/compiler/compile-kit.ts'
import { PAPERS, suffixOf } from '../../scripts/compiler/handout/papers.ts'
import { findOutputProblems } from '../../scripts/output-problems.ts'
import { outputsOf } from '../../scripts/outputs.ts'
import { GOOD, HOUR } from '../command-line/run.ts'

const page = (audience = 'participants'): string => `---\ntitle: A page\naudience: ${audience}\n---\n\nText.\n`
const sheet = (letter: string, audience = 'participants'): string =>
  `---\ntitle: A sheet\naudience: ${audience}\nsheet: ${letter}\n${
    audience === 'participants' ? 'when: during\n' : ''
  }---\n\nText.\n`
const session = (materials = ''): string => HOUR.replace('reading:', `materials: [${materials}]\nreading:`)

/** A kit with one deck, and files by their paths. */
function kitOf(files: Readonly<Record<string, string>>) {
  const all = Object.entries({ 'slides/talk.md': GOOD, ...files }).map(([file, text]) => ({ file, text }))
  const inFolder = (folder: RegExp) => all.filter(({ file }) => folder.test(file))
  const sources: KitSources = {
    decks: inFolder(/^slides\/[^/]*$/),
    diagrams: inFolder(/^diagrams\//),
    handouts: inFolder(/^handouts\/[^/]*$/),
    sessions: inFolder(/^handouts\/sessions\//),
    paper: {},
    pictures: [],
  }
  return compileKit(sources)
}

/** `file: rule, what is said` of each. */
const saidOf = (files: Readonly<Record<string, string>>): string[] => {
  const { value, problems } = kitOf(files)
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  return findOutputProblems(outputsOf(value)).map(({ file, rule, what, severity }) =>
    `${severity} ${file}: ${rule}: ${what}`
  )
}

const diagram = '---\ntitle: Two boxes\ndescription: One leads to the other.\n---\nflowchart LR\n  A --> B\n'
const showing = (...names: string[]): string =>
  `# A talk\n\n${names.map((name) => `---\n\n## Slide of ${name}\n\n![It](../diagrams/${name})\n`).join('\n')}`

/** Pairs of files of which both want one path, and what is said of it. */
const PAIRS: readonly {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  readonly says: RegExp
}[] = [
  {
    name: 'a page and the start page',
    files: { 'handouts/index.md': page() },
    says: /^error handouts\/index\.md: reserved-name: .* give-out\/index\.html itself/,
  },
  {
    name: 'the same by another case',
    files: { 'handouts/Index.md': page() },
    says: /^error handouts\/Index\.md: reserved-name/,
  },
  {
    name: 'a deck and the script of another',
    files: { 'slides/talk-script.md': GOOD },
    says: /^error slides\/talk-script\.md: one-path: .*slides\/talk\.md.* presenter\/decks\/talk-script\.pdf too/,
  },
  {
    name: 'a session and the script of another',
    files: { 'handouts/sessions/hour.yaml': session(), 'handouts/sessions/hour-script.yaml': session() },
    says: /hour-script\.yaml: one-path: .*sessions\/hour-script\.pdf too/,
  },
  {
    name: 'a sheet and the large print of another',
    files: { 'handouts/map.md': sheet('A'), 'handouts/map-large.md': sheet('B') },
    says: /map-large\.md: one-path: .*handouts\/map-large-a4\.pdf too/,
  },
  {
    name: 'decks that differ in case',
    files: { 'slides/Talk.md': GOOD },
    says:
      /Talk\.md: one-path: .*slides\/talk\.md, is made into presenter\/decks\/talk\.html, and this one into presenter\/decks\/Talk\.html/,
  },
  {
    name: 'sessions that differ in case',
    files: { 'handouts/sessions/hour.yaml': session(), 'handouts/sessions/Hour.yaml': session() },
    says: /[hH]our\.yaml: one-path/,
  },
  {
    name: 'sheets that differ in case',
    files: { 'handouts/map.md': sheet('A', 'presenters'), 'handouts/MAP.md': sheet('B', 'presenters') },
    says: /one-path: .*presenter\/handouts\/map\.html/,
  },
  {
    name: 'pages that differ in the writing of é',
    files: { 'handouts/caf\u00e9.md': page('presenters'), 'handouts/cafe\u0301.md': page('presenters') },
    says: /one-path/,
  },
  {
    name: 'diagrams that differ in case',
    files: {
      'slides/talk.md': showing('box.mmd', 'Box.mmd'),
      'diagrams/box.mmd': diagram,
      'diagrams/Box.mmd': diagram,
    },
    says: /Box\.mmd: one-path: .*give-out\/diagrams\/box\.svg/,
  },
]

for (const { name, files, says } of PAIRS) {
  test(`two that want one path are told: ${name}`, () => {
    const said = saidOf(files)
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(says)
  })
}

test('pages that the kit makes of the paper keep their names', () => {
  const { value } = compileKit({
    decks: [{ file: 'slides/talk.md', text: GOOD }],
    diagrams: [],
    pictures: [],
    handouts: ['glossary', 'bibliography', 'my-glossary'].map((name) => ({
      file: `handouts/${name}.md`,
      text: page(),
    })),
    paper: {
      terms: { file: 'slides/paper/terms.yaml', text: '- { id: grid, name: grid, definition: A cell. }\n' },
      references: {
        file: 'slides/paper/references.json',
        text: '[{ "id": "wiener", "type": "book", "title": "Cybernetics" }]',
      },
    },
  })
  expect(findOutputProblems(outputsOf(value)).map(({ rule, file }) => `${file} ${rule}`)).toEqual([
    'handouts/glossary.md reserved-name',
    'handouts/bibliography.md reserved-name',
  ])
})

test('names that only look like one another are nobody’s problem', () => {
  expect(saidOf({
    'slides/talks.md': GOOD,
    'slides/more-script.md': GOOD,
    'handouts/talk.md': page(),
    'handouts/sessions/talk-a4.yaml': session(),
    'handouts/map.md': sheet('A', 'presenters'),
    'handouts/map-large.md': sheet('B'),
    'handouts/glossary.md': page(),
    'handouts/con-a4.md': page(),
    'handouts/sheet.md': sheet('C'),
    'handouts/sheet-a4.md': sheet('D'),
    'slides/console.md': GOOD,
  })).toEqual([])
})

test('a diagram in a deck or a sheet takes nobody’s name', () => {
  const fence = `---\ntitle: A page\naudience: participants\n---\n\n\`\`\`mermaid\n${diagram}\`\`\`\n`
  const withFence = `# A talk\n\n---\n\n\`\`\`mermaid\n${diagram}\`\`\`\n`
  const rules = (files: Record<string, string>) =>
    kitOf(files).problems.filter(({ rule }) => rule === 'duplicate-diagram')
  expect(rules({ 'slides/talk.md': withFence, 'handouts/talk.md': fence })).toEqual([])
  expect(rules({ 'slides/talk.md': withFence, 'diagrams/talk-6.mmd': diagram })).toEqual([])
  const [found] = rules({ 'slides/talk.md': withFence, 'diagrams/talk-5.mmd': diagram })
  expect(found).toMatchObject({ severity: 'error', file: 'slides/talk.md', found: 'talk-5' })
  expect(rules({ 'slides/talk.md': `\n${withFence}`, 'handouts/talk.md': fence })).toHaveLength(1)
})

for (const name of ['con', 'AUX', 'nul.talk', 'com1', 'a:b', 'why?', 'a\nb', 'n'.repeat(245)]) {
  test(`a name that some system cannot have is told: ${JSON.stringify(name.slice(0, 20))}`, () => {
    const [said, ...more] = saidOf({ [`slides/${name}.md`]: GOOD })
    expect(said).toContain(': impossible-name: ')
    expect(more).toEqual([])
  })
}

/** A task in a deck, for a worksheet. */
const task = (id: string): string =>
  `---

## Task ${id}

::: exercise discuss {#${id} minutes=20 group=4 priority=should phases="think 2, pair 5, share 5"}
What do you think?

::: goal
To think.
:::
::: materials
Paper.
:::
::: steps
1. Think.
:::
::: answer
- Anything
:::
::: debrief
It was so.
:::
:::

`

test('a session whose materials name a sheet twice, and play a part of it, has one file of that', () => {
  const plan = session('{ print: A, copies: 1 for 4 }, { print: A, copies: 2 in all }')
    .replace('{ title: Slack, minutes: 6, kind: slack }', '{ minutes: 20, priority: should, exercise: one }').replace(
      'minutes: 45',
      'minutes: 31',
    )
  const { value } = kitOf({
    'slides/talk.md': `${GOOD}\n${task('one')}${task('two')}`,
    'handouts/map.md': sheet('A').replace('Text.', ':: worksheet {deck=talk}'),
    'handouts/sessions/hour.yaml': plan,
  })
  const shortened = outputsOf(value).filter(({ path }) => path.startsWith('give-out/packs/hour-sheet-A'))
  expect(shortened.map(({ path }) => path.replace(/.*sheet-A/, ''))).toEqual(
    PAPERS.flatMap((paper) => [false, true].map((large) => `${suffixOf(paper, large)}.pdf`)),
  )
})
