import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { isKind, KINDS } from '../../scripts/compiler/exercise/kinds.ts'
import type { ExerciseKind } from '../../scripts/compiler/exercise/model.ts'
import { readAnswer, type Answer } from '../../slides/player/features/exercise/answer.ts'
import { at, byKeyboard, byTouch, result, type Presser } from '../browser/exercise-play.ts'
import { expect, openDeck, placeOf, press, slideIds, test } from '../browser/fixtures.ts'
import { DECKS, ROOT } from '../browser/kits.ts'

const EXERCISES = DECKS.flatMap((deck) =>
  [...readFileSync(join(ROOT, 'slides', `${deck.name}.md`), 'utf8').matchAll(/^::: exercise (\w+) \{#([\w-]+)/gm)]
    .map(([, kind = '', id = '']) => ({ deck, kind: kindOf(kind), id }))
)

function kindOf(name: string): ExerciseKind {
  if (!isKind(name)) throw new Error(`There is no kind of exercise “${name}”`)
  return name
}

/** The key that the presenter's page holds. */
async function keyOf(page: Page, id: string): Promise<Answer> {
  const answer = readAnswer(await page.locator(`.exercise[data-exercise="${id}"] script.exercise-key`).textContent())
  if (answer === undefined) throw new Error(`${id} has no key`)
  return answer
}

/** Ids on the slide shown, from the board that paper has too. */
const idsOf = (page: Page, part: 'card' | 'place' | 'option' | 'stage'): Promise<string[]> =>
  page.locator(`section.present .exercise-board:not(.player-ui) .${part}`).evaluateAll(
    (all, name) => all.flatMap((each) => (each instanceof HTMLElement ? each.dataset[name] ?? [] : [])),
    part,
  )

async function checked(page: Page, player: Presser): Promise<string> {
  await player.press('tool:check')
  return result(page).innerText()
}

const ALL_RIGHT = /^(Right|All \d+ right)$/

/** Cards into places: one wrong, then all as the key has them. */
async function playCards(page: Page, player: Presser, { belongs }: Answer): Promise<void> {
  const cards = await idsOf(page, 'card')
  const places = await idsOf(page, 'place')
  expect(cards.sort()).toEqual(Object.keys(belongs).sort())
  const put = async (card: string, place: string): Promise<void> => {
    await player.press(`pool:${card}`)
    await player.press(`place:${place}`)
  }
  const [first = ''] = cards
  await put(first, places.find((place) => !belongs[first]?.includes(place)) ?? '')
  expect(await checked(page, player)).toMatch(/^0 of/)
  await player.press('tool:reset')
  for (const card of cards) for (const place of belongs[card] ?? []) await put(card, place)
  expect(await checked(page, player)).toMatch(ALL_RIGHT)
}

async function playOptions(page: Page, player: Presser, { options }: Answer): Promise<void> {
  const wrong = Object.keys(options).find((option) => !options[option])
  if (wrong !== undefined) {
    await player.press(`option:${wrong}`)
    expect(await checked(page, player)).not.toMatch(ALL_RIGHT)
    await player.press('tool:reset')
  }
  for (const option of Object.keys(options).filter((each) => options[each])) await player.press(`option:${option}`)
  expect(await checked(page, player)).toMatch(ALL_RIGHT)
}

async function playBlanks(page: Page, player: Presser, { blanks }: Answer): Promise<void> {
  const words = await idsOf(page, 'card')
  const fill = async (blank: string, right: boolean): Promise<void> => {
    const { accept = [], cards = [] } = blanks[blank] ?? {}
    if (words.length === 0) return player.type(`field:${blank}`, right ? accept[0] ?? '' : 'quite another word')
    await player.press(`pool:${words.find((word) => cards.includes(word) === right) ?? ''}`)
    await player.press(`place:${blank}`)
  }
  const all = Object.keys(blanks)
  await fill(all[0] ?? '', false)
  expect(await checked(page, player)).toMatch(/^0 of/)
  await player.press('tool:reset')
  for (const blank of all) await fill(blank, true)
  expect(await checked(page, player)).toMatch(ALL_RIGHT)
}

async function playStages(page: Page, player: Presser): Promise<void> {
  const stages = await idsOf(page, 'stage')
  for (const stage of stages) await player.type(`field:${stage}`, `Noted for ${stage}`)
  const told = page.locator('section.present .stage-answer')
  for (const [index] of stages.entries()) {
    await expect(told).toHaveCount(index)
    await player.press('tool:reveal')
  }
  await expect(told).toHaveCount(stages.length)
  for (const stage of stages) await expect(at(page, `field:${stage}`)).toHaveValue(`Noted for ${stage}`)
}

/** Hands, where there is something to vote on; then the phases of the talk. */
async function playTalk(page: Page, player: Presser): Promise<void> {
  const options = await idsOf(page, 'option')
  const [first] = options
  if (first !== undefined) {
    if (!(await at(page, `hands:${first}`).isVisible())) await player.press('tool:hands')
    await player.type(`hands:${first}`, '5')
    await player.press('vote:second')
    await player.type(`hands:${first}`, '8')
    await expect(page.locator('section.present .vote-total')).toHaveText(['5', '8'])
  }
  const phases = await page.locator('section.present .player-ui .phase').count()
  for (let index = 0; index < phases; index += 1) {
    if (phases > 1) await player.press(`phase:${index}`)
    await player.press('clock:run')
    await player.press('clock:run')
  }
  await expect(at(page, 'tool:check')).toHaveCount(0)
}

/** Any order, and the author's beside it; nothing is right or wrong. */
async function playRank(page: Page, player: Presser, { belongs, why }: Answer): Promise<void> {
  const cards = await idsOf(page, 'card')
  const places = await idsOf(page, 'place')
  for (const [index, card] of cards.entries()) {
    await player.press(`pool:${card}`)
    await player.press(`place:${places[index]}`)
  }
  await expect(at(page, 'tool:check')).toHaveCount(0)
  await player.press('tool:reveal')
  for (const [index, card] of cards.entries()) {
    const there = at(page, `at:${belongs[card]?.[0]}:${card}`)
    await expect(there).toContainText(`yours: ${places[index]}`)
    expect(why[card]).not.toBe('')
  }
  await expect(page.locator('section.present .player-ui [data-verdict]')).toHaveCount(0)
}

type Play = (page: Page, player: Presser, key: Answer) => Promise<void>

/** What is played follows from what the key knows: a new kind that is made of the same parts needs no line here. */
function playOf(kind: ExerciseKind, { belongs, options, blanks, stages }: Answer): Play {
  const has = (part: object): boolean => Object.keys(part).length > 0
  if (has(options)) return playOptions
  if (has(blanks)) return playBlanks
  if (has(stages)) return playStages
  if (has(belongs)) return KINDS[kind].isOpen === true ? playRank : playCards
  return playTalk
}

test.use({ hasTouch: true })

for (const { deck, kind, id } of EXERCISES) {
  for (const way of [byKeyboard, byTouch]) {
    test(`${id} by ${way.name.slice(2).toLowerCase()}, wrong and right, and on to its debrief`, async ({ page }) => {
      await openDeck(page, deck, 'presenter', `#${id}`)
      const key = await keyOf(page, id)
      await playOf(kind, key)(page, way(page), key)
      for (const slide of [`${id}-answer`, `${id}-debrief`]) {
        await press(page, 'PageDown')
        expect((await placeOf(page)).slide).toBe(slide)
      }
      // On, or at the end of the deck.
      const ids = await slideIds(page)
      await press(page, 'PageDown')
      expect((await placeOf(page)).slide).toBe(ids[ids.indexOf(`${id}-debrief`) + 1] ?? `${id}-debrief`)
    })
  }
}
