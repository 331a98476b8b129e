import { expect, test } from 'playwright/test'
import { bareContext, compile, htmlOf, readForeign } from './support.ts'

/** What is told of a deck, and the words of its slides. */
function read(text: string) {
  const { value, problems } = compile(text, bareContext)
  return {
    slides: value.slides.map(({ content }) => htmlOf(content)),
    told: problems.map(({ what }) => what),
  }
}

const isTaken = (text: string): boolean => read(text).told.some((what) => what.includes('This is a reveal.js deck'))

test('slides that stand below others, where both marks part slides, are a mark of reveal-md', () => {
  const { slides, told } = read(
    '# Peat\n---\n## Moss\n- Wet\n  and soft\n----\n### Sphagnum\n\nGreen\n\n----\n### Sedge\n',
  )
  expect(slides).toHaveLength(4)
  expect(told.join('\n')).toContain('slides that stood below one another stand one after another (lines 6, 11)')
  expect(told.join('\n'), 'they part slides there, wherever they stand').not.toContain('stands right under')
})

test('steps of code, a theme and settings of reveal are marks of it', () => {
  const code = '# Peat\n\n```java [1|1,3|4-6]\na\nb\n```\n'
  expect(read(`${code}\n---\n\n## Moss\n`).slides[0]).toContain('class="turn turn-2"')
  for (const key of ['theme: black-contrast', 'theme: solarized', 'scripts: plugin.js', 'css: own.css']) {
    expect(isTaken(`---\n${key}\n---\n\n# Peat\n\n---\n\n## Moss\n`), key).toBe(true)
  }
})

test('HTML that says how it looks is a mark of reveal-md, whose slides are fitted, but not beside what the kit alone has', () => {
  const body = '# Peat\n\n<div style="color: red">\n\nWet\n\n</div>\n\n---\n\n## Moss\n'
  expect(isTaken(body)).toBe(true)
  expect(isTaken(body.replace('## Moss', '## Moss {#moss}'))).toBe(false)
  expect(isTaken(body.replaceAll('style=', 'class='))).toBe(false)
})

test('a deck of the kit is not taken for one of reveal.js by chance', () => {
  for (
    const body of [
      '# Peat\n\n----\n\n## Moss\n\n---\n\n## Ash\n',
      '# Peat\n\n---\n\nMoss\n----\n\nWet\n\nAsh\n----\n\nOld\n',
      '# Peat\n\n---\n\n## Moss\n\n::: notes\nSay it.\n:::\n\n----\n\n## Ash\n\n----\n\n## Oak\n',
      '# Peat\n\n---\n\n```java [first]\na\n```\n',
    ]
  ) expect(isTaken(body), body).toBe(false)
})

test('a line of dashes right below words is named as it is written, and not below those of a list', () => {
  const told = read('# Peat\n\nMoss\n----\n# Ash\n\n- Wet\n  and old\n---\n# Oak\n').told.join('\n')
  expect(told).toContain('This “----” stands right under')
  expect(told).not.toContain('This “---” stands')
})

test('a deck that says how slides turn is for reveal.js where only that turns so, has that look, or speaks in its comments', () => {
  const of = (settings: string, words = '- turns') => {
    const { deck, told } = readForeign(
      `---\n${settings}\n---\n\n# Mill\n\n---\n\n## Wheel\n\n${words}\n\nNote:\nslowly\n`,
    )
    return `${/a [\w.]+ deck/i.exec(told)?.[0]} ${deck.slides[1]?.notes.length === 0 ? 'without' : 'with'} notes`
  }
  expect(of('transition: convex')).toBe('a reveal.js deck with notes')
  expect(of('theme: moon\ntransition: fade')).toBe('a reveal.js deck with notes')
  expect(of('theme: x\ntransition: fade', '- turns <!-- .element: class="fragment" -->')).toBe(
    'a reveal.js deck with notes',
  )
  expect(of('theme: dracula\ntransition: fade')).toContain('a Slidev deck')
  expect(of('transition: slide\nmdc: true')).toContain('a Slidev deck')
})

test('lines of one sign part slides where nearly each begins one, and are told where they stand', () => {
  const deck = (mark: string, other = '') =>
    readForeign(
      `# Weir\n\n<!-- .slide: data-background="red" -->\n\n---\n\n## Gate\n\n![](a.png)\n\n${mark}\n\n## Gate\n\nOpen.\n\n${mark}\n\n![Sluice](b.png)\n\n---\n\n## Mill\n\n${other}\n`,
    )
  for (const mark of ['¨¨¨', '>>>', '++', '--', 'vv', '%%%%', '——']) {
    const { html, told } = deck(mark)
    expect(html, mark).toHaveLength(5)
    expect(html.join(''), mark).not.toContain(mark)
    expect(told, mark).toContain('stood below one another')
  }
  for (const room of ['...', '??', '**', '$$']) expect(deck(room).html.length, room).toBeLessThan(5)
  const single = deck('---', 'It turns.\n\n¨¨¨\n\n- slowly')
  expect(single.html, 'one alone').toHaveLength(5)
  expect(single.told).toContain('Marks stand on slides as they are written: “¨¨¨”')
  const rooms = deck('---', '##\n\n![](c.png)\n\n---\n\n## Race\n\n##\n\n![](d.png)')
  expect(rooms.html, 'room below a heading').toHaveLength(6)
})

test('lines of two strokes, of four, or of another sign that begin slides are a mark of reveal.js', () => {
  const parted = (mark: string, first = mark): string =>
    ['# Peat', first, '## Moss', mark, '## Ash', mark, '## Oak', mark, '## Elm'].join('\n\n')
  for (const [mark, first] of [['--', '---'], ['----'], ['===', '---'], ['^^^']] as const) {
    const { slides, told } = read(parted(mark, first))
    expect(slides, mark).toHaveLength(5)
    if (first !== undefined) expect(told.join('\n'), mark).toContain('This is a reveal.js deck')
  }
  expect(isTaken('# Peat\n\n---\n\n- wet\n\n--\n\nold\n\n--\n\n## Ash'), 'dashes among words').toBe(false)
})
