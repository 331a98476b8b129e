import { join } from 'node:path'
import { expect, GOOD, hashesOf, runKit, test, writeKit } from './run.ts'

const KIT = {
  'slides/talk.md': `${GOOD}\n---\n\n## A drawing\n\n![A cycle](../diagrams/cycle.mmd){steps}\n\n---\n\n## 系统\n\nChinese: 网格化管理\n\n::: notes\nSay it.\n:::\n`,
  'diagrams/cycle.mmd': '---\ntitle: A cycle\ndescription: Two in turn.\nsteps: [[A], [B]]\n---\nflowchart LR\n  A --> B\n  B -.-> A\n',
}

test('two builds are the same, byte for byte, with and without a cache', async ({ folder }) => {
  test.setTimeout(120_000)
  const environment = { SOURCE_DATE_EPOCH: '1512086400' }
  const results: Record<string, string>[] = []
  for (const cache of ['one', 'one', 'two']) {
    const root = join(folder, `kit ${results.length}`)
    await writeKit(root, KIT)
    const { code, err } = await runKit(['build', '--root', root], { ...environment, KIT_CACHE: join(folder, cache) })
    expect(code, err).toBe(0)
    results.push(await hashesOf(join(root, 'dist')))
  }
  expect(Object.keys(results[0] ?? {}).filter((name) => /\.(html|pdf|svg|png|zip)$/.test(name))).toHaveLength(12)
  expect(results[1]).toEqual(results[0])
  expect(results[2]).toEqual(results[0])
})
