import type { Page } from 'playwright/test'
import { brokenRules } from './axe.ts'
import { at } from './exercise-play.ts'
import { expect, openDeck, test, turnTo } from './fixtures.ts'
import { TASKS } from './kits.ts'

const click = async (page: Page, ...spots: readonly string[]): Promise<void> => {
  for (const spot of spots) await at(page, spot).click()
}

/** Boards in their states: at first, half-way, checked, revealed. */
const STATES: readonly (readonly [string, readonly ((page: Page) => Promise<void>)[]])[] = [
  ['cases', [
    (page) => click(page, 'pool:a'),
    (page) => click(page, 'place:1', 'pool:b', 'place:2', 'at:2:b'),
    (page) => click(page, 'at:2:b', 'tool:check'),
    (page) => click(page, 'tool:hint'),
    async (page) => {
      await click(page, 'tool:reveal')
      await page.locator('section.present [data-spot^="at:1:"]').click()
    },
  ]],
  ['voices', [
    (page) =>
      click(page, 'pool:a', 'place:1', 'pool:b', 'place:1', 'pool:b', 'place:2', 'pool:c', 'place:2', 'tool:check'),
    (page) => click(page, 'tool:reveal'),
  ]],
  ['year', [
    (page) => click(page, 'pool:a', 'place:1', 'pool:b', 'place:3', 'tool:check'),
    (page) => click(page, 'tool:reveal'),
  ]],
  ['cows', [
    (page) => click(page, 'option:a', 'tool:check'),
    (page) => click(page, 'tool:reveal'),
    (page) => click(page, 'tool:hands'),
  ]],
  ['principles-among', [
    (page) => click(page, 'option:a', 'option:b', 'tool:check'),
    (page) => click(page, 'tool:reveal'),
  ]],
  ['kitchen', [
    (page) => click(page, 'more:a', 'more:a', 'more:b', 'vote:second', 'more:c'),
    (page) => click(page, 'tool:hands', 'option:a'),
  ]],
  ['sum-in-words', [
    (page) => click(page, 'pool:a'),
    (page) => click(page, 'place:1', 'pool:b', 'place:2', 'tool:check'),
    (page) => click(page, 'tool:reveal'),
  ]],
  ['titles', [
    async (page) => {
      await at(page, 'field:1').fill('Commons')
      await at(page, 'field:2').fill('Lloyd')
      await click(page, 'tool:check')
    },
    (page) => click(page, 'tool:reveal'),
  ]],
  ['stolen-turn', [(page) => at(page, 'field:1').fill('Notes'), (page) => click(page, 'tool:reveal', 'tool:reveal')]],
  ['harbour', [(page) => click(page, 'phase:1', 'more:a'), (page) => click(page, 'tool:hands')]],
]

/** What is too small to hit, what lies outside the slide, what lies on something else. */
function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const slide = document.querySelector('section.present')
    const face = slide?.querySelector('.face')?.getBoundingClientRect()
    const tools = slide?.querySelector('.exercise-tools')?.getBoundingClientRect()
    if (!slide || !face || !tools) return ['no exercise']
    const name = (element: Element) => (element as HTMLElement).dataset['spot'] ?? element.className
    for (const target of slide.querySelectorAll('.exercise :is(button, input, textarea), .exercise-note button')) {
      if (!target.checkVisibility()) continue
      const box = target.getBoundingClientRect()
      if (box.width < 24 || box.height < 24) found.push(`${name(target)} is ${box.width}×${box.height}`)
      if (box.left < face.left || box.right > face.right || box.top < face.top || box.bottom > face.bottom) {
        found.push(`${name(target)} is outside`)
      }
      if (target.closest('.exercise-board') && box.bottom > tools.top + 1) {
        found.push(`${name(target)} lies on the tools`)
      }
    }
    for (const text of slide.querySelectorAll('.exercise.exercise *')) {
      const own = [...text.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
      const hidden = !text.checkVisibility() || text.closest('.visually-hidden, script')
      if (own && !hidden && Number.parseFloat(getComputedStyle(text).fontSize) < 17.9) {
        found.push(`${text.className} is small`)
      }
    }
    return found
  })
}

const THEMES = ['light', 'dark'] as const

async function expectSound(
  page: Page,
  what: string,
  themes: readonly (typeof THEMES)[number][] = THEMES,
): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme })
    expect.soft(await brokenRules(page), `${what}, ${colorScheme}`).toEqual([])
  }
}

for (const [id, steps] of STATES) {
  test(`${id}: no rule broken in any state, everything large enough and in its place`, async ({ page }) => {
    await openDeck(page, TASKS, 'presenter', `#${id}`)
    for (const [index, step] of [async () => undefined, ...steps].entries()) {
      await step(page)
      // What is new by then keeps what was there before.
      await expectSound(page, `in state ${index}`, index === steps.length ? THEMES : ['light'])
      expect.soft(await faults(page), `in state ${index}`).toEqual([])
    }
  })
}

test('the question whose work it is', async ({ page, context }) => {
  await openDeck(page, TASKS, 'presenter', '#cases')
  await click(page, 'pool:a', 'place:1')
  const later = await context.newPage()
  await openDeck(later, TASKS, 'presenter', '#cases')
  await expect(later.locator('section.present .exercise-question')).toBeVisible()
  await expectSound(later, 'the question')
})

test('pressed things can be read in forced colours', async ({ browser }) => {
  const context = await browser.newContext({
    forcedColors: 'active',
    offline: true,
    viewport: { width: 1280, height: 720 },
  })
  try {
    const page = await context.newPage()
    await openDeck(page, TASKS, 'presenter', '#kitchen')
    await turnTo(page, 'cases')
    await click(page, 'pool:a')
    await turnTo(page, 'kitchen')
    const faint = await page.evaluate(() =>
      [...document.querySelectorAll('[aria-pressed=true]')].map((each) => getComputedStyle(each))
        .filter(({ color, backgroundColor }) =>
          color === backgroundColor || backgroundColor === getComputedStyle(document.body).backgroundColor
        ).length
    )
    expect(faint).toBe(0)
  } finally {
    await context.close()
  }
})

test.describe('with less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('nothing moves', async ({ page }) => {
    await openDeck(page, TASKS, 'presenter', '#kitchen')
    await click(page, 'more:a', 'more:b')
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  })
})
