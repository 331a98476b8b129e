import { expect, type BrowserContext, type Page } from 'playwright/test'
import { press } from './fixtures.ts'

/** A place on the slide, as parts of its width and height. */
export type ShareOfSlide = readonly [across: number, down: number]

/** Where a part of the slide, or of its picture in the speaker's window, is in the window. */
export async function pointAt(
  page: Page,
  [across, down]: ShareOfSlide,
): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator('.ink').evaluate((ink) => {
    const { left, top, width, height } = ink.getBoundingClientRect()
    return { left, top, width, height }
  })
  return { x: box.left + across * box.width, y: box.top + down * box.height }
}

/** Draws from one part of the slide to another with the mouse pressed. */
export async function drag(page: Page, from: ShareOfSlide, to: ShareOfSlide): Promise<void> {
  const [start, end] = [await pointAt(page, from), await pointAt(page, to)]
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(end.x, end.y, { steps: 8 })
  await page.mouse.up()
}

/** What is drawn, from where to where, in whole units of the slide. */
export function lines(page: Page): Promise<string[]> {
  return page.locator('.ink g path').evaluateAll((paths) =>
    paths.map((path) => {
      const points = [...(path.getAttribute('d') ?? '').matchAll(/([ML])([\d.]+) ([\d.]+)/g)]
      const [from, to] = [points[0], points.at(-1)].map((point) =>
        `${Math.round(Number(point?.[2]))},${Math.round(Number(point?.[3]))}`
      )
      return `${path.getAttribute('class')} ${from} ${to}`
    })
  )
}

/** Where something points to, in whole units of the slide; undefined where nothing does. */
export function pointed(page: Page): Promise<string | undefined> {
  return page.locator('.ink svg + svg > path').last().evaluate((path) => {
    const circle = /M([-\d.]+) ([-\d.]+)a([\d.]+)/.exec(path.getAttribute('d') ?? '')
    const [left, top, radius] = (circle ?? []).slice(1).map(Number)
    if (left === undefined || top === undefined || radius === undefined) return undefined
    return `${path.getAttribute('class')} ${Math.round(left + radius)},${Math.round(top)}`
  })
}

/** Opens the speaker view from the slides, as S does. */
export async function openSpeaker(page: Page, context: BrowserContext): Promise<Page> {
  const [speaker] = await Promise.all([context.waitForEvent('page'), press(page, 's')])
  await expect(speaker.locator('.speaker-link')).toHaveAttribute('data-connected', 'yes')
  return speaker
}
