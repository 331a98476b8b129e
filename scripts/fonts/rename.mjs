/** Windows, Unicode, American English: what every program reads. */
const PLATFORM = [3, 1, 0x409]

/**
 * Gives a font these names, and no others.
 * @param {Uint8Array} font uncompressed
 * @param {Record<number, string>} names by their ids
 * @returns {Buffer} uncompressed
 * @see https://learn.microsoft.com/typography/opentype/spec/name
 */
export function rename(font, names) {
  const bytes = Buffer.from(font)
  return writeTables(bytes.subarray(0, 4), readTables(bytes).set('name', writeNames(names)))
}

function writeNames(names) {
  // Object keys that are numbers come in their order, as the format wants them.
  const entries = Object.entries(names).map(([id, text]) => ({
    id: Number(id),
    text: Buffer.from(text, 'utf16le').swap16(),
  }))
  const head = Buffer.alloc(6 + 12 * entries.length)
  head.writeUInt16BE(entries.length, 2)
  head.writeUInt16BE(head.length, 4)
  let offset = 0
  entries.forEach(({ id, text }, index) => {
    ;[...PLATFORM, id, text.length, offset].forEach((value, place) =>
      head.writeUInt16BE(value, 6 + index * 12 + place * 2)
    )
    offset += text.length
  })
  return Buffer.concat([head, ...entries.map(({ text }) => text)])
}

function readTables(font) {
  const tables = new Map()
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const at = 12 + index * 16
    const offset = font.readUInt32BE(at + 8)
    tables.set(font.toString('latin1', at, at + 4),
      Buffer.from(font.subarray(offset, offset + font.readUInt32BE(at + 12))))
  }
  return tables
}

/** @see https://learn.microsoft.com/typography/opentype/spec/otff#table-directory */
function writeTables(version, tables) {
  // Zero while the sums are made.
  tables.get('head')?.writeUInt32BE(0, 8)
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const power = Math.floor(Math.log2(sorted.length))
  const head = Buffer.alloc(12 + 16 * sorted.length)
  version.copy(head)
  ;[sorted.length, 16 * 2 ** power, power, 16 * (sorted.length - 2 ** power)].forEach((value, place) =>
    head.writeUInt16BE(value, 4 + place * 2)
  )
  const parts = []
  let offset = head.length
  sorted.forEach(([tag, table], index) => {
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)])
    head.write(tag, 12 + index * 16, 'latin1')
    ;[sumOf(padded), offset, table.length].forEach((value, place) =>
      head.writeUInt32BE(value, 16 + index * 16 + place * 4)
    )
    parts.push(padded)
    offset += padded.length
  })
  const font = Buffer.concat([head, ...parts])
  const place = sorted.findIndex(([tag]) => tag === 'head')
  if (place >= 0) font.writeUInt32BE((0xb1b0afba - sumOf(font)) >>> 0, font.readUInt32BE(20 + place * 16) + 8)
  return font
}

function sumOf(bytes) {
  let sum = 0
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0
  return sum
}
