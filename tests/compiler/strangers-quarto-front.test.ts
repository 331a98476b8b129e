import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

const read = (settings: string) => {
  const { html, told } = readForeign(`---\n${settings}\n---\n\n## Oven\n\nHot.\n`)
  return { cover: html[0] ?? '', told }
}

test('authors may be numbers, go before an author, and have names in parts and places in one', () => {
  const numbers = read('title: 1984\nauthors:\n  - 5210\n  - 4242\nformat: revealjs')
  expect(numbers.cover).toContain('1984')
  expect(numbers.cover).toContain('5210, 4242')
  const { cover, told } = read([
    'title: Bread',
    'author: Old Name',
    'authors:',
    '  - name: {given: Ada, family: Rye, non-dropping-particle: van}',
    '    affiliation: {department: Oven, url: https://a.example}',
    '  - name: Ben Oat',
    '    affiliations:',
    '      - {name: Mill, department: Stones}',
    'institutes: [Bakery, Farm]',
    'format: revealjs',
  ].join('\n'))
  expect(cover.replaceAll('\u00a0', ' ')).toMatch(/Ada van Rye, Oven.*· Ben Oat, Mill/)
  expect(cover).toContain('Bakery, Farm')
  expect(cover).not.toContain('Old Name')
  for (
    const name of [
      'author beside authors (line 3)',
      'url of affiliations (line 6)',
      'department of affiliations (line 9)',
    ]
  ) {
    expect(told).toContain(name)
  }
})

test('what a title slide shows may stand in its format, and a day may say how it is written', () => {
  const { cover, told } = read(
    'title: Bread\ndate: {value: 2024-05-01, format: long}\nformat:\n  revealjs:\n    subtitle: Of rye\n    author: Ada',
  )
  for (const words of ['2024-05-01', 'Of rye', 'Ada']) expect(cover).toContain(words)
  expect(told).not.toMatch(/subtitle|author/)
  expect(read('title: Bread\ndate: now\nformat: revealjs').told).toContain('date (line 3)')
})

test('a title slide that a deck has itself is known however its title is set', () => {
  for (const heading of ['# The  *Oven*!', '<h1 class="t"> The oven </h1>']) {
    const { html } = readForeign(
      `---\ntitle: The Oven\nauthor: Ada\nbibliography: a.bib\n---\n\n${heading}\n\n_Ada_\n\n---\n\n# Heat\n\nHot.\n`,
    )
    expect(html, heading).toHaveLength(2)
    expect(html[0]?.match(/Ada/gi), heading).toHaveLength(1)
  }
})

test('marks of Pandoc among the words of a deck that is surely for another program make no cover and part nothing', () => {
  const slide = '# Ports\n\n## North\n\nIt lies high.\n\n. . .\n\nDeep.\n'
  const front = '---\ntitle: The tides\nauthor: Ada\nsubtitle: Of water\n'
  for (
    const deck of [
      `${front}layout: cover\n---\n\n# Tides\n\n---\nlayout: two-cols\n---\n\n${slide}`,
      `${front}theme: white\n---\n\n# Tides\n\n---\n\n<!-- .slide: id="a" -->\n\n${slide}`,
      `class: middle\n\n# Tides\n\n---\n\n${slide}\n???\n\nSay it.\n`,
    ]
  ) {
    const { html } = readForeign(deck)
    expect(html, deck).toHaveLength(2)
    expect(html[0], deck).not.toMatch(/Ada|Of water/)
    expect(html[1], deck).toMatch(/Ports[^]*North[^]*high/)
  }
  const pandoc = readForeign(`${front}bibliography: a.bib\n---\n\n${slide}`)
  expect(pandoc.html[0]).toMatch(/The tides[^]*Of water[^]*Ada/)
})

test('the front matter is Markdown of Pandoc: formulas, raised letters and looks are words where words alone have a place', () => {
  const front = (footer: string): string =>
    `---\ntitle: "The $\\\\beta$ of [rye]{.red}"\nauthor: "Ada$^1$ **Oat**^2^"\nfooter: ${footer}\nformat: revealjs\n---\n\n## Oven\n\nHot.\n`
  const { deck, html, told } = readForeign(
    front(
      '"The 17$^\\\\text{th}$ and 2$^{nd}$ **day** at 20$^\\\\circ$C for \\\\$5, $\\\\alpha_{12}$, CO~2~ and 3^rd^ [ovens]{.red}"',
    ),
  )
  expect(deck.footer).toBe('The 17th and 2nd day at 20°C for $5, α₁₂, CO₂ and 3rd ovens')
  expect(deck.title).toBe('The β of rye')
  expect(html[0]).toContain('<code class="tex">\\beta</code>')
  expect(html[0]?.match(/Oat/g)).toHaveLength(1)
  expect(told).not.toContain('formulas')
  const wide = readForeign(front("'At $\\sum_{i<n} x_i$ for $3 or $4'"))
  expect(wide.deck.footer).toBe('At \\sum_{i<n} x_i for $3 or $4')
  expect(wide.told).toContain('Formulas that no words say stand in the foot of slides as their TeX (line 4)')
})
