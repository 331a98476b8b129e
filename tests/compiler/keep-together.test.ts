import { expect, test } from 'playwright/test'
import { keepTogether, partBadges } from '../../scripts/compiler/render/keep-together.ts'

/** `[…]` stays on one line, `|` may end one, `~` is a blank that may not. */
const shown = (html: string): string =>
  keepTogether(html).replace(/<span class="whole">(.*?)<\/span>/g, '[$1]').replaceAll('<wbr>', '|').replaceAll('\u00A0',
    '~')

for (
  const [what, html, kept] of [
    [
      'a word and its number',
      'Table 3, row 1, Section 4.1, paragraphs 5 and 8, no. 16, p. 11; the table is 3',
      'Table~3, row~1, Section~4.1, paragraphs~5 and 8, no.~16, p.~11; the table is 3',
    ],
    ['a sheet and its letter', 'sheet A, Sheet R2, Sheet G', 'sheet A, Sheet~R2, Sheet~G'],
    ['a day and its month', 'On 26 May 1995 or August 2, 2005', 'On 26~May~1995 or August~2, 2005'],
    [
      'a compound',
      'Pre-emption, non-linear and self-optimizing; anti-corruption sub-committees of a Party-state; well-known.',
      '[Pre-emption], [non-linear] and [self-optimizing]; [anti-corruption] [sub-committees] of a [Party-state]; well-known.',
    ],
    ['a Chinese name', '<span lang="zh-Hans">社会管理</span>', '<span lang="zh-Hans" class="whole">社会管理</span>'],
    [
      'but not a long one',
      `<span lang="zh-Hans">${'社'.repeat(14)}</span>`,
      `<span lang="zh-Hans">${'社'.repeat(14)}</span>`,
    ],
    [
      'how a word is said',
      '<span class="say">say “ahn-chwen jow”</span> well-known',
      '<span class="say">say “[ahn-chwen] jow”</span> well-known',
    ],
    [
      'but nothing in a drawing',
      'Self-healing <svg><text>self-healing, Table 3</text></svg> Table 3',
      '[Self-healing] <svg><text>self-healing, Table 3</text></svg> Table~3',
    ],
    [
      'and attributes stay',
      '<a href="#self-healing" title="Table 3">Table 3</a>',
      '<a href="#self-healing" title="Table 3">Table~3</a>',
    ],
  ] as const
) {
  test(`on paper one line holds ${what}`, () => {
    expect(shown(html)).toBe(kept)
  })
}

test('an address is parted after its slashes only, and where it has none for long', () => {
  const link = (address: string) => `<a href="${address}">${address}</a>`
  expect(shown(link('http://a.example/6/28/art_7971667.html'))).toBe(
    '<a href="http://a.example/6/28/art_7971667.html">[http://a.example/]|[6/]|[28/]|[art_7971667.html]</a>',
  )
  const long = 'x'.repeat(60)
  expect(shown(link(`https://a.example/${long}`))).toBe(
    `<a href="https://a.example/${long}">[https://a.example/]|${long}</a>`,
  )
  expect(shown('<a href="https://a.example/">Words</a>')).toBe('<a href="https://a.example/">Words</a>')
})

const BADGES = '<span class="cites"><a class="cite"><span>A</span></a> <a class="cite"><span>B</span></a></span>'

test('a badge stays with its sentence, and the next stands apart', () => {
  expect(partBadges(`Said. ${BADGES} Next`)).toBe(
    `<span class="whole">Said. ${BADGES}</span><span class="after-cites"> </span>Next`,
  )
})

test('a badge that ends a paragraph or a cell takes no word with it to the next line', () => {
  for (const end of ['</p>', '</li>', '</td>']) {
    expect(partBadges(`Said. ${BADGES}${end}`)).toBe(`Said. ${BADGES}${end}`)
  }
  expect(partBadges(`Said. ${BADGES} <em>Attempt</em></td>`)).toBe(
    `Said. ${BADGES}<span class="after-cites"> </span><em>Attempt</em></td>`,
  )
})

test('no line begins with the plus between two voices', () => {
  expect(partBadges('<span class="cite-voice">A</span> + <span class="cite-voice">B</span>')).toBe(
    '<span class="cite-voice">A</span>\u00a0+ <span class="cite-voice">B</span>',
  )
})
