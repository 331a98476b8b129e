import { expect, test } from 'playwright/test'
import { htmlOf, readForeign } from './support.ts'

const REVEAL = '---\nrevealOptions: {}\n---\n\n# Peat\n\n---\n\n## Bog\n\n'

/** The code of each part, as text. */
const partsOf = (code: string): string[] =>
  readForeign(`${REVEAL}\`\`\`\n${code}\n\`\`\`\n`).deck.slides.slice(1).map(({ content }) =>
    (/<code[^>]*>(?<code>[^]*)<\/code>/.exec(htmlOf(content))?.groups?.['code'] ?? '').replace(/<[^<>]*>/g, '')
  )

test('code that is parted is so where it begins anew, if it does so near the limit', () => {
  const method = (name: string) => `\n  ${name}() {\n    dig(1)\n\n    dig(2)\n    dig(3)\n  }\n`
  const parts = partsOf(
    `class Bog {${['cut', 'dry', 'burn', 'soak', 'load', 'sell'].map((name) => method(name)).join('')}}`,
  )
  expect(parts.length).toBeGreaterThan(1)
  for (const part of parts.slice(1)) expect(part).toMatch(/^ {2}\w+\(\) \{/)
  for (const part of parts) expect(part, 'no part ends with an empty line').not.toMatch(/\n\s*\n$/)
  expect(parts.join('').match(/dig/g)).toHaveLength(18)
})

test('an empty line is as good in code that stands at the edge, and its brackets close where they were opened', () => {
  const flat = Array.from({ length: 9 }, (_, at) => `cut ${at}\ndry ${at}\nburn ${at}\nsoak ${at}`).join('\n\n')
  for (const part of partsOf(flat)) expect(part).toMatch(/^cut/)
  const closed = Array.from({ length: 10 }, (_, at) => `cut(${at},\n  dry,\n  burn,\n)`).join('\n')
  for (const part of partsOf(closed)) expect(part).toMatch(/^cut/)
})

test('code without such a place is parted where the room ends', () => {
  const sizes = partsOf(Array.from({ length: 50 }, (_, at) => `dig(${at})`).join('\n')).map((part) =>
    part.trim().split('\n').length
  )
  expect(Math.max(...sizes.slice(0, -1))).toBe(Math.min(...sizes.slice(0, -1)))
})
