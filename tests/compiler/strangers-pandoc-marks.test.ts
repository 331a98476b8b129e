import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

const read = (body: string, head = 'format: revealjs') => {
  const { html, told } = readForeign(`---\n${head}\n---\n\n# Mill\n\n- a\n\n## Oven\n\n${body}\n`)
  return { html: (html[1] ?? '').replace(/\s+/g, ' '), told, slides: html.length }
}

test('bold words end where Pandoc ends them: behind a blank, and between a sign and a letter', () => {
  const set = (words: string) => read(words).html.replace(/^.*?<p>|<\/p>.*$/g, '')
  expect(set('**Rye:**soft and **oat : ** hard')).toBe('<strong>Rye:</strong>soft and <strong>oat :</strong> hard')
  expect(set('x**(rye)**s, **`so`**s, **[a](https://a.example)**b')).toMatch(
    /^x<strong>\(rye\)<\/strong>s, <strong><code>so<\/code><\/strong>s, <strong><a .*<\/a><\/strong>b$/,
  )
  // What is no pair stays, as does one that goes over lines.
  expect(set('2 ** 3 ** 4, `a:**b**`')).toBe('2 ** 3 ** 4, <code>a:**b**</code>')
  expect(set('**rye,\noat.** So, **bran:**x')).toContain('<strong>rye, oat.</strong> So,')
  expect(set('**rye** and **oat**.')).toBe('<strong>rye</strong> and <strong>oat</strong>.')
})

test('where all lists appear entry by entry, one that says that it stands does, and no other', () => {
  const steps = (body: string) =>
    [...read(body, 'format:\n  revealjs:\n    incremental: true').html.matchAll(/<li data-step="\d">([a-z]+)/g)]
      .map(([, word]) => word)
  for (const open of ['::: nonincremental', '::: {.nonincremental}', ':::{.nonincremental .wide}']) {
    expect(steps(`${open}\n- rye\n- oat\n:::\n\n- bran\n- malt`)).toEqual(['bran', 'malt'])
  }
  const columns = (look: string) =>
    `:::: {.columns}\n::: {.column${look}}\n- rye\n:::\n\n::: {.column}\n- oat\n:::\n::::`
  expect(steps(columns(' .nonincremental'))).toEqual(['oat'])
  expect(steps(columns(''))).toEqual(['rye', 'oat'])
  // What is quoted does what others do not.
  expect(steps('> - rye\n> - oat\n\nThen:\n\n- bran')).toEqual(['bran'])
  expect(read('> - rye\n> - oat').html).toContain('<li data-step="2">oat')
})

test('a formula right below an entry stands in it, with the words behind it', () => {
  for (const indent of ['', '  ']) {
    const { html } = read(`- rye\n${indent}$$a = b$$\n${indent}where *b*\n  - bran\n- oat\n\nSo.`)
    expect(html).toMatch(/<li>\s*(?:<p>)?rye.*a = b.*where <em>b<\/em>.*<ul> <li>bran<\/li> <\/ul> <\/li> <li>.*oat/)
    expect(html).toMatch(/<\/ul> <p>So/)
  }
  expect(read('12. rye\n$$\na = b\n$$\n13. oat').html.match(/<ol/g)).toHaveLength(1)
  expect(read('- rye\n\n$$a = b$$').html).toMatch(/<\/ul>.*a = b/)
})

test('a stroke in code parts no cell, but where no row is', () => {
  const { html } = read('| a | b |\n|---|---|\n| `x|y` | ``z|`` |')
  expect(html).toMatch(/<code>x\|y<\/code><\/t[hd]>\s*<td><code>z\|<\/code>/)
  expect(read('| rye `x|y`\n| oat').html).toContain('<code>x|y</code>')
})

test('below a picture its words stand, not what shows where a pointer rests', () => {
  const { html, told } = read('![A loaf](map.png "Baked at noon")')
  expect(html).toContain('A loaf')
  expect(html).not.toContain('Baked')
  expect(told).toContain('titles of pictures, which show where a pointer rests (line 11)')
})

test('a heading below that of its slide may be a fragment', () => {
  const { html, told } = read(
    '### Rye {.fragment}\n\nSoft.\n\n### Oat {.wide .fragment fragment-index=1}\n\n#### Bran',
  )
  expect(html).toMatch(/<div data-step="2"> <h3[^>]*>Rye<\/h3> <\/div> <p>Soft/)
  expect(html).toMatch(/<div data-step="1"> <h3[^>]*>Oat<\/h3> <\/div> <h[34][^>]*>Bran/)
  expect(told).toContain('.wide (line 15)')
  expect(told).not.toContain('.fragment')
})

test('options of R Markdown stand in its output, and its formulas may stand between brackets behind a stroke', () => {
  const head = 'output:\n  revealjs::revealjs_presentation:\n    incremental: true'
  expect(read('- rye\n- oat', head).html).toContain('<li data-step="2">oat')
  const levels = (head: string) => read('So.\n\n# Rye\n\n## Oat\n\nBran.', head).slides
  expect([levels('output: slidy_presentation'), levels('output:\n  slidy_presentation:\n    slide_level: 2')])
    .toEqual([2, 4])
  const tex = 'A \\(a_1\\), \\[b * c\\] and `\\(d\\)`.\n\n\\[\ne = f\n\\]'
  const { html } = read(tex, 'output: ioslides_presentation')
  expect(html).toMatch(/>a_1<.*b \* c.*<code>\\\(d\\\)<\/code>.*e = f/)
  expect(html).not.toMatch(/[[(](?:a_1|b \*)/)
  expect(read(tex).html).toContain('A (a_1), [b * c]')
})

test('a rule of Pandoc parts slides whatever it is made of; settings may stand below empty lines and a comment', () => {
  const { slides } = read('So.\n\n- - -\n\nRye.\n\n_ _ _\n\nOat.\n\n___\n\nBran\n_ _ _')
  expect(slides).toBe(5)
  for (const above of ['\n\n', '<!-- a -->\n', '<!-- a\nb -->\n\n']) {
    const { deck, told } = readForeign(`${above}---\ntitle: Mill\nformat: revealjs\nlogo: a\n---\n\n## Oven\n\nHot.\n`)
    expect([deck.title, deck.slides.length]).toEqual(['Mill', 2])
    expect(told).toContain(`logo (line ${above.split('\n').length + 3})`)
  }
  expect(readForeign('\n---\n\nformat: none\n\n---\n\n# Oven\n\nHot.\n').deck.title).toBe('Oven')
})

test('a term may be code, a link or bold, has any number of meanings, and code right below is none of them', () => {
  const { html, told } = read(
    '`add`\n:    Stages `a`.\n:    Takes all.\n  : Takes one.\n```{dot}\ndigraph {}\n```\n\n[Mill](https://mill.example)\n: Grinds.\n\n**Rye** flour\n:   Is dark.\n\n*Oats*\n: Are light.',
  )
  expect(html).toMatch(
    /<strong><code>add<\/code><\/strong><br>\s*Stages <code>a<\/code>\.<br>\s*Takes all\.<br>\s*Takes one\./,
  )
  expect(html).toMatch(/<strong><a [^<>]*>Mill<\/a><\/strong><br>/)
  expect(html).toMatch(/<strong>Rye flour<\/strong><br>\s*Is dark/)
  expect(html).toMatch(/<strong><em>Oats<\/em><\/strong>|<em><strong>Oats<\/strong><\/em>/)
  expect(html).not.toMatch(/(?:^|\s|>): /)
  expect(told).not.toContain('Marks stand')
})

test('emoji codes that touch are each one', () => {
  expect(read(':walking::walking_woman: but a::tada::b and :tada::weir:').html).toMatch(
    /🚶🚶‍♀️ but a::tada::b and 🎉:weir:/,
  )
})

test('what a press strikes out is struck out from the start, and told', () => {
  const { html, told } = read(
    'Rye [is *bad*]{.fragment .strike} or [not]{.strike}\n\n::: {.fragment .strike fragment-index=2}\nSow it\ntwice.\n\n- Reap\n:::\n\n::: {.fragment .strike}\n```\nmow()\n```\n:::',
  )
  expect(html).toContain('<p>Rye <s>is <em>bad</em></s> or not</p> <p><s>Sow it</s> <s>twice.</s></p>')
  expect(html).toMatch(/<li><s>Reap<\/s><\/li>.*<code>mow/)
  expect(html).not.toContain('data-step')
  expect(told).toContain('struck out from the start (lines 11, 13)')
  expect(told).toContain('.strike (lines 11, 20)')
})
