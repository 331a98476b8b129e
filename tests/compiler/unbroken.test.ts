import { expect, test } from 'playwright/test'
import { unbroken } from '../../scripts/compiler/render/unbroken.ts'

const shown = (html: string): string => unbroken(html).replace(/<span class="whole">(.*?)<\/span>/g, '[$1]').replaceAll('<wbr>', '|').replaceAll('\u00A0', '~')

test('lines end neither within a compound nor between a word and its number', () => {
  expect(shown('Pre-emption, non-linear and self-optimizing; well-known.')).toBe('[Pre-emption], [non-linear] and [self-optimizing]; well-known.')
  expect(shown('Table 3, sections 4 and 5, August 2, 2005, no. 16, p. 11; the table is 3')).toBe('Table~3, sections~4 and 5, August~2, 2005, no.~16, p.~11; the table is 3')
  expect(shown('<a href="#self-healing" title="Table 3">Table 3</a>')).toBe('<a href="#self-healing" title="Table 3">Table~3</a>')
  expect(shown('<span class="say">say “gahng-yaow ling-daow”</span> well-known')).toBe('<span class="say">say “[gahng-yaow] [ling-daow]”</span> well-known')
})

test('an address is parted after its slashes only, and where it has none for long', () => {
  const link = (address: string) => `<a href="${address}">${address}</a>`
  expect(shown(link('http://a.example/6/28/art_7971667.html'))).toBe('<a href="http://a.example/6/28/art_7971667.html">[http://a.example/]|[6/]|[28/]|[art_7971667.html]</a>')
  const long = 'x'.repeat(60)
  expect(shown(link(`https://a.example/${long}`))).toBe(`<a href="https://a.example/${long}">[https://a.example/]|${long}</a>`)
  expect(shown('<a href="https://a.example/">Words</a>')).toBe('<a href="https://a.example/">Words</a>')
})
