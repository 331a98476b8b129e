import { join } from 'node:path'
import type { Page } from 'playwright'
import { CACHE, cached, cachedBytes, hashOf, hashOfMakers, trimFolder } from '../../assets/cache.ts'
import { findBrowser } from '../../browser/find.ts'
import type { OpenBrowser } from '../../browser/launch.ts'
import type { SharedBrowser } from '../../browser/shared.ts'
import type { readSlides } from '../../powerpoint/in-page/page.ts'
import type { ReadSlide } from '../../powerpoint/slide-items.ts'
import { pageScript } from '../../assets/page-script.ts'
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
  /** A drawing, or a layer of one, on nothing. @param faces `@font-face` rules, asked for where it is new */
  readonly layer: (svg: string, faces: () => Promise<string>, size: PixelSize, scale: number) => Promise<Uint8Array>
  /** A deck laid out as it is printed, and the pixels of its patterns, by their source. @param html without script */
  readonly slides: (html: string) => Promise<LaidOut>
  /** A picture by its `data:` address, and its size in px. */
  readonly picture: (address: string, scale: number) => Promise<PixelSize & { readonly bytes: Uint8Array }>
}

/** Slides as the browser sets them. */
export interface LaidOut {
  readonly slides: readonly ReadSlide[]
  readonly patterns: ReadonlyMap<string, Uint8Array>
}

interface PixelSize {
  readonly width: number
  readonly height: number
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
  let reading: Promise<unknown> = Promise.resolve()
  const patterns = new Map<string, Uint8Array>()
  const inTurn = <T>(work: (page: Page) => Promise<T>): Promise<T> => {
    const taken = last.then(() =>
      shared.use(async (open) => {
        if (window?.owner !== open) window = { owner: open, page: await openWindow(open) }
        return work(window.page)
      })
    )
    last = taken.catch(() => undefined)
    return taken
  }
  return {
    take: async (picture, facts) => {
      const size = pngSize(picture)
      const bytes = await cachedBytes('pictures', hashOf(picture.visible, maker),
        () => inTurn((page) => shoot(page, picture.visible, size, '')))
      return addPngFacts(Buffer.from(bytes), facts, size.width / picture.width)
    },
    layer: (svg, faces, { width, height }, scale) =>
      cachedBytes('layers', hashOf(svg, `${scale}`, maker), async () => {
        const rules = await faces()
        const size = { width: Math.round(width * scale), height: Math.round(height * scale) }
        return inTurn((page) => shoot(page, svg, size, rules))
      }),
    slides: (html) => {
      // One after the other: dozens of pages at once take more memory than a small machine has.
      const read = reading.then(() => shared.use((open) => layOut(html, open, patterns)))
      reading = read.catch(() => undefined)
      return read
    },
    picture: async (address, scale) => {
      const name = hashOf(address, `${scale}`, maker)
      const taken = await cached('shots', name, async () => {
        const { width, height, bytes } = await inTurn((page) => shootPicture(page, address, scale))
        return { width, height, base64: bytes.toString('base64') }
      })
      return { width: taken.width, height: taken.height, bytes: Buffer.from(taken.base64, 'base64') }
    },
  }
}

async function openWindow({ browser }: OpenBrowser): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true, colorScheme: 'light' })
  return context.newPage()
}

async function shoot(page: Page, svg: string, { width, height }: PixelSize, faces: string): Promise<Buffer> {
  await page.setViewportSize({ width, height })
  await write(page, `${faces}svg{display:block;width:${width}px;height:${height}px}`, svg)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return page.screenshot({ type: 'png', omitBackground: true })
}

async function shootPicture(page: Page, address: string, scale: number): Promise<PixelSize & { bytes: Buffer }> {
  await page.setViewportSize({ width: 800, height: 600 })
  await write(page, 'img{display:block}', `<img src="${address}">`)
  const size = await page.evaluate(async () => {
    const [image] = document.images
    await image?.decode()
    return { width: image?.naturalWidth ?? 1, height: image?.naturalHeight ?? 1 }
  })
  const width = Math.round(Math.min(size.width * scale, WIDTH))
  const height = Math.round((width * size.height) / size.width)
  await page.setViewportSize({ width, height })
  await write(page, `img{display:block;width:${width}px;height:${height}px}`, `<img src="${address}">`)
  return { ...size, bytes: await page.screenshot({ type: 'png', omitBackground: true }) }
}

async function write(page: Page, style: string, body: string): Promise<void> {
  // What is written into a page obeys the policy of what stood there before.
  await page.goto('about:blank')
  await page.setContent(
    `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:">
<style>body{margin:0}${style}</style>${body}`,
    { waitUntil: 'load' },
  )
}

/** @param patterns those that are known already, to which new ones are added */
async function layOut(html: string, { browser }: OpenBrowser, patterns: Map<string, Uint8Array>): Promise<LaidOut> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    offline: true,
    bypassCSP: true,
    colorScheme: 'light',
    viewport: { width: 1280, height: 720 },
    deviceScaleFactor: 2,
  })
  try {
    const page = await context.newPage()
    await page.emulateMedia({ media: 'print' })
    await page.setContent(html, { waitUntil: 'load' })
    await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())).then(() => undefined))
    await page.evaluate(() => {
      // No entry of a list begins in one column and ends in the next.
      const whole = document.createElement('style')
      whole.textContent = 'li, p { break-inside: avoid !important }'
      document.head.append(whole)
    })
    const script = await pageScript('scripts/powerpoint/in-page')
    const slides: ReturnType<typeof readSlides> = await page.evaluate(`${script};kit.readSlides()`)
    await page.evaluate(() => {
      const bare = document.createElement('style')
      bare.textContent =
        '* { -webkit-text-fill-color: transparent !important } :is(figure, .foot) { visibility: hidden !important }'
      document.head.append(bare)
    })
    for (const [index, { items }] of slides.entries()) {
      for (const item of items) {
        if (item.kind !== 'pattern' || patterns.has(item.source)) continue
        await page.evaluate((at) => document.querySelectorAll('section.slide')[at]?.scrollIntoView(), index)
        patterns.set(item.source, await page.screenshot({ clip: item.frame, animations: 'disabled' }))
      }
    }
    return { slides, patterns }
  } finally {
    await context.close()
  }
}
