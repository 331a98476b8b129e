import { randomUUID } from 'node:crypto'
import { PDFDocument } from 'pdf-lib'
import type { Browser } from 'playwright'
import { expect, test } from 'playwright/test'
import { openPress } from '../../scripts/writers/press.ts'

test('what is asked for twice at once is printed once', async () => {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  const bytes = Buffer.from(await pdf.save())
  let prints = 0
  const page = {
    isClosed: () => false,
    goto: async () => undefined,
    setContent: async () => undefined,
    // Headings.
    evaluate: async () => [],
    pdf: async () => {
      prints++
      return bytes
    },
  }
  // As much of a browser as a press needs.
  const browser = { newContext: async () => ({ newPage: async () => page }) } as unknown as Browser
  const opened = { browser }
  const press = openPress(
    { use: async (work: (open: unknown) => unknown) => work(opened) } as unknown as Parameters<typeof openPress>[0],
  )
  const facts = { title: 'One', authors: [], kit: 'A kit', subject: 'Two', language: 'en', date: new Date(0) }
  // Not among what is kept from earlier.
  const html = `<p>${randomUUID()}</p>`
  const [first, second] = await Promise.all([press.print(html, facts), press.print(html, facts)])
  expect(second).toBe(first)
  expect(prints).toBe(1)
  await press.print(`${html}!`, facts)
  expect(prints).toBe(2)
})
