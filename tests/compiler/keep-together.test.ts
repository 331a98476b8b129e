import { expect, test } from 'playwright/test'
import { keepTogether } from '../../scripts/compiler/render/sheet/keep-together.ts'

const together: readonly (readonly [what: string, html: string, kept: string])[] = [
  ['a word and its number', '<p>Table 3, Section 4.1, paragraphs 5 and 8; sheet A, Sheet R2</p>', '<p>Table\u00a03, Section\u00a04.1, paragraphs\u00a05 and 8; sheet A, Sheet\u00a0R2</p>'],
  ['a day and its month', 'On 26 May 1995 or August 2', 'On 26\u00a0May\u00a01995 or August\u00a02'],
  ['attributes stay', '<p title="Table 3">a 3</p>', '<p title="Table 3">a 3</p>'],
  ['a Chinese name', '<span lang="zh-Hans">社会管理</span>', '<span lang="zh-Hans" class="whole">社会管理</span>'],
  ['but not a long one', `<span lang="zh-Hans">${'社'.repeat(14)}</span>`, `<span lang="zh-Hans">${'社'.repeat(14)}</span>`],
  ['how a word is said', '<span class="say">say “ahn-chwen jow”</span>', '<span class="say">say “<span class="whole">ahn-chwen</span> jow”</span>'],
  [
    'a badge with its statement, apart from the next', 'Said. <span class="cites"><a class="cite"><span>A</span></a> <a class="cite"><span>B</span></a></span> Next',
    'Said.\u00a0<span class="cites"><a class="cite"><span>A</span></a> <a class="cite"><span>B</span></a></span><span class="after-cites"> </span>Next',
  ],
]

for (const [what, html, kept] of together) {
  test(`on paper one line holds ${what}`, () => {
    expect(keepTogether(html)).toBe(kept)
  })
}
