import { expect, test } from 'playwright/test'
import { CACHE } from '../../scripts/assets/cache.ts'
import { shareBrowser } from '../../scripts/browser/shared.ts'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { drawDiagrams } from '../../scripts/diagrams/draw-diagrams.ts'
import { readKit } from '../../scripts/kit/read-kit.ts'
import { ROOT } from '../browser/kits.ts'
import { faultsOf } from '../powerpoint/native-drawing.ts'

test('every drawing becomes shapes of PowerPoint: with all its words, in its frame, lines at the boxes where they end', async () => {
  const browser = shareBrowser()
  const { value: kit } = compileKit((await readKit(ROOT)).value)
  // Kept by the build before.
  const { value: drawn } = await drawDiagrams([...kit.diagrams.values()], {
    cacheFolder: CACHE,
    identities: [...kit.settings.identities.values()],
    use: browser.use,
  }).finally(browser.close)
  expect(drawn.size).toBe(kit.diagrams.size)
  for (const { name, svg, labels } of drawn.values()) expect(faultsOf(svg, labels), name).toEqual([])
})
