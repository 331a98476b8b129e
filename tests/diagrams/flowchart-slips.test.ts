import { expect, test } from 'playwright/test'
import { slipIn } from '../../scripts/diagrams/problems.ts'

const CHART = 'flowchart TB\n'
const found = (line: string): string | undefined => {
  const slip = slipIn(line, CHART)
  return slip === undefined ? undefined : `${slip.column} ${slip.what}`
}

test('an arrow that is none is told with those that there are', () => {
  expect(found('  B -=> C')).toBe('4 A flowchart has no arrow “-=>”.')
  expect(found('  B => C')).toBe('4 A flowchart has no arrow “=>”.')
  expect(found('  B -> C')).toBe('4 A flowchart has no arrow “->”.')
  expect(slipIn('B -=> C', CHART)?.fix).toContain('-->, -.-> or ==>')
})

test('a bracket that stays open is told where it opens', () => {
  expect(found('  A["x":::c --> B["y [z"]')).toBe('3 The “[” here is never closed.')
  expect(found('  A --> B(["x"]')).toBe('9 The “(” here is never closed.')
})

test('what there is stays: arrows of every kind, shapes, words in quotation marks', () => {
  for (
    const line of [
      ...['-->', '---', '-.->', '-.-', '==>', '===', '--x', '--o', 'o--o', 'x--x', '<-->', '~~~', '---->', '<-.->']
        .map((arrow) => `A ${arrow} B`),
      'A -- words --> B',
      'A -. words .-> B',
      'A == words ==> B',
      'A -->|a -=> b| B',
      'A["a -=> b ["] --> B[a => b]',
      'A>flag] --> B{{x}} --> C[/x/] --> D((("y")))',
      'A["two',
    ]
  ) expect(found(line), line).toBeUndefined()
  expect(slipIn('A -=> B', 'mindmap\n')).toBeUndefined()
})
