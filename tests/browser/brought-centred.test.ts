import { pathToFileURL } from 'node:url'
import { expect, plays } from './fixtures.ts'
import { withKit } from './with-kit.ts'

const test = withKit({
  'slides/brought.md':
    '---\nmarp: true\ntheme: gaia\n---\n\n# Wrack\n\n---\n\n<!-- _class: lead -->\n\n## Middle\n\n- ebb\n- flood\n\n---\n\n## Above\n\n- ebb\n- flood\n\n---\n\n## Beside\n\n<div class="grid grid-cols-2">\n<div class="text-center">ebb</div>\n<div>flood</div>\n</div>\n',
  'slides/middle.md':
    '---\nmarp: true\ntheme: uncover\n---\n\n# Spring\n\nTwice a month\n\n---\n\n# Neap\n\n---\n\n![bg](sea.svg)\n![bg vertical](sea.svg)\n\n## Sea\n\nwords\n',
  'slides/locks.md':
    '---\ntheme: seriph\n---\n\n# Locks\n\n---\nlayout: center\n---\n\n# Lower\n\n- ebb\n\n<div v-click>\n\n- flood tide\n\n</div>\n\n> Said\n>\n> - neap\n\n---\nlayout: center\nclass: text-center\n---\n\n# Upper\n\nIt opens.\n\n<div class="abs-br">\nAt noon.\n</div>\n\n---\nlayout: fact\n---\n\n# Third\n\nIt shuts.\n',
  'slides/sea.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100" viewBox="0 0 400 100"><path d="M0 0h400v100H0z" fill="#357"/></svg>',
})
// One build serves them all.
test.describe.configure({ mode: 'default' })

test('what a slide from elsewhere sets in the middle has as much room above as below and at both sides', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#middle`)
  await plays(page)
  /** How far the middle of the words is from that of the room that they have, to the right and down. */
  const off = (id: string): Promise<{ right: number; down: number }> =>
    page.locator(`section[id="${id}"] .content`).evaluate((content) => {
      const range = document.createRange()
      range.selectNodeContents(content)
      const [said, room] = [range.getBoundingClientRect(), content.getBoundingClientRect()]
      const heading = content.querySelector('h2')
      if (heading !== null) range.selectNodeContents(heading)
      const title = range.getBoundingClientRect()
      const style = getComputedStyle(content)
      const share = room.height / 720
      const below = (Number.parseFloat(style.paddingBottom) - Number.parseFloat(style.paddingTop)) * share
      return {
        right: title.left + title.right - room.left - room.right,
        down: said.top + said.bottom - room.top - (room.bottom - below),
      }
    })
  const { right, down } = await off('middle')
  expect(Math.abs(right)).toBeLessThan(4)
  expect(Math.abs(down)).toBeLessThan(40)
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#above`)
  expect((await off('above')).right).toBeLessThan(-100)
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#beside`)
  await expect(page.locator('#beside .column > p').first()).toBeVisible()
  const aligned = await page.locator('#beside .column > p').evaluateAll((all) =>
    all.map((one) => getComputedStyle(one).textAlign)
  )
  expect(aligned).toEqual(['center', 'start'])
})

test('where all of a deck stands in the middle its cover does, and words on a picture; pictures may stand one below another', async ({ page, folder }) => {
  /** How far the middle of the title is from that of the room that words have, in shares of its breadth. */
  const off = (id: string): Promise<number> =>
    page.locator(`section[id="${id}"] .content`).evaluate((content) => {
      const range = document.createRange()
      range.selectNodeContents(content.querySelector('h1, h2') ?? content)
      const [title, room] = [range.getBoundingClientRect(), content.getBoundingClientRect()]
      const { paddingLeft, paddingRight } = getComputedStyle(content)
      const more = (Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)) * room.width / 1280
      return Math.abs(title.left + title.right - room.left - room.right - more) / room.width
    })
  for (const id of ['spring', 'neap', 'sea']) {
    await page.goto(`${pathToFileURL(folder)}/presenter/decks/middle.html#${id}`)
    await plays(page)
    expect(await off(id), id).toBeLessThan(0.01)
  }
  const [upper, lower] = await page.locator('#sea .backdrop img').evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().toJSON())
  )
  expect(lower.top).toBeCloseTo(upper.bottom, 0)
  expect(upper.width / upper.height).toBeCloseTo(2560 / 720, 1)
})

test('in the middle a list has its marks beside its words wherever it stands, and what stands at the foot does so', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/locks.html#lower`)
  await plays(page)
  const lists = await page.locator('#lower .content ul').evaluateAll((all) =>
    all.map((one) => {
      const room = one.parentElement?.getBoundingClientRect() ?? new DOMRect()
      return [
        getComputedStyle(one).textAlign,
        one.getBoundingClientRect().width < room.width - 8 || one.closest('blockquote') !== null,
      ]
    })
  )
  expect(lists).toEqual([['left', true], ['left', true], ['left', true]])
  // The bar of a quotation is at its words.
  await expect(page.locator('#lower blockquote')).toHaveCSS('text-align', 'left')
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/locks.html#upper`)
  await expect(page.locator('#upper .footing')).toBeVisible()
  const [foot, words, room] = await Promise.all(
    ['.footing', '.content > p', '.content'].map(async (one) =>
      (await page.locator(`#upper ${one}`).first().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    ),
  )
  const middle = (box: { x: number; width: number } | undefined): number => (box?.x ?? 0) + (box?.width ?? 0) / 2
  expect(Math.abs(middle(foot) - middle(words))).toBeLessThan(4)
  expect((foot?.y ?? 0) - (words?.y ?? 0)).toBeGreaterThan((room?.height ?? 0) / 5)
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/locks.html#third`)
  await expect(page.locator('#third .content')).toHaveCSS('text-align', 'center')
})
