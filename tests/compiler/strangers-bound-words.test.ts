import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

const read = (text: string) =>
  readForeign(`---\ntheme: seriph\n---\n\n# Tides\n\n---\n\n## Ebb\n\n${text}\n`).html[1] ?? ''
const wordsOf = (html: string): string => html.replace(/<[^<>]*>/g, ' ').replace(/\s+/g, ' ')

test('words of a component that stand in a bound array are entries, an object each', () => {
  const html = read(
    "<Timeline :steps=\"[\n  { title: 'Ebb', text: 'The tide goes out, and doesn\\'t wait.', icon: 'mdi-Wave' },\n  { title: 'Flow', text: 'back', year: 2019 },\n]\">\n  <template #icon-0><mdi-wave /></template>\n</Timeline>",
  )
  expect(html.match(/<li\b/g)).toHaveLength(2)
  expect(wordsOf(html)).toMatch(/Ebb The tide goes out, and doesn['’]t wait\..*Flow back · 2019/)
  expect(html).not.toContain('mdi-Wave')
})

test('so are those of an array of words; names of looks and what diagrams are drawn from are none', () => {
  expect(wordsOf(read("<Steps :items=\"['moor', 'dry the net']\" :colors=\"['red', 'Deep blue']\" />"))).toMatch(
    /moor dry the net $/,
  )
  expect(wordsOf(read("See <Tags :tags=\"['moor', 'net']\"/> there"))).toContain('See moor · net there')
  const none = wordsOf(
    read(
      '<BarChart :data="{ labels: [\'Jan\', \'Feb\'] }" />\n\n<Card :initial="{ x: \'Far out\' }" :status="{ open: true, at: \'top\' }" :rows="rows" />',
    ),
  )
  expect(none).not.toMatch(/Jan|Far out|top|rows/)
})
