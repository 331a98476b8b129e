import type { Browser } from 'playwright'
import { figuresBeside, standAmong } from './figure-areas.ts'
import { type Laid, largestType } from './largest-type.ts'
import { openSlides } from './open-slides.ts'

/** What was measured of one deck. */
export interface Fitted {
  /** Ids of slides with the largest size of type that has room, in percent. */
  readonly sizes: readonly (readonly [id: string, size: number])[]
  /** Ids of those that even the smallest has no room for. */
  readonly full: readonly string[]
  /** Ids of those with words that are too small. */
  readonly small: readonly string[]
  /** Ids of those with a diagram whose words are too small, and how large the smallest are, in px. */
  readonly drawn: readonly (readonly [id: string, size: number])[]
  /** Ids of those on which a word is broken without a hyphen, and that word. */
  readonly broken: readonly (readonly [id: string, word: string])[]
  /** Ids of those whose figure stands among their words instead of beside them. */
  readonly among: readonly string[]
}

/** Finds the largest type that has room, and whether a figure is better off among the words of its slide, where the
 * programs that it comes from have it, than beside them. */
export async function fitSlides(html: string, browser: Browser): Promise<Fitted> {
  const page = await openSlides(html, browser)
  const ids = await page.evaluate(figuresBeside)
  const found = new Map(await largestType(page))
  await page.context().close()
  const among = (await layAmong(html, browser, ids)).filter(([id, here]) => {
    const there = found.get(id)
    if (here.out !== undefined || there === undefined) return false
    const isRead = here.size >= Math.min(LEAST_AMONG, there.size)
    return there.out !== undefined || (isRead && here.area >= there.area * SHARE_AMONG)
  })
  for (const [id, here] of among) found.set(id, here)
  const laid = [...found]
  return {
    sizes: laid.map(([id, { size }]) => [id, size]),
    full: laid.flatMap(([id, { out }]) => (out === undefined ? [] : [id])),
    small: laid.flatMap(([id, { out, isSmall }]) => (out === undefined && isSmall ? [id] : [])),
    drawn: laid.flatMap(([id, { drawn }]) => (drawn === undefined ? [] : [[id, drawn]])),
    broken: laid.flatMap(([id, { broken }]) => (broken === undefined ? [] : [[id, broken]])),
    among: among.map(([id]) => id),
  }
}

/** In smaller type than this words make too much room for their figure, in percent. */
const LEAST_AMONG = 82

/** How much of its size beside words a figure needs among them: its order is worth something. */
const SHARE_AMONG = 0.9

async function layAmong(html: string, browser: Browser, ids: readonly string[]): Promise<(readonly [string, Laid])[]> {
  if (ids.length === 0) return []
  const page = await openSlides(html, browser)
  await page.evaluate(standAmong, ids)
  const laid = [...await largestType(page, ids)]
  await page.context().close()
  return laid
}
