import type { Page } from 'playwright/test'
import { expect, press } from './fixtures.ts'
import { tap } from './touch.ts'

/** A way to press things: the same exercise is played by each. */
export interface Presser {
  readonly name: 'keyboard' | 'touch' | 'mouse'
  press(spot: string): Promise<void>
  type(spot: string, text: string): Promise<void>
}

/** Keys alone: Tab to reach something, Enter or Space to press it, in turn. */
export function byKeyboard(page: Page): Presser {
  let presses = 0
  return {
    name: 'keyboard',
    async press(spot) {
      await tabTo(page, spot)
      presses += 1
      await press(page, presses % 2 === 0 ? 'Enter' : 'Space')
    },
    async type(spot, text) {
      await tabTo(page, spot)
      await press(page, 'ControlOrMeta+a')
      await page.keyboard.type(text)
    },
  }
}

/** A finger that taps. The text comes from the keyboard on the screen. */
export function byTouch(page: Page): Presser {
  return {
    name: 'touch',
    press: (spot) => tap(at(page, spot)),
    async type(spot, text) {
      await tap(at(page, spot))
      await press(page, 'ControlOrMeta+a')
      await page.keyboard.insertText(text)
    },
  }
}

export function byMouse(page: Page): Presser {
  return { name: 'mouse', press: (spot) => at(page, spot).click(), type: (spot, text) => at(page, spot).fill(text) }
}

/** What has a name of its own on the slide shown: `pool:a`, `place:2`, `tool:check`. */
export function at(page: Page, spot: string) {
  return page.locator(`section.present [data-spot="${spot}"]`)
}

/** Presses Tab until the focus is there, or Shift and Tab where it is before: never out of the page, from whose end Firefox
 * goes on to its own buttons. */
export async function tabTo(page: Page, spot: string): Promise<void> {
  for (let tabs = 0; tabs < 160; tabs += 1) {
    if (await focused(page) === spot) return
    const isBefore = await at(page, spot).evaluateAll((all) =>
      all.some((each) =>
        document.activeElement !== document.body && document.activeElement !== null
        && (document.activeElement.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
      )
    )
    await press(page, isBefore ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`Tab does not reach ${spot}`)
}

/** The spot that has the focus. */
export function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(
    () => (document.activeElement instanceof HTMLElement ? document.activeElement.dataset['spot'] : undefined),
  )
}

/** The id of a card, place or option of the slide shown, by its text. */
export async function idOf(page: Page, part: 'card' | 'place' | 'option', text: string): Promise<string> {
  const id = await page.evaluate(
    ([part, text]) =>
      [...document.querySelectorAll<HTMLElement>(`section.present .exercise-board:not(.player-ui) .${part}`)]
        .find((each) => each.querySelector('.card-text, .place-name, .option-text')?.textContent?.trim() === text)
        ?.dataset[part ?? ''],
    [part, text],
  )
  expect(id, `${part} ${text}`).toBeDefined()
  return id ?? ''
}

/** Takes a card from the list and puts it into a place. */
export async function put(page: Page, player: Presser, card: string, place: string): Promise<void> {
  const id = await idOf(page, 'card', card)
  const to = /^\d+$/.test(place) ? place : await idOf(page, 'place', place)
  await player.press(`pool:${id}`)
  await player.press(`place:${to}`)
}

/** Results on the board, by the names of what they are about. */
export function verdicts(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('section.present .player-ui [data-verdict]:is(button, input)')].map(
        (each) => {
          const name = each.querySelector('.card-text, .option-text')?.textContent
            ?? each.closest<HTMLElement>('.blank')?.dataset['blank'] ?? ''
          return [name.trim(), each.dataset['verdict'] ?? '']
        },
      ),
    )
  )
}

/** The line beside the tools. */
export function result(page: Page) {
  return page.locator('section.present .exercise-result')
}

/** What lies where: names of cards by place. */
export function lies(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries([...document.querySelectorAll<HTMLElement>('section.present .player-ui .place')].map((place) => [
      place.querySelector('.place-name')?.textContent?.trim() ?? place.dataset['place'] ?? '',
      [...place.querySelectorAll('.card .card-text')].map((text) => text.textContent?.trim() ?? ''),
    ]))
  )
}
