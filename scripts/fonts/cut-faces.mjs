// Runs in a background thread: writing WOFF2 takes 0.1 s a face.
import { readFile } from 'node:fs/promises'
import { convert } from 'fontverter'
import subsetFont from 'subset-font'
import { rename } from './rename.mjs'

/**
 * Cuts faces to some characters each, under names of their own.
 * @param {{ path: string, characters: string, features: string[], names: Record<number, string> }[]} cuts
 * @returns {Promise<Uint8Array[]>} WOFF2, in the same order
 */
export async function work(cuts) {
  const fonts = []
  for (const { path, characters, features, names } of cuts) {
    const cut = await subsetFont(await readFile(path), characters, {
      // STAT calls the axes of the family that the face was drawn in by name.
      targetFormat: 'truetype',
      keepFeatures: features,
      noHinting: true,
      dropTables: ['STAT'],
    })
    fonts.push(await convert(rename(cut, names), 'woff2', 'truetype'))
  }
  return fonts
}
