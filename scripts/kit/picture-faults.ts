import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { PictureFault } from '../compiler/diagram-model.ts'

/** In bytes. Every deck that shows a picture carries it, as text that is a third longer. */
const LARGEST = 5_000_000

/** What is wrong with the picture files of a kit, by path; those that are as they should be are not in it. */
export async function pictureFaults(
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
