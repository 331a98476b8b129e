import { expect, test } from 'playwright/test'
import { bareContext, compile } from './support.ts'

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
