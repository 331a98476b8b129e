import { fc } from '../fuzz.ts'
import { expect, test } from 'playwright/test'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { partNotes } from '../../scripts/compiler/render/guide/said.ts'
import { withClock } from '../../scripts/compiler/render/guide/steps-clock.ts'
import { rehouse } from '../../scripts/compiler/render/rehouse.ts'
import { makeGuide, needsFor } from '../../scripts/compiler/session/guide.ts'
import type { Material, Session } from '../../scripts/compiler/session/model.ts'
import { dropOrder } from '../../scripts/compiler/session/reckon.ts'
import { readKit } from '../../scripts/kit/read-kit.ts'
import { PROJECT } from '../../scripts/options.ts'

function sessionWith(materials: readonly Material[], group: number): Session {
  const [session] = compileKit({
    decks: [],
    diagrams: [],
    paper: {},
    pictures: [],
    handouts: [],
    sessions: [{ file: 'handouts/sessions/a.yaml', text: 'title: A\n' }],
  }).value.sessions
  if (session === undefined) throw new Error('No session')
  return { ...session, materials, group }
}

test('steps that all say how long they take have the minute at which they begin', () => {
  expect(withClock('<ol>\n<li>Deal, 2 minutes.</li>\n<li>Read for 3½\u00A0min</li>\n</ol>', 21, 12))
    .toEqual({
      end: 26.5,
      html:
        '<ol>\n<li><b class="guide-at">0:21</b> Deal, 2 minutes.</li>\n<li><b class="guide-at">0:23</b> Read for 3½\u00A0min</li>\n</ol>',
    })
  for (
    const html of [
      '<ol><li>Deal, 2 minutes.</li><li>Read.</li></ol>',
      '<ol><li>Deal, 13 minutes.</li></ol>',
      '<p>Two minutes.</p>',
    ]
  ) expect(withClock(html, 21, 12)).toEqual({ html })
})

test('what is said stands in short paragraphs, which end with their sentences and keep their badges', () => {
  const sentence = (word: string): string => `${word} ${'and so on '.repeat(14)}to its end.`
  const badge = '<span class="cites"><a class="cite">P</a></span>'
  const { said, aside } = partNotes(
    `<p><strong>Say.</strong> ${
      ['One', 'Two', 'Three', 'Four'].map(sentence).join(` ${badge} `)
    }</p>\n<p><strong>Where people stumble.</strong> Here.</p>\n<p>Short. Very.</p>`,
  )
  const paragraphs = said.match(/<p>[^]*?<\/p>/g) ?? []
  expect(paragraphs.map((one) => one.replace(/<[^>]*>/g, '').split(' ')[0])).toEqual(['Say.', 'Three', 'Short.'])
  expect(paragraphs.slice(0, 2).every((one) => /(?:\.|<\/span>)<\/p>$/.test(one) && !one.startsWith('<p><span'))).toBe(
    true,
  )
  expect(said.replace(/<\/?p>|\s/g, '')).toContain(['Two', 'Three'].map(sentence).join(badge).replace(/\s/g, ''))
  expect(aside).toBe('<p><strong>Where people stumble.</strong> Here.</p>\n')
})

test('a text on another page: headings further down, no ids, links where they lead now', () => {
  const html =
    '<h3 id="a">A</h3><p><a href="#b">b</a> <a href="#c">c</a> <a href="https://x.example/#b" id="d">x</a></p><h6>B</h6>'
  expect(rehouse(html, 2, (id) => (id === 'b' ? '../b.html#b' : undefined)))
    .toBe('<h5>A</h5><p><a href="../b.html#b">b</a> <a>c</a> <a href="https://x.example/#b">x</a></p><h6>B</h6>')
})

test('what some people need: nobody is without, nothing is printed in vain, nobody is alone in a group', () => {
  const fixed = [{ text: 'Pens', printed: false, copies: 1 }, { text: 'Sheet B', printed: true, per: 1, copies: 2 }, {
    text: 'Large paper',
    printed: false,
    per: 6,
    copies: 1,
  }]
  expect(needsFor({ session: sessionWith(fixed, 6), keys: [] }, 13)).toEqual({
    people: 13,
    counts: [undefined, 26, 3],
    groups: new Map([[6, [5, 4, 4]]]),
  })
  const material = fc.record({
    text: fc.string(),
    printed: fc.boolean(),
    per: fc.integer({ min: 1, max: 40 }),
    copies: fc.integer({ min: 1, max: 5 }),
  })
  fc.assert(
    fc.property(fc.array(material, { maxLength: 4 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 999 }),
      (materials, group, people) => {
        const some = { session: sessionWith(materials, group), keys: [] }
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
      }),
    { numRuns: 300 },
  )
})

test('what to leave out: each once, could before should, long before short; must, slack and breaks never', () => {
  const item = fc.record({
    minutes: fc.integer({ min: 1, max: 30 }),
    priority: fc.constantFrom('must', 'should', 'could'),
    kind: fc.constantFrom('slides', 'exercise', 'slack', 'break'),
  })
  fc.assert(fc.property(fc.array(item, { maxLength: 20 }), (items) => {
    const order = dropOrder(items)
    expect(new Set(order)).toEqual(
      new Set(items.filter(({ priority, kind }) => priority !== 'must' && kind !== 'slack' && kind !== 'break')),
    )
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
      if (script.length > 0) {
        expect(script.reduce((sum, { minutes }) => sum + minutes, 0), `${session.name}, ${item.title}`).toBe(
          item.minutes,
        )
      }
      if (item.exercise === undefined) continue
      expect(exercise?.title).toBe(item.title)
      expect(script.some((slide) => slide.exercise === exercise)).toBe(true)
    }
    for (const { id, parts } of guide.keys) {
      for (const name of ['goal', 'debrief', 'shorter', 'without-projector'] as const) {
        expect(parts[name], `${id}, ${name}`).toBeDefined()
      }
    }
  }
})
