import { CACHE_FOLDER } from '../browser/cache-folder.ts'
import { uncovered } from './coverage.ts'
import { FACES, type FaceName } from './faces.ts'
import { subsetFace } from './subset.ts'

/** Faces cut for one text. */
export interface FontFaces {
  /** `@font-face` rules with the fonts inside, as `data:` addresses. */
  readonly css: string
  /** Characters of the text that none of the faces has. */
  readonly uncovered: readonly string[]
  /** Bytes of all fonts before they are written as text. */
  readonly bytes: number
}

/**
 * Cuts the faces that a page uses to the glyphs of its text.
 * @param text everything that the page may show
 * @param faces those that its style sheet uses; the Chinese ones are left out by themselves where the text has no Chinese
 */
export async function fontFaces(text: string, faces: readonly FaceName[], cacheFolder = CACHE_FOLDER): Promise<FontFaces> {
  const cut = await Promise.all(faces.map(async (name) => ({ name, font: await subsetFace(name, text, cacheFolder) })))
  const rules = cut.flatMap(({ name, font }) => {
    if (!font) return []
    const { family, weight, style } = FACES[name]
    return [`@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};font-display:block;`
      + `src:url(data:font/woff2;base64,${font.toString('base64')}) format('woff2')}`]
  })
  return {
    css: rules.join('\n'),
    uncovered: uncovered(text, faces, cacheFolder),
    bytes: cut.reduce((sum, { font }) => sum + (font?.length ?? 0), 0),
  }
}
