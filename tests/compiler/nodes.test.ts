import { expect, test } from 'playwright/test'
import { forEdition } from '../../scripts/compiler/content/for-edition.ts'
import {
  type Attributes,
  attribute,
  type Content,
  el,
  hasClass,
  isElement,
  type Node,
  type Secret,
  withAttributes,
  type DiagramUse,
  conceal,
} from '../../scripts/compiler/content/node.ts'
import {
  joinText,
  mapElements,
  mapNodes,
  mapRows,
  mapText,
  reveal,
  trimBreaks,
  withoutBlocks,
} from '../../scripts/compiler/content/map-nodes.ts'
import { textOf, walk } from '../../scripts/compiler/content/walk.ts'
import { toHtml } from '../../scripts/render/to-html.ts'
import { fc } from '../fuzz.ts'
import { readTags } from './html.ts'

const NAMES = ['div', 'p', 'span', 'a', 'td'] as const
const EMPTY = ['br', 'img', 'path'] as const
const hostile = fc.array(
  fc.constantFrom('&', '<', '>', '"', "'", '</p>', '<script>', '-->', '&lt;', '&#39;', 'x=', ' ', '\n', '社', '`', '='),
  { maxLength: 8 },
).map((parts) => parts.join(''))
const attributes: fc.Arbitrary<Attributes> = fc.dictionary(
  fc.constantFrom('title', 'href', 'class', 'data-claim', 'open'),
  fc.oneof(hostile, fc.integer(), fc.constant(true as const), fc.constant(undefined)),
)

/** Trees whose texts come from `text`; below something concealed they are made by its own secret. */
function trees(text: (secret: Secret | undefined) => fc.Arbitrary<string>): fc.Arbitrary<Content<Secret>> {
  const within = (depth: number, secret: Secret | undefined): fc.Arbitrary<Content<Secret>> => {
    const leaf: fc.Arbitrary<Node<Secret>> = fc.oneof(text(secret),
      fc.tuple(fc.constantFrom(...EMPTY), attributes).map(([name, given]) => el(name, given)))
    if (depth === 0) return fc.array(leaf, { maxLength: 3 })
    const element: fc.Arbitrary<Node<Secret>> = fc.tuple(fc.constantFrom(...NAMES), attributes,
      within(depth - 1, secret))
      .map(([name, given, children]) => el(name, given, children))
    // An answer among notes is told as notes: only who has these sees it.
    const concealed = (own: Secret): fc.Arbitrary<Node<Secret>> =>
      within(depth - 1, secret === 'notes' ? 'notes' : own).map((children) => conceal(own, children))
    return fc.array(fc.oneof(leaf, element, concealed('notes'), concealed('answer')), { maxLength: 4 })
  }
  return within(2, undefined)
}

const anyTree = trees(() => hostile)

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
const decode = (html: string): string => html.replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity)

/** The tags that a tree must be written as, values as they are. */
function tagsOf(content: Content<Secret>): string[] {
  return content.flatMap((node): string[] => {
    if (typeof node === 'string' || !('children' in node)) return []
    const inner = tagsOf(node.children)
    if (node.kind === 'concealed') return inner
    const values = Object.entries(node.attributes).flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${value === true ? '' : String(value)}`]
    )
    const isEmpty = EMPTY.some((name) => name === node.name)
    return [[node.name, ...values].join('|'), ...inner, ...(isEmpty ? [] : [`/${node.name}`])]
  })
}

test('whatever a text or a value holds, only elements become tags, and everything is read back as it was', () => {
  fc.assert(fc.property(anyTree, (tree) => {
    const html = toHtml(tree)
    const read = readTags(html).map(({ name, closing, attributes }) =>
      [`${closing ? '/' : ''}${name}`, ...attributes.map(([key, value]) => `${key}=${decode(value)}`)].join('|')
    )
    expect(read).toEqual(tagsOf(tree))
    expect(decode(html.replace(/<[^>]*>/g, ''))).toBe(textOf(tree))
  }), { numRuns: 200 })
})

test('a script or style holds its text as it is, and none that would end it early or is no text', () => {
  expect(toHtml([el('script', {}, 'a < b && "c"')])).toBe('<script>a < b && "c"</script>')
  for (const early of ['</script><b>', 'x</SCRIPT >', '<!--<script>']) {
    expect(() => toHtml([el('script', {}, early)]), early).toThrow(/script/)
  }
  expect(() => toHtml([el('style', {}, '</style>')])).toThrow(/style/)
  expect(() => toHtml([el('script', {}, el('b'))])).toThrow(/script/)
})

test('a drawing is written with the ids and steps of its place, and a place that nobody filled is not written', () => {
  const svg = '<svg viewBox="0 0 9 9"><g id="ID-a" data-step="1"><text>ID-b &amp; "c"</text></g></svg>'
  const drawing = { kind: 'drawing', svg, prefix: 'd2-', width: 9, height: 9 } as const
  expect(toHtml([el('div', {}, { ...drawing, firstStep: 3 })])).toBe(
    '<div><svg viewBox="0 0 9 9"><g id="d2-a" data-step="4"><text>ID-b &amp; "c"</text></g></svg></div>',
  )
  expect(toHtml([drawing])).toContain('<g id="d2-a"><text>')
  const place: DiagramUse = { kind: 'diagram', name: 'loop', line: 1 }
  expect(() => toHtml([el('p', {}, place)])).toThrow(/diagram/)
})

function freeze(content: Content<Secret>): void {
  Object.freeze(content)
  for (const node of content) {
    if (typeof node === 'string') continue
    Object.freeze(node)
    if (node.kind === 'element') Object.freeze(node.attributes)
    if ('children' in node) freeze(node.children)
  }
}

/** Each of them, told to change as much as it can. */
const CHANGES: Readonly<Record<string, (tree: Content<Secret>) => unknown>> = {
  mapNodes: (tree) => mapNodes(tree, (node) => (isElement(node) ? [node, withAttributes(node, { id: 'x' })] : [])),
  mapElements: (tree) => mapElements(tree, (element) => ({ ...element, name: 'b', children: ['x'] })),
  mapText: (tree) => mapText(tree, (text) => [text, el('b', {}, text)]),
  mapRows: (tree) => mapRows(tree, (row) => row.toReversed()),
  joinText,
  trimBreaks,
  reveal,
  withoutBlocks: (tree) => withoutBlocks(tree, ({ name }) => name === 'p'),
  forEdition: (tree) => [forEdition(tree, 'give-out'), forEdition(tree, 'presenter')],
  toHtml,
}

for (const [name, change] of Object.entries(CHANGES)) {
  test(`${name} never changes the tree that it is given: others share it`, () => {
    fc.assert(fc.property(anyTree, (tree) => {
      const before = JSON.stringify(tree)
      freeze(tree)
      change(tree)
      expect(JSON.stringify(tree)).toBe(before)
    }), { numRuns: 40 })
  })
}

test('what a change leaves as it is stays the same node, and what it makes several, one or none of stands in order', () => {
  const kept = el('p', {}, 'a')
  const tree = [el('div', {}, kept, el('b', {}, 'b'), 'c'), kept]
  const changed = mapNodes(tree, (node) => node === 'b' ? [] : node === 'c' ? ['d', 'e'] : node)
  expect(toHtml(changed)).toBe('<div><p>a</p><b></b>de</div><p>a</p>')
  expect(changed[1]).toBe(kept)
  expect(isElement(changed[0]) && changed[0].children[0]).toBe(kept)
})

/** Each text says what it is. */
const told = trees((secret) => fc.constant(`${secret ?? 'open'};`))
const wordsOf = (content: Content<Secret>): string[] => textOf(content).split(';').filter((word) => word !== '')

test('for everyone nothing is left of what is concealed, however deep, and all that is in the open is', () => {
  fc.assert(fc.property(told, (tree) => {
    const open = wordsOf(tree).filter((word) => word === 'open')
    for (const given of [forEdition(tree, 'give-out')]) {
      expect([...walk(given)].filter((node) => typeof node === 'object' && node.kind === 'concealed')).toEqual([])
      expect(wordsOf(given)).toEqual(open)
    }
  }), { numRuns: 100 })
})

test('afterwards answers are in the open and notes are not; the presenter has all of it', () => {
  fc.assert(fc.property(told, (tree) => {
    expect(wordsOf(forEdition(tree, 'presenter'))).toEqual(wordsOf(tree))
    const after = wordsOf(forEdition(tree, 'afterwards'))
    expect(after).not.toContain('notes')
    expect(after.filter((word) => word === 'open')).toEqual(wordsOf(tree).filter((word) => word === 'open'))
    const answers = wordsOf(reveal(forEdition(tree, 'presenter')).filter(() => true)).filter((word) =>
      word === 'answer'
    )
    expect(after.filter((word) => word === 'answer').length).toBeLessThanOrEqual(answers.length)
  }), { numRuns: 100 })
  const answer = conceal('answer', ['answer;', conceal('notes', ['notes;'])])
  expect(wordsOf(forEdition([answer, conceal('notes', ['notes;', conceal('answer', ['answer;'])])], 'afterwards')))
    .toEqual(['answer'])
})

test('attributes and classes are read as they are written', () => {
  const element = el('a', { class: 'one two', rowspan: 2, open: true, id: undefined })
  expect([attribute(element, 'rowspan'), attribute(element, 'id')]).toEqual(['2', ''])
  expect(['one', 'two', 'tw'].map((name) => hasClass(element, name))).toEqual([true, true, false])
})
