import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'

/** Beside the files that it speaks of; with it the folder is complete. */
const PROOF = 'proof.json'

const fact = z.strictObject({
  digest: z.string(),
  /** Size and times, which the system changes with every write: while they hold, 200 MB need not be read at every
   * start. */
  state: z.string(),
})
const proof = z.record(z.string(), fact)
type Proof = z.infer<typeof proof>

/** Writes down the digest of every file that is now below a folder. */
export async function writeProof(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile()).map((entry) =>
    relative(folder, join(entry.parentPath, entry.name))
  )
  const facts = await Promise.all(names.map(async (name) => [name, await factOf(join(folder, name))] as const))
  await keepProof(folder, Object.fromEntries(facts))
}

/**
 * Are the files of a folder as they were when their proof was written?
 * @param thorough reads them all; else only those whose size or times have changed
 */
export async function holds(folder: string, thorough: boolean): Promise<boolean> {
  try {
    const known = proof.parse(JSON.parse(await readFile(join(folder, PROOF), 'utf8')))
    const now = await Promise.all(Object.entries(known).map(async ([name, { digest, state }]) => {
      const path = join(folder, name)
      const same = !thorough && await stateOf(path) === state
      return [name, same ? { digest, state } : await factOf(path)] as const
    }))
    if (now.some(([name, { digest }]) => known[name]?.digest !== digest)) return false
    // A copy of the folder has other times: its files need not be read again.
    if (now.some(([name, { state }]) => known[name]?.state !== state)) await keepProof(folder, Object.fromEntries(now))
    return true
  } catch {
    return false
  }
}

/** Is there a proof? Without one, the folder was never finished. */
export const hasProof = (folder: string): boolean => existsSync(join(folder, PROOF))

/** A reader sees the whole of it or none; where it cannot be written, the files are read again next time. */
async function keepProof(folder: string, facts: Proof): Promise<void> {
  const beside = join(folder, `${PROOF}.${process.pid}`)
  await writeFile(beside, JSON.stringify(facts)).then(() => rename(beside, join(folder, PROOF)))
}

async function factOf(path: string): Promise<Proof[string]> {
  // In this order: a change meanwhile shows next time.
  const state = await stateOf(path)
  return { digest: await digestOf(path), state }
}

async function stateOf(path: string): Promise<string> {
  const { size, mtimeMs, ctimeMs } = await stat(path)
  return [size, mtimeMs, ctimeMs].join(' ')
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { highWaterMark: 2 ** 20 }), hash)
  return hash.digest('hex')
}
