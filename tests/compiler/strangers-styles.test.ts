import { expect, test } from 'playwright/test'
import { compile, readForeign } from './support.ts'

const read = (body: string) => compile(`---\ntheme: seriph\ntransition: none\n---\n\n# Mill\n\nTurns\n\n---\n${body}\n`)

test('a style of which the size is taken over is not said to be without effect', () => {
  const told = read(
    '\n# Wheel\n\nSee <img src="map.png" alt="A" style="background: red; width: 30%"> and\n\n<div class="grid">\n<div style="width: 40%; color: red">\n\na\n\n</div>\n<div>\n\nb\n\n</div>\n</div>\n',
  ).problems.map(({ what, line }) => `${line} ${what}`).join('\n')
  expect(told).toContain('“style” of <img> but for its size (line 14)')
  expect(told).not.toContain('“style” of <img> has no effect')
  expect(told).toContain('“style” of <div> but for its columns (line 17)')
})

test('words in a span that the deck’s own style sets as a block stand on a line of their own', () => {
  const { html } = readForeign(
    '---\nmarp: true\nstyle: |\n  .note { color: red }\n  .mill span.agent { display: block; margin-top: 1em }\n---\n\n# Mill\n\n---\n\n## Wheel\n\n<div class="mill">\nIt turns.\n<span class="agent">It stops.</span>\n</div>\n\n---\n\n## Weir\n\nIt holds.\n<span class="note">It breaks.</span>\n',
  )
  expect(html[1]).toMatch(/<p>It turns\.<\/p>\s*<p>It stops\.<\/p>/)
  expect(html[2]).toMatch(/<p>It holds\.(?:<br>)?\s*It breaks\.<\/p>/)
})

test('a style of Slidev, and a scoped one of Marp, sets side by side what its own slide holds; else all slides have it', () => {
  const box = '<div class="mill">\n<div>\n\na\n\n</div>\n<div>\n\nb\n\n</div>\n<div>\n\nc\n\n</div>\n</div>\n'
  const slide = (style: string, columns: string) =>
    `\n---\n\n# Wheel\n\n${box}\n${style === '' ? '' : `${style}\n.mill { ${columns} }\n</style>\n`}`
  const grid = (count: number) => `display: grid; grid-template-columns: repeat(${count}, 1fr)`
  const rows = (settings: string, style: string) => {
    const body = slide(style, grid(2)) + slide(style, grid(3)) + slide('', '')
    return readForeign(`---\n${settings}\n---\n\n# Mill\n\nTurns\n${body}`).html.slice(1).map((html) =>
      html.match(/class="columns"/g)?.length ?? 0
    )
  }
  expect(rows('theme: seriph\ntransition: none', '<style>')).toEqual([2, 1, 0])
  expect(rows('marp: true', '<style scoped>')).toEqual([2, 1, 0])
  expect(rows('marp: true', '<style>')).toEqual([1, 1, 1])
})

test('of a style that sets boxes side by side it is said what is taken over', () => {
  const told = (style: string) =>
    read(`\n# Wheel\n\n<div class="mill">\n\na\n\n</div>\n\n<style>\n${style}\n</style>\n`).problems.map(({ what }) =>
      what
    )
      .find((what) => what.includes('<style>'))
  expect(told('.mill { display: flex }')).toBe(
    '“<style>” is left out, but for what it sets side by side, in the middle or on lines of their own.',
  )
  expect(told('.mill { color: red }')).toBe('“<style>” and what is in it is left out.')
})

test('a style of Marp says which slides stand in the middle: all, those of a class, or none of a theme that sets them there', () => {
  const deck = (settings: string, style: string) => {
    const slides = `# Mill\n\n---\n\n## Wheel\n\n- a\n\n---\n\n<!-- _class: mid -->\n\n## Weir\n\n- b\n${style}`
    const { deck: { slides: made }, told } = readForeign(`---\nmarp: true\n${settings}\n---\n\n${slides}`)
    return { middle: made.map(({ centred }) => centred === true), told }
  }
  expect(deck('', '').middle).toEqual([false, false, false])
  expect(deck('', '\n<style>\nsection { text-align: center }\n</style>\n').middle).toEqual([true, true, true])
  expect(deck('', '\n<style scoped>\nsection { text-align: center }\n</style>\n').middle).toEqual([false, false, true])
  const left = deck(
    'theme: uncover\nstyle: |\n  @import "https://mill.example/a;b";\n  section { color: red; text-align: left }\n  section.mid { text-align: center }',
    '',
  )
  expect(left.middle).toEqual([false, false, true])
  expect(left.told).toContain('theme (line 3)')
  expect(left.told).not.toContain('class mid')
  expect(left.told).not.toContain('the middle is kept')
})

test('a container with words of its own is a box, unless a style of the deck says that it is a row', () => {
  const box = '<div class="container">\n\nIt turns\n\n```js\nturn()\n```\n\n</div>'
  const of = (style: string) =>
    readForeign(`---\nmarp: true\nstyle: |\n  ${style}\n---\n\n# Mill\n\n---\n\n## Wheel\n\n${box}\n`).html[1]
  expect(of('.container { padding: 1em }')).not.toContain('class="column')
  expect(of('.container { display: flex }')).toContain('class="column')
})

test('in Slidev a container is no row but where a style of the deck makes it one, however much it holds', () => {
  const parts = (count: number): string =>
    Array.from({ length: count }, (_, at) => `  <div>Part ${at}</div>`).join('\n')
  const rows = (rule: string, count: number): number => {
    const style = `<style>\n.container {\n  ${rule}\n}\n</style>`
    const { html: [, slide = ''] } = readForeign(
      `---\ntheme: seriph\n---\n\n# Mill\n\n---\n\n# Wheel\n\n${style}\n\n<div class="container">\n${
        parts(count)
      }\n</div>\n`,
    )
    return slide.match(/class="columns"/g)?.length ?? 0
  }
  expect(rows('padding: 1em', 2)).toBe(0)
  expect(rows('display: flex', 2)).toBe(1)
  expect(rows('display: flex', 6)).toBe(1)
  expect(rows('display: grid;\n  grid-template-columns: 1fr 1fr 1fr', 6)).toBe(2)
})

test('boxes with names for a side are the parts of the row in which they stand, and a box named for what it holds is none', () => {
  const columns = (holder: string, rule: string, room = '\n'): number[] => {
    const box =
      `<div class="${holder}">\n${room}  <div class="left">\n    <p>Ebb</p>\n  </div>\n  <div class="right">\n    <p>Flood</p>\n  </div>\n</div>`
    const pictures = `<div class="image-${holder}">\n  <img src="a.png">\n  <p>Low</p>\n</div>`
    const { html } = readForeign(
      `---\ntheme: seriph\n---\n\n# Mill\n\n---\n\n# Wheel\n\n${box}\n\n<style>\n${rule}\n</style>\n\n---\n\n# Weir\n\n${pictures}\n`,
    )
    return html.slice(1).map((slide) => slide.match(/class="column"/g)?.length ?? 0)
  }
  const sides =
    '.left { flex: 1; display: flex; align-items: center }\n.right { display: flex; flex-direction: column }'
  expect(columns('container', '.container { display: flex }')).toEqual([2, 0])
  expect(columns('container', `.container { display: flex }\n${sides}`, '')).toEqual([2, 0])
  expect(columns('box', `.box { display: flex }\n${sides}`)).toEqual([2, 0])
})
