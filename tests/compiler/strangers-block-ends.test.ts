import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

const quarto = (body: string) => readForeign(`---\nformat: revealjs\n---\n\n# Mill\n\n- a\n\n## Oven\n\n${body}\n`)

test('a stroke at the end of an entry, a paragraph or a block breaks nothing, and stands nowhere', () => {
  const { html } = quarto(
    '- Rye is dark.\\\n- Wheat is light\\\n  and soft\\\n\n  1. Oat\\\n  2. Bran\\\n\n> Old\\\n\n::: {.fragment}\nNew\\\n:::\n\nSo:\\\n```\na \\\n```\n\n\\\n\nA path C:\\\\\n',
  )
  const slide = html[1] ?? ''
  expect(slide.replace(/<pre.*?<\/pre>/s, '').match(/\\/g)).toHaveLength(1)
  expect(slide).toMatch(/light<br>\s*and soft/)
  expect(slide).toContain('a \\')
  for (const head of ['marp: true', 'theme: seriph\ntransition: none']) {
    const read = readForeign(`---\n${head}\n---\n\n# Mill\n\n---\n\n## Oven\n\n- Rye\\\n- Oat\\\n\nEnd\\\n`)
    expect(read.html.join('')).not.toContain('\\')
  }
})

test('an entry with an element that is not taken over stays in its list, within a block of HTML and behind an empty line', () => {
  const list = '- Rye\n    - dark\n    - old <button>x</button>sour\n    - <blink>new</blink>\n- Oat'
  for (const text of [`<div class="fragment">\n\n${list}\n\n</div>`, list.replaceAll('\n', '\n\n')]) {
    const page = (quarto(text).html[1] ?? '').replace(/<\/?(?:p|section|div)\b[^<>]*>|\s*\n\s*/g, '')
    expect(page).toContain(
      '<ul><li>Rye<ul><li>dark</li><li>old sour</li><li>new</li></ul></li><li>Oat</li></ul>',
    )
  }
})

test('code that stands four farther in is code with tags in it, too, but in no entry and in no element', () => {
  const code =
    '    <!doctype html>\n    <html>\n      <p>{{ corn }}</p>\n\n\n    <script src="mill.js"></script>\n    </html>'
  for (const [name, above] of [['marp: true', 'Grind:\n\n'], ['format: revealjs', ''], ['theme: seriph', 'So:\n\n']]) {
    const { html, told } = readForeign(`---\n${name}\n---\n\n# Mill\n\n---\n\n## Wheel\n\n${above}${code}\n\nwords\n`)
    const shown = html.at(-1)?.replace(/<[^>]*>/g, '')
    expect(shown, name).toMatch(
      /&lt;!doctype html&gt;\n&lt;html&gt;\n {2}&lt;p&gt;\{\{ corn \}\}&lt;\/p&gt;\n\n\n&lt;script src=[^]*words/,
    )
    expect(told, name).not.toMatch(/script|corn/)
  }
  const { html } = readForeign(
    '---\nmarp: true\n---\n\n# Mill\n\n---\n\n- Wheel\n\n    <b>turns</b>\n\n---\n\n<div>\n\n    <p>grinds</p>\n\n</div>\n',
  )
  expect(html.join('')).not.toContain('&lt;')
})
