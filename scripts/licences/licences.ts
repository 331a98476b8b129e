import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { packageMark } from '../assets/bundle-player.ts'
import { type Face, FACES, packageFolder } from '../fonts/faces.ts'
import { copyrightOf } from '../fonts/subset.ts'
import { PROJECT } from '../options.ts'
import { readOwn } from '../kit/read-inside.ts'
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

/** What these demand is written below. */
export type Licence = 'MIT' | 'OFL-1.1'

/** Everything of others that can stand inside pages, and the program itself, with versions and licences as
 * installed. */
export function readParts(packages: readonly string[]): Promise<readonly Part[]> {
  const faces = new Map(Object.values(FACES).map((face) => [face.package, face]))
  return Promise.all([
    readPart(PROJECT),
    ...packages.map(async (name) => ({ ...await readPart(packageFolder(name)), mark: packageMark(name) })),
    ...[...faces.values()].map(async (face) => ({
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

function licenceIn(text: string): Licence | undefined {
  if (/SIL OPEN FONT LICENSE Version 1\.1/.test(text)) return 'OFL-1.1'
  return /Permission is hereby granted, free of charge/.test(text) ? 'MIT' : undefined
}

/** The parts that stand inside a text of HTML or SVG. */
export function partsInside(text: string, parts: readonly Part[]): Part[] {
  return parts.filter(({ mark }) => mark === undefined || text.includes(mark))
}

/**
 * The comment at the head of a file, which keeps its notices when it is copied alone: whose each part is, MIT's text
 * in full as it demands, and where that of the faces is.
 */
export function noticeComment(inside: readonly Part[]): string {
  if (inside.length === 0) return ''
  const terms = new Set(inside.map(termsOf))
  const lines = [
    'Parts of this file have licences of their own; their full texts are in the folder “licences” of the kit.',
    ...inside.map((part) => `${nameOf(part)}: ${part.copyright.replace(/\.?$/, '.')} ${part.licence}.`),
    ...terms,
  ]
  // Two hyphens would end a comment.
  return `<!--\n${lines.join('\n').replace(/-(?=-)/g, '- ')}\n-->\n`
}

const nameOf = ({ name, version, family }: Part): string =>
  `${name} ${version}${family === undefined ? '' : `, cut to the characters in use and renamed ${family}`}`

function termsOf({ licence, text }: Part): string {
  if (licence === 'OFL-1.1') return 'OFL-1.1: the SIL Open Font License, Version 1.1, https://openfontlicense.org'
  return `MIT: ${text.slice(text.indexOf('Permission is hereby granted')).trim().replace(/\s+/g, ' ')}`
}

/** The name of the file with a part's licence. */
export function licenceFile({ name, mark }: Part): string {
  return mark === undefined ? 'program.txt' : `${name.replace(/^.*\//, '')}.txt`
}

/** `parts.txt`: every part with version, licence and where its text is. */
export function partsList(parts: readonly Part[]): string {
  return parts.map((part) => `${nameOf(part)}: ${part.licence}, ${licenceFile(part)}\n`).join('')
}

/** A text that goes with what is passed on. */
export interface LicenceText {
  readonly name: string
  /** @throws KitError where it must not be read */
  readonly read: () => Promise<string | Uint8Array>
}

/** The list of all parts. */
export const PARTS_LIST = 'parts.txt'

/**
 * A list of what is under which licence, and the texts of all of them: the kit's own as they are, the program's, and
 * those of what others made and stands inside the pages.
 * @param root the kit's folder
 */
export async function licenceTexts(root: string, bundled: readonly Part[]): Promise<readonly LicenceText[]> {
  const own = (await readdir(root, { withFileTypes: true })).filter((entry) =>
    !entry.isDirectory() && /^licen[cs]e/i.test(entry.name)
  )
  return [
    { name: PARTS_LIST, read: async () => partsList(bundled) },
    ...bundled.map((part) => ({ name: licenceFile(part), read: async () => part.text })),
    ...own.map(({ name }) => ({ name, read: () => readThere(root, name) })),
  ]
}

async function readThere(root: string, name: string): Promise<Uint8Array> {
  const text = await readOwn(root, name)
  if (text === undefined) throw new KitError(`${name} vanished while the kit was built. Build again when it is there.`)
  return text
}
