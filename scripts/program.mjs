// The program in TypeScript as one bundle: reading its five hundred files one by one took longer than a small build.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import * as module from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const scripts = dirname(fileURLToPath(import.meta.url))
const project = dirname(scripts)

/**
 * Imports a TypeScript file with all that it imports. The bundle is kept in `.cache/program/`, in a folder named by all
 * files of the program, so that a command that runs on keeps its own; where nothing can be kept it stands in the
 * system's folder for temporary files until the command ends.
 */
export async function importProgram(file) {
  const kept = join(project, '.cache', 'program')
  const folder = join(kept, `${basename(file, '.ts')}-${stateOf(file)}`)
  if (!existsSync(folder)) {
    const written = folderToWrite(kept)
    await bundle(file, written)
    if (dirname(written) !== kept) return import(pathToFileURL(join(written, 'main.mjs')).href)
    forget(kept)
    try {
      renameSync(written, folder)
    } catch {
      // Another command was faster.
      rmSync(written, { recursive: true, force: true })
    }
  }
  // From Node 22 on, which keeps what it made of the text: a sixth of a small build.
  module.enableCompileCache?.(join(folder, 'compiled'))
  return import(pathToFileURL(join(folder, 'main.mjs')).href)
}

/** A name that differs as soon as a file of the program or a package does: by times and sizes, read in milliseconds. */
function stateOf(file) {
  const names = readdirSync(scripts, { recursive: true }).filter((name) => name.endsWith('.ts')).sort()
  const files = [file, join(project, 'package-lock.json'), ...names.map((name) => join(scripts, name))]
  const hash = createHash('sha256')
  for (const path of files) {
    const { mtimeMs, size } = statSync(path)
    hash.update(`${relative(project, path)} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

function folderToWrite(kept) {
  try {
    mkdirSync(kept, { recursive: true })
    return mkdtempSync(join(kept, 'new-'))
  } catch {
    const folder = mkdtempSync(join(tmpdir(), 'kit-program-'))
    symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'), 'junction')
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
    return folder
  }
}

/** Not a path, as of `./` or `C:`. */
const isPackage = (name) => /^[@\w](?!:)/.test(name)

/** What every command needs. The other packages stay outside: they are loaded late, or look for files of their own. */
const BUNDLED = /^(markdown-it|markdown-it-emoji|markdown-it-footnote|yaml|zod)(\/|$)/

/** A file of the program still knows where it stands. */
async function bundle(file, folder) {
  const [{ rolldown }, { transform }] = await Promise.all([import('rolldown'), import('rolldown/utils')])
  const program = await rolldown({
    input: { main: file },
    platform: 'node',
    external: (name, importer) => isPackage(name) && !BUNDLED.test(name) && !importer?.includes('node_modules'),
    plugins: [{
      name: 'where a file stands',
      // By the parser: the words may stand in a text, too, as in the script that pages get from the dev server.
      transform: (code, id) =>
        code.includes('import.meta.url') && !id.includes('node_modules')
          ? transform(id, code, {
            define: { 'import.meta.url': JSON.stringify(pathToFileURL(id).href) },
            sourcemap: true,
          })
          : null,
    }],
  })
  await program.write({
    dir: folder,
    format: 'esm',
    entryFileNames: 'main.mjs',
    chunkFileNames: '[name].mjs',
    sourcemap: true,
  })
  await program.close()
}

/** Lets go of the programs that were made more than a day ago: what still runs of them has read what it needs. */
function forget(kept) {
  for (const name of readdirSync(kept)) {
    const path = join(kept, name)
    const { mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? {}
    if (mtimeMs < Date.now() - 24 * 60 * 60 * 1000) rmSync(path, { recursive: true, force: true })
  }
}
