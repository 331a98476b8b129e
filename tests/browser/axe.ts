import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright/test'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** All that another theme can break: it changes colours alone. */
const OF_COLOURS = { runOnly: ['color-contrast', 'link-in-text-block'] }

/** What axe finds wrong on the page as it is now, one line an element. Whoever asks in dark asks in light as well: there
 * only colours are looked at. */
export async function brokenRules(page: Page): Promise<string[]> {
  // Its rules hang on the page, not on the engine, and Firefox falls over a script of its size.
  if (page.context().browser()?.browserType().name() === 'firefox') return []
  // What is still fading in has less contrast than it will have; a fade begins with the next frame.
  await page.evaluate(async () => {
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve))
    })
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map(({ finished }) => finished))
  })
  // As the debugger evaluates it: a script element would be refused by the page's policy.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE)
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const options = { resultTypes: ['violations'], ...(isDark ? OF_COLOURS : {}) }
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`)
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 140)} ${node.failureSummary?.split('\n')[1] ?? ''}`)
  )
}
