import { expect, test } from 'playwright/test'
import { bareContext, compile, htmlOf } from './support.ts'

/** A deck for another program: each slide as HTML, and what is told of it. */
function read(text: string, pictures: readonly string[] = []) {
  const { value, problems } = compile(text, { ...bareContext, pictures: new Set(pictures) })
  return {
    slides: value.slides,
    html: value.slides.map(({ content }) => htmlOf(content)),
    told: problems.map(({ what }) => what).join('\n'),
  }
}

test('what people have reveal.js part slides at parts them', () => {
  for (const mark of ['<!-- > -->', '<!--NextSlide-->', '<!-- separator-vertical -->', '+++', '////', '--v--']) {
    const { slides, html } = read(
      `# Peat\n\n${mark}\n\n## Moss\n\nWet\n${mark}\n## Ash\n\nDry\n\n---\n\n## Oak\n\nOld\n`,
    )
    expect(slides.map(({ title }) => title), mark).toEqual(['Peat', 'Moss', 'Ash', 'Oak'])
    expect(html.join(' '), mark).not.toContain(mark.replace(/^<!--/, '&lt;'))
  }
  const one = '# Peat\n\n<!-- fine -->\n\nC\n\n+++\n\nWet\n\n---\n\n# Ash\n'
  expect(read(one).slides, 'one line of marks alone is none').toHaveLength(2)
})

test('settings behind a mark that parts slides are told', () => {
  const { slides, told } = read('# Peat\n\n---?image=bog.png\n\n## Moss\n\n+++?color=black\n\n## Ash\n')
  expect(slides).toHaveLength(3)
  expect(told).toContain('?image=bog.png (line 3), ?color=black (line 7)')
})

const REVEAL = '---\nrevealOptions: {}\n---\n\n# Peat\n\n---\n\n'
const code = (count: number) =>
  `\`\`\`c\n${Array.from({ length: count }, (_, at) => `dig(${at}); // wet`).join('\n')}\n\`\`\`\n`

test('a slide that no size of type has room for becomes several below its heading', () => {
  const whole = `## Bog\n\n### Cut\n\n${code(13)}\n### Dry\n\n${code(13)}\n### Burn\n\n${code(13)}\nNote: Say it.\n`
  const { slides, html, told } = read(REVEAL + whole)
  expect(slides.map(({ title }) => title).slice(1)).toEqual(['Bog (1 of 3)', 'Bog (2 of 3)', 'Bog (3 of 3)'])
  expect(new Set(slides.map(({ id }) => id)).size).toBe(4)
  expect(html.map((one) => /<h3[^>]*>(\w+)/.exec(one)?.[1]).slice(1), 'each begins with its own').toEqual([
    'Cut',
    'Dry',
    'Burn',
  ])
  expect(slides.map(({ notes }) => notes.length > 0)).toEqual([false, true, true, true])
  expect(told).toContain('is parted in several, each below the same heading: line 9')
  expect(read(`# Peat\n\n---\n\n${whole}`).slides, 'a deck of the kit stays as it is').toHaveLength(2)
})

test('long code, lists and tables are parted between their lines, entries and rows, and none is lost', () => {
  const rows = Array.from({ length: 60 }, (_, at) => at)
  for (
    const body of [
      code(60),
      rows.map((at) => `1. dig(${at})`).join('\n'),
      `| A | B |\n|---|---|\n${rows.map((at) => `| dig(${at}) | 1 |`).join('\n')}\n`,
    ]
  ) {
    const { slides, html } = read(`${REVEAL}## Bog\n\n${body}`)
    expect(slides.length).toBeGreaterThan(2)
    expect(html.join('').match(/dig\((?:<[^>]*>)?\d+/g)).toHaveLength(60)
  }
  const { html } = read(`${REVEAL}## Bog\n\n${rows.map(() => '1. dig').join('\n')}`)
  const first = html[1]?.match(/<li/g)?.length ?? 0
  expect(html[2]).toContain(`<ol start="${first + 1}"`)
})

test('presses are counted anew on each part, and what leads to it needs none of its own', () => {
  const { slides, html } = read(
    `${REVEAL}## Bog\n\n${code(15)}\n<div class="fragment">\n\n${
      code(12)
    }\n</div>\n\nWet <!-- .element: class="fragment" -->\n`,
  )
  expect(slides.map(({ steps }) => steps)).toEqual([0, 0, 1])
  expect(html[2]).toContain('data-step="1"')
  expect(html[2]).not.toContain('data-step="2"')
})

test('code whose lines stand out press by press takes no presses when it is parted', () => {
  const { slides, html } = read(`${REVEAL}## Bog\n\n${code(60).replace('```c', '```c [1|3-4|50]')}`)
  expect(slides.map(({ steps }) => steps)).toEqual(slides.map(() => 0))
  expect(html.join('').match(/dig\(/g)).toHaveLength(60)
  expect(html.join('')).not.toMatch(/turn|at-\d/)
})

test('marks that close a heading are none of its words', () => {
  const { slides } = read(
    `${REVEAL}## **Bog** ##\n\nWet\n\n---\n\n<!-- .slide: data-background="#003d73" -->\n## Fen ##\n\n- dry\n`,
  )
  expect(slides.map(({ title }) => title)).toEqual(['Peat', 'Bog', 'Fen'])
})

test('a formula between two marks on one line is no raised word', () => {
  const { html } = read(
    '---\nformat: revealjs\n---\n\n## Cut\n\n- so\n  $$ e^{-d_{ij}^2 / 2 s_i^2} $$\n\nLow\n\n. . .\n\nA $k$-d tree\n\n: finds\n',
  )
  expect(html[0]).not.toContain('sup>')
  expect(html[0]).not.toContain('\\ ')
})

const below = (count: number, mark = '-'): string =>
  Array.from({ length: count }, (_, at) => `   ${mark} dig(${at})\n`).join('')

test('an entry that is longer than a slide goes on below the same words, and is counted on', () => {
  const { slides, html } = read(`${REVEAL}## Bog\n\n1. Fen\n2. **Moss** of old\n${below(60, '1.')}3. Ash\n`)
  expect(slides.length).toBeGreaterThan(3)
  expect(html.join('').match(/dig\(\d+\)/g)).toHaveLength(60)
  expect(html[1]).toContain('Fen')
  expect(html.slice(1).filter((one) => one.includes('<strong>Moss</strong> of old'))).toHaveLength(slides.length - 1)
  expect(html[2]).toContain('<ol start="2"')
  const first = html[1]?.match(/dig\(/g)?.length ?? 0
  expect(html[2]).toContain(`<ol start="${first + 1}"`)
  expect(html.at(-1)).toMatch(/Ash/)
})

test('code in an entry is parted, and words of one alone never are', () => {
  const inside = code(50).replace(/^/gm, '  ')
  expect(read(`${REVEAL}## Bog\n\n- Cut\n\n${inside}\n- Burn\n`).slides.length).toBeGreaterThan(3)
  const words = read(
    `${REVEAL}## Bog\n\n- ${'cut *and dried* in the long summer of a year without any rain '.repeat(150)}\n- Burn\n`,
  )
  expect(words.slides).toHaveLength(3)
  expect(words.html[1]?.match(/<em>/g)).toHaveLength(150)
})

test('where an entry appears by a press, it is there at once where it goes on, with the first below it', () => {
  const { slides, html } = read(
    `---\nmarp: true\n---\n\n# Peat\n\n---\n\n## Bog\n\n* Moss\n${below(40, '*')}`,
  )
  expect(slides.length).toBeGreaterThan(2)
  const counts = html.map((one) => one.match(/dig\(/g)?.length ?? 0)
  expect(slides.map(({ steps }) => steps)).toEqual([0, (counts[1] ?? 0) + 1, ...counts.slice(2).map((one) => one - 1)])
})

test('a quotation that is too long stands as text, and is parted between its paragraphs', () => {
  const paragraphs = (count: number): string =>
    Array.from({ length: count }, () => `> ${'The bog was cut and dried. '.repeat(8)}\n`).join('>\n')
  const { slides, html } = read(`${REVEAL}## Bog\n\n${paragraphs(12)}`)
  expect(slides.slice(1).map(({ layout }) => layout)).toEqual(['text', 'text', 'text', 'text'])
  expect(html.join('').match(/dried/g)).toHaveLength(96)
})

test('a list beside a picture goes on beside it', () => {
  const { slides, html } = read(`${REVEAL}## Bog\n\n![Moss](moss.png)\n\n${below(40).replace(/^ +/gm, '')}`, [
    'slides/moss.png',
  ])
  expect(slides.length).toBeGreaterThan(2)
  expect(slides.slice(1).every(({ layout }) => layout === 'split')).toBe(true)
  expect(html.join('').match(/dig\(/g)).toHaveLength(40)
})

test('words in bold that stand over a list go with it where a slide is parted', () => {
  const box = (name: string) => `**${name}**\n\n${Array.from({ length: 3 }, (_, at) => `- ${name} ${at}`).join('\n')}\n`
  const { html } = read(`${REVEAL}## Bog\n\n${['Cut', 'Dry', 'Burn', 'Stack', 'Cart'].map(box).join('\n')}`)
  const parts = html.slice(1)
  expect(parts.length).toBeGreaterThan(1)
  for (const part of parts) expect(part.trimEnd()).not.toMatch(/<\/strong><\/p>$/)
})

test('where a slide is parted, no part is set smaller than can be read, and what goes on has its heading and begins with words', () => {
  const lines = Array.from({ length: 59 }, (_, at) => (at % 3 === 2 ? '' : `dig(${at})`)).join('\n')
  const { slides, html, told } = read(`${REVEAL}## Bog\n\n### Cut\n\n\`\`\`\n${lines}\n\`\`\`\n\nWet\n`)
  const parts = slides.slice(1)
  expect(parts.length).toBeGreaterThan(2)
  expect(new Set(parts.slice(0, -1).map(({ tight = 0 }) => tight)).size).toBe(1)
  for (const { tight } of parts) expect(tight).toBeGreaterThanOrEqual(82)
  for (const one of html.slice(1)) {
    expect(one).toMatch(/<h3[^>]*>Cut<\/h3>\s*(?:<p>|<pre[^>]*><code[^>]*>(?:<span[^>]*>)*dig)/)
  }
  expect(html.join('').match(/dig\(/g)).toHaveLength(40)
  expect(told).not.toContain('set much smaller')
})

test('words in bold stay with the picture below them, each below the heading of both', () => {
  const pair = (name: string) => `**${name}**\n\n![${name}](moss.png){width=300}\n`
  const body = `### Who\n\n${['Cut', 'Dry', 'Burn', 'Stack'].map(pair).join('\n')}`
  const { html } = read(`---\nformat: revealjs\n---\n\n# Peat\n\n- a\n\n## Bog\n\n${body}`, ['slides/moss.png'])
  const parts = html.slice(1)
  expect(parts.length).toBeGreaterThan(1)
  for (const part of parts) {
    expect(part).toMatch(/<h3[^>]*>Who<\/h3>/)
    const [bold = [], pictures = []] = [/<strong>\w+/g, /"kind":"image"/g].map((one) => part.match(one) ?? [])
    expect(bold.length).toBe(pictures.length)
  }
})

test('parts whose words are small for their breadth alone are told as others are', () => {
  const { told } = read(`${REVEAL}## Bog\n\n\`\`\`\n${`${'x'.repeat(108)}\n`.repeat(60)}\`\`\`\n`)
  expect(told).toContain('parted in several')
  expect(told).toContain('set much smaller')
})

test('what appears with the slide that it begins has room as anything on it', () => {
  const step = (name: string) => `<div v-click>\n\n${name}\n\n${code(10)}\n</div>\n\n`
  const { slides, html } = read(
    `---\ntheme: seriph\n---\n\n# Peat\n\n---\n\n## Bog\n\n${step('Cut')}${step('Dry')}${step('Burn')}`,
  )
  expect(slides.length).toBeGreaterThan(2)
  expect(html[2]).toMatch(/2 of \d\)<\/h2>\s*<p>Dry/)
})

test('a label stands with what it labels: a line that ends in a colon, bold words above code or a list', () => {
  for (const [label, opened] of [['Cut by hand:', 'Cut'], ['**Cut** by hand', 'Cut'], ['**Cut by `dig`**', 'Cut']]) {
    const { html } = read(`${REVEAL}## Bog\n\n${code(12)}\nAll is wet.\n\n${label}\n\n${code(12)}\n`)
    expect(html.length, label).toBe(3)
    expect(html[1], label).not.toContain(opened)
    expect(html[2], label).toMatch(/Cut[^]*dig/)
  }
  const alone = read(`${REVEAL}## Bog\n\n**1. Cut**\n\n${code(15)}\n**2. Dry**\n\n${code(15)}\n`)
  expect(alone.slides).toHaveLength(3)
  expect(alone.html.slice(1).every((one) => /<strong>[^]*dig\(14\)/.test(one.replace(/<\/?span[^>]*>/g, '')))).toBe(
    true,
  )
})

test('columns that no size of type has room for stand one below the other, in parts', () => {
  const list = (count: number) => Array.from({ length: count }, (_, at) => `- Cut ${at}\n  - wet\n  - dry`).join('\n')
  const columns = (count: number) =>
    `## Bog\n\n<div style="display: flex">\n<div>\n\n**Peat:**\n\n${
      list(count)
    }\n\n</div>\n<div>\n\n**Ash:**\n\nDry.\n\n</div>\n</div>\n`
  const tall = read(REVEAL + columns(14))
  expect(tall.slides.length).toBeGreaterThan(3)
  expect(tall.html.join('')).not.toContain('class="columns"')
  for (const words of ['Peat:', 'Cut 7', 'Cut 13', 'Ash:', 'Dry.']) {
    expect(tall.html.filter((one) => one.includes(words)), words).toHaveLength(1)
  }
  expect(tall.told).toContain('parted in several')
  const low = read(REVEAL + columns(3))
  expect(low.slides).toHaveLength(2)
  expect(low.html[1]).toContain('class="columns"')
})

test('a block that nothing closes ends with its slide, and later headings begin slides', () => {
  const { slides, told } = read(
    '---\nformat: revealjs\n---\n\n## Peat\n\n:::: {.columns}\n::: {.column}\nWet\n\n---\n\n## Moss\n\n::: {.callout-note}\n## Green\nIt is.\n:::\n\n# Ash {.center}\n\n## Oak\n\nOld\n',
  )
  expect(slides.map(({ title }) => title)).toEqual(['Peat', 'Moss', 'Ash', 'Oak'])
  expect(told).toContain('This “:::” block is never closed.')
})
