import { breadthIn, SANS, SERIF } from '../../scripts/compiler/content/side-heading.ts'
import { expect, openDeck, test } from './fixtures.ts'
import { COMMONS } from './kits.ts'

const FACES = [['400 1000px "Kit Sans"', SANS], ['600 1000px "Kit Serif"', SERIF]] as const

test('letters are as broad as the compiler reckons them', async ({ page }) => {
  await openDeck(page, COMMONS)
  const text = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
  for (const [font, face] of FACES) {
    const measured = await page.evaluate(async ({ font, text }) => {
      await document.fonts.load(font)
      const context = document.createElement('canvas').getContext('2d')
      if (!context) return []
      context.font = font
      return text.map((letter) => Math.round(context.measureText(letter).width))
    }, { font, text })
    expect(measured, font).toEqual(text.map((letter) => Math.round(breadthIn(face, letter) * 1000)))
  }
})
