import { crc32 } from 'node:zlib'

/** What a PNG says about itself in its own fields. @see https://www.w3.org/TR/png-3/#11keywords */
export type PngFacts = Readonly<Partial<Record<'Title' | 'Author' | 'Description' | 'Copyright' | 'Source', string>>>

/** Signature and header: what comes before anything else. */
const HEAD = 8 + 25

/**
 * A PNG with words in it, and with the size that it has on a slide.
 * @param scale its pixels for each pixel of the picture, of which there are 96 to the inch
 */
export function addPngFacts(png: Buffer, facts: PngFacts, scale: number): Uint8Array {
  const perMetre = Buffer.alloc(9)
  perMetre.writeUInt32BE(Math.round(96 * scale / 0.0254), 0)
  perMetre.writeUInt32BE(Math.round(96 * scale / 0.0254), 4)
  perMetre.writeUInt8(1, 8)
  const texts = Object.entries(facts).map(([keyword, text]) =>
    chunk('iTXt', Buffer.from(`${keyword}\0\0\0\0\0${text}`, 'utf8'))
  )
  return Buffer.concat([png.subarray(0, HEAD), chunk('pHYs', perMetre), ...texts, png.subarray(HEAD)])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
