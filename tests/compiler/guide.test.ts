import * as fc from 'fast-check'
import { expect, test } from 'playwright/test'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { renderGuide } from '../../scripts/compiler/render/guide/guide.ts'
import { withPages } from '../../scripts/compiler/render/guide/head.ts'
import { rehouse } from '../../scripts/compiler/render/rehouse.ts'
import { type Guide, makeGuide, needsFor } from '../../scripts/compiler/session/guide.ts'
import { dropOrder } from '../../scripts/compiler/session/reckon.ts'
import { readKit } from '../../scripts/kit/read-kit.ts'
import { PROJECT } from '../../scripts/options.ts'
import { ALL_KINDS } from './exercise-kit.ts'
import { expectHarmless } from './html.ts'

const ALPHA = `# Alpha {#cover .cover}

::: notes
COVER NOTES
:::

---

## Loop {#loop minutes=2}

ON THE SLIDE [on](#goal)

::: notes
### Aside {#aside}

NOTES of the loop, [on](#goal), [nowhere](#end). [@C1]
:::

---

## Goal {#goal minutes=1}

---

## End {#end}
`
const IDS = ['pairs', 'groups', 'sequence', 'choice', 'opinion', 'words', 'typed', 'stages', 'talk']
const SESSION = `title: Two hours
minutes: 100
for: Anyone.
objectives: [Say A, Say B]
room: A room.
group: 6
materials: [Pens, { print: "Sheet B", per: 1, copies: 2 }, { what: Large paper, per: 6 }]
reading: { paragraphs: All of it, minutes: 17, questions: [Who?, What?] }
without-reading: Read it aloud.
items:
  - { title: Arrive, minutes: 5, kind: opening, slides: [{ deck: alpha, from: cover, to: goal }] }
${IDS.map((id, index) => `  - { minutes: ${index + 4}, priority: ${['must', 'should', 'could'][index % 3] ?? 'must'}, exercise: ${id} }`).join('\n')}
  - { title: Pause, minutes: 5, kind: break }
  - { title: Kept free, minutes: 5, kind: slack }
  - { title: What now?, minutes: 8, kind: debrief }
  - { title: Maybe, minutes: 1, priority: could, slides: [{ deck: alpha, from: end, to: end }] }
  - { title: Close, minutes: 4, kind: closing }
`
const CHECKLIST = '---\ntitle: The room\naudience: presenters\n---\n\n## Before {#before}\n\n- Seats, [again](#before)\n- Of the first claim [@C1]\n- Of the second [@C2]\n'

const SHEET = '---\ntitle: Sheet\naudience: participants\nsheet: B\nwhen: during\n---\n\n:: worksheet {exercise="stages talk"}\n'

function kitOf(session: string, exercises = ALL_KINDS.join('\n---\n\n')) {
  return compileKit({
    decks: [['alpha', ALPHA], ['game', `# Game\n\n---\n\n${exercises}`.replaceAll('@S3.16', '@C1')]]
      .map(([name = '', text = '']) => ({ file: `slides/${name}.md`, text })),
    diagrams: [], pictures: [], sessions: [{ file: 'handouts/sessions/two.yaml', text: session }],
    handouts: [{ file: 'handouts/room-and-access.md', text: CHECKLIST }, { file: 'handouts/sheet.md', text: SHEET }, { file: 'handouts/other.md', text: SHEET.replace('sheet: B', 'sheet: A') }],
    settings: { file: 'slides/kit.yaml', text: 'parts: { "1": One }\n' },
    paper: {
      claims: { file: 'c', text: '- { id: C1, part: "1", paragraph: 1, gist: A., endnotes: [1], status: AUT }\n- { id: C2, part: "1", paragraph: 2, gist: Not in any session., endnotes: [], status: AUT }\n' },
      endnotes: { file: 'e', text: '- { number: 1, explanation: One. }\n' },
    },
  })
}

function guideOf(text: string, exercises?: string) {
  const { value: kit } = kitOf(text, exercises)
  const [session] = kit.sessions
  if (session === undefined) throw new Error('No session')
  const guide = makeGuide(session, kit)
  return { guide, html: renderGuide(guide, { kit, drawn: new Map(), pictures: new Map(), endnoteTexts: new Map([[1, 'One.']]) }) }
}

test('plan, script and keys of a session, as data', () => {
  expect(kitOf(SESSION).problems.filter(({ file, severity }) => severity === 'error' || file.startsWith('handouts'))).toEqual([])
  const { guide } = guideOf(SESSION)
  expect(guide.items.map(({ item: { title, kind }, from, script }) => `${from} ${title} ${kind}: ${script.map(({ id }) => id).join(' ')}`.trim())).toEqual([
    // A deck's cover is left out, but not its notes, which the agenda keeps.
    '0 Arrive opening: alpha-loop alpha-goal',
    ...IDS.map((id, index) => `${[5, 9, 14, 20, 27, 35, 44, 54, 65][index] ?? ''} Title of ${id} exercise: game-${id}`),
    '77 Pause break:', '82 Kept free slack:', '87 What now? debrief:', '95 Maybe slides: alpha-end', '96 Close closing:',
  ])
  expect(guide.keys.map(({ id }) => id)).toEqual(IDS)
  expect(guide.slack).toBe(5)
  // Debrief and closing, and nothing that could be left out between them.
  expect(guide.latestDebrief).toBe(100 - 8 - 4)
  expect(guide.drops.map(({ title, priority }) => `${priority} ${title.replace('Title of ', '')}`))
    .toEqual(['could talk', 'could words', 'could sequence', 'could Maybe', 'should stages', 'should opinion', 'should groups'])
  expect(guide.before.map(({ id, notes }) => [id, /Read out the ground rules/.test(notes)])).toEqual([['ground-rules', true]])
  const [first] = guide.items
  expect(first?.script[0]?.notes).toContain('COVER NOTES')
  expect(guide.items[1]?.script[0]).toMatchObject({ title: 'Title of pairs', minutes: 4, notes: '<p>SECRET notes.</p>', exercise: { id: 'pairs', group: 1 } })
  expect(guide.checklist?.title).toBe('The room')
})

test('the page has every item, every part of every exercise once, and no link that leads nowhere', () => {
  const { guide, html } = guideOf(SESSION)
  expectHarmless(html)
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ['glance', 'plan', 'needs', 'room', 'script', 'keys', 'evidence', ...guide.items.map((_, index) => `item-${index + 1}`), ...IDS.map((id) => `key-${id}`)]) {
    expect(ids, id).toContain(id)
  }
  const slides = new Set(guide.session.deck.slides.map(({ id }) => id))
  for (const [, address = ''] of html.matchAll(/ href="([^"]*)"/g)) {
    if (address.startsWith('#mark-')) continue
    const [page, place] = address.split('#')
    if (page === '') expect(ids, address).toContain(decodeURIComponent(place ?? ''))
    else if (page === '../sessions/two.html') expect(place === undefined || slides.has(place), address).toBe(true)
    else expect(page).toBe('../bibliography.html')
  }
  const times = (words: string) => html.split(words).length - 1
  for (const part of ['goal', 'hint', 'debrief', 'misreading', 'shorter', 'seated', 'variant', 'notes']) expect(times(`SECRET ${part}.`), part).toBe(IDS.length)
  for (const part of ['A step.', 'A plain statement.', 'A second helping.']) expect(times(part), part).toBe(IDS.length)
  // Once in the list of what to bring, once where it is handed out.
  expect(times('SECRET materials.')).toBe(2 * IDS.length)
  for (const words of ['SECRET why', 'SECRET what', 'SECRET opinion', 'SECRET evidence', 'SECRET word', 'think 1, pair 2, share 3']) expect(html).toContain(words)
  // Five minutes shared out, to the half minute.
  for (const words of ['>Loop</a> <span class="guide-soft">3½ minutes', '>Goal</a> <span class="guide-soft">1½ minutes']) expect(html).toContain(words)
  // The slides themselves are not in it.
  expect(html).not.toContain('ON THE SLIDE')
  expect(html).toContain('NOTES of the loop, <a href="../sessions/two.html#alpha-goal">on</a>, <a href="../sessions/two.html#alpha-end">nowhere</a>.')
  const levels = [...html.matchAll(/<h([1-6])/g)].map((match) => Number(match[1]))
  levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 1), `heading ${index}`).toBeLessThanOrEqual(1))
})

test('the check-list leaves out what rests on claims that do not come up', () => {
  const { guide, html } = guideOf(SESSION)
  expect(html).toContain('<li>Of the first claim')
  expect(html).not.toMatch(/Of the second|Not in any session/)
  expect(guide.checklist?.cited.claims).toEqual(['C1'])
})

test('what is said before an exercise stands above its task', () => {
  const early = ALL_KINDS.join('\n---\n').replace('SECRET notes.', '**Say.** Later.\n\n**Say before you start.** Early.\n\n**Do first.** Press C.')
  const { html } = guideOf(SESSION, early)
  expect(html).toMatch(/<h4>First<\/h4>\n<div>\n<p><strong>Say before you start\.<\/strong> Early\.<\/p>\n<p><strong>Do first\.<\/strong> Press C\.<\/p>\n<\/div>\n<\/div>\n<div class="guide-part">\n<h4>Task/)
  expect(html.split('Early.')).toHaveLength(2)
  expect(html).toMatch(/<h4>Say<\/h4>\n<div>\n<p><strong>Say\.<\/strong> Later\.<\/p>\n<\/div>/)
})

test('on paper an item says on each further page that it is continued', () => {
  const { guide, html } = guideOf(SESSION)
  expect(html.match(/<div class="guide-again" aria-hidden="true">/g)).toHaveLength(1 + guide.items.length + IDS.length)
  expect(html).toContain('aria-hidden="true"><b>0:05</b> Task 1: Title of pairs (continued)</div>')
})

test('an exercise and its answer are called by their sheet, and name the page of each other where pages are known', () => {
  const { html } = guideOf(SESSION)
  const printed = withPages(html, (id) => ({ 'key-talk': 12, 'item-10': 7 })[id])
  expect(printed).not.toContain('guide-page')
  const wordsOf = (text: string): string[] => [...text.matchAll(/<p class="guide-how">(.*)<\/p>/g)].map(([, words = '']) => words.replace(/<[^>]*>/g, ''))
  expect(wordsOf(html).filter((words) => words.includes('Sheet'))).toEqual([
    '11 minutes · Exercise, alone · should · Sheet B, task 8 · answer, debrief', '12 minutes · Exercise, in pairs · could · Sheet B, task 9 · answer, debrief',
    '11 minutes · Exercise, alone · should · Sheet B, task 8 · script', '12 minutes · Exercise, in pairs · could · Sheet B, task 9 · script',
  ])
  expect(wordsOf(printed).filter((words) => words.includes('task 9'))).toEqual([
    expect.stringMatching(/answer, debrief, page 12$/), expect.stringMatching(/script, page 7$/),
  ])
  expect(printed).toContain('<th scope="col">Page</th>')
  expect(printed).toContain('<td>7</td></tr>')
})

test('a session without exercises, materials or reading has no empty part', () => {
  const bare = SESSION.replace(/^materials:.*\n/m, '').replace(/^group:.*\n/m, '').replace(/\{ paragraphs.*\}/, '{ none: There is no time. }').replace(/^ {2}- \{ minutes:.*\n/gm, '')
  const { guide, html } = guideOf(bare)
  expect(guide.keys).toEqual([])
  expect(html).not.toMatch(/id="keys"|<tbody>\n<\/tbody>|<dd><\/dd>|<ul><\/ul>|Groups, by size|>Bring</)
  expect(html).toContain('Nothing. There is no time.')
  expectHarmless(html)
})

test('hostile words in a session are harmless in its guide', () => {
  const evil = '"<script>alert(1)</script> \\" onclick=\\"x"'
  const { html } = guideOf(SESSION.replace('title: Two hours', `title: ${evil}`).replace('title: Arrive', `title: ${evil}`).replace('Pens', evil)
    .replace('room: A room.', `room: ${evil}`).replace('Who?', evil).replace('Say A', evil))
  expectHarmless(html)
})

test('a text on another page: headings further down, no ids, links where they lead now', () => {
  const html = '<h3 id="a">A</h3><p><a href="#b">b</a> <a href="#c">c</a> <a href="https://x.example/#b" id="d">x</a></p><h6>B</h6>'
  expect(rehouse(html, 2, (id) => (id === 'b' ? '../b.html#b' : undefined)))
    .toBe('<h5>A</h5><p><a href="../b.html#b">b</a> <a>c</a> <a href="https://x.example/#b">x</a></p><h6>B</h6>')
})

test('what some people need: nobody is without, nothing is printed in vain, nobody is alone in a group', () => {
  const { guide } = guideOf(SESSION)
  expect(needsFor(guide, 13)).toEqual({ people: 13, counts: [undefined, 26, 3], groups: new Map([[6, [5, 4, 4]], [3, [3, 3, 3, 2, 2]], [2, [3, 2, 2, 2, 2, 2]]]) })
  const material = fc.record({ text: fc.string(), printed: fc.boolean(), per: fc.integer({ min: 1, max: 40 }), copies: fc.integer({ min: 1, max: 5 }) })
  fc.assert(fc.property(fc.array(material, { maxLength: 4 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 999 }), (materials, group, people) => {
    const some: Pick<Guide, 'session' | 'keys'> = { session: { ...guide.session, materials, group }, keys: [] }
    const { counts, groups } = needsFor(some, people)
    materials.forEach(({ per, copies }, index) => {
      const sets = (counts[index] ?? 0) / copies
      expect(sets * per).toBeGreaterThanOrEqual(people)
      expect((sets - 1) * per).toBeLessThan(people)
    })
    for (const [size, sizes] of groups) {
      expect(sizes.reduce((sum, each) => sum + each, 0)).toBe(people)
      if (people > 1) expect(Math.min(...sizes)).toBeGreaterThan(1)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      expect(Math.max(...sizes)).toBeLessThanOrEqual(size + 1)
    }
  }), { numRuns: 300 })
})

test('what to leave out: each once, could before should, long before short; must, slack and breaks never', () => {
  const item = fc.record({
    minutes: fc.integer({ min: 1, max: 30 }), priority: fc.constantFrom('must', 'should', 'could'), kind: fc.constantFrom('slides', 'exercise', 'slack', 'break'),
  })
  fc.assert(fc.property(fc.array(item, { maxLength: 20 }), (items) => {
    const order = dropOrder(items)
    expect(new Set(order)).toEqual(new Set(items.filter(({ priority, kind }) => priority !== 'must' && kind !== 'slack' && kind !== 'break')))
    expect(order.length).toBe(new Set(order).size)
    order.slice(1).forEach((one, index) => {
      const before = order[index]
      expect([before?.priority, one.priority]).not.toEqual(['should', 'could'])
      if (before?.priority === one.priority) expect(before.minutes).toBeGreaterThanOrEqual(one.minutes)
    })
  }))
})

test('this kit: every session has its guide, with the check-list; what is said to the slides of an item takes what the item takes; items are called what their exercises are called', async () => {
  const { value: kit } = compileKit((await readKit(PROJECT)).value)
  expect(kit.sessions.length).toBeGreaterThanOrEqual(4)
  for (const session of kit.sessions) {
    const guide = makeGuide(session, kit)
    expect(guide.checklist, session.name).toBeDefined()
    expect(guide.latestDebrief, session.name).toBeLessThan(session.minutes)
    for (const { item, exercise, script } of guide.items) {
      for (const { minutes, id } of script) expect(minutes * 2, id).toBe(Math.round(minutes * 2))
      if (script.length > 0) expect(script.reduce((sum, { minutes }) => sum + minutes, 0), `${session.name}, ${item.title}`).toBe(item.minutes)
      if (item.exercise === undefined) continue
      expect(exercise?.title).toBe(item.title)
      expect(script.some((slide) => slide.exercise === exercise)).toBe(true)
    }
    for (const { id, parts } of guide.keys) for (const name of ['goal', 'debrief', 'shorter', 'without-projector'] as const) expect(parts[name], `${id}, ${name}`).toBeDefined()
  }
})
