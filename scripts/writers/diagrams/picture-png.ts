import { join } from 'node:path'
import type { Page } from 'playwright'
import { CACHE, cachedBytes, hashOf, hashOfMakers, trimFolder } from '../../assets/cache.ts'
import { findBrowser } from '../../browser/find.ts'
import type { OpenBrowser } from '../../browser/launch.ts'
import type { SharedBrowser } from '../../browser/shared.ts'
import type { PictureSvg } from './picture-svg.ts'
import { addPngFacts, type PngFacts } from './png-facts.ts'

/** Sharp on a projector and on paper, and not larger than mail takes. */
const WIDTH = 2400
const TALLEST = 3200

/** Kept files: a few builds of a large kit. */
const MOST = 400

/** Draws pictures as pixels, one after the other in one window, which is opened only when one of them is new. */
export interface Camera {
  readonly take: (picture: PictureSvg, facts: PngFacts) => Promise<Uint8Array>
}

/** Size in pixels of a picture as PNG. */
export function pngSize({ width, height }: Pick<PictureSvg, 'width' | 'height'>): { width: number; height: number } {
  const scale = Math.min(WIDTH / width, TALLEST / height)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

export function openCamera(shared: SharedBrowser): Camera {
  trimFolder(join(CACHE, 'pictures'), MOST)
  const maker = hashOf(findBrowser().identity, hashOfMakers('scripts/writers/diagrams/picture-png.ts'))
  let window: { owner: OpenBrowser; page: Page } | undefined
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (picture: PictureSvg): Promise<Buffer> => {
    const taken = last.then(() =>
      shared.use(async (open) => {
        if (window?.owner !== open) window = { owner: open, page: await openWindow(open) }
        return shoot(window.page, picture)
      })
    )
    last = taken.catch(() => undefined)
    return taken
  }
  return {
    take: async (picture, facts) => {
      const size = pngSize(picture)
      const bytes = await cachedBytes('pictures', hashOf(picture.visible, maker), () => inTurn(picture))
      return addPngFacts(Buffer.from(bytes), facts, size.width / picture.width)
    },
  }
}

async function openWindow({ browser }: OpenBrowser): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true, colorScheme: 'light' })
  return context.newPage()
}

async function shoot(page: Page, picture: PictureSvg): Promise<Buffer> {
  const { width, height } = pngSize(picture)
  await page.setViewportSize({ width, height })
  // What is written into a page obeys the policy of what stood there before.
  await page.goto('about:blank')
  await page.setContent(
    `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<style>body{margin:0}svg{display:block;width:${width}px;height:${height}px}</style>${picture.visible}`,
    { waitUntil: 'load' },
  )
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return page.screenshot({ type: 'png' })
}
