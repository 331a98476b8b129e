import { expect, test } from 'playwright/test'
import { Problems } from '../../scripts/compiler/problem.ts'
import { tellLost } from '../../scripts/compiler/strangers/told/tell-lost.ts'

/** What is told of a deck with these lines, of which so much is on its slides. */
function told(lines: readonly string[], shown: string, said: string[] = [], rule = 'lost-words'): string {
  const problems = new Problems('slides/tide.md')
  for (const one of said) {
    problems.warning({ line: 1, column: 1 }, { rule: 'foreign-deck', what: one, why: '', fix: '' })
  }
  tellLost(lines, 0, { slides: [{ content: [shown], notes: [] }], fences: [] }, problems)
  return problems.list.filter((one) => one.rule === rule).map(({ line, what }) => `${line} ${what}`).join('\n')
}

test('lines whose words are on no slide and in no notes are told', () => {
  expect(told(['## Ebb', '', 'The water leaves slowly', '', '水が朝ゆっくり引いていく潮位表'], 'Ebb')).toBe(
    '3 Words of lines 3, 5 are on no slide and in no notes.',
  )
  expect(told(['<Card title="Two hours of Low water" />'], 'Ebb')).toContain('line 1 ')
  expect(told(['caption: Low water at Whitby'], 'Ebb')).toContain('line 1 ')
})

test('what is on a slide, in another order or told, is not lost; nor is what nobody should read', () => {
  expect(told(['The **water** leaves [slowly](https://example.org/gone-for-good)'], 'Slowly the water leaves')).toBe('')
  expect(told(['Under<!-- or over -->water tide'], 'Underwater tide')).toBe('')
  expect(told(['$$WaterLevel = Low + \\int_t Slope\\ out$$'], 'Ebb')).toBe('')
  expect(told(['The water leaves slowly'], '', ['“The water leaves slowly” is left out.'])).toBe('')
  const unsaid = [
    'class: Center, middle, inverse',
    '<div class="Some classes here" grid="~ cols-2 gap-4">',
    '<style>',
    'section header strong',
    '</style>',
    '<!-- the water leaves slowly -->',
    '```',
    'the water leaves slowly',
    '```',
    '![bg right contrast blurred](ebb.png)',
    '::: {.the-water leaves=slowly}',
    '$\\text{the water leaves}$',
    '## :three: :five: ebb',
    '## The water leaves {visibility="hidden"}',
    '',
    'slowly and far',
  ]
  expect(told(unsaid, '')).toBe('')
  expect(told([...unsaid, '', '## The water comes'], '')).toContain('line 18 ')
})

test('the name of a slot and a comment among the settings of a slide are no words', () => {
  expect(told(['::left-bottom::', '', '---', '# layout: the-whole-shore', 'class: low', '---', '', 'Ebb'], 'Ebb'))
    .toBe('')
  expect(told(['---', '# The whole shore', 'Low', '---'], ''), 'a heading').toContain('line 2 ')
})

test('attributes that go on for several lines behind a picture are no lost words', () => {
  const of = (last: string) =>
    told(
      [
        '![](wheel.png){',
        '  .absolute top=0 style="clip-path:circle(4% at 84.5%);transform-origin:83% 42%;"',
        '  .fragment',
        last,
      ],
      '',
    )
  expect(of('}')).toBe('')
  expect(of('')).toContain('line 2')
})

test('addresses to which nothing leads any more are told, by the line of their links', () => {
  const lost = (line: string, shown: string, said: string[] = []): string => told([line], shown, said, 'lost-links')
  const where = '1 Links of line 1 lead nowhere any more: their words stand alone, or are left out with them.'
  for (
    const line of [
      '[Ebb](https://example.org/ebb)',
      '<a class="card" href="https://example.org/ebb">Ebb</a>',
      'See <https://example.org/ebb>',
    ]
  ) {
    expect(lost(line, 'Ebb')).toBe(where)
    expect(lost(line, 'Ebb https://example.org/ebb')).toBe('')
  }
  expect(lost('[Ebb](https://example.org/%E6%BD%AE?a&amp;b)', 'https://example.org/潮?a&b')).toBe('')
  expect(lost('[Ebb](https://example.org/ebb_\\(low\\)#a)', 'https://example.org/ebb_(low)#a')).toBe('')
  // Told by its line, a picture’s address, in a comment or code: said elsewhere, or nothing.
  expect(lost('[Ebb](https://example.org/ebb)', 'Ebb', ['“<Card>” is left out (lines 1, 4).'])).toBe('')
  expect(lost('![Ebb](https://example.org/ebb.png)', 'Ebb')).toBe('')
  expect(lost('<!-- [Ebb](https://example.org/ebb) --> `[Ebb](https://example.org/ebb)`', 'Ebb')).toBe('')
  expect(lost('[^1]: Nobody refers to <https://example.org/ebb>', 'Ebb')).toBe('')
})
