import { rm } from 'node:fs/promises'
import { build } from '../../scripts/build.ts'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { readKit } from '../../scripts/kit/read-kit.ts'
import { outputsOf } from '../../scripts/writers/outputs.ts'
import { BUILT, BUILT_EXERCISES, BUILT_FOREIGN, EXERCISES, FOREIGN, PROJECT } from './kits.ts'
import { expect, test } from './fixtures.ts'

/** Not tests of their own but what all browser tests open: the kit, a foreign one, and one of exercises, as a build
 * writes them. */
test.describe.configure({ mode: 'serial', timeout: 600_000 })

for (
  const [name, root, out] of [
    ['this kit', PROJECT, BUILT],
    ['a foreign kit', FOREIGN, BUILT_FOREIGN],
    ['a kit of exercises', EXERCISES, BUILT_EXERCISES],
  ] as const
) {
  test(`build ${name}`, async () => {
    await rm(out, { recursive: true, force: true })
    const { problems, files } = await build({ root, out, only: [], say: () => undefined, notice: () => undefined })
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    // Nothing is written whose path nobody looked at; no source can have a name in `licences/`.
    const { value: kit } = compileKit((await readKit(root)).value)
    expect(files.filter((path) => !/^(?:give-out\/)?licences\//.test(path)).sort()).toEqual(
      outputsOf(kit).map(({ path }) => path).sort(),
    )
  })
}
