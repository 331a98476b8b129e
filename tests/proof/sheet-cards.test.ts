import { DEFAULT_VOICES } from '../../scripts/compiler/paper/voices.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { el, type Node } from '../../scripts/compiler/content/node.ts'
import { toHtml } from '../../scripts/render/to-html.ts'
import { cardSize, overfull } from '../../scripts/compiler/handout/cards.ts'
import type { CutCard } from '../../scripts/compiler/handout/model.ts'
import { renderCards } from '../../scripts/render/sheet/cards.ts'
import { expect, test } from '../browser/fixtures.ts'
import { DECKS, ROOT } from '../browser/kits.ts'
import { fileOf, PARTICIPANTS } from '../browser/sheet-sources.ts'

/** Words as they come in exercises, long ones and broad ones among them. */
const WORDS = [
  ...new Set(
    DECKS.flatMap(({ name }) =>
      readFileSync(join(ROOT, 'slides', `${name}.md`), 'utf8').split(/^(?=::: exercise)/m).slice(1)
        .flatMap((text) => text.match(/[A-Za-z’“”-]{2,14}/g) ?? [])
    ),
  ),
]
const CARDS = PARTICIPANTS.filter(({ cards }) => cards)

/** Without spaces, and so a line can only be broken between characters; and a compound that running text keeps
 * whole. */
const UNBROKEN: readonly Node[] = [
  '社会治安综合治理',
  '社会治安综合治理委员会办公室',
  el('span', { class: 'whole' }, '社会治安综合治理委员会办公室'),
  el('span', { class: 'whole' }, 'non-interventionist'),
  'Self-censorship online',
]

/** Texts that fill a card, with or without a label’s mark: with one word more they would need the next size, or be
 * refused. */
function fullCards(fits: (card: CutCard) => boolean, seed: number, label: boolean): CutCard[] {
  const cardOf = (...content: readonly Node[]): CutCard => ({ mark: 'W', content, label })
  const next = (): string => {
    seed = (seed * 48_271) % 2_147_483_647
    return WORDS[seed % WORDS.length] ?? ''
  }
  const full = Array.from({ length: 60 }, () => {
    let words: string[] = []
    for (let tries = 0; tries < 60; tries++) {
      const more = [...words, next()]
      if (fits(cardOf(more.join(' ')))) words = more
    }
    return cardOf(words.join(' '))
  })
  return [...full, ...UNBROKEN.map((node) => cardOf(node))]
}

for (const large of [false, true]) {
  test(`the fullest card that passes the check holds its text, ${large ? 'in large print' : 'in ordinary print'}`, async ({ page }) => {
    test.skip(CARDS.length === 0, 'a kit without cards')
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 665, height: 900 })
    await page.goto(pathToFileURL(CARDS[0] === undefined ? '' : fileOf(CARDS[0], '.html')).href)
    await page.evaluate((on) => document.documentElement.classList.toggle('large-print', on), large)
    for (const label of [false, true]) {
      for (const size of large ? [3] : [1, 2, 3]) {
        const passes = (card: CutCard): boolean =>
          overfull(card, large) === undefined && (large || cardSize([card]) <= size)
        const cards = fullCards(passes, size, label)
          .flatMap((card) =>
            renderCards({
              kind: 'cards',
              title: 'Endnote detectives: what kind of source is this?',
              cards: [card],
              first: 100,
            }, 'P', { large, backs: false }, DEFAULT_VOICES)
          )
        await page.locator('.sheet-text').evaluate((sheet, text) => {
          sheet.innerHTML = text
        }, toHtml(cards))
        if (!large) {
          expect(await page.locator(`.card-pages.cards-${size}`).count(), 'the texts are as long as the size allows')
            .toBeGreaterThan(40)
        }
        const full = await page.locator('.cut-card:not(.cut-blank)').evaluateAll((cards) =>
          cards
            .filter((card) =>
              [card, ...card.querySelectorAll('.cut-text')].some((each) =>
                each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1
              )
            )
            .map((card) => card.textContent)
        )
        expect(full, `size ${size}${label ? ', labels' : ''}`).toEqual([])
      }
    }
  })
}

test('a page of cards lies in the middle, so that its back lies on it and a stack is cut at once', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 665, height: 900 })
  for (const sheet of CARDS) {
    await page.goto(pathToFileURL(fileOf(sheet, '.html')).href)
    const grids = await page.locator('.card-grid').evaluateAll((all) =>
      all.map((grid) => {
        const [first, last] = [grid.querySelector('.cut-card'), [...grid.querySelectorAll('.cut-card')].at(-1)].map((
          each,
        ) => each?.getBoundingClientRect())
        const box = grid.getBoundingClientRect()
        return [(first?.left ?? 0) - box.left, box.right - (last?.right ?? 0), (first?.top ?? 0) - box.top].map(
          Math.round,
        )
      })
    )
    for (const [left, right, top] of grids) expect([left, top], sheet.name).toEqual([right, 23])
  }
})
