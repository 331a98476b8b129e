import { createHash } from 'node:crypto'
import { type AsyncZippable, zip } from 'fflate'

/** A file by its path from the output folder. */
export interface PackedFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/** Files that are packed already. */
const DENSE = /\.(pdf|png)$/

/** MS-DOS time, which zip files have, begins in 1980. */
const EARLIEST = Date.UTC(1980, 0, 1)

/**
 * Two zip files for somebody who never runs npm: everything, and only what is given out, which then stands at the top.
 * Each has the checksums of its files; the same files make the same zip.
 * @param date the kit's, for every entry
 */
export async function makeZips(files: readonly PackedFile[], date: Date): Promise<PackedFile[]> {
  const give = files.flatMap((
    { path, content },
  ) => (path.startsWith('give-out/') ? [{ path: path.slice('give-out/'.length), content }] : []))
  return [
    { path: 'presenter.zip', content: await pack(files, date) },
    { path: 'give-out.zip', content: await pack(give, date) },
  ]
}

/** `SHA256SUMS.txt` as `sha256sum --check` reads it. */
export function checksums(files: readonly PackedFile[]): string {
  return files.map(({ path, content }) => `${createHash('sha256').update(content).digest('hex')}  ${path}\n`).join('')
}

function pack(files: readonly PackedFile[], date: Date): Promise<Uint8Array> {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1))
  const all = [...sorted, { path: 'SHA256SUMS.txt', content: checksums(sorted) }]
  // Zip files have local time and no zone. Noon is the same everywhere; no clock is put forward or back at that hour.
  const day = new Date(Math.max(EARLIEST, date.getTime()))
  const mtime = new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 12)
  const entries: AsyncZippable = Object.fromEntries(
    all.map((
      { path, content },
    ) => [path, [typeof content === 'string' ? Buffer.from(content) : content, {
      level: DENSE.test(path) ? 0 : 6,
      mtime,
    }]]),
  )
  return new Promise((resolve, reject) => {
    zip(entries, (error, data) => (error ? reject(error) : resolve(data)))
  })
}
