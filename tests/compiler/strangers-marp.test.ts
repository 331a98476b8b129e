import { expect, test } from 'playwright/test'
import { bareContext, compile, htmlOf } from './support.ts'

/** A deck for Marp: each slide as HTML, and what is told of it. */
function read(text: string, settings = '') {
  const { value, problems } = compile(`---\nmarp: true\n${settings}---\n\n${text}`, bareContext)
  return {
    deck: value,
    html: value.slides.map(({ content }) => htmlOf(content)),
    told: problems.map(({ what }) => what).join('\n'),
  }
}

test('what comments on the first slide say of all slides is taken over as a front matter is', () => {
  const { deck, html, told } = read(
    '<!-- footer: "Low water" -->\n<!--\nheader: Tides\n_class: lead\n-->\n\n# Tides\n\n---\n\n## Ebb\n\n- out\n\n---\n\n<!-- footer: Later -->\n\n## Flood\n\n- in\n',
  )
  expect(deck.footer).toBe('Tides · Low water')
  expect(html[0]).not.toContain('footing')
  expect(html[2]).toContain('Later')
  expect(told).toBe(
    'This is a Marp deck: this one setting of it is not taken over: footer for all slides that follow (line 21).',
  )
})

test('that a slide is to have no footer is told', () => {
  const text = '# Tides\n\n---\n\n<!-- _footer: "" -->\n\n## Ebb\n\n- out\n'
  expect(read(text, 'footer: Low\n').told).toContain('slides without footer (line 10)')
  expect(read(text).told).toBe('')
})

test('headings alone, and the classes that themes have for them, lead into a part', () => {
  const layouts = (text: string) => read(`# Tides\n\n---\n\n${text}`).deck.slides.map(({ layout }) => layout)
  expect(layouts('# Ebb\n\n## out\n')).toEqual(['cover', 'statement'])
  expect(layouts('<!-- _class: chapter -->\n\n# Ebb\n\nWhen water goes.\n')).toEqual(['cover', 'statement'])
  expect(layouts('## Ebb\n\nWhen water goes.\n')).toEqual(['cover', 'text'])
  expect(layouts('<!-- _class: chapter -->\n\n# Ebb\n\n- out\n')).toEqual(['cover', 'text'])
})

test('a picture whose size in its pane is given is seen whole, and told; where it stands is no word of it', () => {
  const of = (words: string) => read(`# Tides\n\n---\n\n## Ebb\n\n![${words}](map.png)\n\nout\n`)
  const { html, told } = of('bg right w:80%')
  expect(html[1]).toContain('"fit":true')
  expect(told).toContain('sizes of pictures in their panes (line 11)')
  expect(of('bg left width:100%').told).not.toContain('sizes')
  expect(of('center w:300').html[1]).toContain('"alternative":""')
  expect(of('center of town').html[1]).toContain('"alternative":"center of town"')
})
