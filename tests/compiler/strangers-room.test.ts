import { expect, test } from 'playwright/test'
import { walk } from '../../scripts/compiler/content/walk.ts'
import { writeMaths } from '../../scripts/assets/maths.ts'
import { keepCodeTogether } from '../../scripts/render/keep-together.ts'
import { bareContext, compile, context, htmlOf } from './support.ts'

test('a bare address is a link', () => {
  const bare =
    '# Links\n\nMade with https://example.org/a_b?c=d, and ftp://example.org or example.com. `https://code.org`\n'
  const linksIn = (source: string) =>
    walk(compile(source, bareContext).value.slides[0]?.content ?? []).flatMap((node) =>
      typeof node !== 'string' && node.kind === 'element' && node.name === 'a' ? [node.attributes['href']] : []
    )
  expect(linksIn(`---\nmarp: true\n---\n\n${bare}`)).toEqual(['https://example.org/a_b?c=d', 'https://example.com'])
  expect(linksIn(bare)).toEqual(['https://example.org/a_b?c=d'])
})

test('code in a column of a deck from elsewhere is set so that its lines have room, but not less than 16 px', () => {
  const slide = (line: string) =>
    `# Cover\n\n---\n\n## Two\n\n::: columns\n::: column\n\`\`\`sh\n${line}\nls\n\`\`\`\n:::\n::: column\nText\n:::\n:::\n`
  const sizeOf = (line: string, head = '---\nmarp: true\n---\n\n') =>
    compile(head + slide(line), bareContext).value.slides[1]?.codeSize
  expect(sizeOf('short # one')).toBeUndefined()
  expect(sizeOf('promptfoo init      # 生成 promptfooconfig.yaml')).toBe(18)
  expect(sizeOf('x'.repeat(200)), 'broken at any size').toBeUndefined()
  expect(sizeOf('x'.repeat(44), '')).toBeUndefined()
})

test('a long title beside a picture, and entries that stand apart, are reckoned as large as they are', () => {
  const tightOf = (slide: string, at: number) =>
    compile(`---\nmarp: true\n---\n\n${slide}`, bareContext).value.slides[at]?.tight ?? 100
  const title = 'Reckoning neighbouring estuaries: soundings of water that everybody forgets'
  expect(tightOf(`![bg right](map.png)\n\n# ${title}\n\n> **Somebody**\n\n> Low water\n> in spring\n`, 0)).toBeLessThan(
    90,
  )
  const entry = `- Water that \`ebbs\` from \`here\` and \`there\` goes ${'on and '.repeat(6)}on\n\n`
  const list = (text: string) => tightOf(`# Sea\n\n---\n\n## Low\n\n${text}`, 1)
  expect(list(entry.repeat(5))).toBeLessThanOrEqual(list(entry.replace(/\n\n/, '\n').repeat(5)))
})

test('code that fills a slide, or the room beside a picture, is set so that its lines have room', () => {
  const sizeOf = (length: number, more = '') =>
    compile(
      `---\nmarp: true\n---\n\n# Cover\n\n---\n\n${more}\n\n## Two\n\n\`\`\`sh\n${'x'.repeat(length)}\n\`\`\`\n`,
      bareContext,
    ).value.slides[1]?.codeSize
  expect(sizeOf(60)).toBeUndefined()
  expect(sizeOf(70)).toBe(26)
  expect(sizeOf(300), 'broken at any size').toBeUndefined()
  expect(sizeOf(38), 'it has room on the whole slide').toBeUndefined()
  expect(sizeOf(38, '![bg right](map.png)')).toBe(20)
})

test('code in a line is reckoned by its own letters, which are all as broad', () => {
  const tightOf = (code: string) =>
    compile(
      `---\nmarp: true\n---\n\n# Cover\n\n---\n\n## Low\n\n${`- Ebb, \`${code}\`, and flood\n`.repeat(9)}`,
      bareContext,
    ).value.slides[1]?.tight
  expect(tightOf('il.tf'.repeat(6))).toBe(tightOf('mwaoz'.repeat(6)))
})

test('a formula is as high as fractions in its fractions are', () => {
  const tightOf = (formula: string) =>
    compile(`---\nmarp: true\n---\n\n# Cover\n\n---\n\n## Low\n\n${`$$${formula}$$\n\nand\n\n`.repeat(3)}`, {
      ...context,
      tools: { maths: writeMaths },
    }).value.slides[1]?.tight ?? 0
  expect(tightOf('\\frac{a}{b}')).toBeGreaterThan(80)
  expect(tightOf('\\frac{a}{\\left(\\frac{b}{c}\\right)^2}')).toBeLessThan(80)
})

test('code in entries from elsewhere has less room, by how deep it stands', () => {
  const sizeOf = (body: string) =>
    compile(`---\nmarp: true\n---\n\n# Cover\n\n---\n\n## Code\n\n${body}`, bareContext).value.slides[1]?.codeSize
  const code = (indent: string) => `${indent}\`\`\`rs\n${indent}${'x'.repeat(64)}\n${indent}\`\`\`\n`
  expect(sizeOf(code(''))).toBeUndefined()
  const [once = 0, twice = 0] = [sizeOf(`- a\n${code('  ')}`), sizeOf(`- a\n  - b\n${code('    ')}`)]
  expect(once).toBeLessThan(28)
  expect(twice).toBeLessThan(once)
  expect(sizeOf(`Words.\n\n- a\n${code('  ')}`)).toBe(once)
})

test('an address goes on behind a slash or dot, and short code on one line; long code and blocks of it may break', () => {
  const [slide] = compile(
    `---\nmarp: true\n---\n\n## Low\n\nhttps://sea.example.org/ebb \`ebb --to low\` \`${
      'ebb '.repeat(20)
    }\`\n\n\`\`\`\nls\n\`\`\`\n`,
    bareContext,
  ).value.slides
  const html = htmlOf(keepCodeTogether(slide?.content ?? []))
  expect(html).toContain('>https://sea.<wbr>example.<wbr>org/<wbr>ebb</a>')
  expect(html).toContain('<code class="whole">ebb --to low</code> <code>ebb ebb')
  expect(html).toContain('<code>ls\n</code>')
})

test('the name of a picture that is left out goes on behind a dash or dot', () => {
  const [slide] = compile('---\nmarp: true\n---\n\n## Low\n\n![](https://example.org/low_ebb-2.png)\n', bareContext)
    .value.slides
  expect(htmlOf(keepCodeTogether(slide?.content ?? []))).toContain('>low_<wbr>ebb-<wbr>2.<wbr>png</span>')
})

const table = (rows: number): string => `| a | b | c |\n|---|---|---|\n${'| ebb | flood | neap |\n'.repeat(rows)}`

test('a tall table goes on below its head on another slide before its cells are smaller than can be read', () => {
  const slides = (body: string) =>
    compile(`---\nmarp: true\n---\n\n# Sea\n\n---\n\n## Low\n\n${body}`, bareContext).value.slides.slice(1)
  expect(slides(table(12))).toHaveLength(1)
  const parts = slides(table(20))
  expect(parts.map(({ content }) => htmlOf(content).match(/<(?:thead|tr)\b/g)?.length)).toEqual([12, 12])
  expect(parts.map(({ tight = 0 }) => tight >= 82)).toEqual([true, true])
  expect(slides(`${'- ebb and flow of the sea\n'.repeat(7)}\n\n${table(3)}`), 'a small table is no reason')
    .toHaveLength(1)
})

test('code and tables that go on over several slides are set in one size', () => {
  const sizes = (body: string) =>
    compile(`---\nmarp: true\n---\n\n# Sea\n\n---\n\n## Low\n\n${body}`, bareContext).value.slides.slice(1)
      .map(({ tight, codeSize }) => [tight, codeSize])
  const [first, second, ...others] = sizes(`\`\`\`\n${'x'.repeat(80)}\n${'ebb\n'.repeat(33)}\`\`\`\n`)
  expect(first?.[1]).toBe(22)
  for (const one of [second, ...others]) expect(one).toEqual(first)
  const [one, two] = sizes(table(16))
  expect(two).toEqual(one)
})

test('slides that build one up, each with all words of the one before, are set in one size', () => {
  const few = '- ebb and flow of the sea\n'.repeat(3)
  const tight = (...bodies: string[]) =>
    compile(`---\nmarp: true\n---\n\n# Sea\n\n---\n\n${bodies.join('\n\n---\n\n')}`, bareContext).value.slides.slice(1)
      .map((slide) => slide.tight)
  const [one, two] = tight(`## Low\n\n${few}`, `## Low\n\n${few.repeat(3)}`)
  expect(two).toBeLessThan(100)
  expect(one).toBe(two)
  expect(tight(`## High\n\n${few}`, `## Low\n\n${few.repeat(3)}`)[0], 'others are as large as they can be').toBe(100)
})

test('words below 20 px are told, in cells and code too', () => {
  const told = (body: string) =>
    compile(`---\nmarp: true\n---\n\n# Sea\n\n---\n\n## Low\n\n${body}`, bareContext).problems.map(({ what }) => what)
      .join('\n')
  expect(told(`\`\`\`\n${'x'.repeat(108)}\n\`\`\`\n`)).toContain('set much smaller: line')
  expect(told(`\`\`\`\n${'x'.repeat(80)}\n\`\`\`\n`)).not.toContain('set much smaller')
  expect(told(table(12))).toContain('set much smaller: line')
})

test('small pictures are reckoned as high as they ask to be', () => {
  const slides = (size: string) =>
    compile(
      `---\nmarp: true\n---\n\n# Sea\n\n---\n\n## Low\n\n${'Ebb and flood\n\n'.repeat(4)}${
        `![${size}](map.png)\n\n`.repeat(4)
      }`,
      bareContext,
    ).value.slides.length
  expect(slides('w:50')).toBe(2)
  expect(slides('w:900')).toBe(3)
})
