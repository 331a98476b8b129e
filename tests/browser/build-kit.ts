import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { openBrowser } from '../../scripts/browser/launch.ts'
import { build } from '../../scripts/build.ts'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { readKit } from '../../scripts/kit/read-kit.ts'
import { PROJECT } from '../../scripts/options.ts'
import { outputsOf } from '../../scripts/outputs.ts'
import { BUILT, OUTPUTS, ROOT } from './kits.ts'
import { expect, test } from './fixtures.ts'

/** No test of its own but what all browser tests open: the kit as a build writes it. What was built of the same sources by
 * the same program and browser is not built again. */
test.describe.configure({ mode: 'serial', timeout: 900_000 })

test('build the kit', async () => {
  const made = digest(ROOT, await browserVersion())
  const note = `${BUILT}.digest`
  if (existsSync(BUILT) && existsSync(note) && readFileSync(note, 'utf8') === made) return
  await Promise.all([BUILT, note].map((path) => rm(path, { recursive: true, force: true })))
  const { problems, files } = await build({
    root: ROOT,
    out: BUILT,
    only: OUTPUTS,
    say: () => undefined,
    notice: () => undefined,
  })
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  // Nothing is written whose path nobody looked at; no source can have a name in `licences/`.
  const { value: kit } = compileKit((await readKit(ROOT)).value)
  expect(files.filter((path) => !/^(?:(?:give-out|afterwards)\/)?licences\//.test(path)).sort()).toEqual(
    outputsOf(kit).map(({ path }) => path).filter((path) => OUTPUTS.length === 0 || path.endsWith('.html')).sort(),
  )
  await writeFile(note, made)
})

async function browserVersion(): Promise<string> {
  const { browser, close } = await openBrowser()
  const version = browser.version()
  await close()
  return version
}

/** Of everything that a build is made of: the kit's sources, the program, what it stands on. */
function digest(root: string, browser: string): string {
  const hash = createHash('sha256').update(browser).update(OUTPUTS.join())
  const folders = [
    ...['slides', 'diagrams', 'handouts'].map((folder) => join(root, folder)),
    join(PROJECT, 'scripts'),
    join(PROJECT, 'slides/player'),
    join(PROJECT, 'diagrams/style.yaml'),
  ]
  for (const file of [...folders.flatMap(filesIn), join(root, 'CITATION.cff'), join(PROJECT, 'package-lock.json')]) {
    if (existsSync(file)) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** Paths of all files in a folder, in order; of a file, itself. */
function filesIn(path: string): string[] {
  if (!existsSync(path)) return []
  if (/\.\w+$/.test(path)) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name)).sort()
}
