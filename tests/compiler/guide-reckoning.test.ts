import { fc } from '../fuzz.ts'
import { expect, test } from 'playwright/test'
import { between, type Child, el, isElement, type Node } from '../../scripts/compiler/content/node.ts'
import { elementsIn, textOf } from '../../scripts/compiler/content/walk.ts'
import { toHtml } from '../../scripts/render/to-html.ts'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { partNotes } from '../../scripts/render/guide/said.ts'
import { withClock } from '../../scripts/render/guide/items.ts'
import { rehouse } from '../../scripts/render/guide/words.ts'
import { needsFor } from '../../scripts/compiler/session/guide.ts'
import type { Material, Session } from '../../scripts/compiler/session/model.ts'
import { dropOrder } from '../../scripts/compiler/session/reckon.ts'
import * as english from '../../scripts/words/english.ts'

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

const step = (...children: readonly Child[]): Node => el('li', {}, ...children)

test('steps that all say how long they take have the minute at which they begin', () => {
  const steps = (name: string, ...items: readonly Node[]): Node[] => [el(name, {}, '\n', between(items, '\n'), '\n')]
  const at = (minute: string): Node => el('b', { class: 'guide-at' }, minute)
  expect(withClock(steps('ol', step('Deal, 2 minutes.'), step('Read for 3½\u00A0min')), 21, 12, english)).toEqual({
    end: 26.5,
    content: steps('ol', step(at('0:21'), ' ', 'Deal, 2 minutes.'), step(at('0:23'), ' ', 'Read for 3½\u00A0min')),
  })
  for (
    const content of [
      steps('ol', step('Deal, 2 minutes.'), step('Read.')),
      steps('ol', step('Deal, 13 minutes.')),
      steps('ol', step('Deal, 2 minutes.', steps('ul', step('All of it, 1 minute.')))),
      [el('p', {}, 'Two minutes.')],
    ]
  ) expect(withClock(content, 21, 12, english)).toEqual({ content })
})

test('what is said stands in short paragraphs, which end with their sentences and keep their badges', () => {
  const sentence = (word: string): string => `${word} ${'and so on '.repeat(14)}to its end.`
  const badge = el('span', { class: 'cites implied' }, el('a', { class: 'cite' }, 'P'))
  const words = ['One', 'Two', 'Three', 'Four'].flatMap((word): Node[] => [` ${sentence(word)} `, badge])
  const stumble = el('p', {}, el('strong', {}, 'Where people stumble.'), ' Here.')
  const { said, aside } = partNotes([
    el('p', {}, el('strong', {}, 'Say.'), words),
    '\n',
    stumble,
    '\n',
    el('p', {}, 'Short. Very.'),
  ], english)
  const paragraphs = elementsIn(said).filter(({ name }) => name === 'p')
  expect(paragraphs.map((one) => textOf([one]).split(' ')[0])).toEqual(['Say.', 'Three', 'Short.'])
  for (const { children } of paragraphs.slice(0, 2)) {
    expect(isElement(children[0], 'span')).toBe(false)
    expect(children.at(-1)).toEqual(badge)
  }
  expect(textOf(said).replace(/\s/g, '')).toContain(['Two', 'Three'].map(sentence).join('P').replace(/\s/g, ''))
  expect(aside).toEqual([stumble, '\n'])
})

test('a text on another page: headings further down, no ids, links where they lead now', () => {
  const link = (href: string, text: string, id?: string): Node => el('a', { href, id }, text)
  const content = [
    el('h3', { id: 'a' }, 'A'),
    el('p', {}, link('#b', 'b'), ' ', link('#c', 'c'), ' ', link('https://x.example/#b', 'x', 'd')),
    el('h6', {}, 'B'),
  ]
  expect(toHtml(rehouse(content, 2, (id) => (id === 'b' ? '../b.html#b' : undefined))))
    .toBe('<h5>A</h5><p><a href="../b.html#b">b</a> <a>c</a> <a href="https://x.example/#b">x</a></p><h6>B</h6>')
})

test('what some people need: nobody is without, nothing is printed in vain, nobody is alone in a group', () => {
  const fixed = [{ text: 'Pens', copies: 1 }, { text: 'Forms', per: 1, copies: 2 }, {
    text: 'Large paper',
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
