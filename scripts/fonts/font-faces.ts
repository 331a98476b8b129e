import { CACHE_FOLDER } from '../options.ts'
import { FACES, type FaceName } from './faces.ts'
import { LATIN_BASE } from './glyphs.ts'
import { subsetFaces } from './subset.ts'

/**
 * Cuts the faces that a page uses to the glyphs of its text.
 * @param text everything that the page may show
 * @param faces those that its style sheet uses; the Chinese ones are left out by themselves where the text has no
 * Chinese
 * @param base characters that every Latin face holds, in use or not; left out: those of {@link LATIN_BASE}
 * @returns `@font-face` rules with the fonts inside, as `data:` addresses
 */
export async function fontFaces(
  text: string,
  faces: readonly FaceName[],
  cacheFolder = CACHE_FOLDER,
  base = LATIN_BASE,
): Promise<string> {
  const cut = await subsetFaces(faces, text, cacheFolder, base)
  return [...cut].map(([name, font]) => {
    const { family, weight, style } = FACES[name]
    return `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};font-display:block;`
      + `src:url(data:font/woff2;base64,${font.toString('base64')}) format('woff2')}`
  }).join('\n')
}
