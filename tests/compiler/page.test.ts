import type { PageNeeds } from '../../scripts/render/slide.ts'
import { expect, test } from 'playwright/test'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { el } from '../../scripts/compiler/content/node.ts'
import { toHtml } from '../../scripts/render/to-html.ts'
import type { Edition } from '../../scripts/compiler/model.ts'
import type { Slide } from '../../scripts/compiler/deck-model.ts'
import type { DrawnDiagram } from '../../scripts/compiler/diagram-model.ts'
import { placeSvg } from '../../scripts/render/place-svg.ts'
import { lineKeys } from '../../scripts/render/figures.ts'
import { renderEndnotes } from '../../scripts/render/references.ts'
import { inRanges, sourceLine } from '../../scripts/compiler/source-line.ts'
import { readCslTexts } from '../../scripts/kit/csl-texts.ts'
import { readTags } from './html.ts'
import { compile, kit, writeDeck } from './support.ts'
import * as english from '../../scripts/words/english.ts'

const SVG =
  '<svg viewBox="0 0 9 9"><defs><marker id="ID-m"/></defs><g data-step="1" class="node"><path marker-end="url(#ID-m)"/></g><g data-step="2"><text>ID-x</text></g></svg>'
const SOME: DrawnDiagram = {
  name: 'mape-k',
  svg: SVG,
  width: 9,
  height: 9,
  smallestText: 20,
  dashed: true,
  dotted: false,
  labels: '',
}
const drawn = new Map([['mape-k', SOME]])
const endnoteTexts = new Map(
  ([[20, 'Twenty'], [21, 'Twenty-one'], [24, 'Twenty-four'], [25, 'Twenty-five']] as const)
    .map(([number, text]) => [number, [el('p', {}, text)]]),
)

function page(text: string, edition: Edition = 'presenter', more: Partial<PageNeeds> = {}): string {
  const pictures = new Map([['slides/map.png', 'data:image/png;base64,AAAA']])
  return writeDeck(compile(text).value, {
    edition,
    kit,
    drawn,
    pictures,
    endnoteTexts,
    version: '1',
    date: '2017-12-31',
    ...more,
  })
}

const PLAN = `---
title: Deck & <co>
sections: ["3", table-3]
minutes: 4
---

# Cover {minutes=1}

---

## Loop {#loop .self-healing minutes=3}

![](../diagrams/mape-k.mmd){steps}

Both [@S3.15; @S3.16] and [@n25, p. 3]

::: notes
SECRET [@MF4] [danwei]{.term}
:::
`

test('a slide carries what player and style need', () => {
  const html = page(PLAN)
  expect(html).toContain('<main class="deck" id="deck" data-deck="deck" data-edition="presenter"><div class="track">')
  expect(html).toContain(
    '<section class="slide layout-split hue-green pattern-dots" id="loop" data-number="2" data-minutes="3" data-claims="S3.15 S3.16" data-endnotes="24 25" data-part="3" aria-labelledby="loop-title">',
  )
  expect(html).toContain('<h2 id="loop-title"><svg class="identity-mark"')
  expect(html).toContain(
    '<footer class="foot"><p class="source">§3 · Endnotes 24, 25</p><p class="number"><a href="#loop" aria-label="Slide 2">2</a></p></footer>',
  )
  expect(html).toContain(
    '<p class="kicker">Section 3, Table 3<span data-secret="notes"> · 4 minutes</span></p><h1 id="cover-title">Cover</h1>',
  )
  expect(html).toContain('<p class="source">Hoffman (2017).</p>')
  expect(html).toMatch(/<aside class="notes" aria-label="Speaker notes" data-secret="notes"><p>SECRET/)
})

test('the deck’s data is JSON that cannot end its element', () => {
  const json =
    /<script type="application\/json" id="deck-data">(.*?)<\/script>/.exec(page(PLAN.replace('<co>', '</script>')))?.[1]
      ?? ''
  expect(JSON.parse(json)).toEqual({
    name: 'deck',
    title: 'Deck & </script>',
    edition: 'presenter',
    minutes: 4,
    language: 'en',
    version: '1',
    date: '2017-12-31',
  })
})

test('the give-out edition has no notes, no plan, and nothing that only the notes cite', () => {
  const html = page(PLAN, 'give-out')
  for (const secret of ['SECRET', 'class="notes"', 'data-minutes', 'minutes', 'MF4', 'Social management', 'danwei']) {
    expect(html, secret).not.toContain(secret)
  }
  for (const kept of ['id="loop"', 'claim-S3-15', 'Section 3, Table 3</p>']) expect(html, kept).toContain(kept)
  expect(page(PLAN)).toContain('id="claim-MF4"')
  expect(page(PLAN)).toContain('id="term-danwei"')
})

test('evidence names claims, endnotes and terms in order, and every link in a page finds its place', () => {
  const html = page(`${PLAN}\n---\n\n## More\n\n[@S3.1] [@T3.1a] [社会管理]{.term} [@n25] [up](#loop)\n`)
  const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]))
  for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids, target).toContain(target)
  expect([...html.matchAll(/ id="([^"]*)"/g)].length).toBe(ids.size)
  expect([...html.matchAll(/class="claim" id="([^"]*)"/g)].map((match) => match[1])).toEqual([
    'claim-S3-15',
    'claim-S3-16',
    'claim-S3-1',
    'claim-T3-1a',
    'claim-MF4',
  ])
  expect(html).toContain('<span class="claim-place">§3, paragraph 6</span>')
  expect(html).toContain('<span class="claim-place">Table 3, row 1</span>')
  expect(html).toContain('Endnotes <a href="#endnote-20">20</a>, <a href="#endnote-21">21</a> (inferred)')
  expect(html).toContain(
    '<dfn><a href="../glossary.html#term-social-management" target="_blank" rel="noopener">social management</a></dfn> <span lang="zh-Hans">社会管理</span> <i class="pinyin" lang="zh-Latn-pinyin">shèhuì guǎnlǐ</i>',
  )
  expect(html).toContain(
    '<div class="endnote" id="endnote-24" data-endnote="24"><p class="endnote-number"><a href="../bibliography.html#endnote-24" target="_blank" rel="noopener" aria-label="24, in the bibliography">24</a></p><div class="endnote-text"><p>Twenty-four</p></div></div>',
  )
})

test('a deck that cites nothing has no evidence, and a kit without a paper no marks on its cover', () => {
  const bare =
    compileKit({ decks: [{ file: 'slides/a.md', text: '# A' }], diagrams: [], paper: {}, pictures: [] }).value
  const html = page('# A\n\n---\n\ntext', 'presenter', { kit: bare })
  expect(html).not.toContain('class="evidence"')
  expect(html).not.toContain('cover-marks')
  expect(html).toContain('aria-label="Slide 2"')
  expect(html).not.toContain('class="source"')
})

test('a sources slide lists the endnotes of the whole deck', () => {
  const html = page('## A\n\n[@S3.1]\n\n---\n\n## Sources {.sources}\n\n---\n\n## B\n\n[@S3.15]\n')
  expect(html).toContain(
    '<ol class="source-list source-few"><li value="20"><p>Twenty</p></li><li value="21"><p>Twenty-one</p></li><li value="24"><p>Twenty-four</p></li></ol>',
  )
})

test('a figure says what it shows, in short and in words', () => {
  const html = page(PLAN)
  expect(html).toContain(
    '<figure class="diagram" data-diagram="mape-k" role="figure" aria-labelledby="d1-caption"><div class="drawing" role="img" aria-label="NAME. What it shows."><svg',
  )
  expect(html).toContain(
    '</span>an aim, a condition, or the kit’s inference</span></figcaption><details class="diagram-text"><summary>In words</summary><p>One, two.</p>\n</details></figure>',
  )
})

test('pictures are inlined, in a figure or in a line', () => {
  const html = page('## A\n\n![A "map"](map.png "Old & new")\n\nText ![small](map.png) text\n')
  expect(html).toContain(
    '<figure class="picture" aria-label="Old &amp; new"><img src="data:image/png;base64,AAAA" alt="A &quot;map&quot;"><figcaption>Old &amp; new</figcaption></figure>',
  )
  expect(html).toContain('<p>Text <img class="inline-picture" src="data:image/png;base64,AAAA" alt="small"> text</p>')
})

test('each use of a drawing has ids of its own, and its steps continue the slide’s', () => {
  expect(placeSvg(SVG, 'd7-', 3)).toBe(
    '<svg viewBox="0 0 9 9"><defs><marker id="d7-m"/></defs><g data-step="4" class="node"><path marker-end="url(#d7-m)"/></g>'
      + '<g data-step="5"><text>ID-x</text></g></svg>',
  )
  expect(placeSvg(SVG, 'd1-', undefined)).not.toMatch(/data-step/)
  const twice = page('## A\n\n![](../diagrams/mape-k.mmd)\n\n---\n\n## B\n\n![](../diagrams/mape-k.mmd)\n')
  expect([...twice.matchAll(/<marker id="([^"]*)"/g)].map((match) => match[1])).toEqual(['d1-m', 'd2-m'])
})

test('a page has no style attribute, no handler and, beside the packed register, one data script', () => {
  const tags = readTags(page(PLAN).replaceAll(/(<script[^>]*>)[^<]*/g, '$1'))
  expect(
    tags.flatMap(({ attributes }) => attributes.map(([name]) => name)).filter((name) => /^(?:style|on.*)$/.test(name)),
  ).toEqual([])
  const scripts = tags.filter(({ name, closing }) => name === 'script' && !closing)
  expect(scripts.map(({ attributes }) => Object.fromEntries(attributes)['type'])).toEqual([
    'text/plain',
    'application/json',
  ])
})

test('source lines are singular and plural, and join what is in a row', () => {
  const line = (claims: readonly string[], endnotes: readonly number[]): string =>
    sourceLine(
      { claims, endnotes: endnotes.map((number) => ({ number })) } as unknown as Slide,
      kit.paper,
      kit.settings,
      english,
    )
  expect(line(['S3.15'], [])).toBe('§3 · Endnote 24')
  expect(line(['T3.1a', 'S3.1', 'MF4'], [25])).toBe(
    '§3 · Main findings · Table 3 · Endnotes 20, 21*, 25 (* place inferred)',
  )
  expect(line([], [20, 22, 21])).toBe('Endnotes 20–22')
  expect(line([], [])).toBe('')
  expect(inRanges([1, 2, 3, 5, 6, 9, 10, 11, 12])).toBe('1–3, 5, 6, 9–12')
  expect(inRanges([1, 2, 3, 4, 9], new Set([2, 9]))).toBe('1, 2*, 3, 4, 9*')
})

test('references come from the CSL processor in full, Chinese marked, live addresses linked', async () => {
  const paper = compileKit({
    decks: [],
    diagrams: [],
    pictures: [],
    paper: {
      endnotes: {
        file: 'e',
        text:
          '- { number: 1, works: [{ reference: a, locator: pp. 11-12 }, { reference: b }], explanation: About 单位 & <b>. }\n- { number: 2, works: [{ reference: c, locator: first section }, { reference: d }] }\n- { number: 3, works: [a] }\n',
      },
      references: {
        file: 'r',
        text: JSON.stringify([
          {
            id: 'a',
            type: 'book',
            title: 'Cybernetics',
            author: [{ family: 'Wiener', given: 'Norbert' }],
            issued: { 'date-parts': [[1948]] },
            publisher: 'MIT',
          },
          {
            id: 'b',
            type: 'webpage',
            title: '系统工程 & <SCRIPT>alert(1)</SCRIPT>',
            URL: 'https://a.example/?x=1&y=2',
          },
          { id: 'c', type: 'webpage', title: 'Broken', URL: 'https://a.example/with blank' },
          { id: 'd', type: 'webpage', title: 'Bad <i>tag', URL: 'javascript:alert(1)', note: 'A <b>remark</b>' },
        ]),
      },
    },
  }).value.paper
  const texts = new Map(
    [...renderEndnotes(paper, await readCslTexts('en'))].map(([number, text]) => [number, toHtml(text)]),
  )
  expect(texts.get(1)).toBe(
    '<p class="csl-entry">Norbert Wiener, <i>Cybernetics</i> (MIT, 1948), 11–12.</p>\n'
      + '<p class="csl-entry">“<span lang="zh-Hans">系统工程</span> &amp; &lt;SCRIPT&gt;alert(1)&lt;/SCRIPT&gt;,” n.d., <a href="https://a.example/?x=1&amp;y=2">https://a.example/?x=1&amp;y=2</a>.</p>\n'
      + '<p class="explanation">About <span lang="zh-Hans">单位</span> &amp; &lt;b&gt;.</p>',
  )
  expect(texts.get(2)).toContain('https://a.example/with blank, first section.')
  expect(texts.get(2)).toContain('<span class="work-note">Kit: A &lt;b&gt;remark&lt;/b&gt;</span>')
  expect(texts.get(2)).not.toContain('<a ')
  // No “ibid.”, no short form: whoever opens the third note has not seen the first.
  expect(texts.get(3)).toBe('<p class="csl-entry">Norbert Wiener, <i>Cybernetics</i> (MIT, 1948).</p>')
  expect([...renderEndnotes(paper, await readCslTexts('en'), [3]).keys()]).toEqual([3])
})

test('the legend is the kit’s where some line is dashed, or the diagram’s own; “none”: it has no such lines', () => {
  const source = kit.diagrams.get('mape-k')
  const keys = (more: object, dashed = true) =>
    lineKeys(source && { ...source, ...more }, { ...SOME, dashed }, kit).map(({ line, meaning }) =>
      `${line}: ${meaning}`
    )
  expect(keys({})).toEqual(['solid: the paper reports it', 'dashed: an aim, a condition, or the kit’s inference'])
  expect(keys({}, false)).toEqual([])
  expect(keys({ solid: 'seen' }, false)).toEqual(['solid: seen'])
  expect(keys({ solid: 'none', dashed: 'a hope' })).toEqual(['dashed: a hope'])
})
