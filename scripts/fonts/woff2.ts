import { certain } from '../compiler/certain.ts'
import { brotliDecompressSync } from 'node:zlib'

/** Tags that a WOFF2 directory abbreviates, as far as the order matters (WOFF2, section 4.1). */
const KNOWN_TAGS: readonly string[] = fours(
  'cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern '
    + 'LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln '
    + 'cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill',
)

/** Some tags end in a space. */
function fours(text: string): string[] {
  return Array.from({ length: (text.length + 1) / 5 }, (_, index) => text.slice(index * 5, index * 5 + 4))
}

/** A table of a WOFF2 font that the format packs, but never changes: the character map, the names, where glyphs stand. */
export function tableOf(font: Buffer, name: 'cmap' | 'name' | 'GPOS'): Buffer {
  if (font.toString('latin1', 0, 4) !== 'wOF2') throw new Error('Not a WOFF2 font')
  const tables = font.readUInt16BE(12)
  const packed = font.readUInt32BE(20)
  let at = 48
  const variable = (): number => {
    let value = 0
    for (let count = 0; count < 5; count++) {
      const byte = font.readUInt8(at++)
      value = value * 128 + (byte & 0x7f)
      if ((byte & 0x80) === 0) return value
    }
    throw new Error('Bad number in a WOFF2 font')
  }
  let offset = 0
  let found: readonly [number, number] | undefined
  for (let index = 0; index < tables; index++) {
    const flags = font.readUInt8(at++)
    const known = flags & 0x3f
    const tag = known === 0x3f
      ? font.toString('latin1', at, at += 4)
      : certain(KNOWN_TAGS[known], `table ${known} in the list of tags`)
    const version = flags >> 6
    let length = variable()
    // For glyf and loca version 3 means unchanged; for all others version 0 does.
    const changed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0
    if (changed) length = variable()
    if (tag === name) found = [offset, length]
    offset += length
  }
  if (!found) throw new Error(`The font has no table ${name}`)
  const data = brotliDecompressSync(font.subarray(at, at + packed))
  return data.subarray(found[0], found[0] + found[1])
}

/** All code points that a character map gives a glyph. */
export function mappedCharacters(table: Buffer): Set<number> {
  const characters = new Set<number>()
  const count = table.readUInt16BE(2)
  for (let index = 0; index < count; index++) {
    const at = table.readUInt32BE(4 + index * 8 + 4)
    const format = table.readUInt16BE(at)
    if (format === 4) readSegments(table, at, characters)
    if (format === 12) {
      for (let group = 0; group < table.readUInt32BE(at + 12); group++) {
        const start = at + 16 + group * 12
        for (let code = table.readUInt32BE(start); code <= table.readUInt32BE(start + 4); code++) characters.add(code)
      }
    }
  }
  return characters
}

/** The English names that a font bears, by their ids. @see https://learn.microsoft.com/typography/opentype/spec/name */
export function namesIn(table: Buffer): ReadonlyMap<number, string> {
  const names = new Map<number, string>()
  const texts = table.readUInt16BE(4)
  for (let at = 6; at < 6 + table.readUInt16BE(2) * 12; at += 12) {
    const [platform, , language, id = 0, length = 0, offset = 0] = [0, 2, 4, 6, 8, 10].map((shift) =>
      table.readUInt16BE(at + shift)
    )
    if (platform !== 3 || language !== 0x409) continue
    const start = texts + offset
    names.set(id, Buffer.from(table.subarray(start, start + length)).swap16().toString('utf16le'))
  }
  return names
}

function readSegments(table: Buffer, at: number, characters: Set<number>): void {
  const double = table.readUInt16BE(at + 6)
  for (let index = 0; index < double; index += 2) {
    const end = table.readUInt16BE(at + 14 + index)
    const start = table.readUInt16BE(at + 16 + double + index)
    const delta = table.readUInt16BE(at + 16 + 2 * double + index)
    const place = at + 16 + 3 * double + index
    const rangeOffset = table.readUInt16BE(place)
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const glyph = rangeOffset === 0 ? code + delta : table.readUInt16BE(place + rangeOffset + (code - start) * 2)
      if ((glyph & 0xffff) !== 0) characters.add(code)
    }
  }
}
