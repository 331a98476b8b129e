import { expect, test } from 'playwright/test'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import type { Deck } from '../../scripts/compiler/deck-model.ts'
import { htmlOf } from './support.ts'

const ALPHA = `# Alpha {#cover}

---

## Loop {#loop}

See [the end](#end), [the other](#beta/yardstick), [home](#alpha/cover).

::: notes
As in [the end](#/end) and [the other](#beta/yardstick).
:::

---

## End {#end}

Over.
`
const BETA = '# Beta {#cover}\n\n---\n\n## Yardstick {#yardstick}\n\nMeasured.\n'

function compile({ items = '', more = {} }: { items?: string; more?: Readonly<Record<string, string>> }) {
  const compiled = compileKit({
    decks: Object.entries({ alpha: ALPHA, beta: BETA, ...more }).map(([name, text]) => ({
      file: `slides/${name}.md`,
      text,
    })),
    diagrams: [],
    paper: {},
    pictures: [],
    sessions: items === '' ? [] : [{ file: 'handouts/sessions/hour.yaml', text: `title: An hour\nitems:\n${items}` }],
  })
  const problems = compiled.problems.filter(({ rule }) => rule === 'left-out-slide' || rule === 'unknown-slide')
  return {
    ...compiled,
    problems,
    told: problems.map(({ file, line, column, severity, rule, found }) =>
      `${file}:${line}:${column} ${severity} ${rule} ${found}`
    ),
  }
}
const show = (deck: Deck | undefined, id: string): string => {
  const slide = deck?.slides.find((one) => one.id === id)
  return htmlOf(slide?.content) + htmlOf(slide?.notes)
}

test('a link to another deck leads there in a session that shows both, and in a deck that takes in both', () => {
  const { told, value } = compile({
    items:
      '  - { title: One, minutes: 5, slides: [{ deck: alpha }] }\n  - { title: Two, minutes: 5, slides: [{ deck: beta }] }\n',
    more: { whole: '---\nassemble: [alpha, beta]\n---\n\n# Whole {#cover}\n\n[To it](#beta/yardstick)\n' },
  })
  expect(told).toEqual([])
  const whole = value.decks.find(({ name }) => name === 'whole')
  for (const html of [show(value.sessions[0]?.deck, 'alpha-loop'), show(whole, 'alpha-loop')]) {
    expect(html.match(/<a href="#beta-yardstick">the other<\/a>/g)).toHaveLength(2)
    expect(html.match(/<a href="#alpha-end">the end<\/a>/g)).toHaveLength(2)
  }
  // A session has no covers: what led to one leads to where its item begins; in a deck, to the slide that leads in.
  expect(show(value.sessions[0]?.deck, 'alpha-loop')).toContain('<a href="#alpha-loop">home</a>')
  expect(show(whole, 'alpha-loop')).toContain('<a href="#alpha">home</a>')
  expect(show(whole, 'cover')).toContain('<a href="#beta-yardstick">To it</a>')
})

test('in the file of one deck it stays as its words, for no other file is sure to be there', () => {
  const { value, told } = compile({})
  expect(told).toEqual([])
  const html = show(value.decks.find(({ name }) => name === 'alpha'), 'loop')
  expect(html.match(/<a>the other<\/a>/g)).toHaveLength(2)
  expect(html).toContain('<a href="#cover">home</a>')
  expect(html).toContain('<a href="#end">the end</a>')
})

test('a target that no deck has is named where the link stands, with the nearest', () => {
  const { told, problems } = compile({ more: { gamma: '# Gamma\n\n[there](#beta/yardstik) [here](#nowhere)\n' } })
  expect(told).toEqual([
    'slides/gamma.md:3:1 warning unknown-slide #beta/yardstik',
    'slides/gamma.md:3:25 warning unknown-slide #nowhere',
  ])
  expect(problems[0]?.fix).toContain('Did you mean “beta/yardstick”?')
})

test('a session that leaves the target out is named at the link, on the slide and in the notes, and the words stand', () => {
  const { told, problems, value } = compile({
    items: '  - { title: One, minutes: 5, slides: [{ deck: alpha, from: loop, to: loop }] }\n',
  })
  expect(told).toEqual([
    'slides/alpha.md:7:5 warning left-out-slide #end',
    'slides/alpha.md:7:22 warning left-out-slide #beta/yardstick',
    'slides/alpha.md:10:7 warning left-out-slide #end',
    'slides/alpha.md:10:28 warning left-out-slide #beta/yardstick',
  ])
  expect(problems[2]?.what).toBe(
    'The session “An hour” (handouts/sessions/hour.yaml) shows the slide “loop”, but leaves out “alpha/end”, to which this leads.',
  )
  expect(problems[3]?.fix).toBe(
    'Give the session its own words, “say: { loop: … }” in its item, or add { deck: beta, from: yardstick, to: yardstick }.',
  )
  expect(show(value.sessions[0]?.deck, 'alpha-loop')).toContain('As in <a>the end</a> and <a>the other</a>.')
})

test('own words end the warning of the notes, and are warned of themselves', () => {
  const { told } = compile({
    items:
      '  - title: One\n    minutes: 5\n    slides: [{ deck: alpha, to: loop }, { deck: beta }]\n    say: { loop: "As [told](#end), and [there](#beta/yardstick)." }\n',
  })
  expect(told).toEqual([
    'handouts/sessions/hour.yaml:6:22 warning left-out-slide #end',
    'slides/alpha.md:7:5 warning left-out-slide #end',
  ])
})

test('an assembled deck is named too, at the links of its parts and at its own', () => {
  const { told, problems } = compile({
    more: {
      whole: '---\nassemble: [{ deck: alpha, to: loop }]\n---\n\n# Whole {#cover}\n\n[To it](#beta/yardstick)\n',
    },
  })
  expect(told).toEqual([
    'slides/alpha.md:7:5 warning left-out-slide #end',
    'slides/alpha.md:7:22 warning left-out-slide #beta/yardstick',
    'slides/alpha.md:10:7 warning left-out-slide #end',
    'slides/alpha.md:10:28 warning left-out-slide #beta/yardstick',
    'slides/whole.md:7:1 warning left-out-slide #beta/yardstick',
  ])
  expect(problems[0]?.what).toContain('The deck “')
})
