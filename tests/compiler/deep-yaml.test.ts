import { expect, test } from 'playwright/test'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { Problems } from '../../scripts/compiler/problem.ts'
import { opensTooDeep, YamlSource } from '../../scripts/compiler/yaml-source.ts'

// The library took minutes for some of these; for others the program ended without a word, for want of room.
test('YAML that nests deeper than anybody writes is a problem, however it does so', () => {
  for (
    const piece of ['? ', '- ', '- ? ', '? - ', ': ', '[', '{', '[? ', '{a: ', '[a, ', '- [', '{"a": ', '! ? ', '&a - ']
  ) {
    const text = piece.repeat(20_000)
    expect(opensTooDeep(text), piece).toBe(true)
    const { problems } = compileKit({
      decks: [{ file: 'slides/a.md', text: `---\n${text}\n---\n\n# A\n` }],
      diagrams: [],
      pictures: [],
      settings: { file: 'slides/kit.yaml', text },
      paper: { claims: { file: 'claims.yaml', text }, references: { file: 'references.json', text } },
      sessions: [{ file: 'handouts/sessions/a.yaml', text }],
    })
    const deep = problems.filter(({ rule, what }) => rule === 'yaml-syntax' && what.includes('it nests too deep')).map((
      { file },
    ) => file)
    for (const file of ['claims.yaml', 'references.json', 'slides/kit.yaml', 'handouts/sessions/a.yaml']) {
      expect(deep, piece).toContain(file)
    }
  }
})

test('what is long but flat is read, and marks in text count for nothing', () => {
  const read = (text: string): unknown => {
    const problems = new Problems('a.yaml')
    const { data } = new YamlSource(text, 1, problems)
    expect(problems.list).toEqual([])
    return data
  }
  expect(read(JSON.stringify(Array.from({ length: 300 }, (_, index) => ({ id: index, names: ['a', 'b'] })))))
    .toHaveLength(300)
  expect(read('- { a: 1 }\n'.repeat(300))).toHaveLength(300)
  expect(
    read(
      `a: ${'x ? - ['.repeat(100)}\nb: |\n  ${'- [ ] ? { '.repeat(100)}\nc: "${'[{'.repeat(100)}"\nd: 1 # ${
        '[ '.repeat(100)
      }\n`,
    ),
  ).toMatchObject({ d: 1 })
})
