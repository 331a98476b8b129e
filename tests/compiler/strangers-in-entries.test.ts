import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

const read = (text: string) =>
  readForeign(`---\ntheme: seriph\n---\n\n# Tides\n\n---\n\n## Ebb\n\n${text}\n`).html[1] ?? ''
const lists = (html: string): string =>
  html.replace(/<(?!\/?(?:ul|ol|li)\b)[^<>]*>|\sclass="[^"]*"|\s(?=[\s<])|\n/g, '')

test('what a box in an entry of a list holds is part of the entry, be it a list of its own', () => {
  const box =
    '- Spring\n  <div class="text-sm">\n\n  - full moon\n  - new moon\n\n  </div>\n\n- Neap\n  <div>half moon</div>'
  expect(lists(read(box))).toMatch(
    /<ul><li>Spring<ul><li>full moon<\/li><li>new moon<\/li><\/ul><\/li><li>Neap\s*half moon<\/li><\/ul>/,
  )
  const deep = '1. Spring\n   <div>\n\n   - moon\n     <div>\n\n     1. full\n\n     </div>\n   </div>\n2. Neap'
  expect(lists(read(deep))).toMatch(
    /<ol><li>Spring<ul><li>moon<ol><li>full<\/li><\/ol><\/li><\/ul><\/li><li>Neap<\/li><\/ol>/,
  )
})

test('behind the end of a box lines stand as far in as before it began', () => {
  const html = read('<div>\n\n- Spring\n  <div>\n\n  - moon\n  </div>\n\n  from noon\n- Neap\n  - half moon\n\n</div>')
  expect(lists(html)).toMatch(/<li>Spring<ul><li>moon<\/li><\/ul>from noon<\/li><li>Neap<ul><li>half moon/)
})

test('a row in an entry keeps its parts', () => {
  const html = read(
    '10. Spring\n    <div class="grid grid-cols-2">\n    <div>\n\n    left\n\n    </div>\n    <div>\n\n    right\n\n    </div>\n    </div>',
  )
  expect(html).toMatch(/<li\b[^]*class="columns[^]*left[^]*class="column[^]*right[^]*<\/li>/)
  expect(html).not.toMatch(/<pre|::::/)
})

test('a box with which an entry begins, over several lines, is what the entry says', () => {
  const box =
    '- <div style="display:flex; gap:12px">\n    <span>Spring tide</span>\n    <div><img src="moon.png" alt="Moon"/>\n  </div>\n  </div>\n- Neap'
  expect(lists(read(box))).toContain('<ul><li>Spring tideMoon</li><li>Neap</li></ul>')
  expect(lists(read('1. <div>\n   Spring\n   </div>\n2. Neap'))).toContain('<ol><li>Spring</li><li>Neap</li></ol>')
})
