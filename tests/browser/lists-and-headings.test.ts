import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright/test'
import { measureSlides } from '../../scripts/check/measure-slides.ts'
import { expect, plays } from './fixtures.ts'
import { withKit } from './with-kit.ts'

const LISTS = `- First item of the outer list
  - An inner item
    - The third level
    - The third level again, in words that need more than one line of the slide to be said
  - Another inner item
  - One inner item more
- Second item
  - Inner of the second
- Third item
`
const NUMBERED = `1. First step
   1. A part of it
      - in detail
   2. Another part
2. Second step
   - with a bullet
3. Third step
`
const WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
const COLUMNS = `::: columns\n::: column\n${LISTS}:::\n::: column\n${NUMBERED}:::\n:::\n`
const BOXES = `- [ ] ${'word '.repeat(20)}\n- [x] Done\n- Plain\n`
const DECK = [
  '# Lists',
  `## Three levels\n\n${LISTS}`,
  `## Numbered\n\n${NUMBERED}`,
  `## Side by side\n\n${COLUMNS}`,
  `## ${WORD}\n\nWords.`,
  `## ${WORD} and more\n\n- One\n- Two`,
  '## Lineare Methode - Wasserfallmethode {#broad}\n\n- One\n- Two',
  '## The infrastructure of a commons {#narrow}\n\n- One\n- Two',
  `## Full {#full}\n\n${Array.from({ length: 9 }, () => '- A line').join('\n')}\n\n::: caveat\nMind it.\n:::`,
  `## It names it {#asked .statement}\n\n::: ask\nWhat is asked?\n\nSay it to a neighbour.\n:::`,
  '## Code {#code}\n\n```js {lines=1|3}\nfirst()\nsecond()\nthird()\n```',
  '## Again {#again}\n\n```js {lines=1|2|3|1-3|2|all}\nfirst()\nsecond()\nthird()\n```',
  `## Long {#long}\n\n\`\`\`js\n    await ${'word '.repeat(30)}\nshort()\n\`\`\``,
  `## Wordy {#wordy}\n\n- ${'word '.repeat(40)}\n- Second\n- Third`,
  `## Boxes {#boxes}\n\n${BOXES}`,
].join('\n\n---\n\n')

const test = withKit({
  'slides/lists.md': DECK,
  'handouts/page.md':
    `---\ntitle: A page\naudience: participants\n---\n\n## ${WORD}\n\n${LISTS}\n${NUMBERED}\n## Boxes\n\n${BOXES}`,
})
// One build serves them all.
test.describe.configure({ mode: 'default' })

/** Lines of different items of lists that lie on one another; how many items were looked at. */
function measureItems(page: Page): Promise<{ items: number; onOneAnother: string[] }> {
  return page.evaluate(() => {
    const onOneAnother: string[] = []
    let items = 0
    for (const list of document.querySelectorAll('.content, main')) {
      const lines: { words: string; boxes: DOMRect[] }[] = []
      for (const item of list.querySelectorAll('li')) {
        const range = document.createRange()
        const boxes = [...item.childNodes].filter((node) =>
          !(node instanceof HTMLElement && /^[UO]L$/.test(node.tagName))
        )
          .flatMap((node) => {
            range.selectNodeContents(node)
            return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
          })
        if (boxes.length > 0) lines.push({ words: item.textContent.trim().slice(0, 20), boxes })
      }
      items += lines.length
      for (const [index, { words, boxes }] of lines.entries()) {
        for (const other of lines.slice(index + 1)) {
          const touch = boxes.some((a) =>
            other.boxes.some((b) =>
              Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
              && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 4
            )
          )
          if (touch) onOneAnother.push(`${words} / ${other.words}`)
        }
      }
    }
    return { items, onOneAnother }
  })
}

test('items of lists, nested or long, do not lie on one another: on slides, printed, read, and on a page', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/lists.html`)
  await plays(page)
  for (const [slide, least] of [['three-levels', 7], ['numbered', 7], ['side-by-side', 7], ['wordy', 3]] as const) {
    await page.goto(`${pathToFileURL(folder)}/presenter/decks/lists.html#${slide}`)
    await plays(page)
    const { items, onOneAnother } = await measureItems(page)
    expect.soft(onOneAnother, slide).toEqual([])
    expect(items).toBeGreaterThanOrEqual(least)
  }
  await page.emulateMedia({ media: 'print' })
  expect.soft((await measureItems(page)).onOneAnother, 'printed').toEqual([])
  await page.emulateMedia({ media: 'screen' })
  for (const address of ['presenter/decks/lists.html?reading', 'give-out/page.html']) {
    await page.goto(`${pathToFileURL(folder)}/${address}`)
    const { items, onOneAnother } = await measureItems(page)
    expect.soft(onOneAnother, address).toEqual([])
    expect(items, address).toBeGreaterThan(15)
  }
})

test('a word that is longer than its line is broken in a heading, on a slide and on a page', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/lists.html`)
  await plays(page)
  const findings = await page.evaluate(measureSlides, { minimums: [], tolerance: 1 })
  expect(findings.filter(({ slide }) => slide !== 'full')).toEqual([])
  await page.setViewportSize({ width: 360, height: 640 })
  for (const address of ['presenter/decks/lists.html?reading', 'give-out/page.html']) {
    await page.goto(`${pathToFileURL(folder)}/${address}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(360)
  }
})

test('a heading stands beside a list where its words have room there, and else above it', async ({ page, folder }) => {
  const places: boolean[] = []
  for (const id of ['broad', 'narrow']) {
    await page.goto(`${pathToFileURL(folder)}/presenter/decks/lists.html#${id}`)
    await plays(page)
    const heading = await page.locator(`#${id} h2`).boundingBox()
    const list = await page.locator(`#${id} ul`).boundingBox()
    places.push((heading?.y ?? 0) + (heading?.height ?? 0) <= (list?.y ?? 0))
  }
  expect(places).toEqual([true, false])
})

test('a warning keeps its distance where a slide is full', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/lists.html#full`)
  const gap = await page.locator('#full .caveat').evaluate((caveat) =>
    caveat.getBoundingClientRect().top - (caveat.previousElementSibling?.getBoundingClientRect().bottom ?? 0)
  )
  expect(gap).toBeGreaterThanOrEqual(20)
})

test('a question is larger than what is said to it, and than the heading that names it', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/lists.html#asked`)
  const [name, question, said] = await page.locator('#asked :is(h2, .ask > p)').evaluateAll((parts) =>
    parts.map((part) => Number.parseFloat(getComputedStyle(part).fontSize))
  )
  expect(question).toBeGreaterThan(1.5 * Math.max(name ?? 0, said ?? 0))
})

/** Where lines begin, from the left edge of what holds them. */
const beginnings = (page: Page, selector: string): Promise<number[]> =>
  page.locator(selector).evaluate((element) => {
    const range = document.createRange()
    range.selectNodeContents(element)
    const lefts = new Map<number, number>()
    for (const { top, left, width } of range.getClientRects()) {
      const line = Math.round(top / 10)
      if (width > 0) lefts.set(line, Math.min(left, lefts.get(line) ?? Infinity))
    }
    return [...lefts.values()].map((left) => left - element.getBoundingClientRect().left)
  })

test('a line of code that has no room goes on further in than its words begin', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/lists.html#long`)
  await plays(page)
  const [first = 0, second = 0, third = 0] = await beginnings(page, '#long .code-long')
  const [space = 0] = await page.locator('#long .code-long').evaluateAll((lines) =>
    lines.map((line) => Number.parseFloat(getComputedStyle(line).fontSize) * 0.6)
  )
  expect(first).toBeCloseTo(0, 0)
  expect(second).toBeGreaterThan(4.5 * space)
  expect(third).toBeCloseTo(second, 0)
})

test('a box stands in the place of the mark of its entry', async ({ page, folder }) => {
  for (
    const address of [
      'presenter/decks/lists.html#boxes',
      'presenter/decks/lists.html?reading#boxes',
      'give-out/page.html',
    ]
  ) {
    await page.goto(`${pathToFileURL(folder)}/${address}`)
    const entries = await page.locator('ul:has(.entry-box) > li').evaluateAll((items) =>
      items.map((item) => {
        const { content, display } = getComputedStyle(item, '::before')
        const box = item.querySelector('.entry-box')?.getBoundingClientRect()
        const text = document.createRange()
        text.selectNodeContents(item.lastChild ?? item)
        return {
          marked: (content !== 'none' && display !== 'none') || getComputedStyle(item).listStyleType !== 'none',
          boxed: box === undefined ? false : box.right <= text.getBoundingClientRect().left + 1,
          left: Math.round(text.getBoundingClientRect().left),
        }
      })
    )
    const left = entries[2]?.left
    const boxed = { marked: false, boxed: true, left }
    expect(entries, address).toEqual([boxed, boxed, { marked: true, boxed: false, left }])
  }
})
