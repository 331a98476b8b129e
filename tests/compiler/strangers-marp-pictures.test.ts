import { expect, test } from 'playwright/test'
import { walk } from '../../scripts/compiler/content/walk.ts'
import { bareContext, compile, htmlOf, readForeign } from './support.ts'

const read = (text: string, settings = '') => readForeign(`---\nmarp: true\n${settings}---\n\n${text}`)

test('a picture whose size in its pane is given is seen whole, and told; where it stands is no word of it', () => {
  const of = (words: string) => read(`# Tides\n\n---\n\n## Ebb\n\n![${words}](map.png)\n\nout\n`)
  const { html, told } = of('bg right w:80%')
  expect(html[1]).toContain('"fit":true')
  expect(told).toContain('sizes of background pictures, which fill their places (line 11)')
  expect(of('bg left width:100%').told).not.toContain('sizes')
  expect(of('center w:300').html[1]).toContain('"alternative":""')
  expect(of('#c w:300 A map').html[1]).toContain('"alternative":"A map"')
  expect(of('#center').html[1]).toContain('"alternative":""')
  expect(of('center of town').html[1]).toContain('"alternative":"center of town"')
})

test('what is written apart of the words that set a picture behind is no word of it, so that its address is named', () => {
  const { html } = read(
    '# Mill\n\n---\n\n## Wheel\n\n![bg right :40% w:90%](https://example.org/wheel.png)\n\nWords\n\n---\n\n## Weir\n\n![bg right:40% 2 weirs](weir.png)',
  )
  expect(html[1]).not.toContain(':40%')
  expect(html[1]).toContain('href="https://example.org/wheel.png"')
})

test('a link around a picture behind its slide is told, and one around any other kept', () => {
  const of = (words: string, address = 'map.png') =>
    read(`# Tides\n\n---\n\n## Ebb\n\n[![${words}](${address})](https://example.org/ebb)\n\nout\n`)
  expect(of('bg right:50% Ebb').told).toContain('links around pictures behind slides (line 11)')
  expect(of('bg right:50% Ebb', 'https://example.org/a.png').told).toContain('links around pictures')
  expect(of('Ebb').told).not.toContain('links around pictures')
  expect(of('Ebb').html[1]).toContain('"href":"https://example.org/ebb"')
})

test('what the last picture behind a slide says of side, breadth and direction holds for all of them', () => {
  const panes = (...pictures: string[]) => {
    const text = `---\nmarp: true\n---\n\n# Tides\n\n---\n\n${pictures.join('\n')}\n\n## Ebb\n\nout\n`
    return [...walk(compile(text, bareContext).value.slides[1]?.content ?? [])].flatMap((node) =>
      typeof node === 'object' && node.kind === 'image'
        ? [[node.behind?.side, node.width, node.behind?.stacked, node.behind?.fit]]
        : []
    )
  }
  expect(panes('![bg](map.png)', '![bg vertical right:60% fit](map.png)')).toEqual([
    ['right', '60%', true, undefined],
    ['right', '60%', true, true],
  ])
  expect(panes('![bg left:30%](map.png)', '![bg right](map.png)').map(([side, width]) => [side, width])).toEqual([
    ['right', '30%'],
    ['right', '30%'],
  ])
  expect(panes('![bg vertical](map.png)', '![bg horizontal](map.png)', '```', '![bg left](map.png)', '```')).toEqual([
    [undefined, undefined, undefined, undefined],
    [undefined, undefined, undefined, undefined],
  ])
})

test('a picture on a line of its own stands by itself beside words that begin with code, a quotation or an arrow; where both sizes of one are given, that it keeps its form is told', () => {
  for (
    const words of [
      '`ebb` goes out',
      '"Ebb" goes out',
      '«Ebb» goes out',
      '→ out',
      '--> out',
      '***Ebb*** out',
      '$e$ goes out',
    ]
  ) {
    const { html, told } = read(`# Tides\n\n---\n\n## Ebb\n\n![w:300 h:100 drop-shadow](map.png)\n${words}\n`)
    expect(html[1], words).not.toContain('"inline":true')
    expect(told).toContain('ictures with a width and a height keep their form (line 11)')
  }
  expect(read('# Tides\n\n---\n\n## Ebb\n\n![w:300](map.png)\n').told).not.toContain('form')
})

test('a line of words that begins with a small picture is a line of its own; a picture behind that asks for its own size is told', () => {
  const { html, told } = read(
    '# Tides\n\n---\n\n## Ebb\n\n![bg auto](map.png)\n\nThe weir\n![w:20](map.png) in the mill\n![w:20](map.png) out\n',
  )
  expect(html[1]?.match(/<br>/g)).toHaveLength(2)
  expect(told).toContain('sizes of background pictures, which fill their places (line 11)')
})

test('a picture behind a slide is none of the words it was written among', () => {
  const slides = [
    '## Ebb ![bg](a.png)\n\nout',
    'out ![bg right](a.png)\nin',
    '> out ![bg left](a.png)',
    '| a | b |\n|---|---|\n| c | ![bg](a.png) |',
    '1. out\n   ![bg right](a.png)\n2. in',
    '![bg left](a.png)![bg](a.png)\nout',
    '`![bg](a.png)` out',
  ]
  const { html } = readForeign(`---\nmarp: true\n---\n\n# Tides\n\n---\n\n${slides.join('\n\n---\n\n')}\n`)
  const without = html.slice(1).map((slide) => slide.replace(/^(?:<p><span class="missing"><\/span><\/p>\n)+/, ''))
  expect(without.filter((slide, at) => slide === html[at + 1])).toHaveLength(1)
  expect(without.join('')).not.toContain('missing')
  expect(html[5]?.match(/<ol>/g)).toHaveLength(1)
})

test('a picture behind a slide right below a quotation is none of it, and one in a comment is the speaker’s', () => {
  const { html } = readForeign(
    '---\nmarp: true\n---\n\n# Tides\n\n---\n\n> out\n![bg left](a.png)\n\nin\n\n---\n\nout\n\n<!-- in ![bg](a.png) -->\n',
  )
  expect(html[1]).toMatch(/<\/blockquote>\s*<p><span class="missing">/)
  expect(html[2]).not.toContain('missing')
})

test('words with a line of signs right below are a heading right below another, too', () => {
  expect(readForeign('---\nmarp: true\n---\n\n# Tides\n\n---\n\n## Ebb\nout it goes\n--\nlow\nhigh\n').html[1])
    .toMatch(/<h3[^>]*>out it goes|<h2[^>]*>out it goes/)
})

test('a picture in a comment stands behind nothing, wherever it lies', () => {
  const { deck, told } = readForeign(
    '---\nmarp: true\n---\n\n# Tides\n\n---\n\n## Ebb\n\n- out\n<!-- ![bg right cover](https://example.org/a.png) -->\n\n---\n\n## Flood\n\n<!-- in ![bg](b.png) -->\n',
  )
  const all = deck.slides.map(({ content, notes }) => [htmlOf(content), htmlOf(notes)])
  expect(JSON.stringify(all)).not.toMatch(/example|b\.png|footing/)
  expect(all[2]?.[1]).toMatch(/<p>in<\/p>/)
  expect(told).not.toMatch(/picture/)
})

test('pictures seen whole behind nothing but a heading stand below it, which would hide the middle of each', () => {
  const of = (...pictures: string[]) => {
    const { html, told } = read(`# Tides\n\n---\n\n## Ebb\n\n${pictures.join('\n')}\n\n<!-- out -->\n`)
    return { slide: html[1] ?? '', told }
  }
  for (const words of ['bg 60%', 'bg fit', 'bg contain', 'bg 500px', 'w:60% bg', 'bg fit The weir']) {
    const { slide, told } = of(`![${words}](map.png)`)
    expect(slide, words).not.toContain('behind')
    expect(told, words).not.toContain('sizes of background pictures')
    if (words.endsWith('weir')) expect(slide).toContain('"alternative":"The weir"')
    else expect(slide).toContain('"alternative":""')
  }
  expect(of('![bg 60%](map.png)').slide).toContain('"width":"60%"')
  const { slide } = of('![bg 90%](map.png)', '![bg 90%](map.png)')
  expect(slide.match(/"width":"90%"/g)).toHaveLength(2)
  expect(slide.match(/class="column"/g)).toHaveLength(2)
  expect(slide).not.toContain('behind')
  for (const words of ['bg', 'bg cover', 'bg right fit', 'bg fit opacity:.5', 'bg 100%', 'bg vertical fit']) {
    expect(of(`![${words}](map.png)`).slide, words).toContain('behind')
  }
  expect(of('![bg](map.png)', '![bg fit](map.png)').slide.match(/behind/g)).toHaveLength(2)
  expect(of('![bg fit](map.png)', '', 'out').slide).toContain('behind')
  expect(read('# Tides\n\n![bg fit](map.png)\n').html[0]).toContain('behind')
})
