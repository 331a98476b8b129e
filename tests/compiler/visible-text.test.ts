import { expect, test } from 'playwright/test'
import { el, conceal } from '../../scripts/compiler/content/node.ts'
import { visibleText } from '../../scripts/render/visible-text.ts'

test('faces are cut to all that is read or heard, in drawings and in what is concealed, too; not to data', () => {
  const seen = visibleText([
    'α',
    el('p', { 'aria-label': 'β', hidden: true }, el('i', {}, 'γ')),
    el('img', { src: 'data:image/png;base64,δ', alt: 'ε' }),
    conceal('notes', ['η']),
    {
      kind: 'drawing',
      svg: '<svg aria-label="θ"><text>κ&amp;</text></svg>',
      prefix: '',
      width: 1,
      height: 1,
    },
  ])
  expect(seen.match(/\p{Script=Greek}/gu)?.join('')).toBe('αβγεηθκ')
})
