import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { shareBrowser } from '../browser/shared.ts'
import { LiveKit } from '../dev/live-kit.ts'
import { serve } from '../dev/serve.ts'
import { certain } from '../compiler/certain.ts'

/**
 * Serves the kit, opens its deck on a slide in the middle, changes that slide's text on disk `times` times.
 * @returns for each change, ms from the save to the changed text on screen
 */
export async function timeReloads(root: string, times: number): Promise<number[]> {
  const browser = shareBrowser()
  const kit = new LiveKit(root, browser, () => undefined)
  const server = await serve({ root, port: 0, open: false }, kit)
  try {
    const page = await (await browser.open()).browser.newPage()
    const address = certain(server.resolvedUrls?.local[0], 'address of the server')
    await page.goto(`${address}presenter/decks/sample.html#point-19`)
    await page.waitForSelector('section.present#point-19')
    const file = join(root, 'slides/sample.md')
    const measured: number[] = []
    for (let time = 0; time < times; time++) {
      const text = (await readFile(file, 'utf8')).replace(/^## Point 19 .*\{#point-19\}$/m,
        `## Point 19 changed ${time} {#point-19}`)
      const start = performance.now()
      await writeFile(file, text)
      await page.waitForFunction((wanted) => document.querySelector('section.present h2')?.textContent === wanted,
        `Point 19 changed ${time}`)
      measured.push(performance.now() - start)
    }
    return measured
  } finally {
    await server.close()
    await browser.close()
  }
}
