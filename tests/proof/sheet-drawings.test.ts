import { expect, test } from '../browser/fixtures.ts'
import { squeeze } from '../browser/pdf-text.ts'
import { LARGE, PARTICIPANTS, printOf, SLIDE_SHEETS } from '../browser/sheet-sources.ts'

test('in large print a broad drawing lies along the last page, which it has for itself, its labels above 11.5 pt', async () => {
  for (const sheet of PARTICIPANTS.filter((one) => !SLIDE_SHEETS.includes(one))) {
    for (const suffix of LARGE) {
      const { pages } = await printOf(sheet, suffix)
      const turned = pages.filter((page) => page.turned.length > 0)
      if (turned.length === 0) continue
      expect(turned.map((page) => pages.indexOf(page)), `${sheet.sheet}${suffix}`).toEqual([pages.length - 1])
      for (const page of turned) {
        expect(Math.min(...page.turned), `${sheet.sheet}${suffix}`).toBeGreaterThan(11.5)
        // Beside its labels only its name and the page boxes.
        for (const [, heading = ''] of sheet.text.matchAll(/^## ([^{\n]+)/gm)) {
          expect(page.text).not.toContain(squeeze(heading))
        }
        expect(page.text).not.toContain(squeeze('Turn the sheet'))
      }
      expect(pages.filter(({ text }) => text.includes(squeeze('Turn the sheet'))), `${sheet.sheet}${suffix}`)
        .toHaveLength(1)
    }
  }
})

test('in large print drawings of slides have pages of their own, labels of turned ones above 11.5 pt', async () => {
  test.setTimeout(180_000)
  for (const sheet of SLIDE_SHEETS) {
    for (const suffix of LARGE) {
      const { pages } = await printOf(sheet, suffix)
      const drawings = pages.filter(({ text }) => text.includes(':thedrawing'))
      const said = pages.map(({ text }) => text).join('').split(squeeze('The drawing is on the next page')).length - 1
      expect(said, `${sheet.sheet}${suffix}`).toBeGreaterThan(0)
      expect(drawings.length, `${sheet.sheet}${suffix}`).toBe(said)
      for (const page of drawings) {
        expect.soft(Math.min(...page.turned), `${sheet.sheet}${suffix}, page ${pages.indexOf(page) + 1}`)
          .toBeGreaterThan(11.5)
      }
    }
  }
})

test('no large print is shrunk: nothing on it is broader than its pages', async () => {
  let seen = 0
  for (const sheet of PARTICIPANTS) {
    for (const suffix of LARGE) {
      const scales = (await printOf(sheet, suffix)).pages.flatMap((page) => page.scales)
      seen += scales.length
      expect([...new Set(scales.filter((scale) => scale !== '3.125'))], `${sheet.sheet}${suffix}`).toEqual([])
    }
  }
  if (PARTICIPANTS.length > 0) expect(seen).toBeGreaterThan(0)
})
