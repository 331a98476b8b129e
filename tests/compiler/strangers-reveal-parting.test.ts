import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

const slides = (...parts: readonly string[]) => readForeign(parts.join('\n\n'))
const titles = (read: ReturnType<typeof readForeign>) =>
  read.html.map((html) => /<h[1-6][^>]*>(?:<[^>]*>)*([^<]*)/.exec(html)?.[1] ?? '')

test('beside two lines that begin slides a third one of strokes is a rule, but where it begins them, too', () => {
  const deck = (third: string) =>
    slides('# River', '---', third, '----', '## Mill', 'a', '----', '## Weir', 'b', '--', '## Lock', 'c', '--',
      '## Sea', 'd', '----', '## Bay', 'e', '--', '## Port', 'f', '---', 'g')
  const ruled = deck('By Anna')
  expect(titles(ruled)).toEqual(['River', 'Mill', 'Weir', 'Lock', 'Sea', 'Bay', 'Port'])
  expect(ruled.html[0]).toContain('By Anna')
  const parted = slides('# River', '---', '## Dam', '----', '## Mill', '----', '## Weir', '--', '## Lock', '--',
    '## Sea')
  expect(parted.html).toHaveLength(6)
})

test('quotations of nothing part slides, whatever begins behind them', () => {
  const read = slides('# River', '---', '## Mill', 'turns', '>>>\nTo do: a drawing?', '---', '## Weir', 'stands',
    '>>>\nTo do: a photograph?', '---', '<!-- .slide: id="sea" -->\n## Sea')
  expect(read.html).toHaveLength(6)
  expect(read.html[2]).toContain('a drawing')
  expect(slides('---\nrevealOptions: {}\n---', '# River', '>>>\nquoted\n>>>', '>>>\nagain\n>>>').html).toHaveLength(1)
})

test('a line of signs, or of a word that says so between signs, parts slides where it begins three of them', () => {
  for (const mark of ['...', '—', '--8<--', '{% slide %}', '// slide', '[//]: # (slide)', '__']) {
    const read = slides('---\nrevealOptions: {}\n---', '## Mill', 'a', mark, '## Weir', 'b', mark, '## Lock', 'c', mark,
      '## Sea')
    expect([mark, titles(read)]).toEqual([mark, ['Mill', 'Weir', 'Lock', 'Sea']])
    expect(read.told).toContain(`ines of “${mark}” part slides`)
  }
})

test('slides that begin behind two empty lines may have what is said of them above their headings', () => {
  const read = slides('# River', '', 'Two words', '', '', '<!-- .slide: data-state="a" -->\n## Mill', 'a', '', '',
    '<!-- .slide: data-state="b" -->\n## Weir', 'b', '', '', 'No heading\n<!-- .slide: data-state="c" -->', '', '',
    '<!-- .slide: data-state="d" -->\n## Sea', 'c')
  expect(titles(read).filter((title) => title !== '')).toEqual(['River', 'Mill', 'Weir', 'Sea'])
  expect(read.html.find((html) => html.includes('No heading'))).not.toContain('Weir')
})

test('two empty lines part what stands between two lines of dashes where large headings follow them', () => {
  const gap = '\n\n'
  const deck = (level: string): ReturnType<typeof slides> =>
    slides('# River<!-- .element: class="a" -->', gap, `${level} Mill`, 'a', gap, `${level} Weir`, gap,
      '<!-- .slide: data-background="#111111" -->\nWhy?', gap, `${level} Lock`, '------', '# Sea', gap, `${level} Bay`,
      gap, `${level} Port`, gap, 'No heading')
  const read = deck('##')
  expect(read.html).toHaveLength(9)
  expect(read.html.find((html) => html.includes('Why?'))).not.toMatch(/Weir|Lock/)
  expect(read.told).toContain('lides begin behind two empty lines')
  // Room above small headings is room.
  expect(deck('###').html).toHaveLength(2)
})

test('code that is not closed ends with its slide where more code begins before its end', () => {
  const read = slides('---\nrevealOptions: {}\n---', '## Mill', '```js\nturn()', '--', '## Weir', '```js\nstand()\n```',
    '--', '## Sea', '```yaml\na: 1\n---\nb: 2\n```')
  expect(titles(read)).toEqual(['Mill', 'Weir', 'Sea'])
  expect(read.html[1]).toContain('stand')
  expect(read.html[2]).toContain('b')
})

test('an empty row of a table parts nothing', () => {
  const read = slides('---\nrevealOptions: {}\n---', '## Mill', '||||\n|---|---|---|\n|a|b|c|\n||||', '---', '## Sea')
  expect(read.html).toHaveLength(2)
  expect(read.told).not.toContain('blank')
})

test('a deck with slides that are layouts is one for remark, whatever its page says', () => {
  const read = slides('---\nlayout: presentation\n---', 'name: base\nlayout: true\nclass: inverse', '---', '## Mill',
    'a', '--', 'b', '---', '## Sea', 'c')
  expect(read.told).toContain('remark')
  expect(titles(read)).toEqual(['Mill', 'Sea'])
})

test('rules of stars part a deck that says nothing else of its program where they begin its slides', () => {
  const read = slides('## Mill', 'a', '***', '## Weir', 'b', '***', '## Lock', 'c', '***', '## Sea', 'd')
  expect(titles(read)).toEqual(['Mill', 'Weir', 'Lock', 'Sea'])
  expect(read.html.join('')).not.toContain('<hr')
})
