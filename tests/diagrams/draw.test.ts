import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { shareBrowser } from '../../scripts/browser/shared.ts'
import type { DrawnDiagram } from '../../scripts/compiler/diagram-model.ts'
import { drawDiagrams } from '../../scripts/diagrams/draw-diagrams.ts'
import { makeSentinels } from '../../scripts/diagrams/studio.ts'
import { readStyle } from '../../scripts/diagrams/style.ts'
import { fontFaces } from '../../scripts/fonts/subset.ts'
import { SAMPLES, sourceOf } from './samples.ts'

test.describe.configure({ mode: 'serial' })
const shared = shareBrowser()
// Made by what is kept in it: where tests are only listed there is none.
const cacheFolder = join(tmpdir(), `kit-drawings-${process.pid}`)
const sources = Object.entries(SAMPLES).map(([name, body]) => sourceOf(name, body))
let drawn: ReadonlyMap<string, DrawnDiagram>

test.beforeAll(async () => {
  const result = await drawDiagrams(sources, { use: shared.use, cacheFolder })
  expect(result.problems).toEqual([])
  drawn = result.value
})

test.afterAll(async () => {
  await shared.close()
  rmSync(cacheFolder, { recursive: true, force: true })
})

test('every kind is drawn', () => {
  expect([...drawn.keys()]).toEqual(sources.map(({ name }) => name))
})

test('a drawing holds presentation attributes and tokens only', () => {
  const tokens = new Set(makeSentinels(readStyle([]).style()).colours.keys())
  for (const { name, svg } of drawn.values()) {
    expect(svg, name).toMatch(/^<svg [^>]*viewBox="[-\d. ]+"/)
    expect(svg, name).not.toMatch(
      /<style|<script|<foreignObject|<image|<a[ >]| style=| class=| data-points| on\w+=| href=/,
    )
    for (const [, colour = ''] of svg.matchAll(/ (?:fill|stroke)="([^"]*)"/g)) {
      expect(colour === 'none' || tokens.has(/^var\(--([\w-]+)\)$/.exec(colour)?.[1] ?? ''), `${name}: ${colour}`).toBe(
        true,
      )
    }
    for (const [, id] of svg.matchAll(/ id="([^"]*)"/g)) expect(id, name).toMatch(/^ID-/)
    for (const [, id] of svg.matchAll(/url\(#([^)]*)\)/g)) {
      expect(svg.includes(` id="${id}"`), `${name}: ${id}`).toBe(true)
    }
  }
})

test('the scale of a chart is drawn in the colours of words and lines', () => {
  const svg = drawn.get('xychart')?.svg ?? ''
  const fills = [...svg.matchAll(/<text[^>]* fill="([^"]*)"/g)].map(([, fill]) => fill)
  const lines = [...svg.matchAll(/ stroke="([^"]*)"/g)].map(([, stroke]) => stroke)
  expect(new Set(fills)).toEqual(new Set(['var(--diagram-text)']))
  expect(lines.length).toBeGreaterThan(10)
  expect(lines).not.toContain('var(--diagram-fill)')
})

test('an icon is as large as Mermaid sets it: small beside the name of a group', () => {
  const svg = drawn.get('architecture')?.svg ?? ''
  const scales = [...svg.matchAll(/translate\([-\d. ]+\) scale\(([\d.]+)\)/g)].map(([, scale]) => Number(scale))
  expect(scales).toEqual([0.375])
})

test('all text lies inside the frame', async () => {
  const { browser } = await shared.open()
  const page = await browser.newPage()
  // Measured as it will be shown: in the kit's fonts, not in whatever the machine has.
  const text = [...drawn.values()].map(({ labels }) => labels).join('')
  const fonts = await fontFaces(text, ['sans-400', 'sans-600', 'sans-400-italic', 'serif-600', 'han-400', 'han-600'])
  for (const { name, svg, labels, width, height } of drawn.values()) {
    await page.setContent(`<style>${fonts}</style>${svg.replace('<svg ', `<svg width="${width}" height="${height}" `)}`)
    const outside = await page.evaluate(async () => {
      await document.fonts.ready
      const frame = document.querySelector('svg')?.getBoundingClientRect()
      return [...document.querySelectorAll('text')].filter((text) => {
        const box = text.getBoundingClientRect()
        return !frame || box.left < frame.left - 4 || box.right > frame.right + 4 || box.top < frame.top - 4
          || box.bottom > frame.bottom + 4
      }).map((text) => text.textContent)
    })
    expect(outside, name).toEqual([])
    expect(labels.length, name).toBeGreaterThan(0)
  }
  await page.close()
})

test('drawn anew it is the same, byte for byte', async () => {
  const second = mkdtempSync(join(tmpdir(), 'kit-drawings-'))
  const backwards = [...sources].reverse()
  const again = await drawDiagrams(backwards, { use: shared.use, cacheFolder: second })
  rmSync(second, { recursive: true, force: true })
  for (const [name, { svg }] of drawn) expect(again.value.get(name)?.svg, name).toBe(svg)
})

test('what is in the cache needs no browser', async () => {
  const never = (): Promise<never> => Promise.reject(new Error('The browser was asked for'))
  const again = await drawDiagrams(sources, { use: never, cacheFolder })
  expect(again.value).toEqual(drawn)
  expect(readdirSync(join(cacheFolder, 'diagrams')).every((name) => /^[0-9a-f]{32}$/.test(name))).toBe(true)
})

test('labels of states stand in the middle of their boxes', async () => {
  const { browser } = await shared.open()
  const page = await browser.newPage()
  await page.setContent(drawn.get('state')?.svg ?? '')
  const off = await page.evaluate(() =>
    [...document.querySelectorAll('rect')].flatMap((rect) => {
      const box = rect.getBoundingClientRect()
      const label = rect.parentElement?.querySelector(':scope > text, :scope > g > text')
      if (!label || rect.parentElement?.querySelectorAll('rect').length !== 1) return []
      const text = label.getBoundingClientRect()
      return [Math.abs((text.left + text.right) / 2 - (box.left + box.right) / 2)]
    })
  )
  expect(off.length).toBeGreaterThan(2)
  expect(Math.max(...off)).toBeLessThan(1.5)
  await page.close()
})

test('no group lies on the name of the group around it', async () => {
  const { browser } = await shared.open()
  const page = await browser.newPage()
  const body = (way: string): string =>
    `flowchart ${way}\n  subgraph outer [The name]\n    subgraph inner [Inner]\n      A --> B\n    end\n  end\n  C --> A\n`
  const { value } = await drawDiagrams(['TB', 'LR'].map((way) => sourceOf(way, body(way))), {
    use: shared.use,
    cacheFolder,
  })
  for (const { name, svg } of value.values()) {
    await page.setContent(svg)
    const [groups, names] = await Promise.all(
      [page.locator('svg > rect'), page.locator('svg > text')].map((found) =>
        found.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))
      ),
    )
    expect([groups?.length, names?.length], name).toEqual([2, 2])
    const [outer, inner] = groups ?? []
    expect(names?.[0].top, name).toBeGreaterThan(outer.top)
    expect(names?.[0].bottom, name).toBeLessThan(inner.top)
  }
  await page.close()
})

test('no card of a board lies on the name of its column', async () => {
  const { browser } = await shared.open()
  const page = await browser.newPage()
  await page.setContent(drawn.get('kanban')?.svg ?? '')
  const tops = await page.locator('svg rect').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
  for (const name of ['To do', 'Done']) {
    const box = await page.locator('svg text', { hasText: name }).boundingBox()
    const { y, height } = box ?? { y: NaN, height: NaN }
    // Its column begins above it, each card below it.
    expect(tops.filter((top) => top < y).length, name).toBeGreaterThan(0)
    expect(tops.filter((top) => top > y && top < y + height), name).toEqual([])
  }
  await page.close()
})

test('a group that grows for its name holds no other than before', async () => {
  const { browser } = await shared.open()
  const page = await browser.newPage()
  const pair = (outer: string, first: string, second: string): string =>
    `  subgraph ${outer}\n    subgraph ${outer}-in\n      ${first} --> ${second}\n    end\n  end\n`
  const body = `flowchart TB\n${pair('one', 'A', 'B')}${pair('two', 'C', 'D')}  B --> C\n`
  const { value } = await drawDiagrams([sourceOf('pairs', body)], { use: shared.use, cacheFolder })
  await page.setContent(value.get('pairs')?.svg ?? '')
  const boxes = await page.locator('svg > rect').evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect()).map(({ top, bottom, width }) => ({ top, bottom, width }))
  )
  const [one, other] = boxes.toSorted((a, b) => b.width - a.width).slice(0, 2).toSorted((a, b) => a.top - b.top)
  expect(one?.bottom).toBeLessThan(other?.top ?? 0)
  await page.close()
})

test('names of commits keep off lanes and dots', async () => {
  const { browser } = await shared.open()
  const page = await browser.newPage()
  const body =
    'gitGraph\n  commit id: "one more"\n  commit id: "add parser"\n  branch develop\n  commit id: "a feature"\n'
  const { value } = await drawDiagrams([sourceOf('commits', body)], { use: shared.use, cacheFolder })
  await page.setContent(value.get('commits')?.svg ?? '')
  const met = await page.evaluate(() => {
    // Along each name, at its middle height.
    const shapes = [...document.querySelectorAll<SVGGeometryElement>('path, circle')]
    return [...document.querySelectorAll('text')].filter((text) => {
      const { x, y, width, height } = text.getBBox()
      const matrix = text.getScreenCTM()
      if (matrix === null || !text.closest('[transform*=rotate]')) return false
      return Array.from({ length: 21 }, (_, step) => new DOMPoint(x + width * step / 20, y + height / 2)).some(
        (point) => {
          const seen = point.matrixTransform(matrix)
          return shapes.some((shape) => {
            const inside = seen.matrixTransform(shape.getScreenCTM()?.inverse())
            return shape.isPointInStroke(inside) || (shape.localName === 'circle' && shape.isPointInFill(inside))
          })
        },
      )
    }).map((text) => text.textContent)
  })
  expect(met).toEqual([])
  await page.close()
})

test('steps mark nodes, lines with the later of their ends, and groups with their first member', async () => {
  const body = 'flowchart LR\n  A --> B\n  subgraph S [Group]\n    B --> C\n  end\n  C --> D:::violet\n  A e9@-.-> D\n'
  const { value, problems } = await drawDiagrams([
    sourceOf('stepped', body, { steps: [['B'], ['C', 'A->B'], ['e9', 'D']] }),
    sourceOf('mind', SAMPLES['mindmap'] ?? '', { steps: [['safety'], ['security']] }),
    sourceOf('states', SAMPLES['state'] ?? '', { steps: [['Failed']] }),
    sourceOf('classes', SAMPLES['class'] ?? '', { steps: [['Part'], ['Thing']] }),
  ], { use: shared.use, cacheFolder })
  expect(problems).toEqual([])
  const count = (name: string, step: number): number => value.get(name)?.svg.split(`data-step="${step}"`).length ?? 0
  expect([1, 2, 3].map((step) => count('stepped', step) - 1)).toEqual([2, 3, 3])
  expect(value.get('stepped')?.dashed).toBe(true)
  expect([1, 2].map((step) => count('mind', step) - 1)).toEqual([2, 2])
  expect(count('states', 1) - 1).toBeGreaterThanOrEqual(4)
  expect([1, 2].map((step) => count('classes', step) - 1)).toEqual([3, 3])
})

test('steps that name nothing, and kinds without steps, are problems', async () => {
  const { problems } = await drawDiagrams([
    sourceOf('wrong', 'flowchart TB\n  Monitor --> B\n', { steps: [['Moniter']] }),
    sourceOf('round', SAMPLES['pie'] ?? '', { steps: [['Argued']] }),
  ], { use: shared.use, cacheFolder })
  expect(problems.map(({ rule }) => rule)).toEqual(['unknown-step', 'steps-unsupported'])
  expect(problems[0]?.fix).toContain('Did you mean “Monitor”?')
})

test('an identity has its mark, and a colour of one’s own is a warning', async () => {
  const body = 'flowchart TB\n  A:::self-healing --> B\n  style B fill:#f9f\n  C:::self-heling --> B\n'
  const { value, problems } = await drawDiagrams([sourceOf('marks', body)], {
    use: shared.use,
    cacheFolder,
    identities: [{ id: 'self-healing', colour: 'green', mark: 'cross', pattern: 'dots' }],
  })
  expect(value.get('marks')?.svg).toContain('fill-rule="evenodd"')
  expect(problems.map(({ rule, line, severity }) => [rule, line, severity])).toEqual([
    ['unknown-diagram-class', 8, 'warning'],
    ['diagram-colour', 7, 'warning'],
  ])
})

test('what is still to come is dotted, boxes by class and lines by their style; the rest is dashed', async () => {
  const body = 'flowchart LR\n  A --> B:::to-come\n  A -.-> C\n  linkStyle 0 stroke-dasharray:2 6\n'
  const { value, problems } = await drawDiagrams([
    sourceOf('to-come', body),
    sourceOf('aim', 'flowchart LR\n  A -.-> B:::aim\n'),
  ], { use: shared.use, cacheFolder })
  expect(problems).toEqual([])
  const dashes = (name: string): string[] =>
    [...(value.get(name)?.svg ?? '').matchAll(/stroke-dasharray="([^"]*)"(?: stroke-linecap="(round)")?/g)]
      .map(([, dash, cap]) => `${dash} ${cap ?? ''}`).sort()
  expect(dashes('to-come')).toEqual(['2 6 round', '2 6 round', '8 6 '])
  expect(dashes('aim')).toEqual(['8 6 ', '8 6 '])
  expect([...value.values()].map(({ dashed, dotted }) => [dashed, dotted])).toEqual([[true, true], [true, false]])
})

test('bars alone say their values, and no scale says them again; beside a line or other bars the scale is enough', async () => {
  const axes = '\n  x-axis [a, b]\n  y-axis "How many" 0 --> 9\n  bar [3, 7]\n'
  const { value } = await drawDiagrams([
    sourceOf('lying', `xychart-beta horizontal${axes}`),
    sourceOf('standing', `xychart-beta${axes}`),
    sourceOf('with-line', `xychart-beta${axes}  line [2, 6]\n`),
    sourceOf('two', `xychart-beta${axes}  bar [1, 5]\n`),
    sourceOf('line', `xychart-beta${axes.replace('bar', 'line')}`),
  ], { use: shared.use, cacheFolder })
  const textsOf = (name: string): string[] =>
    [...(value.get(name)?.svg ?? '').matchAll(/<text[^>]*>(?:<tspan[^>]*>)?([^<]*)/g)].map(([, text = '']) => text)
      .sort()
  for (const name of ['lying', 'standing']) expect(textsOf(name)).toEqual(['3', '7', 'How many', 'a', 'b'])
  for (const name of ['with-line', 'two', 'line']) {
    expect(textsOf(name), name).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'How many', 'a', 'b'])
  }
})

test('the numbers of messages are paper on discs of the colour of lines', async () => {
  const body = 'sequenceDiagram\n  autonumber\n  A->>B: low\n  B-->>A: high'
  const { value } = await drawDiagrams([sourceOf('numbered', body)], { use: shared.use, cacheFolder })
  const svg = value.get('numbered')?.svg ?? ''
  const discs = [
    ...svg.matchAll(/<rect [^>]*fill="var\(--diagram-line\)"[^>]*\/><text[^>]* fill="var\(--paper\)"[^>]*>(\d)</g),
  ]
  expect(discs.map(([, number]) => number)).toEqual(['1', '2'])
})
