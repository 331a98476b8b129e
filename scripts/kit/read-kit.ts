import type { Dirent } from 'node:fs'
import { lstat, stat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { KitSources } from '../compiler/compile-kit.ts'
import type { Compiled, Problem, SourceText } from '../compiler/model.ts'
import { KitError } from '../report/kit-error.ts'
import { foldersBeside, PICTURE } from './folders-beside.ts'
import { findRefusal, listInside, readInside } from './read-inside.ts'
import type { PictureFault } from '../compiler/diagram-model.ts'

/** Files beside the folders whose text is given out, and read when the pages are written. */
const OWN = /^(?:licen[cs]e|citation\.cff$)/i
/** Folders inside `slides/` that hold the program and the data, not pictures. */
const NOT_CONTENT = new Set(['player', 'paper', 'node_modules'])

/**
 * Reads every source of the kit in `root`: decks, diagrams, handouts, settings, the paper's data, the names of
 * pictures.
 * Only files in the kit's own folders are read, by name: adding content is adding a file. Of others those are, in which
 * decks and handouts look for pictures.
 * @returns texts with paths relative to `root`; what is not read, and bytes that are no UTF-8, arrive as problems.
 * @throws KitError when there is no such folder or it has no `slides/`.
 */
export async function readKit(root: string): Promise<Compiled<KitSources>> {
  await requireFolder(root, 'slides')
  // By path: a folder may be looked through for several kinds of sources.
  const problems = new Map<string, Problem>()
  const report = (problem: Problem): void => void problems.set(problem.file, problem)
  const read = async (file: string): Promise<SourceText | undefined> => {
    const found = await readInside(root, file)
    if ('problem' in found) {
      report(found.problem)
      return undefined
    }
    const { text, problem } = decodeText(file, found.bytes)
    if (problem) report(problem)
    return { file, text }
  }
  const entriesIn = async (folder: string): Promise<readonly Dirent[]> => {
    if (!(await isThere(join(root, folder)))) return []
    const found = await listInside(root, folder)
    if ('entries' in found) return found.entries.filter(({ name }) => !name.startsWith('.'))
    report(found.problem)
    return []
  }
  const readAll = async (folder: string, ending: string): Promise<SourceText[]> => {
    const names = (await entriesIn(folder)).map(({ name }) => name)
      .filter((name) => name.endsWith(ending)).sort()
    return (await Promise.all(names.map((name) => read(`${folder}/${name}`)))).filter((source) => source !== undefined)
  }
  const readIfThere = async (file: string) => ((await isThere(join(root, file))) ? await read(file) : undefined)
  const checkOwn = async (): Promise<void> => {
    for (const { name } of (await entriesIn('.')).filter((entry) => OWN.test(entry.name) && !entry.isDirectory())) {
      const problem = await findRefusal(root, name, 'file')
      if (problem !== undefined) report(problem)
    }
  }
  const picturesIn = async (folder: string, deep = true): Promise<string[]> => {
    const found = await Promise.all((await entriesIn(folder)).map(async (entry): Promise<string[]> => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) return !deep || NOT_CONTENT.has(entry.name) ? [] : picturesIn(path)
      if (!PICTURE.test(entry.name)) return []
      const problem = entry.isFile() ? undefined : await findRefusal(root, path, 'file')
      if (problem !== undefined) report(problem)
      // Known by name all the same: that it is missing would be one problem too many.
      return [path]
    }))
    return found.flat().sort()
  }
  /** What decks only seem to name is no folder. */
  const picturesBeside = async (folder: string): Promise<string[]> => {
    const problem = await findRefusal(root, folder, 'folder')
    if (problem?.rule === 'link-outside') report(problem)
    return problem === undefined ? picturesIn(folder, false) : []
  }

  const [
    decks,
    diagrams,
    drawings,
    handouts,
    sessions,
    settings,
    claims,
    endnotes,
    references,
    terms,
    pictures,
    drawn,
  ] = await Promise.all([
    readAll('slides', '.md'),
    readAll('diagrams', '.mmd'),
    readAll('diagrams', '.svg'),
    readAll('handouts', '.md'),
    readAll('handouts/sessions', '.yaml'),
    readIfThere('slides/kit.yaml'),
    readIfThere('slides/paper/claims.yaml'),
    readIfThere('slides/paper/endnotes.yaml'),
    readIfThere('slides/paper/references.json'),
    readIfThere('slides/paper/terms.yaml'),
    picturesIn('slides'),
    picturesIn('diagrams'),
    checkOwn(),
  ])
  const besides = foldersBeside([...decks, ...handouts])
  const files = [...pictures, ...drawn, ...(await Promise.all(besides.map(picturesBeside))).flat()]
  return {
    value: {
      decks,
      diagrams: [...diagrams, ...drawings],
      handouts,
      sessions,
      ...(settings && { settings }),
      paper: {
        ...(claims && { claims }),
        ...(endnotes && { endnotes }),
        ...(references && { references }),
        ...(terms && { terms }),
      },
      pictures: files,
      besides,
      pictureFaults: await pictureFaults(root, files.filter((file) => !problems.has(file))),
    },
    problems: [...problems.values()],
  }
}

async function requireFolder(root: string, folder: string): Promise<void> {
  if (!(await exists(root))) throw new KitError(`There is no folder ${root}: --root names a folder that holds slides/.`)
  if (!(await exists(join(root, folder)))) {
    throw new KitError(`${root} has no folder ${folder}/: put a deck there, one Markdown file a deck.`)
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false)
}

/** Is there anything of this name, be it a link that leads nowhere? */
async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(() => true, () => false)
}

/**
 * Bytes of a source file as text. A byte-order mark goes; bytes that are no UTF-8 become U+FFFD and a problem that
 * names the line and column (in characters) of the first of them. What is in UTF-16 is read, so that nothing else is
 * said of it than that.
 */
export function decodeText(file: string, bytes: Uint8Array): { text: string; problem?: Problem } {
  const wide = wideEncoding(bytes)
  if (wide !== undefined) return { text: new TextDecoder(wide).decode(bytes), problem: inUtf16(file) }
  const text = new TextDecoder('utf-8').decode(bytes)
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    const before = text.slice(0, firstInvalid(text, bytes))
    const lineStart = before.lastIndexOf('\n') + 1
    return {
      text,
      problem: {
        severity: 'error',
        rule: 'invalid-utf-8',
        file,
        line: before.split('\n').length,
        column: before.length - lineStart + 1,
        what: 'This file is not valid UTF-8 from here on.',
        why: 'Its letters would come out wrong on the slides.',
        fix: 'Save it as UTF-8 in your editor; it may have been saved in another encoding.',
      },
    }
  }
}

/** Some editors save “Unicode” in two bytes a character: they mark it, or every second byte is zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second, third, fourth] = bytes
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0 && third !== 0 && fourth === 0)) {
    return 'utf-16le'
  }
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && third === 0 && fourth !== 0)
    ? 'utf-16be'
    : undefined
}

const inUtf16 = (file: string): Problem => ({
  severity: 'error',
  rule: 'invalid-utf-8',
  file,
  line: 1,
  column: 1,
  what: 'This file is in UTF-16, with two bytes a character.',
  why: 'The kit and most programs read text as UTF-8.',
  fix: 'Save it as UTF-8; in Windows’ Notepad that is in the list “Encoding” of “Save as”.',
})

/** Where decoding and encoding again first differ: the U+FFFD that stands for bad bytes, not one that was written. */
function firstInvalid(text: string, bytes: Uint8Array): number {
  const encoder = new TextEncoder()
  let offset = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  let index = 0
  for (const character of text) {
    const encoded = encoder.encode(character)
    if (encoded.some((byte, place) => bytes[offset + place] !== byte)) return index
    offset += encoded.length
    index += character.length
  }
  return index
}

/** In bytes. Every deck that shows a picture carries it, as text that is a third longer. */
const LARGEST = 5_000_000

/** What is wrong with the picture files of a kit, by path; those that are as they should be are not in it. */
async function pictureFaults(
  root: string,
  files: readonly string[],
): Promise<ReadonlyMap<string, PictureFault>> {
  const faults = await Promise.all(
    files.map(async (
      file,
    ): Promise<[string, PictureFault | undefined]> => [
      file,
      await faultOf(join(root, file)).catch(() => 'unreadable' as const),
    ]),
  )
  return new Map(faults.flatMap(([file, fault]) => (fault === undefined ? [] : [[file, fault]])))
}

async function faultOf(path: string): Promise<PictureFault | undefined> {
  const found = await stat(path)
  // A pipe would be waited for without end.
  if (!found.isFile()) return 'unreadable'
  if (found.size === 0) return 'empty'
  if (found.size > LARGEST) return 'too-large'
  return contentFault(await readFile(path), /\.svg$/i.test(path))
}

/** By its bytes: a program that shows pictures goes by them too, except for SVG, which it must be told. */
export function contentFault(bytes: Buffer, svg: boolean): PictureFault | undefined {
  if (svg) return svgFault(bytes.toString('utf8'))
  const kind = KINDS.find(({ starts }) => starts(bytes))
  if (kind === undefined) return 'no-picture'
  return kind.isWhole(bytes) ? undefined : 'cut-off'
}

interface FileKind {
  readonly starts: (bytes: Buffer) => boolean
  readonly isWhole: (bytes: Buffer) => boolean
}

const at = (bytes: Buffer, start: number, end: number): string => bytes.toString('latin1', start, end)

/** @see https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern */
const KINDS: readonly FileKind[] = [
  {
    starts: (bytes) => at(bytes, 0, 8) === '\x89PNG\r\n\x1a\n',
    isWhole: (bytes) => bytes.includes('IEND', 8, 'latin1'),
  },
  { starts: (bytes) => at(bytes, 0, 3) === '\xff\xd8\xff', isWhole: jpegEnds },
  { starts: (bytes) => /^GIF8[79]a$/.test(at(bytes, 0, 6)), isWhole: (bytes) => bytes.includes(0x3b, 13) },
  {
    starts: (bytes) => at(bytes, 0, 4) === 'RIFF' && at(bytes, 8, 12) === 'WEBP',
    isWhole: (bytes) => bytes.length >= bytes.readUInt32LE(4) + 8,
  },
  {
    starts: (bytes) => /^ftyp(?:avif|avis|mif1|msf1)$/.test(at(bytes, 4, 12)),
    isWhole: (bytes) => bytes.includes('mdat', 8, 'latin1'),
  },
]

/** The pixels follow the last of the segments, each of which says how long it is; a thumbnail in one of them has an end
 * of its own. */
function jpegEnds(bytes: Buffer): boolean {
  let place = 2
  while (place + 4 <= bytes.length && bytes[place] === 0xff) {
    const mark = bytes[place + 1]
    if (mark === 0xff) place++
    else if (mark === 0xda) return bytes.includes('\xff\xd9', place, 'latin1')
    else place += 2 + bytes.readUInt16BE(place + 2)
  }
  return false
}

/** Is there an `<svg>` behind declarations and comments, and is it closed? */
function svgFault(text: string): PictureFault | undefined {
  let place = 0
  for (;;) {
    place += text.slice(place).search(/[^\s\uFEFF]|$/)
    const end = text.startsWith('<!--', place) ? text.indexOf('-->', place) : text.startsWith('<?', place)
      ? text.indexOf('?>', place)
      : /^<!doctype/i.test(text.slice(place, place + 9))
      ? doctypeEnd(text, place)
      : undefined
    if (end === undefined) break
    if (end < 0) return 'no-picture'
    place = text.indexOf('>', end) + 1
  }
  const name = /^<((?:[\w-]{1,40}:)?svg)[\s/>]/.exec(text.slice(place, place + 60))?.[1]
  if (name === undefined) return 'no-picture'
  return text.includes(`</${name}`, place) || text.trimEnd().endsWith('/>') ? undefined : 'cut-off'
}

/** Where its closing `>` is, behind what it declares in brackets. */
function doctypeEnd(text: string, start: number): number {
  const [bracket, end] = [text.indexOf('[', start), text.indexOf('>', start)]
  if (bracket < 0 || bracket > end) return end
  const closing = text.indexOf(']', bracket)
  return closing < 0 ? -1 : text.indexOf('>', closing)
}
