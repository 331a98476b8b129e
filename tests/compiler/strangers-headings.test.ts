import { expect, test } from 'playwright/test'
import { bareContext, compile, readForeign } from './support.ts'

const sizeOf = (slide: string) =>
  compile(`---\nmarp: true\n---\n\n# Tide\n\n---\n\n${slide}\n`, bareContext).value.slides[1]?.headingSize

test('a heading is set so small that its longest word has room beside a broad picture, and no smaller', () => {
  const word = 'Wassermann’s'
  const narrow = sizeOf(`![bg right:70%](map.png)\n\n# ${word}`) ?? 0
  expect(narrow).toBeGreaterThan(30)
  expect(narrow).toBeLessThan(50)
  expect(sizeOf(`![bg right:70%](map.png)\n\n# To ${word} and back`)).toBe(narrow)
  expect(sizeOf(`![bg right:40%](map.png)\n\n# ${word}`)).toBeUndefined()
  expect(sizeOf(`![bg right:70%](map.png)\n\n# Low ebb`)).toBeUndefined()
  expect(sizeOf(`![bg left:70%](map.png)\n\n## ${word}\n\n- ebb\n- flood`)).toBeLessThan(46)
  expect(sizeOf(`## Meer\u00ADwasser\u00ADüber\u00ADlauf-${word}\n\n- ebb`)).toBeUndefined()
})

test('a word that is too long for a whole line of a title is set on one', () => {
  const slide = compile('---\nmarp: true\n---\n\n# Voraussetzungsüberprüfungen\n\nAda', bareContext).value.slides[0]
  expect(slide?.layout).toBe('cover')
  expect(slide?.headingSize).toBeGreaterThan(45)
  expect(slide?.headingSize).toBeLessThan(68)
})

test('headings in columns are as large as the longest word of any has room for', () => {
  const sizeOf = (...headings: string[]) =>
    compile(
      `---\nmarp: true\n---\n\n# Tide\n\n---\n\n## Ebb\n\n::: columns\n${
        headings.map((heading) => `::: column\n### ${heading}\n\nlow\n:::\n`).join('')
      }:::\n`,
      bareContext,
    ).value.slides[1]?.columnHeadingSize
  expect(sizeOf('Voraussetzungen', 'Low', 'Neap', 'Spring')).toBeLessThan(36)
  expect(sizeOf('Voraussetzungen', 'Low', 'Neap', 'Spring')).toBeGreaterThan(24)
  expect(sizeOf('Voraussetzungen', 'Low')).toBeUndefined()
})

const shown = (slide: string) => readForeign(`---\nmarp: true\n---\n\n# Tide\n\n---\n\n${slide}\n`)

test('headings of one rank are as large as the title, lines of it where nothing else is on the slide; a lower one is smaller', () => {
  const { html } = shown('## Ebb\n\nand\n\n## Flood\n\n### Neap\n\nlow\n\n# Spring')
  expect(html[1]).toMatch(/<h3 class="equal">Flood<.*<h3>Neap<.*<h3 class="equal">Spring</s)
  expect(shown('## Ebb\n\n### Neap\n\nlow\n\n### Spring').html[1]).not.toContain('equal')
  for (const behind of ['', '![bg](map.png)\n![bg](map.png)\n\n']) {
    const { deck, html: alone } = shown(`${behind}### Ebb\n### Flood\n#### Neap`)
    expect(deck.slides[1]?.layout, behind).toBe('statement')
    expect(alone[1], behind).toMatch(/<h2 [^>]*>Ebb<br>\s*Flood<\/h2>\s*<p>Neap<\/p>/)
  }
  expect(shown('### Ebb {#low}\n### Flood').html[1]).toMatch(/<h2 [^>]*>Ebb<\/h2>\s*<p>Flood<\/p>/)
  expect(shown('## 🌊\n\n## Ebb in C#\n## Flood').html[1]).toMatch(/🌊<br>\s*Ebb in C#<br>\s*Flood<\/h2>/)
})

test('a small heading right above a large one is words above the title, on a picture, too', () => {
  const { html } = shown(
    '![bg](map.png)\n\n<style scoped>\nh5 { color: red }\n</style>\n\n##### Twice a day\n#### Ebb\n\nlow',
  )
  expect(html[1]).toMatch(/<p><strong>Twice a day<\/strong><\/p>\s*<h2 [^>]*>Ebb<\/h2>/)
})

test('a heading as broad as its slide stands out where little else is there, and is told elsewhere', () => {
  const of = (text: string) => {
    const { deck, told } = shown(text)
    return [deck.slides[1]?.layout, told.match(/are as large as others \(line \d+\)/)?.[0]]
  }
  expect(of('## <!-- fit -->Ebb\n![bg](map.png)')).toEqual(['statement', undefined])
  expect(of('## <!--fit--> Ebb\n\nTwice a day')).toEqual(['statement', undefined])
  expect(of('## <!-- fit --> Ebb\n\n- low\n- lower')).toEqual(['text', 'are as large as others (line 9)'])
  expect(of('## Ebb\n\nTwice a day')).toEqual(['text', undefined])
  const first = (text: string) => readForeign(text).told.match(/are as large as others \(line \d+\)/)?.[0]
  expect(first('# <!-- fit --> Tides\n\n---\n\n- low\n')).toBe(undefined)
  expect(first('# <!-- fit --> Tides\n\nIda Roe\n\n---\n\n- low\n')).toBe(undefined)
  expect(first('# <!-- fit --> Tides\n\n- ebb\n\n---\n\n- low\n')).toBe('are as large as others (line 1)')
  expect(first('# <!-- fit --> Tides\n\n> Of water\n\n---\n\n- low\n')).toBe('are as large as others (line 1)')
})

test('several small headings above a large one lead to it, which may be underlined right below them', () => {
  const { html } = shown('<br/>\n### Tides\n### Part two\nEbb\n====\nIda Roe')
  expect(html[1]?.replace(/\s+/g, ' ')).toMatch(
    /<p><strong>Tides<\/strong><\/p> <p><strong>Part two<\/strong><\/p> <h2 [^>]*>Ebb<\/h2>/,
  )
  expect(html[1]).toMatch(/<p>Ida Roe<\/p>/)
  const { html: plain } = shown('## Ebb\n\n### Low\n\nout\n\n# Flood\n\nin')
  expect(plain[1]).toMatch(/<h2 [^>]*>Ebb<\/h2>/)
})

test('what an element sets at the right is told, be it words or a picture', () => {
  const told = (text: string) => shown(`## Ebb\n\n${text}\n`).told.match(/“align” of <\w+> \(line \d+\)/)?.[0]
  expect(told('<p align="right">\nIda Roe\n</p>')).toBe('“align” of <p> (line 11)')
  expect(told('<div align=right><img src="a.png"></div>')).toBe('“align” of <div> (line 11)')
  expect(told('<p align="center">\n<img src="a.png">\n</p>')).toBe(undefined)
})
