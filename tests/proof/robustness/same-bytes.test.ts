import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, hashesOf, type RunOutcome, runKit, test as base, writeKit } from '../../command-line/run.ts'
import { WHOLE_KIT } from '../../command-line/whole-kit.ts'

/** On the night when the clocks of Europe are put forward. */
const SOURCE_DATE_EPOCH = '1490491800'

const FILES = Object.entries(WHOLE_KIT)
const buildWith = async (
  root: string,
  cache: string,
  environment: NodeJS.ProcessEnv = {},
  files = FILES,
): Promise<RunOutcome> => {
  await writeKit(root, Object.fromEntries(files))
  return runKit(['build', '--quiet', '--root', root], { SOURCE_DATE_EPOCH, KIT_CACHE: cache, ...environment })
}

interface First {
  readonly outcome: RunOutcome
  readonly hashes: Record<string, string>
  readonly cache: string
}

const test = base.extend<object, { first: First }>({
  // oxlint-disable-next-line no-empty-pattern
  first: [async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'a first kit '))
    const cache = join(folder, 'cache')
    const outcome = await buildWith(folder, cache, { TZ: 'Europe/Berlin', LC_ALL: 'C' })
    await use({ outcome, hashes: await hashesOf(join(folder, 'dist')), cache })
    await rm(folder, { recursive: true, force: true })
  }, { scope: 'worker', timeout: 240_000 }],
})
// One after the other, so that the first build serves both.
test.describe.configure({ mode: 'serial', timeout: 240_000 })

test('two builds that share nothing are the same, byte for byte: other folder, other order of files, other time zone, other language', async ({ first, folder }) => {
  expect(first.outcome).toEqual({ code: 0, out: '', err: '' })
  expect(Object.keys(first.hashes).filter((name) => name.endsWith('.pdf'))).toHaveLength(30)
  expect(Object.keys(first.hashes).filter((name) => /\.(html|svg|png|zip)$/.test(name)).length).toBeGreaterThan(20)
  const root = join(folder, '讲座 of another')
  const second = await buildWith(root, join(folder, 'another cache'), {
    TZ: 'America/Los_Angeles',
    LC_ALL: 'sv_SE.UTF-8',
  }, [...FILES].reverse())
  expect(second.code, second.err).toBe(0)
  expect(await hashesOf(join(root, 'dist'))).toEqual(first.hashes)
})

test('damaged files of the cache, of every kind, are made anew with one notice, and the build is the same', async ({ first, folder }) => {
  const damaged: string[] = []
  for (const kind of await readdir(first.cache)) {
    const names = (await readdir(join(first.cache, kind))).sort()
    for (const [index, name] of names.entries()) {
      const path = join(first.cache, kind, name)
      const bytes = await readFile(path)
      const half = Math.floor(bytes.length / 2)
      if (index % 8 === 0) await truncate(path, half)
      else if (index % 8 === 1) await writeFile(path, bytes.fill(7, half, half + 40))
      else continue
      damaged.push(path)
    }
  }
  expect((await readdir(first.cache)).sort()).toEqual([
    'diagrams',
    'drawings',
    'endnotes',
    'fonts',
    'layers',
    'outlines',
    'pdf',
    'pictures',
    'player',
    'pptx',
    'references',
    'studio',
    'zips',
  ])
  const root = join(folder, 'again')
  const { code, out, err } = await buildWith(root, first.cache)
  expect({ code, out }).toEqual({ code: 0, out: '' })
  expect(err).toMatch(/^\d+ files of the cache were damaged, and made anew: .* and \d+ more\n$/)
  expect(Number.parseInt(err, 10)).toBeGreaterThan(damaged.length * 0.8)
  expect(await hashesOf(join(root, 'dist'))).toEqual(first.hashes)
})
