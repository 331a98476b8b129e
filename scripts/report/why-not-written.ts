import { KitError } from './kit-error.ts'

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'no folder can be made there',
  EACCES: 'this folder may not be written to',
  EPERM: 'this folder may not be written to',
  EROFS: 'it is on a read-only disk',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  ENOTDIR: 'part of its path is a file, not a folder',
  EEXIST: 'part of its path is a file, not a folder',
  EBUSY: 'a program holds a file of it open',
  ENOTEMPTY: 'another build wrote there at the same time',
  EISDIR: 'a folder stands where a file must go',
  ENAMETOOLONG: 'a file name is too long for this disk',
}

/** In words, why the system wrote nothing; undefined for what the system did not say. */
export function whyNotWritten(error: unknown): string | undefined {
  if (error instanceof KitError || !(error instanceof Error) || !('code' in error)) return undefined
  return CAUSES[String(error.code)] ?? `the system says ${String(error.code)}`
}
