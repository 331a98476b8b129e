import { pathToFileURL } from 'node:url'
import { expect, plays } from './fixtures.ts'
import { withKit } from './with-kit.ts'

const HOUSE = 'Institut für Politikwissenschaft, Wintersemester 2026/27'
const test = withKit({
  'slides/kit.yaml':
    `title: Ein Kit\nlanguage: de\nsourceLine: "Max Weber, „Politik als Beruf“ (1919)."\nbrand: { footer: "${HOUSE}" }\n`,
  'slides/talk.md': [
    '# Beruf {#cover}',
    '## Der Staat {#beside}\n\n- Ein Mittel\n\n::: aside\nEin *Monopol*.\n\n- In der *Liste*\n:::',
    '## Drei Gründe {#alone}\n\n- Einer\n- Noch einer',
  ].join('\n\n---\n\n'),
}, ['html'], (problem) => problem.severity !== 'error')

test.describe.configure({ mode: 'default' })

test('what a house says at the foot is in one line where it has one, and crosses no edge', async ({ page, folder }) => {
  const foot = async (id: string, name: string) => {
    await page.goto(`${pathToFileURL(folder)}/presenter/decks/talk.html#${id}`)
    await plays(page)
    return page.locator(`#${id} .foot > .${name}`).evaluate((
      { offsetHeight, offsetLeft, offsetTop, offsetWidth }: HTMLElement,
    ) => ({
      left: offsetLeft,
      right: offsetLeft + offsetWidth,
      bottom: offsetTop + offsetHeight,
      lines: offsetHeight / 24,
    }))
  }
  // The band of a cover leaves too little room for both in one line.
  expect(await foot('cover', 'source')).toMatchObject({ lines: 1 })
  expect(await foot('cover', 'house')).toMatchObject({ lines: 1 })
  expect((await foot('cover', 'house')).bottom).toBe((await foot('cover', 'number')).bottom)
  expect((await foot('cover', 'number')).right).toBe((await foot('alone', 'number')).right - 332)
  expect((await foot('alone', 'house')).lines).toBe(1)
  const [beside, number] = [await foot('beside', 'house'), await foot('beside', 'number')]
  expect(72 + beside.left, 'not on words and panel at once').toBeGreaterThanOrEqual(700)
  expect(beside.bottom).toBe(number.bottom)
  expect(beside.right).toBeLessThan(number.left)
})

test('in slanted words what stands out is upright, in others slanted', async ({ page, folder }) => {
  await page.goto(`${pathToFileURL(folder)}/presenter/decks/talk.html#beside`)
  await plays(page)
  const [slanted, upright] = [page.locator('.panel p em'), page.locator('.panel li em')]
  await expect(page.locator('.panel > p').first()).toHaveCSS('font-style', 'italic')
  await expect(slanted).toHaveCSS('font-style', 'normal')
  await expect(upright).toHaveCSS('font-style', 'italic')
})
