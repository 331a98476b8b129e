// The program's TypeScript in a few files of JavaScript, made once: to read its hundreds of files one by one takes longer
// than a small build.
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import * as module from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const scripts = dirname(fileURLToPath(import.meta.url))
const kept = join(dirname(scripts), '.cache/program')
const DAY = 24 * 60 * 60 * 1000

/** Imports a TypeScript file with all that it imports. */
export async function importProgram(file) {
  mkdirSync(kept, { recursive: true })
  const state = `${basename(file, '.ts')}-${stateOf(file)}`
  const found = readdirSync(kept).find((name) => name.startsWith(state))
  const isWhole = found !== undefined && found.endsWith(digestOf(found))
  if (found !== undefined && !isWhole) rmSync(join(kept, found), { recursive: true, force: true })
  const folder = join(kept, isWhole ? found : await bundle(file, state))
  // From Node 22 on, which keeps what it made of the text: a sixth of a small build.
  module.enableCompileCache?.(join(folder, 'compiled'))
  return import(pathToFileURL(join(folder, 'main.mjs')).href)
}

/** Differs as soon as a file of the program or a package does: by times and sizes, which are read in milliseconds. */
function stateOf(file) {
  const names = readdirSync(scripts, { recursive: true }).filter((name) => name.endsWith('.ts')).sort()
  const hash = createHash('sha256')
  for (const path of [file, join(scripts, '../package-lock.json'), ...names.map((name) => join(scripts, name))]) {
    const { mtimeMs, size } = statSync(path)
    hash.update(`${path} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

/** Of what was written: a disk that lost power may have kept half of it. */
function digestOf(name) {
  const hash = createHash('sha256')
  for (const file of readdirSync(join(kept, name)).filter((file) => file.endsWith('.mjs')).sort()) {
    hash.update(file).update(readFileSync(join(kept, name, file)))
  }
  return hash.digest('hex').slice(0, 16)
}

/** What every command needs; the other packages are loaded late, or look for files of their own. */
const BUNDLED = /^(?:markdown-it|markdown-it-footnote|yaml|zod)(?:\/|$)/
const isPackage = (name) => /^[@\w](?!:)/.test(name)

/** @returns the name of the folder */
async function bundle(file, state) {
  for (const name of readdirSync(kept)) {
    if (statSync(join(kept, name)).mtimeMs < Date.now() - DAY) {
      rmSync(join(kept, name), { recursive: true, force: true })
    }
  }
  const { build } = await import('rolldown')
  const draft = mkdtempSync(join(kept, 'new-'))
  await build({
    input: { main: file },
    platform: 'node',
    external: (name, importer) => isPackage(name) && !BUNDLED.test(name) && !importer?.includes('node_modules'),
    output: { dir: draft, format: 'esm', entryFileNames: 'main.mjs', chunkFileNames: '[name].mjs' },
  })
  const name = `${state}-${digestOf(basename(draft))}`
  try {
    renameSync(draft, join(kept, name))
  } catch {
    // Another command was faster.
    rmSync(draft, { recursive: true, force: true })
  }
  return name
}
