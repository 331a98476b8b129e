import { expect, test } from 'playwright/test'
import { el } from '../../scripts/compiler/content/node.ts'
import { keepCodeTogether } from '../../scripts/render/keep-together.ts'
import { htmlOf } from './support.ts'

test('code in the head of a table from elsewhere goes on behind a low line or a dot; in a cell it stays whole', () => {
  const code = el('code', {}, 'parse_partial.json')
  expect(htmlOf(keepCodeTogether([el('th', {}, code)]))).toBe(
    '<th><code>parse_<wbr>partial.<wbr>json</code></th>',
  )
  expect(htmlOf(keepCodeTogether([el('td', {}, code)]))).toBe(
    '<td><code class="whole">parse_partial.json</code></td>',
  )
})
