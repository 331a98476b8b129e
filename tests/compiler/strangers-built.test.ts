import { fc } from '../fuzz.ts'
import { expect, test } from 'playwright/test'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import type { Problem } from '../../scripts/compiler/model.ts'
import { withUndrawn } from '../../scripts/compiler/strangers/told/undrawn.ts'
import { OWN_LOOK } from './own-look.ts'
import { bareContext, compile, htmlOf } from './support.ts'

const HEADS = ['marp: true', 'theme: seriph\ntransition: fade', 'format: revealjs', 'revealOptions: {}']

/** What stops the build where it stands in a deck for the kit. */
const FAULTS = [
  '::: {.exercise}\nCount.\n:::',
  '::: exercise\nCount.\n:::',
  '::: {.answer}\nTen.\n:::',
  '::: debrief\nTen.\n:::',
  '::: {.columns}\nnever closed',
  '```python\nnever closed',
  '![](C:\\pics\\ebb.png)',
  '![](file:///tmp/ebb.png)',
  '![](ebb.mmd)',
  '## Same {#same}\n\n---\n\n## Same {#same}',
  '## Ebb {#deck minutes=many background=blurple}',
  '```mermaid\n```',
  '```mermaid\nflowchart LR\n  A --> B["<b onclick=x>"]\n  click B href "https://example.org"\n```',
  '[ebb](javascript:alert(1)) [tide](other-deck.md#x)',
  '$\\unknown{x$ and $$\\frac{1}$$',
  '> > > > > > > > > > > > > > > > > deep',
  '[@nobody] [C9.9] [x]{.term}',
]

for (const head of HEADS) {
  test(`nothing that stands in a deck with “${head.split('\n')[0]}” stops the build`, () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...FAULTS), { minLength: 1, maxLength: 5 }), (faults) => {
        const slides = faults.map((fault, index) => `## Slide ${index}\n\n${fault}`).join('\n\n---\n\n')
        const { problems } = compile(`---\n${head}\n---\n\n# Tides\n\n---\n\n${slides}\n`, bareContext)
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
      }),
      { numRuns: 60, examples: FAULTS.map((fault): [string[]] => [[fault]]) },
    )
  })
}

test('a class of the name of an exercise or one of its parts leaves its words on the slide', () => {
  const { value, problems } = compile(
    '---\nformat: revealjs\n---\n\n## Ebb\n\n::: {.exercise}\nCount.\n:::\n\n::: {.answer}\nTen.\n:::\n',
    bareContext,
  )
  const [slide] = value.slides
  expect(htmlOf(slide?.content ?? [])).toMatch(/Count\.[\s\S]*Ten\./)
  expect(slide?.notes).toEqual([])
  expect(problems.map(({ what }) => what).join()).toContain('.answer (line 11)')
})

test('a diagram that is refused, before it is drawn or then, stands as its source', () => {
  const refused = compile('---\nmarp: true\n---\n\n## Ebb\n\n```mermaid\nflowchart LR\n  A --> B["![](x.png)"]\n```\n',
    bareContext)
  expect(refused.value.fences).toEqual([])
  expect(htmlOf(refused.value.slides[0]?.content ?? [])).toContain('![](x.png)')
  const { value: kit } = compileKit({
    decks: [{
      file: 'slides/tide.md',
      text: '---\nmarp: true\n---\n\n## Ebb\n\n```mermaid\nflowchart LR\n  A --> {{\n```\n',
    }],
    diagrams: [],
    settings: { file: 'slides/kit.yaml', text: `title: T\nlanguage: en\nsourceLine: H.\n${OWN_LOOK}` },
    pictures: [],
    paper: {},
  })
  const problem: Problem = {
    severity: 'error',
    rule: 'diagram-syntax',
    file: 'slides/tide.md',
    line: 9,
    column: 3,
    what: 'No.',
    why: 'A hole.',
    fix: 'Mend.',
  }
  const { value, problems } = withUndrawn(kit, () => false, [problem])
  expect(htmlOf(value.decks[0]?.slides[0]?.content ?? [])).toContain(
    '<code class="language-mermaid">flowchart LR\n  A --&gt; {{',
  )
  expect(value.diagrams.size).toBe(0)
  expect(problems).toMatchObject([{ severity: 'warning', why: expect.stringContaining('source stands') as unknown }])
  // What is wrong with one that is drawn all the same stops no build either, and nothing stands in its place.
  expect(withUndrawn(kit, () => true, [problem])).toEqual({
    value: kit,
    problems: [{ ...problem, severity: 'warning' }],
  })
  const own = { ...problem, file: 'slides/own.md' }
  expect(withUndrawn(kit, () => false, [own]).problems).toEqual([own])
})

test('the source of a diagram that cannot be drawn is set as small as its lines have room', () => {
  const slideOf = (lines: number, words = '') => {
    const body = Array.from({ length: lines }, (_, at) => `  A --> B${at}`).join('\n')
    const { value: kit } = compileKit({
      decks: [{
        file: 'slides/tide.md',
        text: `---\nmarp: true\n---\n\n## Ebb\n\n${words}\`\`\`mermaid\nflowchart LR\n${body}\n  B --> {{\n\`\`\`\n`,
      }],
      diagrams: [],
      settings: { file: 'slides/kit.yaml', text: `title: T\nlanguage: en\nsourceLine: H.\n${OWN_LOOK}` },
      pictures: [],
      paper: {},
    })
    return withUndrawn(kit, () => false, []).value.decks[0]?.slides[0]
  }
  const sizeOf = (lines: number) => slideOf(lines)?.codeSize
  expect(sizeOf(4)).toBe(undefined)
  expect(sizeOf(24)).toBe(10)
  expect(sizeOf(90)).toBe(6)
  // Beside words it has no side of its own, which would be empty.
  expect(slideOf(4, '- out\n\n')?.layout).toBe('text')
})
