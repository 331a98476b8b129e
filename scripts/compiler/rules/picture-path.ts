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

/** A path counts from the deck's folder; from `/` on from the kit's, or as other programs have it from that of the deck
 * or from the `public/` in it or beside it. Pandoc needs no ending of a name. */
export function picturePath(address: string, { context, problems, isTranslated }: Work): string {
  const path = resolvePath(problems.file, address)
  const others = address.startsWith('/')
    ? ['.', 'public', '../public'].map((folder) => resolvePath(problems.file, `${folder}${address}`))
    : []
  const endings = isTranslated && !/\.\w{2,5}$/.test(path) ? ENDINGS : ['']
  return [path, ...others].flatMap((one) => endings.map((ending) => one + ending)).find((one) =>
    context.pictures.has(one)
  ) ?? path
}

const ENDINGS = ['', '.png', '.svg', '.jpg', '.jpeg', '.gif', '.webp']
