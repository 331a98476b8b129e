import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type AsyncZippable, zip } from 'fflate'
import { readOwn } from '../kit/read-inside.ts'
import { PROJECT } from '../options.ts'

/** A file by its path from the output folder. */
export interface PackedFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/** What stands in every page or belongs to its making, whose licences ask to be handed on: package and file. */
const BUNDLED = [
  ['reveal.js', 'LICENSE'], ['source-sans', 'LICENSE.md'], ['source-serif', 'LICENSE.md'], ['@fontsource/noto-sans-sc', 'LICENSE'],
] as const

/** Files that are packed already. */
const DENSE = /\.(pdf|png)$/

/** MS-DOS time, which zip files have, begins in 1980. */
const EARLIEST = Date.UTC(1980, 0, 2)

/**
 * Two zip files for somebody who never runs npm: everything, and only what is given out, which then stands at the top.
 * Each holds its start page, the licences, and the checksums of its files; the same files make the same zip.
 * @param root the kit's folder, whose own licences go in
 * @param date the kit's, for every entry
 */
export async function makeZips(files: readonly PackedFile[], root: string, date: Date): Promise<PackedFile[]> {
  const licences = await readLicences(root)
  const give = files.flatMap(({ path, content }) => (path.startsWith('give-out/') ? [{ path: path.slice('give-out/'.length), content }] : []))
  return [
    { path: 'presenter.zip', content: await pack([...files, ...licences], date) },
    { path: 'give-out.zip', content: await pack([...give, ...licences], date) },
  ]
}

/** `SHA256SUMS.txt` as `sha256sum --check` reads it. */
export function checksums(files: readonly PackedFile[]): string {
  return files.map(({ path, content }) => `${createHash('sha256').update(content).digest('hex')}  ${path}\n`).join('')
}

function pack(files: readonly PackedFile[], date: Date): Promise<Uint8Array> {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  const all = [...sorted, { path: 'SHA256SUMS.txt', content: checksums(sorted) }]
  // Zip files have local time and no zone: this way the same everywhere.
  const mtime = new Date(Math.max(EARLIEST, date.getTime()) + date.getTimezoneOffset() * 60_000)
  const entries: AsyncZippable = Object.fromEntries(all.map(({ path, content }) =>
    [path, [typeof content === 'string' ? Buffer.from(content) : content, { level: DENSE.test(path) ? 0 : 6, mtime }]]))
  return new Promise((resolve, reject) => {
    zip(entries, (error, data) => (error ? reject(error) : resolve(data)))
  })
}

/** The kit's licences as they are, the program's, and those of what stands inside the pages. */
async function readLicences(root: string): Promise<PackedFile[]> {
  const own = (await readdir(root, { withFileTypes: true })).filter((entry) => /^licen[cs]e/i.test(entry.name) && !entry.isDirectory())
    .map(({ name }) => name).sort()
  const paths: [string, string][] = [
    ['program.txt', join(PROJECT, 'LICENSE')],
    ...BUNDLED.map(([name, file]): [string, string] => [`${name.replace(/^.*\//, '')}.txt`, join(PROJECT, 'node_modules', name, file)]),
  ]
  return Promise.all([
    ...own.map(async (name) => ({ path: `licences/${name}`, content: await readOwn(root, name) ?? '' })),
    ...paths.map(async ([name, path]) => ({ path: `licences/${name}`, content: await readFile(path) })),
  ])
}
