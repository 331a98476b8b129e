import { expect, test } from 'playwright/test'
import { readForeign } from './support.ts'

const read = (text: string, first = '# Tides') =>
  readForeign(`---\ntheme: seriph\n---\n\n${first}\n\n---\n\n## Ebb\n\n${text}\n`)

const cells = ['ebb', 'flood', 'spring', 'neap'].map((word) => `<div class="card">\n\n${word}\n\n</div>`).join('\n')

test('a number in the name of a row says how many parts it has', () => {
  const rowsOf = (name: string) =>
    (read(`<div class="${name} gap-md">\n${cells}\n</div>`).html[1] ?? '').split('class="columns"').slice(1)
      .map((row) => row.match(/class="column"/g)?.length)
  for (const name of ['grid-2', 'grid2', 'cols-2', 'grid-2x2', 'two-columns', '2-columns']) {
    expect(rowsOf(name), name).toEqual([2, 2])
  }
  expect(rowsOf('grid-4')).toEqual([4])
})

test('what a picture ends in is no other picture', () => {
  const { html, told } = read('### <img src="a.png" class="w-1/5"> </img>\n\nwords <img src="b.png"></img>, too')
  expect(html[1]?.match(/a\.png|b\.png/g)).toHaveLength(2)
  expect(html[1]?.match(/class="missing"|<img/g)).toHaveLength(2)
  expect(html[1]).not.toContain('/img')
  expect(told).not.toContain('outside')
})

test('on a title slide a name that somebody clicks stands where it does, and a word to go on at the foot', () => {
  const first = (words: string) =>
    read('x',
      `# Tides\n\n<div @click="$slidev.nav.next" class="mt-12">\n  ${words} <carbon:arrow-right />\n</div>\n\nLow water`)
      .html[0] ?? ''
  expect(first('Ann Moor (Harbour)')).toMatch(/Ann Moor[^]*Low water/)
  expect(first('Ann Moor (Harbour)')).not.toMatch(/foot/)
  for (const words of ['Press Space for next page', '按空格键', 'Weiter']) {
    expect(first(words)).toMatch(new RegExp(`Low water[^]*${words}`))
  }
})

test('a column of icons that nobody sees takes no room beside the words', () => {
  const rows = ['Ebb', 'Flood', 'Neap'].map((word) =>
    `<Sign :i="0"><mdi-wave /></Sign>\n<div>\n\n### ${word}\n\n- out\n\n</div>`
  ).join('\n')
  const style = '<style>\n.svc { display: grid; grid-template-columns: 3em 1fr; }\n</style>'
  const html = read(`<div class="svc">\n${rows}\n</div>\n\n${style}`).html[1] ?? ''
  expect(html).not.toContain('column')
  expect(html).toMatch(/Ebb[^]*Flood[^]*Neap/)
  const dots = read(
    '<div class="grid grid-cols-[auto_1fr]"><div class="dot"></div><div>Ebb</div><div class="dot"></div><div>Neap</div></div>',
  )
  expect(dots.html[1]).not.toContain('column')
})

test('columns that only the name of a class of the deck’s own tells of are named, and more than four boxes stand in rows of three', () => {
  const of = (count: number, name: string, words = 'Water goes out over the sand.') =>
    read(`<div class="${name}">\n${`<div>${words}</div>\n`.repeat(count)}</div>`)
  const rowsOf = (html: string | undefined) =>
    html?.split('class="columns"').slice(1).map((row) => row.split(words).length - 1)
  const words = 'Water goes'
  const many = of(5, 'tide-grid')
  expect(rowsOf(many.html[1])).toEqual([3, 2])
  expect(many.told).toContain('class tide-grid but for its columns (line 11)')
  expect(rowsOf(of(4, 'tide-grid').html[1])).toEqual([4])
  expect(of(4, 'tide-grid').told).toContain('class tide-grid but for its columns (line 11)')
  expect(of(5, 'tide-row', 'Ebb').html[1]?.match(/class="columns"/g)).toHaveLength(1)
  expect(rowsOf(of(6, 'grid grid-cols-6').html[1])).toEqual([6])
  expect(of(6, 'grid grid-cols-6').told).not.toContain('columns')
})
