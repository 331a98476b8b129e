import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright/test'
import { expect, test } from '../browser/fixtures.ts'
import { buildSmallKit, NAMES, type SmallKit } from './small-kit.ts'

let kit: SmallKit
test.describe.configure({ mode: 'serial', timeout: 120_000 })
test.beforeAll(async () => {
  kit = await buildSmallKit()
})
test.afterAll(() => kit.remove())

const pathOf = (name: string) => join(kit.out, 'give-out/diagrams', name)
const svgOf = (name: string) => readFile(pathOf(`${name}.svg`), 'utf8')

test('a picture needs nothing from anywhere, and nothing that only browsers know', async () => {
  for (const name of NAMES) {
    const svg = await svgOf(name)
    expect(svg, name).not.toMatch(
      /var\(|<use|<script|<image|<foreignObject| style=| href=| class=| on\w+=|data-step|marker|dominant-baseline|ID-|@import/,
    )
    for (const [, address] of svg.matchAll(/url\(([^)]{0,40})/g)) {
      expect(address, name).toMatch(/^data:font\/woff2;base64,/)
    }
    for (const [, colour] of svg.matchAll(/ (?:fill|stroke)="([^"]*)"/g)) {
      expect(colour, name).toMatch(/^(?:none|#[\da-f]{6})$/)
    }
    const ids = [...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size, name).toBe(ids.length)
  }
  const loop = await svgOf('loop')
  // Upright, bold, slanted and Chinese are in use; the bars need one face only.
  expect(loop.match(/@font-face/g)).toHaveLength(5)
  expect((await svgOf('bars 二')).match(/@font-face/g)).toHaveLength(1)
})

test('well-formed, with title, description, size, and what catalogues read', async ({ page }) => {
  const facts = (svg: string) =>
    page.evaluate((text) => {
      const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement
      const first = (name: string) => root.getElementsByTagName(name)[0]?.textContent?.trim()
      return {
        wrong: first('parsererror'),
        root: root.localName,
        width: root.getAttribute('width'),
        box: root.getAttribute('viewBox'),
        title: first('title'),
        description: first('desc'),
        language: root.getAttribute('xml:lang'),
        named: root.getAttribute('aria-labelledby')?.split(' ').every((id) => root.querySelector(`#${id}`) !== null),
        work: ['dc:title', 'dc:source', 'dc:rights', 'dc:date'].map(first),
        licence: root.getElementsByTagName('cc:license')[0]?.getAttribute('rdf:resource'),
      }
    }, svg)
  const loop = await facts(await svgOf('loop'))
  expect(loop).toMatchObject({
    root: 'svg',
    title: 'The loop <of> “two” & more',
    description: 'One leads to two, and back if all goes well.',
    language: 'en',
    named: true,
    licence: 'https://creativecommons.org/licenses/by/4.0/',
  })
  expect(loop.wrong).toBeUndefined()
  expect(loop.box).toMatch(new RegExp(`^0 0 ${loop.width} \\d+$`))
  expect(loop.work[0]).toBe(loop.title)
  expect(loop.work[1]).toMatch(/^Ann Author, .*2017/)
  expect(loop.work[2]).toContain('CC BY 4.0')
  expect(loop.work[3]).toMatch(/^\d{4}-\d\d-\d\d$/)
  const bars = await facts(await svgOf('bars 二'))
  expect([bars.wrong, bars.title, bars.work[1]]).toEqual([undefined, 'Bars', undefined])
})

test('caption, legend and source stand inside the picture', async ({ page }) => {
  await page.goto(pathToFileURL(pathOf('loop.svg')).href)
  const frame = page.viewportSize()
  for (
    const words of [
      'A caption of its own.',
      'hoped for',
      'Author, A paper (2017), §3, Table 3. Diagram: Small kit, CC BY 4.0',
    ]
  ) {
    const box = await page.getByText(words).last().boundingBox()
    expect(box, words).not.toBeNull()
    expect((box?.x ?? 0) + (box?.width ?? Infinity), words).toBeLessThan(frame?.width ?? 0)
  }
  expect(await page.evaluate(() => document.fonts.check('24px "Kit Sans"'))).toBe(true)
})

/** How far two pictures are apart, from 0 to 255 on average, both drawn at one size; and how many colours the second
 * has. */
function compare(page: Page, pictures: readonly [Buffer, Buffer]): Promise<{ apart: number; colours: number }> {
  return page.evaluate(async (texts) => {
    const [first, second] = await Promise.all(texts.map(async (text) => {
      const image = new Image()
      image.src = `data:image/png;base64,${text}`
      await image.decode()
      const canvas = document.createElement('canvas')
      Object.assign(canvas, { width: 600, height: 400 })
      const brush = canvas.getContext('2d')
      brush?.drawImage(image, 0, 0, 600, 400)
      return brush?.getImageData(0, 0, 600, 400).data ?? new Uint8ClampedArray()
    }))
    let sum = 0
    const colours = new Set<number>()
    second?.forEach((value, index) => {
      sum += Math.abs(value - (first?.[index] ?? 0))
      if (index % 4 === 0) colours.add(value * 65536 + (second[index + 1] ?? 0) * 256 + (second[index + 2] ?? 0))
    })
    return { apart: sum / (second?.length ?? 1), colours: colours.size }
  }, pictures.map((one) => one.toString('base64')))
}

test('the PNG is what the SVG shows, 2400 px broad, with its facts', async ({ page, context }) => {
  const blank = await context.newPage()
  for (const name of NAMES) {
    const png = await readFile(pathOf(`${name}.png`))
    expect(png.readUInt32BE(16)).toBe(2400)
    await page.goto(pathToFileURL(pathOf(`${name}.svg`)).href)
    const size = await page.evaluate(() => {
      const root = document.documentElement
      return { width: Number(root.getAttribute('width')), height: Number(root.getAttribute('height')) }
    })
    await page.setViewportSize(size)
    const { apart, colours } = await compare(blank, [await page.screenshot(), png])
    expect(apart, name).toBeLessThan(2)
    expect(colours, name).toBeGreaterThan(10)
    expect(png.readUInt32BE(20)).toBe(Math.round(size.height * 2400 / size.width))
  }
  const text = (await readFile(pathOf('loop.png'))).toString('utf8')
  for (
    const fact of [
      'Title\0\0\0\0\0The loop <of> “two” & more',
      'Author\0\0\0\0\0Small kit contributors',
      'Copyright\0',
      'Source\0\0\0\0\0Ann Author',
    ]
  ) {
    expect(text).toContain(`iTXt${fact}`)
  }
})
