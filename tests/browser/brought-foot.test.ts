import { pathToFileURL } from 'node:url'
import { expect, plays } from './fixtures.ts'
import { withKit } from './with-kit.ts'

const test = withKit({
  'slides/brought.md': [
    'class: middle\n\n# Tides\n.footnote[By the harbour office]',
    '.left-column[\n### Ebb\n]\n.right-column[\nLow water\n]',
    '## Sources\n\n### Harbour office\n\n.footnote[By hand]',
  ].join('\n\n---\n\n'),
}, ['html'], (problem) => problem.severity !== 'error')

test('what stands at the foot does so below a heading, and no ring is around one that a slide goes by', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/brought.html`)
  await plays(page)
  const [cover, title] = await Promise.all([
    page.locator('.layout-cover').boundingBox(),
    page.locator('h1').boundingBox(),
  ])
  expect((title?.y ?? 0) - (cover?.y ?? 0), 'not the title of a cover above it').toBeGreaterThan(
    (cover?.height ?? 0) * 0.25,
  )
  await page.keyboard.press('ArrowRight')
  const heading = page.locator('section:not([hidden]) h3', { hasText: 'Ebb' })
  await expect(heading).toBeFocused()
  await expect(heading).toHaveCSS('outline-style', 'none')
  await page.keyboard.press('ArrowRight')
  const foot = page.locator('#sources .footing')
  await expect(foot).toBeVisible()
  const [slide, low] = await Promise.all([page.locator('#sources').boundingBox(), foot.boundingBox()])
  expect((low?.y ?? 0) - (slide?.y ?? 0)).toBeGreaterThan((slide?.height ?? 0) * 0.75)
})
