import type { Work } from '../work.ts'

/** A path as written in `file`, counted from the kit's root. */
export function resolvePath(file: string, path: string): string {
  const parts = path.startsWith('/') ? [] : file.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

/** The way from one file to another, as one writes it. */
export function relativePath(from: string, to: string): string {
  const base = from.split('/').slice(0, -1)
  const parts = to.split('/')
  while (base.length > 0 && parts.length > 1 && base[0] === parts[0]) {
    base.shift()
    parts.shift()
  }
  return [...base.map(() => '..'), ...parts].join('/')
}

/** A path counts from the deck's folder, from `/` on from the kit's. */
export const picturePath = (address: string, { problems }: Work): string => resolvePath(problems.file, address)
