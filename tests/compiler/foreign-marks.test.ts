import { expect, test } from 'playwright/test'
import { compile } from './support.ts'

/** What a deck of another program has, and how severe the problem is. */
const MARKS: readonly (readonly [mark: string, severity: 'error' | 'warning'])[] = [
  ['Note: for the speaker', 'error'],
  ['???', 'error'],
  ['^ for the speaker', 'error'],
  ['<!-- .slide: data-x="1" -->', 'warning'],
  ['<!-- _class: lead -->', 'warning'],
  ['<v-click>now</v-click>', 'warning'],
  ['Now {.fragment}', 'warning'],
  ['. . .', 'warning'],
  ['--', 'warning'],
  ['![bg](hill.png)', 'warning'],
  ['layout: two-cols', 'warning'],
  ['::left::', 'warning'],
  ['{{< video a.mp4 >}}', 'warning'],
]

for (const [mark, severity] of MARKS) {
  test(`a mark of another program is a problem with its line, in code it is none: ${mark}`, () => {
    const marked = (text: string) => compile(text).problems.filter(({ rule }) => rule === 'foreign-mark')
    const told = marked(`# Talk\n\n---\n\n## Slide\n\n${mark}\n`)
    expect(told.map((one) => [one.line, one.severity])).toEqual([[7, severity]])
    expect(marked(`# Talk\n\n---\n\n## Slide\n\n\`\`\`\n${mark}\n\`\`\`\n`)).toEqual([])
  })
}

test('what begins a note elsewhere may stand in the notes', () => {
  const { problems } = compile('# Talk\n\n---\n\n## Slide\n\n::: notes\nNote: pass round the map.\n:::\n')
  expect(problems.filter(({ rule }) => rule === 'foreign-mark')).toEqual([])
})
