import { pathToFileURL } from 'node:url'
import { expect, plays } from './fixtures.ts'
import { withKit } from './with-kit.ts'

const test = withKit({
  'slides/brought.md':
    '---\nmarp: true\ntheme: gaia\n---\n\n# Wrack\n\n---\n\n<!-- _class: lead -->\n\n## Middle\n\n- ebb\n- flood\n\n---\n\n## Above\n\n- ebb\n- flood\n',
})

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
})
