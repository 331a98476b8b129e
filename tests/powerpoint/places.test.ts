import { expect, test } from 'playwright/test'
import { loadHighlighter } from '../../scripts/assets/highlight.ts'
import { all, first, layoutOf, type Read, slidesOf, textIn } from './package.ts'
import { kitOf, packageFrom } from './talk.ts'

interface Stands {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const PX = 9525

/** Where shapes stand that say some words: in the place that their layout gives them, or in their own. */
async function placesOf(text: string, said: readonly string[]): Promise<{ stands: Stands; shape: Read }[]> {
  const highlight = await loadHighlighter(['js'])
  const pack = packageFrom(kitOf(`# Talk\n\n---\n\n${text}`, 'en', '', { highlight }))
  const path = slidesOf(pack)[1] ?? ''
  const layout = layoutOf(pack, path)
  const numberOf = (shape: Read): string | undefined => first(shape, 'p:ph')?.attributes['idx']
  return said.map((words) => {
    const shape = all(pack.part(path), 'p:sp').find((one) => textIn(one).replaceAll('\u00a0', ' ').includes(words))
    if (shape === undefined) throw new Error(`Nothing says “${words}”`)
    const own = first(shape, 'a:xfrm')
    const placed = own
      ?? all(layout, 'p:sp').flatMap((one) => numberOf(one) === numberOf(shape) ? first(one, 'a:xfrm') ?? [] : [])[0]
    const value = (name: string, key: string): number =>
      Number(placed === undefined ? undefined : first(placed, name)?.attributes[key]) / PX
    const stands = {
      x: value('a:off', 'x'),
      y: value('a:off', 'y'),
      width: value('a:ext', 'cx'),
      height: value('a:ext', 'cy'),
    }
    return { stands, shape }
  })
}

const sizeIn = (shape: Read): number => Number(all(shape, 'a:rPr')[0]?.attributes['sz']) / 75
const columns = (one: string, other: string, width = ''): string =>
  `:::: columns\n::: {.column${width}}\n${one}\n:::\n::: column\n${other}\n:::\n::::\n`
const code = (text: string): string => `\`\`\`js\n${text}\n\`\`\`\n`

test('columns that say nothing are alike', async () => {
  const [one, other] = await placesOf(`## Two\n\n${columns('Broad', 'Narrow')}`, ['Broad', 'Narrow'])
  expect(one?.stands.width).toBe(other?.stands.width)
})

test('what follows code stands right below it, as large as all text', async () => {
  const [block, text] = await placesOf(`## Code\n\n${code('const sheep = 4')}\nIt is short.\n`, ['sheep', 'short'])
  const end = (block?.stands.y ?? 0) + (block?.stands.height ?? 0)
  expect(text?.stands.y).toBeGreaterThan(end)
  expect((text?.stands.y ?? 0) - end).toBeLessThan(80)
  expect(text === undefined ? [] : all(text.shape, 'a:rPr').map(({ attributes }) => attributes['sz'])).toEqual([
    undefined,
  ])
})

test('a list goes on where the columns above it end, a sentence stands at the foot', async () => {
  const [list] = await placesOf(`## Two\n\n${columns('One', 'Other')}\n- Then\n- Again\n`, ['Then'])
  const [sentence] = await placesOf(`## Two\n\n${columns('One', 'Other')}\nThen this.\n`, ['Then'])
  expect(list?.stands.y).toBeLessThan(300)
  expect(sentence?.stands.y).toBeGreaterThan(500)
})

test('code is large where it has the slide, and in a column smaller rather than broken, while it can be read', async () => {
  const line = (length: number): string => `const a = "${'x'.repeat(length - 12)}"`
  const [broad] = await placesOf(`## Code\n\n${code(line(30))}`, ['const'])
  const sizes = await Promise.all([30, 38, 60].map(async (length) => {
    const [block] = await placesOf(`## Code\n\n${columns(code(line(length)), 'Said')}`, ['const'])
    return block === undefined ? 0 : sizeIn(block.shape)
  }))
  expect(broad === undefined ? 0 : sizeIn(broad.shape)).toBe(28)
  expect(sizes).toEqual([22, 21, 22])
  const [long] = await placesOf(`## Code\n\n${columns(`${code(line(45))}\nSaid below.`, 'Said')}`, ['const'])
  expect(long === undefined ? 0 : sizeIn(long.shape)).toBeLessThan(20)
})

test('what needs little of the room of a slide leaves the rest to what needs more', async () => {
  const many = Array.from({ length: 12 }, (_, index) => `line ${index}`).join('\n')
  const [large, small] = await placesOf(`## Code\n\n${code(many)}\n${code('short')}`, ['line 0', 'short'])
  expect(large?.stands.height).toBeGreaterThan(350)
  expect(small?.stands.height).toBeLessThan(100)
})

test('words on cards and places are as large as on the page where each is a line', async () => {
  const task = (card: string): string =>
    `## Whose?

::: exercise sort {#whose minutes=4}
Put each where it belongs.

- ${card}
- Grass

1. Hardin
2. Ostrom

::: goal
To sort.
:::
::: answer
| Card | Place |
|---|---|
| ${card} | Hardin |
| Grass | Ostrom |
:::
::: debrief
So it is.
:::
:::
`
  const sizesOf = async (card: string): Promise<readonly (number | undefined)[]> =>
    (await placesOf(task(card), ['Grass', 'Hardin'])).map(({ shape }) =>
      all(shape, 'a:rPr').map((one) => Number(one.attributes['sz']) / 75).at(-1)
    )
  expect(await sizesOf('Sell it')).toEqual([28, 28])
  expect(await sizesOf(`${'Sell the pasture '.repeat(6)}now`)).toEqual([24, 28])
})

test('footnotes stand at the foot of their slide, below a list, below columns and beside a panel', async () => {
  const note = '\n[^1]: Of cows.\n'
  for (
    const text of [`## Herds\n\n1. Herds[^1]\n2. Hay\n${note}`, `## Herds\n\n${columns('Herds[^1]', 'Hay')}${note}`]
  ) {
    const [said] = await placesOf(text, ['Of cows'])
    expect((said?.stands.y ?? 0) + (said?.stands.height ?? 0)).toBeCloseTo(636, 0)
    expect(said?.stands.height).toBeLessThan(60)
  }
})

test('an address stands beside its code as large as on the page, a long one on its lines smaller', () => {
  const sizeOf = (address: string): number | undefined => {
    const pack = packageFrom(kitOf('# Talk\n\n---\n\n## One\n\nA word.\n', 'en', `address: https://${address}/\n`))
    const run = slidesOf(pack).flatMap((path) => all(pack.part(path), 'a:r')).find((one) => textIn(one) === address)
    const size = run === undefined ? undefined : first(run, 'a:rPr')?.attributes['sz']
    return size === undefined ? undefined : Number(size) / 75
  }
  expect(sizeOf('commons.example/kit')).toBe(46)
  expect(sizeOf(`commons.example/${'a-long-way/'.repeat(6)}kit`)).toBeUndefined()
})

const long = 'Many words stand in this row and go on. '.repeat(14)
const table = '| A | B |\n|---|---|\n| Mast | 2 |\n'

test('what is said before columns stands above them, what is said after them below', async () => {
  const [before, one, after] = await placesOf(`## Two\n\nBefore.\n\n${columns('One', 'Other')}\nAfter.\n`, [
    'Before',
    'One',
    'After',
  ])
  const [above, middle, below] = [before, one, after].map((found) => found?.stands.y ?? NaN)
  expect(above).toBeLessThan(middle ?? NaN)
  expect(middle).toBeLessThan(below ?? NaN)
  const end = (before?.stands.y ?? NaN) + (before?.stands.height ?? NaN)
  expect(end).toBeLessThanOrEqual(middle ?? NaN)
})

test('columns, tables, code and other columns stand one below another in their order, and nothing is lost', async () => {
  const text = `## Rows\n\n${columns('One', 'Two')}\n${table}\n${columns('Three', 'Four')}\n${code('let five')}`
  const found = await placesOf(text, ['One', 'Two', 'Three', 'Four', 'let five'])
  const [one, two, three, four, five] = found.map(({ stands }) => stands.y)
  expect([one, three]).toEqual([two, four])
  expect(one).toBeLessThan(three ?? NaN)
  expect(three).toBeLessThan(five ?? NaN)
  const [pack] = [packageFrom(kitOf(`# Talk\n\n---\n\n${text}`))]
  expect(textIn(pack.part(slidesOf(pack)[1] ?? ''))).toContain('Mast')
})

test('more columns than a layout has places for lose no words', async () => {
  const six = ['One', 'Two', 'Three', 'Four', 'Five', 'Six']
  const text = `## Many\n\n:::: columns\n${six.map((one) => `::: column\n${one}\n:::\n`).join('')}::::\n`
  expect(new Set((await placesOf(text, six)).map(({ stands }) => stands.x)).size).toBe(6)
})

test('a table below long words in a column has its room, and what follows it stands below it', () => {
  const pack = packageFrom(kitOf(`# Talk\n\n---\n\n## Two\n\n${columns(`${long}\n\n${table}\nLast.`, 'Other')}`))
  const slide = pack.part(slidesOf(pack)[1] ?? '')
  const frameOf = (shape: Read | undefined, name: string): number[] => {
    const placed = shape === undefined ? undefined : first(shape, name)
    const value = (of: string, key: string): number =>
      Number(placed === undefined ? undefined : first(placed, of)?.attributes[key]) / PX
    return [value('a:off', 'y'), value('a:ext', 'cy')]
  }
  const shapes = all(slide, 'p:sp')
  const saying = (words: string): Read | undefined => shapes.find((one) => textIn(one).includes(words))
  const [top, height] = frameOf(saying('Many words'), 'a:xfrm')
  const [start, broad] = frameOf(first(slide, 'p:graphicFrame'), 'p:xfrm')
  const [last] = frameOf(saying('Last.'), 'a:xfrm')
  const rows = all(slide, 'a:tr').reduce((sum, row) => sum + Number(row.attributes['h']) / PX, 0)
  expect((top ?? NaN) + (height ?? NaN)).toBeLessThanOrEqual(start ?? NaN)
  expect((start ?? NaN) + Math.max(rows, broad ?? NaN)).toBeLessThanOrEqual((last ?? NaN) + 1)
  expect(last).toBeLessThan(636)
})

test('lines between items are left out where letters are measured only about and a line might be broken elsewhere', () => {
  const rules = (items: readonly string[]): number => {
    const pack = packageFrom(
      kitOf(`# Talk\n\n---\n\n## Words\n\nSaid:\n\n${items.map((one) => `- ${one}\n`).join('')}`),
    )
    return all(pack.part(slidesOf(pack)[1] ?? ''), 'p:sp').filter((one) => first(one, 'p:ph') === undefined).length
  }
  const items = (letter: string, at: number): string[] =>
    [at, at + 2, at + 4].map((count) => `${letter.repeat(4)} `.repeat(count).trim())
  const counts = Array.from({ length: 16 }, (_, at) => [rules(items('n', at + 8)), rules(items('п', at + 8))] as const)
  expect(counts.some(([known, about]) => known > 0 && about === 0)).toBe(true)
  expect(counts.some(([, about]) => about > 0)).toBe(true)
  expect(counts.filter(([known, about]) => known < about)).toEqual([])
})
