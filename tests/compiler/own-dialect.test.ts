import { expect, test } from 'playwright/test'
import { walk } from '../../scripts/compiler/content/walk.ts'
import { REFERENCE } from '../../scripts/compiler/reference/reference.ts'
import { Problems } from '../../scripts/compiler/problem.ts'
import { Stranger } from '../../scripts/compiler/strangers/stranger.ts'
import { compile } from './support.ts'

/** What stands between backticks in the reference, but for HTML, which is translated in any deck. */
const CODES = REFERENCE.flatMap(({ lines }) => Object.keys(lines)).flatMap((name) =>
  [...name.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
).filter((code) => !code.includes('<'))
const IN_BRACES = CODES.filter((code) => /^::: [\w-]+$/.test(code)).map((code) => `::: {.${code.slice(4)}}`)

test('nothing that the reference has makes a deck one for another program', () => {
  const strange = [...CODES, ...IN_BRACES].filter((code) => {
    const lines = ['# One', '', '---', '', '## Two', '', code, '']
    return new Stranger('slides/deck.md', lines, 0).translate(new Problems('slides/deck.md'), []).isChanged
  })
  expect(strange).toEqual([])
})

const DECK = `
## Two columns {.self-healing}

A [word]{.self-healing} here.

![What it shows](../diagrams/four-loops.mmd)
`

for (const [what, setting] of [['the kit', 'title: A'], ['Quarto', 'format: revealjs'], ['Marp', 'marp: true']]) {
  test(`identities and a diagram’s own caption are there in a deck for ${what}`, () => {
    const { value: deck, problems } = compile(`---\n${setting}\n---\n\n# Cover\n\n---\n${DECK}`)
    const nodes = [...walk(deck.slides.at(-1)?.content ?? [])].filter((node) => typeof node !== 'string')
    const spans = nodes.flatMap((
      node,
    ) => (node.kind === 'element' && node.name === 'span' ? [node.attributes['class']] : []))
    expect(spans).toEqual(['identity hue-green pattern-dots'])
    expect(nodes.flatMap((node) => (node.kind === 'diagram' ? [node.caption] : []))).toEqual([undefined])
    expect(problems.map((problem) => problem.what).join()).not.toContain('self-healing')
  })
}

test('one setting that is left out is told in the singular', () => {
  const { problems } = compile('---\nmarp: true\n---\n\n# Cover\n\n---\n\n## Two {.strange}\n\nWords.\n')
  const told = problems.find(({ rule }) => rule === 'foreign-deck')
  expect(told?.what).toBe('This is a Marp deck: this one setting of it is not taken over: .strange (line 9).')
  expect([told?.why, told?.fix].join(' ')).not.toMatch(/they|them/)
})
