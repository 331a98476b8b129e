import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

const read = (body: string) => {
  const { html, told } = readForeign(`---\nrevealOptions: {}\n---\n\n## Mill\n\n${body}\n\n---\n\n## Wheel\n`)
  return { html: (html[0] ?? '').replace(/\s+/g, ' '), told }
}
const FRAGMENT = '<!-- .element: class="fragment" -->'

test('a comment among words is about what stands right before it', () => {
  const { html, told } = read(
    `One **two**${FRAGMENT} three <!-- .element: class="x" -->\n\nSee [it](https://mill.example) <!-- .element: target="_blank" class="fragment" -->\n\n![a](https://mill.example/a.png)<!-- .element: width="200px" class="fragment" --> ![b](https://mill.example/b.png)<!-- .element: class="fragment r-stretch" height="3" -->`,
  )
  expect(html).toContain('<p>One <span data-step="1"><strong>two</strong></span> three</p>')
  expect(html).toContain('See <span data-step="2"><a href="https://mill.example">it</a></span>')
  expect(html).toMatch(/data-step="3".*data-step="4"/)
  expect(told).not.toMatch(/width|target|r-stretch/)
  expect(told).toContain('class x (line 7)')
  const whole = read(`- **bold** stone ${FRAGMENT}\n- \`code\` ${FRAGMENT}\n- [ ] task ${FRAGMENT}`)
  expect(whole.html).toContain('<li data-step="1"><span><strong>bold</strong> stone</span></li>')
  expect(whole.html).toContain('<li data-step="2"><span><code>code</code></span></li>')
  expect(whole.html).toContain('<li data-step="3"><span>☐ task</span></li>')
})

test('the first of two comments in a paragraph or an entry is about all of it, the second about the element before it', () => {
  const at = (index: number) => `<!-- .element: class="fragment" data-fragment-index="${index}" -->`
  const link = '[the mill](https://mill.example)'
  for (const between of [' ', '\n']) {
    const { html } = read(
      `Flour is ${at(1)}${between}***optional*** ${at(2)}\n\n- Rye ${FRAGMENT}${between}\`bran\` ${FRAGMENT}`,
    )
    expect(html).toMatch(/data-step="1"[^<]*><span>Flour is <span data-step="2">.*optional/)
    expect(html).toMatch(/<li data-step="3"><span>Rye <span data-step="4"><code>bran/)
  }
  const same = read(`⚙ ${at(5)}${link}${at(5)}\n\nthen ${FRAGMENT}`).html
  expect(same).toMatch(/data-step="1"[^>]*><span>⚙ <span data-step="1"><a.*data-step="2"><span>then/)
  const whole = read(`It turns ${FRAGMENT}\nand grinds ${FRAGMENT}\nall day\n\nthen ${FRAGMENT}`).html
  expect(whole).toMatch(/data-step="1"[^>]*><span>It turns and grinds all day<.*data-step="2"><span>then/)
})

test('a comment in a cell is about it, and leaves its table whole', () => {
  const { html, told } = read(
    `| A | B |\n|---|---|\n| one ${FRAGMENT} | \`a|b\` |\n| two <!-- .element: style="border-right: solid" --> | four **five** ${FRAGMENT} |\n${FRAGMENT}`,
  )
  expect(html).toMatch(
    /^<h2.*<div data-step="1">.*<span data-step="2">one<\/span>.*<td>four <span data-step="3"><strong>five<\/strong><\/span><\/td> <\/tr> <\/tbody> <\/table>/,
  )
  expect(told).toContain('style (line 10)')
})

test('a comment below a quotation is about all of it, one that an empty line parts from a list about the list', () => {
  const { html } = read(
    `> Water turns\n>\n> the wheel\n${FRAGMENT}\n\n1. one\n\n   - two\n\n2. three\n\n- four\n- five\n\n${FRAGMENT}\n\n* six\n* seven\n${FRAGMENT}\n\n+ eight\n\n  ${FRAGMENT}\n+ nine`,
  )
  expect(html).toContain('<div data-step="1"> <blockquote>')
  expect(html).toContain('<div data-step="2"> <ul> <li>four</li> <li>five</li> </ul> </div>')
  expect(html).toContain('<li>six</li> <li data-step="3"><span>seven</span></li>')
  expect(html).toMatch(/<li data-step="4">.*eight/)
})

test('a picture is as large as the style in its comment says, which is told where it does more', () => {
  const image = 'https://mill.example/a.png'
  const { told } = read(
    `![a](${image}) <!-- .element: style="width: 45%" -->\n![b](${image})<!-- .element: style="height:20px;" -->`,
  )
  expect(told).not.toContain('style')
  expect(read(`![a](${image}) <!-- .element: style="width: 45%; border: none" -->`).told).toContain('style (line 7)')
})

test('what a heading opens ends with it, though its end be called otherwise or be none', () => {
  for (const end of ['</class>', '']) {
    const { html, told } = read(`### Ebb <span class="fragment">and flood${end}`)
    expect(html, end).toMatch(/Ebb <span data-step="1">and flood<\/span><\/(?:h2|p)>/)
    expect(told).not.toContain('span')
  }
})

test('a comment behind an element of HTML, or among its words, is about that', () => {
  const { html } = read(
    '<p>turns</p> <!-- .element: class="fragment" data-fragment-index="2" -->\n\n<p>It <span>grinds</span><!-- .element: class="fragment" data-fragment-index="1" --></p>\n\n<h3>Rye</h3> <!-- .element: class="fragment" -->\n\n<ul><li>Oats <!-- .element: class="fragment" --></li></ul>\n\n- <b>Bread</b> <!-- .element: class="fragment" -->',
  )
  const bare = html.replace(/<(?![a-z]\w*[^<>]*data-step)[^<>]*>/g, '')
  const steps = [...bare.matchAll(/data-step="(\d+)"[^>]*>\s*(\w+)/g)]
  expect(steps.map(([, step, words]) => `${step} ${words}`).sort()).toEqual(
    ['1 grinds', '2 turns', '3 Rye', '4 Oats', '5 Bread'],
  )
  expect(html).not.toMatch(/\]|\{/)
})

test('a comment below code that stands farther in is about all of that', () => {
  const { html } = read('It turns:\n\n    grind --fine\n\n<!-- .element: class="fragment" -->\n\nthen')
  expect(html).toMatch(/data-step="1"[^]*<pre><code>grind --fine <\/code>/)
})

test('a comment below an element of HTML on one line, or behind the end of a formula, is about all of it', () => {
  const { html } = read(
    `<div class="a">Rye flour</div>\n${FRAGMENT}\n\n<h4>Oats</h4>\n${FRAGMENT}\n\n$$\nx = 1\n$$ ${FRAGMENT}\n\nthen`,
  )
  expect(html).toMatch(/data-step="1"[^]*Rye flour[^]*data-step="2"[^]*Oats[^]*data-step="3"[^]*"formula"/)
  expect(html).not.toMatch(/\{|\]/)
})

test('a comment is about an element that goes on in a second line of its entry, too', () => {
  const { html } = read(`- &shy;${FRAGMENT} rye <span>so\n  ground</span>${FRAGMENT}`)
  expect(html).toMatch(/<li data-step="1">.*<span data-step="2">so ground<\/span>/)
})

test('a comment below code in an entry has it appear with a press', () => {
  const { html, told } = read(`1. rye\n\n   \`\`\`js\n   grind()\n   \`\`\`\n   ${FRAGMENT}\n\n2. bran`)
  expect(html).toMatch(/<li> <p>rye<\/p> <div data-step="1"> <pre>.*<\/div> <\/li> <li>/)
  expect(told).not.toContain('fragment')
})
