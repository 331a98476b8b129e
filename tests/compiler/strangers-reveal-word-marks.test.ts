import { expect, test } from 'playwright/test'
import { htmlOf, readForeign } from './support.ts'

const given = '---\nrevealOptions: {}\n---\n\n'

test('groups of strokes part slides where other lines of strokes do, and once or twice where headings follow', () => {
  const { html, told } = readForeign(
    `${given}# Mill\n\n----  ----\n\nwords\n\n----\n\n## Wheel\n\n---- ----\n\n![a](a.svg)`,
  )
  expect(html).toHaveLength(4)
  expect(html.join('')).not.toMatch(/<hr|--/)
  expect(told).toContain('ines of “----  ----” part slides')
  expect(readForeign(`${given}# Mill\n\n-- --\n\n## Wheel\n\n-- --\n\n## Weir`).html).toHaveLength(3)
  const table = '## Rye\n\nMeal   Bran\n-----  -----\nfine   coarse\n\n-----  -----\n1      2\n-----  -----\n\nwords'
  expect(readForeign(`${given}# Mill\n\n---\n\n${table}`).html, 'those of a table are its own').toHaveLength(2)
})

const deck = (slide: string, sub: string, notes: string): string =>
  `# Mill\n\n${slide}\n\nIt turns.\n\n${notes}\n\n- slowly\n\n${sub}\n\nIt grinds.\n\n${slide}\n\n![a](a.svg)\n`

test('a word between signs that says so parts slides, whatever they begin with, or begins notes, and is told by line', () => {
  const marks = [
    ['=SLIDE=', '=SUBSLIDE=', '=SPEAKERNOTES='],
    ['--- slide ---', '--- sub slide ---', '--- notes ---'],
    ['[slide]', '[slide]', '[notes]'],
    ['%%page%%', '%%page%%', '%%note%%'],
    ['+++new slide+++', '+++down+++', '+++speaker notes+++'],
  ] as const
  for (const [slide, sub, notes] of marks) {
    const { deck: made, html, told } = readForeign(given + deck(slide, sub, notes))
    expect(html, slide).toHaveLength(4)
    expect(html.join(''), slide).not.toMatch(/slide|notes?\b|slowly|page/i)
    expect(htmlOf(made.slides[1]?.notes ?? []), slide).toContain('slowly')
    expect(told).toMatch(/ines of “[^”]+” part slides[^]*ines of “[^”]+” begin notes \(line/)
  }
  expect(readForeign(deck('=SLIDE=', '=SUBSLIDE=', '=NOTES=')).html, 'without another sign of reveal').toHaveLength(4)
})

test('words between signs that say no such thing, or not often, are words', () => {
  const words = '# Mill\n\n=SLIDE=\n\nIt turns.\n\n=STONE=\n\nIt grinds.\n\n=STONE=\n\nIt rests.\n\n=STONE=\n\n*slide*'
  expect(readForeign(given + words).html.join('')).toMatch(/=SLIDE=[^]*=STONE=[^]*=STONE=/)
  const parted = `# Mill\n\n---\n\n## Rye\n\n%%page%%\n\na\n\n%%page%%\n\nb\n\n%%page%%\n\nc`
  expect(readForeign(given + parted).html, 'where others part').toHaveLength(2)
})
