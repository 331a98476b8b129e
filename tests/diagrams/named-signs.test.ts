import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { shareBrowser } from '../../scripts/browser/shared.ts'
import { drawDiagrams } from '../../scripts/diagrams/draw-diagrams.ts'
import { sourceOf } from './samples.ts'

const shared = shareBrowser()
// Made by what is kept in it: where tests are only listed there is none.
const cacheFolder = join(tmpdir(), `kit-signs-${process.pid}`)

test.afterAll(async () => {
  await shared.close()
  rmSync(cacheFolder, { recursive: true, force: true })
})

test('signs by their names are signs in every kind, and boxes are as broad as they are', async () => {
  const bodies = {
    flowchart: 'graph LR\n  A["#quot;Low#quot;#nbsp;tide #35;1"]',
    state: 'stateDiagram-v2\n  state "#quot;Low#quot;#nbsp;tide #35;1" as a',
    class: 'classDiagram\n  class A["#quot;Low#quot;#nbsp;tide #35;1"]',
    mindmap: 'mindmap\n  root(#quot;Low#quot;#nbsp;tide #35;1)',
    sequence: 'sequenceDiagram\n  participant A as #quot;Low#quot;#nbsp;tide #35;1',
  }
  const sources = Object.entries(bodies).map(([name, body]) => sourceOf(name, body))
  const { value } = await drawDiagrams([...sources, sourceOf('plain', 'graph LR\n  A["“Low” tide #1"]')], {
    use: shared.use,
    cacheFolder,
  })
  for (const { name } of sources) {
    expect(value.get(name)?.labels.replaceAll('\u00a0', ' '), name).toContain('"Low" tide #1')
  }
  expect(Math.abs((value.get('flowchart')?.width ?? 0) - (value.get('plain')?.width ?? 0))).toBeLessThan(10)
})
