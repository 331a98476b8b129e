/** Tables of a font as it stands in memory. @see https://learn.microsoft.com/typography/opentype/spec/otff */
import { certain } from '../compiler/certain.ts'

/** Windows, Unicode, American English: what every program reads. */
const PLATFORM = [3, 1, 0x409] as const

export function tablesOf(font: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(font)
  return new Map(Array.from({ length: bytes.readUInt16BE(4) }, (_, index) => {
    const at = 12 + index * 16
    const offset = bytes.readUInt32BE(at + 8)
    return [bytes.toString('latin1', at, at + 4), bytes.subarray(offset, offset + bytes.readUInt32BE(at + 12))]
  }))
}

const tableOf = (font: Uint8Array, name: string): Buffer => certain(tablesOf(font).get(name), `table ${name} in a font`)

/** All code points for which a font has a glyph. */
export function mappedCharacters(font: Uint8Array): Set<number> {
  const table = tableOf(font, 'cmap')
  const characters = new Set<number>()
  for (let index = 0; index < table.readUInt16BE(2); index++) {
    const at = table.readUInt32BE(4 + index * 8 + 4)
    const format = table.readUInt16BE(at)
    if (format === 4) readSegments(table, at, characters)
    if (format === 12) {
      for (let group = at + 16; group < at + 16 + table.readUInt32BE(at + 12) * 12; group += 12) {
        for (let code = table.readUInt32BE(group); code <= table.readUInt32BE(group + 4); code++) characters.add(code)
      }
    }
  }
  return characters
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

/** The English names that a font bears, by their ids. */
export function namesIn(font: Uint8Array): ReadonlyMap<number, string> {
  const table = tableOf(font, 'name')
  const names = new Map<number, string>()
  const texts = table.readUInt16BE(4)
  for (let at = 6; at < 6 + table.readUInt16BE(2) * 12; at += 12) {
    if (table.readUInt16BE(at) !== PLATFORM[0] || table.readUInt16BE(at + 4) !== PLATFORM[2]) continue
    const start = texts + table.readUInt16BE(at + 10)
    const text = Buffer.from(table.subarray(start, start + table.readUInt16BE(at + 8)))
    names.set(table.readUInt16BE(at + 6), text.swap16().toString('utf16le'))
  }
  return names
}

/** The font with these names, by their ids, and no others. */
export function rename(font: Uint8Array, names: Readonly<Record<number, string>>): Buffer {
  const tables = tablesOf(font).set('name', nameTable(names))
  // Zero while the sums are made.
  tables.get('head')?.writeUInt32BE(0, 8)
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const power = Math.floor(Math.log2(sorted.length))
  const head = Buffer.alloc(12 + 16 * sorted.length)
  head.set(font.subarray(0, 4))
  numbers(head, 4, [sorted.length, 16 * 2 ** power, power, 16 * (sorted.length - 2 ** power)])
  const parts = [head]
  let offset = head.length
  for (const [index, [tag, table]] of sorted.entries()) {
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)])
    head.write(tag, 12 + index * 16, 'latin1')
    for (const [place, value] of [sumOf(padded), offset, table.length].entries()) {
      head.writeUInt32BE(value, 16 + index * 16 + place * 4)
    }
    parts.push(padded)
    offset += padded.length
  }
  const whole = Buffer.concat(parts)
  const at = sorted.findIndex(([tag]) => tag === 'head')
  whole.writeUInt32BE((0xb1b0afba - sumOf(whole)) >>> 0, whole.readUInt32BE(20 + at * 16) + 8)
  return whole
}

function nameTable(names: Readonly<Record<number, string>>): Buffer {
  // Object keys that are numbers come in their order, as the format wants them.
  const entries = Object.entries(names).map(([id, text]) =>
    [Number(id), Buffer.from(text, 'utf16le').swap16()] as const
  )
  const head = Buffer.alloc(6 + 12 * entries.length)
  numbers(head, 2, [entries.length, head.length])
  let offset = 0
  for (const [index, [id, text]] of entries.entries()) {
    numbers(head, 6 + index * 12, [...PLATFORM, id, text.length, offset])
    offset += text.length
  }
  return Buffer.concat([head, ...entries.map(([, text]) => text)])
}

function numbers(bytes: Buffer, at: number, values: readonly number[]): void {
  for (const [index, value] of values.entries()) bytes.writeUInt16BE(value, at + index * 2)
}

function sumOf(bytes: Buffer): number {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0
  return sum
}
