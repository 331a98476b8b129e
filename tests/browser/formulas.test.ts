import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from './fixtures.ts'
import { withKit } from './with-kit.ts'

const test = withKit({
  'slides/formulas.md': String.raw`# Formulas

---

## In signs {#signs}

$$\left( \frac{\frac{a}{b}}{c} \right) + \sqrt{\frac{\frac{p}{q}}{n}}$$

Words about it.
`,
})

test('signs of a formula are as high as what they embrace, and names of one letter slant, on any machine', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(join(folder, 'presenter/decks/formulas.html')).href}#signs`)
  const heights = await page.locator('#signs math').evaluate((math) => {
    const heightOf = (selector: string): number => math.querySelector(selector)?.getBoundingClientRect().height ?? 0
    return { sign: heightOf('mo[stretchy="true"]'), embraced: heightOf('mfrac'), root: heightOf('msqrt') }
  })
  expect(heights.embraced).toBeGreaterThan(60)
  expect(heights.sign).toBeGreaterThanOrEqual(0.9 * heights.embraced)
  expect(heights.root).toBeGreaterThan(heights.embraced)
  expect(await page.evaluate(() => document.fonts.check('20px "Kit Math"', '√(𝑎𝑏'))).toBe(true)
  // Both faces are as broad where no face has the letter.
  const broad = await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d')
    return ['"Kit Math", monospace', 'monospace'].map((font) => {
      if (context !== null) context.font = `40px ${font}`
      return context?.measureText('𝑎').width
    })
  })
  expect(broad[0]).not.toBe(broad[1])
})
