import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { ZipOptions } from 'fflate'
import { CACHE, cachedBytes, hashOf, hashOfMakers, trimFolder } from '../assets/cache.ts'
import { givenEditions } from './deck-html.ts'
import { insideOf, output, type OutputFile, type OutputKind } from './output.ts'
import { wordingOf } from '../words/wording.ts'

/** Files that are packed already. */
const DENSE = /\.(pdf|png|pptx)$/

/** MS-DOS time, which zip files have, begins in 1980. */
const EARLIEST = Date.UTC(1980, 0, 1)

/**
 * Zip files for somebody who never runs npm: everything, and each edition that is passed on, which then stands at the top.
 * Each has the checksums of its files; the same files make the same zip.
 */
export const zips: OutputKind = {
  name: 'zips',
  outputs: (kit) => [
    output(undefined, 'presenter.zip', {
      label: wordingOf(kit.settings.language).everything,
      make: async (made, { list, makeAll }) =>
        pack(await makeAll(list.filter(({ format }) => format !== 'zip')), made.date),
    }),
    ...givenEditions(kit).map((given) =>
      output(undefined, `${given}.zip`, {
        label: wordingOf(kit.settings.language).zipLabels[given],
        make: async (made, { list, makeAll }) => {
          const files = await makeAll(list.filter(({ edition }) => edition === given))
          return pack(files.map((file) => ({ path: insideOf(file), content: file.content })), made.date)
        },
      })
    ),
  ],
}

/** `SHA256SUMS.txt` as `sha256sum --check` reads it. */
export function checksums(files: readonly OutputFile[]): string {
  return files.map(({ path, content }) => `${createHash('sha256').update(content).digest('hex')}  ${path}\n`).join('')
}

/** Kept files: those of a build or two, since each is as large as all that is in it. */
const MOST = 6

function pack(files: readonly OutputFile[], date: Date): Promise<Uint8Array> {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  const sums = checksums(sorted)
  // Zip files have local time and no zone. Noon is the same everywhere; no clock is put forward or back at that hour.
  const day = new Date(Math.max(EARLIEST, date.getTime()))
  const mtime = new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 12)
  trimFolder(join(CACHE, 'zips'), MOST)
  const name = hashOf(hashOfMakers('scripts/writers/zips.ts'), mtime.toDateString(), sums)
  return cachedBytes('zips', name, () => write([...sorted, { path: 'SHA256SUMS.txt', content: sums }], mtime))
}

async function write(all: readonly OutputFile[], mtime: Date): Promise<Uint8Array> {
  const { zipSync } = await import('fflate')
  return zipSync(Object.fromEntries(all.map(({ path, content }): [string, [Uint8Array, ZipOptions]] => [
    path,
    [Buffer.from(content), { mtime, level: DENSE.test(path) ? 0 : 6 }],
  ])))
}
