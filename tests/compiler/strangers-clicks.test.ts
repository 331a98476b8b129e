import { expect, test } from 'playwright/test'
import { compile, htmlOf } from './support.ts'

/** A slide below the cover of a deck for Slidev. */
function read(body: string, settings = '') {
  const { value, problems } = compile(
    `---\ntheme: seriph\ntransition: none\n---\n\n# Tides\n\n---\n${settings}\n${body}\n`,
  )
  const slide = value.slides[1]
  return {
    html: htmlOf(slide?.content ?? []).replace(/\s*\n\s*/g, ''),
    steps: slide?.steps,
    title: slide?.title,
    centred: slide?.centred,
    told: problems.map(({ what }) => what).join('\n'),
  }
}

const TABLE = '| Tide | Hour |\n|---|---|\n| Ebb | 3 |\n| Flood | 9 |'

test('each row of a table that is all in <v-clicks> appears by itself below the header, a table among others as a whole', () => {
  const { html, steps } = read(`# Hours\n\n<v-clicks>\n\n${TABLE}\n\n</v-clicks>`)
  expect(steps).toBe(2)
  expect(html).toMatch(/<thead><tr>.*<tbody><tr data-step="1">.*Ebb.*<tr data-step="2">.*Flood/)
  const among = read(`# Hours\n\n<v-clicks>\n\nLow.\n\n${TABLE}\n\n</v-clicks>`)
  expect(among.steps).toBe(2)
  expect(among.html).not.toContain('<tr data-step')
})

test('the first heading in <v-clicks> appears as the others do, and gives its slide the name', () => {
  const { html, steps, title, told } = read('Two tides:\n\n<v-clicks>\n\n# Ebb\n\n# Flood\n\n</v-clicks>',
    'layout: section\n---\n')
  expect(steps).toBe(2)
  expect(html).toMatch(/data-step="1"><h3 id="ebb-title">Ebb.*data-step="2"><h3>Flood/)
  expect(title).toBe('Ebb')
  expect(told).not.toContain('no heading in words')
})

test('what an entry of a list in HTML holds appears within the entry', () => {
  const { html, steps, told } = read(
    '# Tides\n\n<ol>\n  <li>One<ul v-click><li>Ebb</li></ul></li>\n  <li>Two\n    <p v-click>Flood</p></li>\n'
      + '  <li><p v-click>Neap</p></li>\n  <li>Last</li>\n</ol>',
  )
  expect(html).toMatch(
    /<ol><li><p>One<\/p><div data-step="1"><ul><li>Ebb<\/li><\/ul><\/div><\/li><li><p>Two<\/p><p data-step="2"><span>Flood/,
  )
  expect(html).toMatch(/<li data-step="3"><p><span>Neap<\/span><\/p><\/li><li><p>Last<\/p><\/li><\/ol>/)
  expect(steps).toBe(3)
  expect(told).not.toContain('click')
})

test('an entry in an element that comes with a press comes so itself, in every list', () => {
  const { html, steps, told } = read(
    '# Tides\n\n<ul>\n<li>Low</li>\n<v-click><li>Ebb</li></v-click>\n<div v-click><li>Flood</li><li>Surge</li></div>\n'
      + '<li>Neap<ol>\n\t<v-clicks>\n\n\t<li>One</li>\n\t<li>Two</li>\n\n\t</v-clicks>\n</ol></li>\n<v-click>→ when?</v-click>\n</ul>',
  )
  expect(html).toMatch(
    /^.*<ul><li><p>Low<\/p><\/li><li data-step="1"><p><span>Ebb<.*<li data-step="2"><p><span>Flood<.*<li data-step="2"><p><span>Surge</,
  )
  expect(html).toMatch(
    /<li><p>Neap<\/p><ol><li data-step="3">.*One.*<li data-step="4">.*Two.*data-step="5"><span>→ when\?/,
  )
  expect(html).not.toMatch(/data-step="\d"><\/div>/)
  expect(steps).toBe(5)
  expect(told).not.toContain(':::')
  // By numbers, those of one element together.
  const numbered = read(
    '# Tides\n\n<ul>\n<v-click at="2"><li>Ebb</li><li>Flood</li></v-click>\n<v-click at="1"><li>Neap</li></v-click>\n</ul>',
  )
  expect(numbered.html).toMatch(/data-step="2">.*Ebb.*data-step="2">.*Flood.*data-step="1">.*Neap/)
})

test('a list that an entry begins with is told by name where its press is lost', () => {
  expect(read('# Tides\n\n<ol>\n  <li><ul v-click><li>Ebb</li></ul></li>\n</ol>').told).toContain(
    '“v-click” of <ul> (line 13)',
  )
})

test('a line across the slide appears with a press of its own', () => {
  const { html, steps } = read('# Tides\n\n<v-click>\n\nEbb\n\n<hr v-click>\n\nFlood\n\n</v-click>')
  expect(steps).toBe(2)
  expect(html).toContain('<div data-step="2"><hr></div>')
})

test('a class that sets a slide in the middle does so, where nothing stands at its side', () => {
  const of = (settings: string) => read('# Tides\n\nEbb and flood\n\n- Neap', `class: text-center\n${settings}---\n`)
  for (const settings of ['', 'layout: center\n']) {
    expect(of(settings).centred, settings).toBe(true)
    expect(of(settings).told).not.toContain('class')
  }
  expect(of('layout: two-cols\n').centred).toBeUndefined()
  expect(of('layout: two-cols\n').told).toContain('class (line 9)')
})

test('elements in <v-clicks> that are all there is of a row are its parts, each of which appears', () => {
  const cells = (words: readonly string[]) => words.map((word) => `<div>\n\n${word}\n\n</div>`).join('\n')
  for (const gap of ['\n', '\n\n']) {
    const { html, steps } = read(
      `# Tides\n\n<div class="grid grid-cols-2 gap-4">${gap}<v-clicks>${gap}${
        cells(['Ebb', 'Flood', 'Neap', 'Spring'])
      }${gap}</v-clicks>${gap}</div>`,
    )
    expect(steps).toBe(4)
    const row = (...parts: readonly string[]) => `<div class="columns">${parts.join('')}</div>`
    const cell = (word: string, step: number) =>
      `<div class="column"><p data-step="${String(step)}"><span>${word}</span></p></div>`
    expect(html).toContain(row(cell('Ebb', 1), cell('Flood', 2)) + row(cell('Neap', 3), cell('Spring', 4)))
  }
  expect(read(`# Tides\n\n<div class="grid grid-cols-2">\n<v-clicks>\n\n- Ebb\n- Flood\n\n</v-clicks>\n</div>`).steps)
    .toBe(2)
})

test('a paragraph or a quotation in <v-clicks> that holds elements appears as the others do', () => {
  const { html, steps } = read(
    '# Tides\n\n<v-clicks>\n\nEbb\n\nThe <u>same</u> <kbd>K</kbd>\n\n> A <b>bold</b> word\n\nOne<br>\nof <span>two</span> lines\n\n'
      + 'A `<div>` alone\n\nFlood\n\n</v-clicks>',
  )
  expect(steps).toBe(6)
  expect(html).toMatch(
    /"1"><span>Ebb.*"2"><span>The <mark>same.*"3"><blockquote>.*"4"><p>One<br>.*"5"><span>A.*"6"><span>Flood/,
  )
  const begun = read('# Tides\n\n<v-clicks>\n\n<b>Low</b> and\nhigh\n\n<div>Ebb</div>\n<div>Flood</div>\n\n</v-clicks>')
  expect(begun.html).toMatch(
    /<div data-step="1"><p><strong>Low<\/strong> andhigh<\/p><\/div><p data-step="2">.*<p data-step="3">/,
  )
})

test('<Toc> may come with a press, as any element does', () => {
  const of = (said: string) => read(`\n## Parts\n\n<Toc ${said} maxDepth="1"></Toc>\n\n<p v-click>Flood</p>`)
  expect(of('').steps).toBe(1)
  expect(of('v-click').html).toMatch(/data-step="1"><ol>.*data-step="2">.*Flood/)
  expect(of('v-click="2" minDepth="1"').steps).toBe(2)
  expect(of('v-clicked').steps).toBe(1)
})

test('rows of a table in HTML that come with a press are there at once, which is told', () => {
  const { html, told } = read(
    '# Tides\n\n<table>\n<tr><td><v-click>Ebb</v-click></td></tr>\n<v-click><tr><td>Flood</td></tr></v-click>\n<v-clicks>\n<tr><td>Neap</td></tr>\n</v-clicks>\n</table>',
  )
  expect(html).toMatch(/data-step="1">Ebb.*Flood.*Neap/)
  expect(told).toContain('steps within tables (lines 14, 15)')
})
