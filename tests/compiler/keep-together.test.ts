import { expect, test } from 'playwright/test'
import { type Child, type Content, el, type Element } from '../../scripts/compiler/content/node.ts'
import { toHtml } from '../../scripts/render/to-html.ts'
import { keepTogether, partBadges } from '../../scripts/render/keep-together.ts'
import * as english from '../../scripts/words/english.ts'

/** `[…]` stays on one line, `|` may end one, `~` is a blank that may not. */
const shown = (content: Content): string =>
  toHtml(keepTogether(content, english)).replace(/<span class="whole">(.*?)<\/span>/g, '[$1]').replaceAll('<wbr>', '|')
    .replaceAll('\u00A0', '~')

const chinese = (text: string): Element => el('span', { lang: 'zh-Hans' }, text)

for (
  const [what, content, kept] of [
    [
      'a word and its number',
      ['Table 3, row 1, Section 4.1, paragraphs 5 and 8, no. 16, p. 11; the table is 3'],
      'Table~3, row~1, Section~4.1, paragraphs~5 and 8, no.~16, p.~11; the table is 3',
    ],
    ['a sheet and its letter', ['sheet A, Sheet R2, Sheet G'], 'sheet A, Sheet~R2, Sheet~G'],
    ['a day and its month', ['On 26 May 1995 or August 2, 2005'], 'On 26~May~1995 or August~2, 2005'],
    [
      'a compound',
      ['Pre-emption, non-linear and self-optimizing; anti-corruption sub-committees of a Party-state; well-known.'],
      '[Pre-emption], [non-linear] and [self-optimizing]; [anti-corruption] [sub-committees] of a Party-state; [well-known].',
    ],
    ['a Chinese name', [chinese('社会管理')], '<span lang="zh-Hans" class="whole">社会管理</span>'],
    ['but not a long one', [chinese('社'.repeat(14))], `<span lang="zh-Hans">${'社'.repeat(14)}</span>`],
    [
      'how a word is said',
      [el('span', { class: 'say' }, 'say “ahn-chwen jow”'), ' well-known'],
      '<span class="say">say “[ahn-chwen] jow”</span> [well-known]',
    ],
    [
      'but nothing in a drawing',
      ['Self-healing ', {
        kind: 'drawing',
        svg: '<svg><text>self-healing, Table 3</text></svg>',
        prefix: 'd1-',
        width: 9,
        height: 9,
      }, ' Table 3'],
      '[Self-healing] <svg><text>self-healing, Table 3</text></svg> Table~3',
    ],
    [
      'and attributes stay',
      [el('a', { href: '#self-healing', title: 'Table 3' }, 'Table 3')],
      '<a href="#self-healing" title="Table 3">Table~3</a>',
    ],
  ] satisfies readonly (readonly [string, Content, string])[]
) {
  test(`on paper one line holds ${what}`, () => {
    expect(shown(content)).toBe(kept)
  })
}

test('an address is parted after its slashes only, and where it has none for long', () => {
  const link = (address: string, text = address): Content => [el('a', { href: address }, text)]
  expect(shown(link('http://a.example/6/28/art_7971667.html'))).toBe(
    '<a href="http://a.example/6/28/art_7971667.html">[http://a.example/]|[6/]|[28/]|[art_7971667.html]</a>',
  )
  const long = 'x'.repeat(60)
  expect(shown(link(`https://a.example/${long}`))).toBe(
    `<a href="https://a.example/${long}">[https://a.example/]|${long}</a>`,
  )
  expect(shown(link('https://a.example/', 'Words'))).toBe('<a href="https://a.example/">Words</a>')
})

const cite = (text: string): Element => el('a', { class: 'cite' }, el('span', {}, text))
const BADGES = el('span', { class: 'cites' }, cite('A'), ' ', cite('B'))
const SHOWN_BADGES = toHtml([BADGES])
const parted = (...content: readonly Child[]): string => toHtml(partBadges(content.flat()))

test('a badge stays with its sentence, and the next stands apart', () => {
  expect(parted('Said. ', BADGES, ' Next')).toBe(
    `<span class="whole">Said. ${SHOWN_BADGES}</span><span class="after-cites"> </span>Next`,
  )
})

test('a badge that ends a paragraph or a cell takes no word with it to the next line', () => {
  for (const name of ['p', 'li', 'td']) {
    expect(parted(el(name, {}, 'Said. ', BADGES))).toBe(`<${name}>Said. ${SHOWN_BADGES}</${name}>`)
  }
  expect(parted(el('td', {}, 'Said. ', BADGES, ' ', el('em', {}, 'Attempt')))).toBe(
    `<td>Said. ${SHOWN_BADGES}<span class="after-cites"> </span><em>Attempt</em></td>`,
  )
})

test('no line begins with the plus between two voices', () => {
  const voice = (text: string): Element => el('span', { class: 'cite-voice' }, text)
  expect(parted(voice('A'), ' + ', voice('B'))).toBe(
    '<span class="cite-voice">A</span>\u00a0+ <span class="cite-voice">B</span>',
  )
})
