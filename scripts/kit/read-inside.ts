import type { Dirent } from 'node:fs'
import { lstat, readdir, readFile, readlink, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import type { Problem } from '../compiler/model.ts'
import { KitError } from '../report/kit-error.ts'

type Wanted = 'file' | 'folder'
interface NotRead {
  readonly problem: Problem
}

/** The bytes of a file of the kit; or what is wrong with it, where it is none, leads out of the kit, or is gone by
 * now. */
export async function readInside(root: string, file: string): Promise<{ readonly bytes: Buffer } | NotRead> {
  const problem = await findRefusal(root, file, 'file')
  if (problem !== undefined) return { problem }
  return readFile(join(root, file)).then((bytes) => ({ bytes }),
    async (error: unknown) => ({ problem: await unreadable(root, file, error) }))
}

/**
 * A file in the kit's root that belongs to no deck, such as its licence; undefined where there is none.
 * @throws KitError where it must not be read
 */
export async function readOwn(root: string, name: string): Promise<Buffer | undefined> {
  if (!(await lstat(join(root, name)).then(() => true, () => false))) return undefined
  const found = await readInside(root, name)
  if ('bytes' in found) return found.bytes
  throw new KitError(`${name}: ${found.problem.what} ${found.problem.why} ${found.problem.fix}`)
}

/** What is in a folder of the kit, or what is wrong with that. */
export async function listInside(
  root: string,
  folder: string,
): Promise<{ readonly entries: readonly Dirent[] } | NotRead> {
  const problem = await findRefusal(root, folder, 'folder')
  if (problem !== undefined) return { problem }
  return readdir(join(root, folder), { withFileTypes: true })
    .then((entries) => ({ entries }), async (error: unknown) => ({ problem: await unreadable(root, folder, error) }))
}

/**
 * Why a path of the kit must not be read: a link that leads out of the kit or nowhere, or what is no file (or folder),
 * such as a pipe, from which reading would never end.
 */
export async function findRefusal(root: string, path: string, wanted: Wanted): Promise<Problem | undefined> {
  try {
    const real = await realpath(join(root, path))
    const way = relative(await realpath(root), real)
    if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return leadsOut(root, path)
    const found = await stat(real)
    return (wanted === 'file' ? found.isFile() : found.isDirectory())
      ? undefined
      : noSuchKind(path, wanted, found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other')
  } catch (error) {
    return unreadable(root, path, error)
  }
}

async function leadsOut(root: string, path: string): Promise<Problem> {
  const target = await readlink(join(root, path)).catch(() => undefined)
  return problemOf(path, {
    rule: 'link-outside',
    ...(target === undefined ? {} : { found: `→ ${target}` }),
    what: target === undefined
      ? 'This lies behind a link that leads out of the kit.'
      : 'This is a link that leads out of the kit.',
    why: 'It is not read: what it leads to would stand in what is given out, and may be anything on this computer.',
    fix: 'Put a copy here in place of the link.',
  })
}

const KINDS = { file: 'a file', folder: 'a folder', other: 'a pipe or a device' }

function noSuchKind(path: string, wanted: Wanted, found: keyof typeof KINDS): Problem {
  return problemOf(path, {
    rule: 'not-a-file',
    what: `This is ${KINDS[found]}, where ${KINDS[wanted]} should be.`,
    why: 'The kit cannot read anything from it.',
    fix: `Move it elsewhere, or put ${KINDS[wanted]} in its place.`,
  })
}

async function unreadable(root: string, path: string, error: unknown): Promise<Problem> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  const isLink = await lstat(join(root, path)).then((found) => found.isSymbolicLink(), () => false)
  if (isLink && ['ENOENT', 'ELOOP', 'ENOTDIR'].includes(code)) {
    return problemOf(path, {
      rule: 'dead-link',
      what: code === 'ELOOP' ? 'This is a link that leads in a circle.' : 'This is a link that leads nowhere.',
      why: 'There is nothing to read behind it.',
      fix: 'Put the file itself here, or delete the link.',
    })
  }
  if (code === 'ENOENT') {
    return problemOf(path, {
      rule: 'file-gone',
      what: 'This vanished while the kit was read.',
      why: 'Something else moved or deleted it meanwhile.',
      fix: 'Start again when it is where it should be.',
    })
  }
  return problemOf(path, {
    rule: 'unreadable',
    what: `This cannot be read${code === 'EACCES' || code === 'EPERM' ? ': its permissions forbid it' : ` (${code})`}.`,
    why: 'What should be in the kit would be missing.',
    fix: 'Change its permissions, or put a copy in its place.',
  })
}

function problemOf(file: string, words: Pick<Problem, 'rule' | 'what' | 'why' | 'fix' | 'found'>): Problem {
  return { severity: 'error', file, line: 1, column: 1, ...words }
}
