import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from '../../scripts/build.ts'
import type { Problem } from '../../scripts/compiler/model.ts'
import { expect, test } from './fixtures.ts'

/** Tests of a kit of their own: `folder` is what was built of its files, once for each process that runs tests. */
export const withKit = (
  files: Readonly<Record<string, string>>,
  only: readonly string[] = ['html'],
  isMeant = ({ severity }: Problem): boolean => severity !== 'error',
) =>
  test.extend<object, { folder: string }>({
    // oxlint-disable-next-line no-empty-pattern
    folder: [async ({}, use) => {
      const root = await mkdtemp(join(tmpdir(), 'a kit 讲座 '))
      for (const [file, text] of Object.entries(files)) {
        await mkdir(dirname(join(root, file)), { recursive: true })
        await writeFile(join(root, file), text)
      }
      const out = join(root, 'dist')
      const { problems } = await build({ root, out, only, say: () => undefined, notice: () => undefined })
      expect(problems.filter((problem) => !isMeant(problem))).toEqual([])
      await use(out)
      await rm(root, { recursive: true, force: true })
    }, { scope: 'worker', timeout: 180_000 }],
  })
