import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright'

/**
 * Opens a built deck from disk, in a fresh context each time.
 * @returns ms from the start of loading to the first picture on screen that shows the first slide as a slide
 */
export async function timeFirstSlide(browser: Browser, file: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  try {
    const page = await context.newPage()
    // Two frames after the slide stands, the browser has painted it.
    await page.addInitScript(`{
      const look = () => {
        const slide = document.querySelector('.slides > section.present')
        if (!slide || slide.getBoundingClientRect().width === 0) return requestAnimationFrame(look)
        requestAnimationFrame(() => requestAnimationFrame((now) => { window.__firstSlide = now }))
      }
      requestAnimationFrame(look)
    }`)
    await page.goto(pathToFileURL(file).href)
    // A function: a string would be evaluated again at each look, which the deck's policy forbids.
    const handle = await page.waitForFunction((): unknown => Reflect.get(window, '__firstSlide'))
    return Number(await handle.jsonValue())
  } finally {
    await context.close()
  }
}

/**
 * Turns `turns` slides of an open deck by the key.
 * @returns for each turn, ms from the key's event to the end of the next frame
 */
export async function timePageTurns(browser: Browser, file: string, turns: number): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
  try {
    const page = await context.newPage()
    await page.goto(pathToFileURL(file).href)
    await page.waitForSelector('.slides > section.present')
    return await page.evaluate(async (count) => {
      const times: number[] = []
      for (let turn = 0; turn < count; turn++) {
        await new Promise((resolve) => requestAnimationFrame(resolve))
        const start = performance.now()
        document.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: 'PageDown',
            code: 'PageDown',
            keyCode: 34,
            bubbles: true,
            cancelable: true,
          }),
        )
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
        times.push(performance.now() - start)
      }
      return times
    }, turns)
  } finally {
    await context.close()
  }
}
