import { pathToFileURL } from 'node:url'
import { expect, plays } from './fixtures.ts'
import { withKit } from './with-kit.ts'

const LIST = '- One\n- Two\n- Three\n'
const DECK = [
  '---\nmarp: true\n---\n\n# Cover',
  `## On the way\n\n### First\n${LIST}\n### Second\n${LIST}\n### Third\n\n\`\`\`js\ncode()\n\`\`\`\n\n### Fourth\n\nWords.`,
].join('\n\n---\n\n')

const test = withKit({ 'slides/brought.md': DECK })

test('a heading on the way is nearer to what follows it than to what stands before it', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html#on-the-way`)
  await plays(page)
  const distances = await page.locator('.present h3').evaluateAll((headings) =>
    headings.slice(1).map((heading) => {
      const { top, bottom } = heading.getBoundingClientRect()
      const { previousElementSibling: before, nextElementSibling: after } = heading
      // Of a list its words: its items share the room.
      const wordsOf = (element: Element | null | undefined): DOMRect => {
        const range = document.createRange()
        if (element?.tagName === 'LI') range.selectNodeContents(element)
        else if (element) range.selectNode(element)
        return range.getBoundingClientRect()
      }
      return {
        above: top - wordsOf(before?.tagName === 'UL' ? before.lastElementChild : before).bottom,
        below: wordsOf(after?.tagName === 'UL' ? after.firstElementChild : after).top - bottom,
      }
    })
  )
  expect(distances).toHaveLength(3)
  for (const { above, below } of distances) expect(above).toBeGreaterThan(below * 1.2)
})
