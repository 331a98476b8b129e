import { expect, test } from 'playwright/test'
import { walk } from '../../scripts/compiler/content/walk.ts'
import { compile } from './support.ts'

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
