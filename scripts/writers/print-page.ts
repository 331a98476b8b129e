import type { Browser } from 'playwright'
import { addPdfMetadata, type PdfFacts } from './pdf-metadata.ts'

/**
 * Prints one self-contained page to PDF: sizes from its CSS, tagged, with bookmarks from its headings. Script is off,
 * because a running reveal deck hides all slides but one from the tag tree; the network is off, because nothing may
 * need it.
 */
export async function printPage(browser: Browser, html: string, facts: PdfFacts): Promise<Uint8Array> {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true, colorScheme: 'light' })
  try {
    const page = await context.newPage()
    await page.setContent(html, { waitUntil: 'load' })
    // Fonts load when their first letter is laid out; a page printed before would be set in another.
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true })
    return await addPdfMetadata(printed, facts)
  } finally {
    await context.close()
  }
}
