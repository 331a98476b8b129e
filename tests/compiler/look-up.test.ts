import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'playwright/test'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { el } from '../../scripts/compiler/content/node.ts'
import { textOf } from '../../scripts/compiler/content/walk.ts'
import { toHtml } from '../../scripts/render/to-html.ts'
import type { Kit } from '../../scripts/compiler/model.ts'
import { renderBibliography } from '../../scripts/render/bibliography.ts'
import { evidenceOf } from '../../scripts/compiler/evidence.ts'
import { renderEvidence, renderRegister } from '../../scripts/render/evidence.ts'
import { renderGlossary } from '../../scripts/render/glossary.ts'
import { renderEndnotes, renderWorks } from '../../scripts/render/references.ts'
import { readCslTexts } from '../../scripts/kit/csl-texts.ts'
import { kit as small } from './support.ts'
import * as english from '../../scripts/words/english.ts'

const CLAIMS = `
- { id: S1.1, part: "1", paragraph: 1, gist: Printed and lost., endnotes: [1, { number: 2, marker: inferred }], status: AUT }
- { id: S1.2, part: "1", paragraph: 2, gist: Found elsewhere., endnotes: [{ number: 2, marker: confirmed }], status: [HDG, REP] }
- { id: S1.3, part: "1", paragraph: 3, gist: On nothing., status: AUT }
`
const ENDNOTES = `
- { number: 2, works: [{ reference: mao-1943, locator: "227-28" }, song] }
- { number: 1, works: [{ reference: song, locator: "11" }, { reference: wiener.a, locator: first section }], explanation: About 单位 (danwei). }
- { number: 3, explanation: No work. }
`
const REFERENCES = [
  {
    id: 'wiener.b',
    type: 'book',
    title: 'Later',
    author: [{ family: 'Wiener', given: 'Norbert' }],
    issued: { 'date-parts': [[1961]] },
    categories: ['Computing'],
  },
  {
    id: 'wiener.a',
    type: 'book',
    title: 'Cybernetics',
    author: [{ family: 'Wiener', given: 'Norbert' }],
    issued: { 'date-parts': [[1948]] },
    categories: ['Computing'],
  },
  {
    id: 'song',
    type: 'article-newspaper',
    title: '系统工程 [Systems <b>engineering</b>]',
    author: [{ literal: 'Song Jian' }],
    language: 'zh',
    note: 'Misprinted; mended.',
    URL: 'https://a.example/?x=1&y=2',
  },
  {
    id: 'mao-1943',
    type: 'article',
    title: 'Methods',
    author: [{ literal: 'Mao Zedong' }],
    categories: ['Leaders', 'Other'],
  },
]
const TERMS = `
- { id: xi, name: Xi Jinping, pinyin: Xí Jìnpíng, kind: person, definition: A leader. }
- { id: mattis, name: Peter Mattis, kind: person, definition: A scholar. }
- { id: shannon, name: Claude E. Shannon, kind: person, definition: Another scholar. }
- { id: grid, name: grid, chinese: 网格, pinyin: wǎnggé, say: wahng-guh, definition: A cell. }
- { id: daily, name: The People’s Daily, kind: body, definition: A paper. }
- { id: ans, name: Autonomic Nervous System (ANS), definition: A frame. }
- { id: pla, name: PLA Daily, kind: body, definition: Another. }
`

function made(references: readonly object[] = REFERENCES, endnotes = ENDNOTES): Kit {
  const { value, problems } = compileKit({
    decks: [{ file: 'slides/a.md', text: '# A' }],
    diagrams: [],
    pictures: [],
    settings: { file: 'slides/kit.yaml', text: 'parts: { "1": Introduction }' },
    paper: {
      claims: { file: 'c', text: CLAIMS },
      endnotes: { file: 'e', text: endnotes },
      references: { file: 'r', text: JSON.stringify(references) },
      terms: { file: 't', text: TERMS },
    },
  })
  expect(problems).toEqual([])
  return value
}

async function bibliography(kit: Kit): Promise<string> {
  const texts = await readCslTexts('en')
  return toHtml(renderBibliography(kit, {
    workTexts: renderWorks(kit.paper, texts),
    endnoteTexts: renderEndnotes(kit.paper, texts),
  }))
}

const allOf = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, text = '']) => text)

test('works stand in groups, the largest first, those without a kind last, each in the order of the style', async () => {
  const html = await bibliography(made())
  expect(allOf(html, /<h2 id="[^"]*">([^<]*)/g)).toEqual(['Computing', 'Leaders', 'Other works', 'Endnotes'])
  expect(allOf(html, /class="work" id="([^"]*)" data-entry/g)).toEqual([
    'ref-wiener-a',
    'ref-wiener-b',
    'ref-mao-1943',
    'ref-song',
  ])
  expect(allOf(html, /<li><a href="#[^"]*">[^<]*<\/a> (\d+)/g)).toEqual(['2', '1', '1', '3'])
  const bare = await bibliography(made(REFERENCES.map((work) => ({ ...work, categories: undefined }))))
  expect(allOf(bare, /<h2 id="[^"]*">([^<]*)/g)).toEqual(['Works', 'Endnotes'])
})

test('an entry has its work in full, the endnotes that cite it, the claims on them, and the kit’s note', async () => {
  const html = await bibliography(made())
  const entry = (id: string) => new RegExp(`<li class="work" id="ref-${id}"[\\s\\S]*?</li>`).exec(html)?.[0]
  expect(entry('song')).toBe(
    `<li class="work" id="ref-song" data-entry><p class="csl-entry">Song Jian. “<span lang="zh-Hans">系统工程</span> [Systems <b>engineering</b>],” n.d. <a href="https://a.example/?x=1&amp;y=2">https://a.example/?x=1&amp;y=2</a>.</p><p class="work-note">The kit’s note: Misprinted; mended.</p><p class="work-uses"><span>Cited in <a href="#endnote-1">n.1</a> (p. 11), <a href="#endnote-2">n.2</a></span> <span>Claims <a href="#claim-S1-1">S1.1</a>, <a href="#claim-S1-2">S1.2</a></span></p></li>`,
  )
  expect(entry('mao-1943')).toContain('<a href="#endnote-2">n.2</a> (pp. 227-28)')
  expect(entry('mao-1943')).toContain(
    '<a href="#claim-S1-1">S1.1</a> (inferred), <a href="#claim-S1-2">S1.2</a></span>',
  )
  expect(entry('wiener-a')).toContain('<a href="#endnote-1">n.1</a> (first section)')
  // No dash in place of a name: the entry may stand alone after filtering.
  expect(entry('wiener-b')).toContain('Wiener, Norbert. <i>Later</i>')
  expect(entry('wiener-b')).toContain('<span>Cited in no endnote</span></p>')
})

test('endnotes stand in their order with their text, their claims, and how the marker is known', async () => {
  const html = await bibliography(made())
  expect(allOf(html, /class="endnote" id="([^"]*)" data-entry/g)).toEqual(['endnote-1', 'endnote-2', 'endnote-3'])
  expect(html).toContain('<p class="explanation">About <span lang="zh-Hans">单位</span> (danwei).</p>')
  const [, second = ''] = /id="endnote-2"([\s\S]*?)id="endnote-3"/.exec(html) ?? []
  expect(second).toContain('The claims that rest on it')
  expect(second).toContain('§1, marker inferred')
  expect(second).toContain('§1, marker confirmed')
  expect(allOf(html, /class="resting" id="([^"]*)"/g)).toEqual(['claim-S1-1', 'claim-S1-2'])
  expect(html).not.toContain('S1.3')
  expect(html).toContain('take them as probable')
})

test('every link finds its place, and no id stands twice', async () => {
  for (const html of [await bibliography(made()), toHtml(renderGlossary(made().paper, 'en'))]) {
    const ids = allOf(html, / id="([^"]*)"/g)
    expect(new Set(ids).size).toBe(ids.length)
    for (const target of allOf(html, /href="#((?!mark-)[^"]*)"/g)) expect(ids, target).toContain(target)
  }
})

test('a work that the processor cannot take shows its title and does not spoil the others', async () => {
  const { paper } = made()
  const references = new Map(paper.references)
  // The schema of the register refuses such a name today.
  references.set('bad', { id: 'bad', type: 'book', title: 'Bad <i>work', author: [{ family: 5 }] })
  const works = renderWorks({ ...paper, references }, await readCslTexts('en'))
  expect(works.size).toBe(5)
  expect(textOf(works.get('bad') ?? [])).toContain('Bad')
  expect(textOf(works.get('mao-1943') ?? [])).toContain('Mao Zedong')
})

test('terms stand by kind and alphabet, and Chinese always beside its English', () => {
  const html = toHtml(renderGlossary(made().paper, 'en'))
  expect(allOf(html, /<h2 id="[^"]*">([^<]*)/g)).toEqual(['Words', 'People', 'Organizations'])
  expect(allOf(html, /<div data-entry class="term-entry" id="([^"]*)"/g)).toEqual([
    'term-ans',
    'term-grid',
    'term-mattis',
    'term-shannon',
    'term-xi',
    'term-daily',
    'term-pla',
  ])
  expect(html).toContain(
    '<dfn>grid</dfn> <span lang="zh-Hans">网格</span> <i class="pinyin" lang="zh-Latn-pinyin">wǎnggé</i> <span class="say">say “wahng-guh”</span>',
  )
  expect(toHtml(renderGlossary({ ...made().paper, terms: new Map() }, 'en'))).not.toContain('<h2')
})

test('evidence leads to both pages, from a deck and from a handout beside them', () => {
  const cited = { claims: ['S3.15'], endnotes: [], terms: ['danwei'] }
  const texts = new Map([[24, [el('p', {}, 'Twenty-four')]]])
  const evidence = evidenceOf([cited], small)
  const inDeck = toHtml(renderEvidence(evidence, small, texts, english))
  expect(inDeck).toContain('<a href="../bibliography.html#endnote-24" target="_blank" rel="noopener"')
  expect(inDeck).toContain('<a href="../glossary.html#term-danwei" target="_blank" rel="noopener">danwei</a>')
  const inHandout = toHtml(
    renderEvidence(evidence, small, texts, english, { title: 'What this page rests on', folder: '' }),
  )
  expect(inHandout).toContain('<h2 id="evidence-title">What this page rests on</h2>')
  expect(allOf(inHandout, /href="([^"#]+)/g)).toEqual(['bibliography.html', 'glossary.html'])
  // A claim that is only searched for has its endnotes on the other page; all of them stand packed.
  const packed = /id="register">([^<]*)</.exec(toHtml(renderRegister(evidence, small, english)))?.[1] ?? ''
  expect(inflateRawSync(Buffer.from(packed, 'base64')).toString()).toContain(
    'Endnotes <a href="../bibliography.html#endnote-20" target="_blank" rel="noopener">20</a>',
  )
})
