import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright/test'
import type { Problem } from '../../scripts/compiler/model.ts'
import { expect, plays } from './fixtures.ts'
import { withKit } from './with-kit.ts'

const words = (count: number): string => Array.from({ length: count }, (_, at) => `tide${at}`).join(' ')
const DECK = [
  '---\nmarp: true\n---\n\n# Tides',
  '## Short\n\nLow water.\n\n- Ebb',
  `## Long\n\nWhat is written down:\n\n${Array.from({ length: 8 }, (_, at) => `- ${words(9 + at)}`).join('\n')}`,
  `## Words\n\n${words(150)}\n\n![A harbour](harbour.svg)`,
  `## ${words(900)}\n\nNo more.\n\n- Flood`,
].join('\n\n---\n\n')

/** Its code has room above the edge of the slide, and none above its foot. */
const FOOTED = `---\nmarp: true\nfooter: Low\n---\n\n# Sand\n\n---\n\n## Code\n\n${
  Array.from({ length: 4 }, (_, at) => `1. tide${at}\n`).join('')
}\n\`\`\`\n${Array.from({ length: 6 }, (_, at) => `ebb ${at}`).join('\n')}\n\`\`\`\n`

/** A table that would end in the foot; code in small type; and a picture that words leave no room for. */
const CRAMPED = [
  '---\nmarp: true\n---\n\n# Ropes',
  `## Knots\n\nOf all kinds.\n\n| Knot | Use |\n|---|---|\n${'| bowline | a loop |\n'.repeat(9)}`,
  `## Splice\n\n\`\`\`\n${'splice --strands 3 '.repeat(6).trim()}\n\`\`\``,
  `## Coil\n\n${words(70)}\n\n- ${words(60)}\n- ${words(60)}\n\n![h:400](harbour.svg)`,
  `## Reef\n\n${words(22)}\n\n- ${words(22)}\n- ${words(12)}\n\n![h:240](harbour.svg)`,
].join('\n\n---\n\n')

const boxes = (count: number): string =>
  Array.from({ length: count }, (_, at) => `A${at}[Low water ${at}]`).join(' --> ')

/** A chain that has room only where nobody can read it, and one that has. */
const CHAINS = `---\nmarp: true\n---\n\n# Chains\n\n---\n\n## Long\n\n\`\`\`mermaid\ngraph LR\n${
  boxes(30)
}\n\`\`\`\n\n---\n\n## Short\n\n\`\`\`mermaid\ngraph LR\n${boxes(3)}\n\`\`\`\n`

/** Pictures that are small because five stand beside one another, and a box beside code. */
const ROWS = `---\nformat: revealjs\n---\n\n# Quays\n\n- a\n\n## Five\n\n::: {layout-ncol=5}\n${
  '![Quay](wide.svg)\n\n'.repeat(5)
}:::\n\n## Box\n\nSo.\n\n::: {.callout-note}\nLow water.\n:::\n\n\`\`\`\n${
  'ebb '.repeat(16)
}\n\`\`\`\n\n## Below\n\nSo.\n\n::: {.callout-note}\nLow water.\n\n- Ebb\n:::\n`

/** A column that is too narrow for its longest word in the largest type. */
const NARROW = `---\nformat: revealjs\n---\n\n# Weirs\n\n- a\n\n## Lock\n\n:::: columns\n::: {.column width="93%"}\n${
  words(12)
}\n:::\n::: {.column width="7%"}\nRecommendation\n:::\n::::\n\n## Gate\n\n:::: columns\n::: {.column width="85%"}\n${
  words(12)
}\n:::\n::: {.column width="15%"}\nOne recommendation\n:::\n::::\n\n## Mail\n\n:::: columns\n::: {.column width="82%"}\n${
  words(12)
}\n:::\n::: {.column width="18%"}\n[lock24@mill.example](https://a.example)\n:::\n::::\n`

const said: Problem[] = []
const test = withKit({
  'slides/brought.md': DECK,
  'slides/footed.md': FOOTED,
  'slides/cramped.md': CRAMPED,
  'slides/chains.md': CHAINS,
  'slides/rows.md': ROWS,
  'slides/narrow.md': NARROW,
  'slides/wide.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 120" width="400" height="120"><rect width="400" height="120"/></svg>',
  'slides/harbour.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300"><rect width="400" height="300"/></svg>',
}, ['html'], (problem) => {
  said.push(problem)
  return problem.severity !== 'error'
})
// One build serves them all.
test.describe.configure({ mode: 'default' })

/** How far the words of a slide reach into what stays free below them, at its size or another. */
const below = (page: Page, id: string, fit?: number): Promise<number> =>
  page.locator(`section[id="${id}"]`).evaluate((slide: HTMLElement, size) => {
    if (size !== undefined) slide.style.setProperty('--own-fit', String(size))
    const content = slide.querySelector('.content')
    if (!content) return 0
    const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    let reach = 0
    while (walker.nextNode()) {
      range.selectNodeContents(walker.currentNode)
      reach = Math.max(reach, range.getBoundingClientRect().bottom)
    }
    return reach - slide.getBoundingClientRect().bottom + 56
  }, fit)

test('a slide from elsewhere has the largest type with which all words have room', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html`)
  await plays(page)
  const sizes = new Map<string, number>()
  for (const id of ['short', 'long', 'words']) {
    await page.evaluate((at) => {
      location.hash = `#${at}`
    }, id)
    await expect(page.locator(`section[id="${id}"]`)).toBeVisible()
    sizes.set(id, Number(await page.locator(`section[id="${id}"]`).getAttribute('data-tight')))
    expect(await below(page, id), id).toBeLessThan(2)
  }
  expect(sizes.get('short')).toBe(100)
  for (const id of ['long', 'words']) {
    const size = sizes.get(id) ?? 0
    expect(size, id).toBeLessThan(100)
    await page.evaluate((at) => {
      location.hash = `#${at}`
    }, id)
    expect(await below(page, id, (size + 6) / 100), id).toBeGreaterThan(1)
  }
})

test('a box of code stays clear of the foot of its slide', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/footed.html#code`)
  await plays(page)
  const [code, foot] = await page.locator('section[id="code"]').evaluate((slide) =>
    ['pre', '.foot .source'].map((part) => slide.querySelector(part)?.getBoundingClientRect().toJSON())
  )
  expect(code.bottom).toBeLessThan(foot.top)
})

test('where no size has room, that is said', async ({ folder }) => {
  expect(folder).not.toBe('')
  expect(said.filter(({ rule, what }) => rule === 'set-smaller' && /any type/.test(what)).map(({ line }) => line))
    .toHaveLength(1)
})

test('tables end above the number of a slide, small code is told, and a picture keeps half of its size, all of it as long as type is large', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/cramped.html`)
  await plays(page)
  const edges = (id: string, inner: string) =>
    page.locator(`section[id="${id}"]`).evaluate((slide: HTMLElement, selector) => {
      slide.hidden = false
      slide.style.setProperty('display', 'block', 'important')
      const box = (name: string) => slide.querySelector(name)?.getBoundingClientRect()
      const scale = (box('.face')?.width ?? 0) / 1280
      const [own, foot] = [box(selector), box('.foot')]
      return { height: (own?.height ?? 0) / scale, above: ((foot?.top ?? 0) - (own?.bottom ?? 0)) / scale }
    }, inner)
  expect((await edges('knots', 'table')).above).toBeGreaterThan(0)
  expect((await edges('coil', 'figure img')).height).toBeGreaterThan(195)
  const reef = await edges('reef', 'figure img')
  expect(reef.height).toBeGreaterThan(225)
  expect(reef.above).toBeGreaterThan(0)
  expect(Number(await page.locator('section[id="reef"]').getAttribute('data-tight'))).toBeGreaterThan(76)
  const told = said.filter(({ file, rule }) => file === 'slides/cramped.md' && rule === 'set-smaller')
  expect(told.map(({ what }) => what).join('\n')).toMatch(/set much smaller: lines? (?:19, line )?\d+/)
})

test('a diagram from elsewhere whose words nobody can make out is told by the line of its slide', ({ folder }) => {
  expect(folder).not.toBe('')
  const told = said.filter(({ file, rule }) => file === 'slides/chains.md' && rule === 'small-drawing')
  expect(told.map(({ line, what }) => `${line} ${what}`).join()).toMatch(
    /^9 One slide has a diagram with words too small to be made out: line 9 \(\d px\)\.$/,
  )
})

test('pictures as broad as their columns have their size, and a box beside code is of ordinary size', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/rows.html#box`)
  await plays(page)
  expect(said.filter(({ file, rule }) => file === 'slides/rows.md' && rule === 'set-smaller')).toEqual([])
  const looks = await page.locator('section[id="box"] .panel p').evaluate((words) => {
    const { fontSize, fontStyle } = getComputedStyle(words)
    const heading = words.closest('section')?.querySelector('h2')
    return {
      fontStyle,
      isSmaller: !!heading && Number.parseFloat(fontSize) < Number.parseFloat(getComputedStyle(heading).fontSize),
    }
  })
  expect(looks).toEqual({ fontStyle: 'normal', isSmaller: true })
  await page.evaluate(() => location.assign('#below'))
  const below = page.locator('section[id="below"] .panel p')
  await expect(below).toBeVisible()
  expect(await below.evaluate((said) => getComputedStyle(said).fontStyle)).toBe('normal')
})

test('a word or an address that a narrow column would break without a hyphen has smaller type, in which it stays whole', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/narrow.html#gate`)
  await plays(page)
  for (const [id, count] of [['gate', 2], ['mail', 1]] as const) {
    await page.evaluate((slide) => location.assign(`#${slide}`), id)
    const slide = page.locator(`section[id="${id}"]`)
    await expect(slide).toBeVisible()
    expect(Number(await slide.getAttribute('data-tight'))).toBeLessThan(100)
    const lines = await slide.locator('.column').last().locator('p').evaluate((paragraph) => {
      const range = document.createRange()
      range.selectNodeContents(paragraph)
      return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 9))).size
    })
    expect(lines).toBe(count)
  }
})

test('a word that is broken even in small type is told by the line of its slide', ({ folder }) => {
  expect(folder).not.toBe('')
  const told = said.filter(({ rule, file }) => rule === 'broken-word' && file === 'slides/narrow.md')
  expect(told.map(({ line, what }) => [line, what])).toEqual([[
    9,
    'One slide breaks a word without a hyphen: line 9 (“Recommendation”).',
  ]])
})
