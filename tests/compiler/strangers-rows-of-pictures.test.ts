import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

const slide = (body: string) =>
  readForeign(`---\nrevealOptions: {}\n---\n\n# River\n\n---\n\n## Mills\n\n${body}\n`).html[1] ?? ''
const columnsIn = (html: string) => html.split('class="column').length - 2
const logo = (name: string, more = '') => `<img src="${name}.png"${more} />`

test('many small pictures of one paragraph stand in rows, three of it side by side, two that may be broad do not', () => {
  const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => logo(name, ' height="180"'))
  expect(slide(six.join('\n'))).toContain('columns')
  expect(slide(six.join(' ')).match(/class="columns/g)).toHaveLength(2)
  expect(columnsIn(slide(['a', 'b', 'c'].map((name) => logo(name)).join('\n')))).toBe(3)
  expect(slide(['a', 'b'].map((name) => `![${name}](${name}.png)`).join('\n'))).not.toContain('columns')
})

test('a picture that floats by its style beside words of its block stands beside them', () => {
  const html = slide(
    '<div style="margin-top: 4px">\n<img src="a.png" width="55%" style="float: right;">\n\n- one\n- two\n\n</div>',
  )
  expect(html).toContain('columns')
  expect(html.indexOf('one')).toBeLessThan(html.indexOf('a.png'))
  expect(slide('<img src="a.png" width="12%" style="float: right;">\n\n- one')).not.toContain('columns')
})
