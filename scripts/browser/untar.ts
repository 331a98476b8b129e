import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

const BLOCK = 512

const field = (header: Buffer, start: number, length: number): string =>
  header.toString('latin1', start, start + length).replace(/\0.*/s, '').trim()

/**
 * Writes the plain files of a tar archive below `folder`: all that the archives of the npm browser need. Links, devices
 * and names that lead out of the folder are refused.
 */
export function untar(archive: Buffer, folder: string): void {
  for (let at = 0; at + BLOCK <= archive.length;) {
    const header = archive.subarray(at, at + BLOCK)
    const name = field(header, 0, 100)
    if (name === '') return
    const size = Number.parseInt(field(header, 124, 12), 8)
    const kind = field(header, 156, 1)
    const target = normalize(name)
    if (target.startsWith('..') || target.startsWith('/') || Number.isNaN(size)) {
      throw new Error(`Bad archive entry: ${name}`)
    }
    if (kind === '0' || kind === '') {
      mkdirSync(dirname(join(folder, target)), { recursive: true })
      const mode = Number.parseInt(field(header, 100, 8), 8) & 0o755
      writeFileSync(join(folder, target), archive.subarray(at + BLOCK, at + BLOCK + size), { mode })
    } else if (kind !== '5') {
      throw new Error(`Archive entry of an unexpected kind: ${name}`)
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK
  }
}
