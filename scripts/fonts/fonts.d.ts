/** What the kit uses of two packages that have no types of their own. */
declare module 'subset-font' {
  export default function subsetFont(font: Uint8Array, characters: string, options: {
    targetFormat: 'truetype'
    keepFeatures: readonly string[]
    noHinting: boolean
    dropTables: readonly string[]
  }): Promise<Uint8Array>
}
declare module 'fontverter' {
  export function convert(font: Uint8Array, to: 'truetype' | 'woff2'): Promise<Uint8Array>
}
