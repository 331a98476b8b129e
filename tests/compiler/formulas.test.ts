import { expect, test } from 'playwright/test'
import { writeMaths } from '../../scripts/assets/maths.ts'
import { walk } from '../../scripts/compiler/content/walk.ts'
import { compile, context } from './support.ts'

const within = { ...context, tools: { maths: writeMaths } }
const slide = (text: string) => `# Cover\n\n---\n\n## Formula\n\n${text}\n`

const BROKEN: readonly (readonly [written: string, tex: string, wrong: string])[] = [
  [String.raw`A half is $\frac{1}{2$ here.`, String.raw`\frac{1}{2`, 'a “}” is missing'],
  ['$$\\begin{aligned} a &= b$$', String.raw`\begin{aligned} a &= b`, 'a “\\begin” has no “\\end”'],
  [String.raw`So $\foo{x}$ it is.`, String.raw`\foo{x}`, 'there is no “\\foo” here'],
  ['So $x^$ it is.', 'x^', 'something is missing at its end, or behind a “^” or “_”'],
  ['So $a & b$ it is.', 'a & b', '“&” stands where it cannot'],
]

for (const [written, tex, wrong] of BROKEN) {
  test(`a broken formula is told, and stands as it is written: ${tex}`, () => {
    const { value: deck, problems } = compile(slide(written), within)
    expect(problems.filter(({ rule }) => rule === 'bad-formula')).toEqual([
      expect.objectContaining({
        severity: 'error',
        line: 7,
        found: tex,
        what: `This formula cannot be read: ${wrong}.`,
      }),
    ])
    const shown = [...walk(deck.slides[1]?.content ?? [])].filter((node) =>
      typeof node !== 'string' && node.kind === 'element' && node.attributes['class'] === 'tex'
    )
    expect(shown).toEqual([expect.objectContaining({ name: 'code', children: [tex] })])
  })
}

test('a formula that can be read is told nothing of', () => {
  expect(compile(slide(String.raw`So $\frac{1}{2}$ it is.`), within).problems).toEqual([])
})

test('a mark behind a formula and a bracket before it stay on its line', () => {
  const { value } = compile(slide('Does it cost ($n$), or $n^2$? So [it says $n$](https://example.org).'), within)
  const tied = [...walk(value.slides[1]?.content ?? [])].filter((node) =>
    typeof node !== 'string' && node.kind === 'element' && node.attributes['class'] === 'tied'
  )
  expect(
    tied.map((node) =>
      (typeof node !== 'string' && node.kind === 'element' ? node.children : []).filter((child) =>
        typeof child === 'string' && child !== ''
      )
    ),
  ).toEqual([['(', '),'], ['?']])
})

test('a formula ends behind two strokes, which are no escape of its mark', () => {
  const { value, problems } = compile(slide(String.raw`Before $\\$ and $x\\$ but not \$5 and 6\$ here.`), within)
  const formulas = [...walk(value.slides[1]?.content ?? [])].filter((node) =>
    typeof node !== 'string' && node.kind === 'element' && node.name === 'math'
  )
  expect(formulas).toHaveLength(2)
  expect(problems).toEqual([])
})
