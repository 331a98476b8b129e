/** The part of the package `subset-font` that the kit uses; it brings no types of its own. */
declare module 'subset-font' {
  export default function subsetFont(font: Uint8Array, characters: string, options: {
    readonly targetFormat: 'woff2'
    readonly keepFeatures: string[]
    readonly noHinting: boolean
  }): Promise<Buffer>
}
