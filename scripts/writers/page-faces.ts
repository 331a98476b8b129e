import { CACHE } from '../assets/cache.ts'
import { visibleText } from '../compiler/render/visible-text.ts'
import { uncovered } from '../fonts/coverage.ts'
import type { FaceName } from '../fonts/faces.ts'
import { fontFaces } from '../fonts/font-faces.ts'

const UPRIGHT: readonly FaceName[] = ['serif-600', 'sans-400', 'sans-600', 'han-400', 'han-600']
const ITALIC: readonly FaceName[] = ['serif-400-italic', 'sans-400-italic']

/** What the style sheets set in italics; a page without any of it carries no italic faces. */
const SET_IN_ITALICS = /<(?:em|i|cite|dfn|blockquote)\b|class="[^"]*\b(?:panel|pinyin)\b/

const PAGE_FACES: readonly FaceName[] = [...UPRIGHT, ...ITALIC]

/** `@font-face` rules for the faces that a page's HTML uses, cut to its characters. */
export function facesOf(html: string): Promise<string> {
  return fontFaces(visibleText(html), SET_IN_ITALICS.test(html) ? PAGE_FACES : UPRIGHT, CACHE)
}

/** The characters that a page's HTML shows and no face of the kit has. */
export function missingCharacters(html: string): string[] {
  return uncovered(visibleText(html), PAGE_FACES, CACHE)
}
