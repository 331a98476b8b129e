import { expect, test } from 'playwright/test'
import { widthOf } from '../../scripts/powerpoint/metrics.ts'
import { fileOf, fixture, decksOf } from './kit.ts'
import { all, first, layoutOf, openPackage, type Package, type Read, slidesOf, textIn, wordsOf } from './package.ts'
import { kitOf, packageFrom } from './talk.ts'

const PX = 9525
const made = fixture()
const fileNamed = async (name: string): Promise<Package> => {
  const needs = await made
  const deck = decksOf(needs).find((one) => one.name === name)
  if (deck === undefined) throw new Error(`There is no deck ${name}`)
  return openPackage(fileOf(needs, deck, 'presenter'))
}
const edges = (shape: Read) => {
  const own = first(shape, 'a:xfrm') ?? shape
  const value = (name: string, key: string): number => Number(first(own, name)?.attributes[key]) / PX
  const [x, y] = [value('a:off', 'x'), value('a:off', 'y')]
  return { x, y, right: x + value('a:ext', 'cx'), bottom: y + value('a:ext', 'cy'), height: value('a:ext', 'cy') }
}
const phOf = (shape: Read) => first(shape, 'p:ph')?.attributes
/** Where a place stands that a slide fills. */
const placed = (pack: Package, path: string, is: (ph: Readonly<Record<string, string>>) => boolean) =>
  all(layoutOf(pack, path), 'p:sp').filter((one) => is(phOf(one) ?? {})).map(edges)[0]
/** What a layout paints. */
const areasOf = (layout: Read) => all(layout, 'p:sp').filter((one) => phOf(one) === undefined).map(edges)
const STRIP = '19'

test('neither the strip of a session nor the source line crosses the edge of a ground', async () => {
  const crossed: string[] = []
  let counted = 0
  for (const name of ['one-hour', 'short-talk']) {
    const pack = await fileNamed(name)
    for (const path of slidesOf(pack)) {
      for (const [key, value] of [['idx', STRIP], ['type', 'ftr']] as const) {
        const line = placed(pack, path, (ph) => ph[key] === value)
        const has = all(pack.part(path), 'p:sp').some((one) => phOf(one)?.[key] === value)
        if (line === undefined || !has) continue
        counted++
        const cut = areasOf(layoutOf(pack, path)).filter((area) =>
          area.y < line.bottom && area.bottom > line.y
          && [area.x, area.right].some((edge) => edge > line.x && edge < line.right)
        )
        if (cut.length > 0) crossed.push(`${name} ${path} ${value}`)
      }
    }
  }
  expect(counted).toBeGreaterThan(40)
  expect(crossed).toEqual([])
})

test('the source line of a cover is one line', async () => {
  const pack = await fileNamed('one-hour')
  const [path = ''] = slidesOf(pack)
  const place = placed(pack, path, ({ type }) => type === 'ftr')
  const foot = all(pack.part(path), 'p:sp').find((one) => phOf(one)?.['type'] === 'ftr')
  const text = foot === undefined ? '' : textIn(foot)
  expect(text.length).toBeGreaterThan(70)
  const scale = Number((foot === undefined ? undefined : first(foot, 'a:normAutofit'))?.attributes['fontScale'] ?? 1e5)
  expect(widthOf(text, 'sans', 20) * scale / 1e5).toBeLessThan((place?.right ?? 0) - (place?.x ?? 0))
})

test('a short way of a session stands beside its title, and all minutes end at its right edge', async () => {
  const pack = await fileNamed('short-talk')
  const ways = slidesOf(pack).filter((path) => /Kept free/.test(wordsOf(pack.part(path))))
  expect(ways.length).toBeGreaterThan(1)
  for (const path of ways) {
    const [title, body] = [
      placed(pack, path, ({ type }) => type === 'title'),
      placed(pack, path, ({ idx }) => idx === '1'),
    ]
    expect(body?.x).toBeGreaterThan(title?.right ?? Infinity)
    const timed = all(pack.part(path), 'a:p').filter((one) =>
      textIn(one).endsWith(' min') && textIn(one).includes('\t')
    )
    expect(timed.length).toBeGreaterThan(3)
    const ends = timed.map((one) => all(one, 'a:tab').find(({ attributes }) => attributes['algn'] === 'r'))
      .map((tab) => Number(tab?.attributes['pos']) / PX)
    expect(new Set(ends).size, path).toBe(1)
    expect((body?.right ?? 0) - (body?.x ?? 0) - (ends[0] ?? 0)).toBeLessThan(30)
  }
})

test('what is said of a figure in a panel stands to its left, as on the page', async () => {
  const pack = await fileNamed('long-lived')
  const path =
    slidesOf(pack).find((one) => wordsOf(pack.part(one)).includes('Alanya: everyone gets the good place in turn')) ?? ''
  const slide = pack.part(path)
  const picture = edges(first(slide, 'p:pic') ?? slide)
  expect(wordsOf(slide)).toContain('boat moves one place on')
  expect(placed(pack, path, ({ idx }) => idx === '1')?.right).toBeLessThan(picture.x)
})

test('the bar of a question is no line longer than it', () => {
  const barFor = (question: string): number | undefined => {
    const pack = packageFrom(kitOf(`# Talk\n\n---\n\n## Street {.statement}\n\n::: ask\n${question}\n:::\n`))
    return areasOf(layoutOf(pack, slidesOf(pack)[1] ?? ''))[0]?.height
  }
  const [one, two] = ['Who?', 'Who on your street would be the first to see that something is wrong?'].map(barFor)
  expect((two ?? 0) - (one ?? 0)).toBe(64)
  expect(one).toBeLessThan(110)
})
