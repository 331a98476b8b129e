import type { PlannedItem } from '../../scripts/compiler/deck-model.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContext, Page } from 'playwright/test'
import { parse } from 'yaml'
import { expect, placeOf, plays, press } from './fixtures.ts'
import { BUILT, ROOT } from './kits.ts'

/** The plan of a session: its length from its file, its items as the presenter's page has them. */
export async function planOf(
  room: Page,
  name: string,
): Promise<{ readonly minutes: number; readonly items: readonly PlannedItem[] }> {
  const { minutes, items: written }: { minutes: number; items: readonly unknown[] } = parse(
    readFileSync(join(ROOT, 'handouts/sessions', `${name}.yaml`), 'utf8'),
  )
  const data: { plan: readonly PlannedItem[] } = JSON.parse(await room.locator('#deck-data').textContent() ?? '{}')
  expect(data.plan).toHaveLength(written.length)
  return { minutes, items: data.plan }
}

/** Both windows of a session, with a clock that the test sets: it starts at two in the afternoon. */
export interface Windows {
  readonly room: Page
  readonly speaker: Page
}

export async function openSession(page: Page, context: BrowserContext, name: string, folder = BUILT): Promise<Windows> {
  await context.clock.install({ time: new Date('2026-03-02T14:00:00') })
  await page.goto(pathToFileURL(join(folder, 'presenter/sessions', `${name}.html`)).href)
  await plays(page)
  return { room: page, speaker: await openSpeaker(page, context) }
}

export async function openSpeaker(room: Page, context: BrowserContext): Promise<Page> {
  const [speaker] = await Promise.all([context.waitForEvent('page'), press(room, 's')])
  await expect(speaker.locator('.speaker-link')).toHaveAttribute('data-connected', 'yes')
  return speaker
}

/** What each second brings, and the answer to it, in ms. */
const ROUND = 2100

/** Lets time pass, more than a few seconds, and waits until the windows have found one another again. */
export async function wait({ room, speaker }: Windows, minutes: number): Promise<void> {
  await room.context().clock.fastForward(minutes * 60_000 - ROUND)
  await room.context().clock.runFor(ROUND)
  await expect(speaker.locator('.speaker-link')).toHaveAttribute('data-connected', 'yes')
}

/** Lets time pass until that moment; what a busy machine took already is not waited for again. */
export async function waitUntil(windows: Windows, moment: number): Promise<void> {
  const left = moment - await windows.room.evaluate(() => Date.now())
  await wait(windows, Math.max(left, ROUND) / 60_000)
}

/** Turns, step by step, until another slide is on; its id, or undefined at the end. */
export async function nextSlide({ room }: Windows): Promise<string | undefined> {
  const before = await placeOf(room)
  for (let presses = 0; presses <= before.steps; presses += 1) {
    await press(room, 'PageDown')
    const { slide } = await placeOf(room)
    if (slide !== before.slide) return slide
  }
  return undefined
}

export interface PlannedMinutes {
  readonly id: string
  readonly minutes: number
  readonly item?: number
}

/** Minutes, with those that are kept free before it, and item of every slide, as the page has them. */
export function slidePlans(room: Page): Promise<PlannedMinutes[]> {
  return room.locator('.track > section').evaluateAll((slides) =>
    slides.map((slide) => {
      const { minutes, slack, item } = slide instanceof HTMLElement ? slide.dataset : {}
      return {
        id: slide.id,
        minutes: Number(minutes ?? 0) + Number(slack ?? 0),
        ...(item === undefined ? {} : { item: Number(item) }),
      }
    })
  )
}

/** `early`, `on-time`, `late`, `over`. */
export async function paceOf(speaker: Page): Promise<string> {
  return await speaker.locator('.speaker-pace').getAttribute('data-pace') ?? ''
}
