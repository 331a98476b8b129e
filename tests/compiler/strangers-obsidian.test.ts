import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

const read = (body: string) => {
  const { html, told, deck } = readForeign(
    `---\ntheme: consult\ntransition: fade\n---\n\n<!-- slide bg="[[a map.png]]" -->\n\n## Mill\n\n${body}\n`,
  )
  return { html: html.map((one) => one.replace(/\s+/g, ' ')), told, deck }
}

test('comments without a point, entries with a plus and blocks of a split are what the slides of Obsidian make of them', () => {
  const { html, told } = read(
    'turns <!-- element class="fragment" -->\n\n+ one\n+ two\n\n<split left="2" right="1">\n\nleft\n\n```js\na\n\nb\n```\n\n</split>',
  )
  expect(html[0]).toContain('<p data-step="1"><span>turns</span></p>')
  expect(html[0]).toMatch(/<li data-step="2">.*one.*<li data-step="3">/)
  expect(html[0]).toMatch(/data-columns="67 33"> <div class="column"> <p>left<\/p> <\/div> <div class="column"> <pre>/)
  expect(told).toContain('a reveal.js deck')
  expect(told).toContain('There is no picture “slides/a map.png”')
})

test('pictures, links, remarks and boxes of Obsidian are read, and what is taken in is told', () => {
  const { html, told } = read(
    '![[wheel.png|200]] and [[Stone|stones]] of ![[Flour]] %% softly %%\n\n> [!tip] Slowly\n> it turns\n\n> [!note]\n> words\n\n`[[code]]`\n\n<grid drag="40 30" drop="left">\nleft\n</grid>',
  )
  expect(html[0]).toContain('stones of Flour')
  expect(html[0]).not.toContain('softly')
  expect(html[0]).toMatch(/<strong>Slowly<\/strong><br> it turns.*<strong>Note<\/strong>/)
  expect(html[0]).toContain('<code>[[code]]</code>')
  expect(told).toContain('slides/wheel.png')
  expect(told).toMatch(/notes that are taken in \(line 10\)[^]*<grid> \(line 20\)/)
})
