import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

const read = (text: string) => readForeign(`---\nmarp: true\n---\n\n${text}`)

test('a footer in a comment goes on over lines as YAML has it, and its HTML is words', () => {
  const block = read(
    '<!-- footer: |\n  <p>tides: <a href=https://sea.example>sea.example</a></p>\n  <p>by Ada</p>\n-->\n\n# Tides\n\n---\n\n## Ebb\n\n- out\n',
  )
  expect(block.deck.footer).toBe('tides: sea.example by Ada')
  expect(block.told).not.toContain('style')
  expect(block.told).toContain('links of the footer')
  const later = read(
    '# Tides\n\n---\n\n<!--\nfooter: >-\n  Low\n  water: deep\nclass: wet\n-->\n\n## Ebb\n\n- out\n\n---\n\n<!-- _footer: "Spring\n  tide"\n-->\n\n## Flood\n\n- in\n',
  )
  expect(later.deck.slides.map(({ footer }) => footer)).toEqual([undefined, 'Low water: deep', 'Spring tide'])
  expect(later.told).not.toContain('style')
  expect(later.told).toContain('class wet')
})

test('a list of classes and keys that stand farther in are read as ever', () => {
  const { told } = read('# Tides\n\n---\n\n<!-- _class:\n  - wet\n  - dry\n     _footer: Low -->\n\n## Ebb\n\n- out\n')
  expect(told).toContain('class wet')
  expect(told).toContain('class dry')
})

test('entities of footers, headers and titles are the characters that they stand for', () => {
  const { deck } = read(
    '<!--\nheader: Q&amp;A\nfooter: "&copy; Ada&nbsp; &nbsp;&lt;sea&gt;"\n-->\n\n# Tides\n\n---\n\n<!-- _footer: Ebb &amp; flow &eacute; -->\n\n## Ebb\n\n- out\n',
  )
  expect(deck.footer).toBe('Q&A · © Ada <sea>')
  expect(deck.slides[1]?.footer).toBe('Q&A · Ebb & flow é')
  const pandoc = readForeign(
    '---\ntitle: R&amp;D\nformat:\n  revealjs:\n    footer: "Ada &nbsp; mill"\n---\n\n## Oven\n\n- a\n',
  )
  expect([pandoc.deck.title, pandoc.deck.footer]).toEqual(['R&D', 'Ada mill'])
})

test('without a front matter comments of the first slide say what stands at the foot of all, and rules with blanks part slides', () => {
  const { deck, html } = readForeign(
    '<!-- $theme: gaia -->\n<!-- footer: Low *tide* -->\n\n# Sea\n\n---\n\n## Ebb\n\n- a\n\n- - -\n\n## Flood\n\n- b\n',
  )
  expect(deck.footer).toBe('Low tide')
  expect(html).toHaveLength(3)
})

test('a key without a blank behind it is one, and stops no build; an entry that begins with a quotation holds one', () => {
  const { deck, html } = readForeign('---\nmarp:true\nfooter:Low tide\n---\n\n# Sea\n\n---\n\n* > ebb\n* flood\n')
  expect(deck.footer).toBe('Low tide')
  expect(html[1]).toMatch(/<li[^>]*>\s*<blockquote>\s*<p>ebb/)
  expect(html[1]).not.toContain('&gt;')
})

test('settings stand between more dashes than three, or end with indented ones, with more or with points, as in Marp', () => {
  const said = '\nmarp: true\nfooter: Low tide\nstyle: |\n  p { margin: 0 }\n\n  h1 { color: red }\n'
  for (
    const [first, last] of [
      ['----', '----'],
      ['-----', '------ '],
      ['---', '-----'],
      ['---', '  ---'],
      ['---', ' ...'],
      ['--- # of the sea', '---'],
    ]
  ) {
    const { deck, html, told } = readForeign(
      `${first}\n${said}\n${last}\n\n# Sea\n\n----\n\n## Ebb\n\n- a\n\n---\n\n## Flood\n\n- b\n`,
    )
    expect([first, deck.footer, deck.slides.map(({ title }) => title)]).toEqual([first, 'Low tide', [
      'Sea',
      'Ebb',
      'Flood',
    ]])
    expect(html.join('')).not.toContain('marp')
    expect(told).toContain('style (line 5)')
  }
})

test('marks of a footer are read before its links go', () => {
  const footers = [
    ["'_From: [Zhang and ](https://sea.example/a_b)_'", 'From: Zhang and'],
    ["'**From [Ada ](https://sea.example)**, ~~2020~~ ***now***'", 'From Ada , 2020 now'],
    ["'CO<sub>2</sub><br>[_by `a*b*`_](<https://sea.example/a b>) \\_x\\_'", 'CO2 by a*b* _x_'],
  ]
  for (const [written = '', shown] of footers) {
    const { deck } = read(`# Tides\n\n---\n\n## Ebb\n\n- out\n\n<!-- footer: ${written} -->\n`)
    expect(deck.slides[1]?.footer).toBe(shown)
  }
})

test('a formula at the foot is its words, or its TeX, which is told', () => {
  const { deck, told } = read(
    '<!-- footer: The 3$^{rd}$ $\\pi$ -->\n\n# Tides\n\n---\n\n<!-- _footer: $x_i$ -->\n\n## Ebb\n\n- out\n',
  )
  expect([deck.footer, deck.slides[1]?.footer]).toEqual(['The 3rd π', 'x_i'])
  expect(told).toContain('as their TeX (line 11)')
})
