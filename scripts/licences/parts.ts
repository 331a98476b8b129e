import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { packageMark } from '../assets/bundle-player.ts'
import { cached, hashOf, hashOfMakers } from '../assets/cache.ts'
import { copyrightIn, type Face, FACES, facePath, packageFolder } from '../fonts/faces.ts'
import { PROJECT } from '../options.ts'
import { KitError } from '../report/kit-error.ts'

/** Something with a licence of its own that pages are made of: a package, or the kit's program. */
export interface Part {
  /** As npm calls it. */
  readonly name: string
  readonly version: string
  readonly licence: Licence
  readonly copyright: string
  /** The text of its licence, as it came. */
  readonly text: string
  /** The family as which its faces stand in pages, cut to the characters in use. */
  readonly family?: Face['family']
  /** What a page in which it is holds; absent: it is in all. */
  readonly mark?: string
}

/** What a licence demands is written in `notices.ts`, so there are only these. */
export type Licence = 'MIT' | 'OFL-1.1'

/** Everything of others that can stand inside pages, and the program itself, with versions and licences as
 * installed. */
export function readParts(packages: readonly string[]): Promise<readonly Part[]> {
  const faces = [...new Map(Object.values(FACES).map((face) => [face.package, face])).values()]
  return Promise.all([
    readPart(PROJECT),
    ...packages.map(async (name) => ({ ...await readPart(packageFolder(name)), mark: packageMark(name) })),
    ...faces.map(async (face) => ({
      ...await readPart(packageFolder(face.package), face),
      family: face.family,
      mark: `@font-face{font-family:'${face.family}'`,
    })),
  ])
}

const manifest = z.object({ name: z.string(), version: z.string() })

async function readPart(folder: string, face?: Face): Promise<Part> {
  const { name, version } = manifest.parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')))
  const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one))
  const text = file === undefined ? '' : await readFile(join(folder, file), 'utf8')
  const copyright = text.split('\n').find((line) => /^(?:Copyright|\(c\)|©)/i.test(line) && /\d{4}/.test(line))
    ?? (face === undefined ? undefined : await copyrightOf(face))
  const licence = licenceIn(text)
  if (licence === undefined || copyright === undefined) {
    throw new KitError(
      `The package ${name} would stand inside pages, and what its licence demands is not known. scripts/licences/ knows MIT and OFL-1.1.`,
    )
  }
  return { name, version, licence, copyright: copyright.trim(), text }
}

/** From the face itself, where the package does not say it. The Chinese one takes long to unpack. */
function copyrightOf(face: Face): Promise<string> {
  const path = facePath(face)
  return cached('fonts', `copyright-${hashOf(hashOfMakers('scripts/fonts/woff2.ts'), face.package, face.file)}`,
    async () => copyrightIn(path))
}

function licenceIn(text: string): Licence | undefined {
  if (/SIL OPEN FONT LICENSE Version 1\.1/.test(text)) return 'OFL-1.1'
  return /Permission is hereby granted, free of charge/.test(text) ? 'MIT' : undefined
}
