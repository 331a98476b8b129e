import { CACHE } from '../assets/cache.ts'
import { type Content, hasClass, type Secret } from '../compiler/content/node.ts'
import { elementsIn } from '../compiler/content/walk.ts'
import { visibleText } from '../render/visible-text.ts'
import { uncovered } from '../fonts/coverage.ts'
import type { FaceName } from '../fonts/faces.ts'
import { fontFaces } from '../fonts/font-faces.ts'

const UPRIGHT: readonly FaceName[] = ['serif-600', 'sans-400', 'sans-600', 'han-400', 'han-600']
const ITALIC: readonly FaceName[] = ['serif-400-italic', 'sans-400-italic']
const PAGE_FACES: readonly FaceName[] = [...UPRIGHT, ...ITALIC]

/** What the style sheets set in italics; a page without any of it carries no italic faces. */
const ITALIC_ELEMENTS: ReadonlySet<string> = new Set(['em', 'i', 'cite', 'dfn', 'blockquote'])
const isItalic = (content: Content<Secret>): boolean =>
  elementsIn(content).some((element) =>
    ITALIC_ELEMENTS.has(element.name) || hasClass(element, 'panel') || hasClass(element, 'pinyin')
  )

/** `@font-face` rules for the faces that a page uses, cut to its characters. @param more what else stands on it */
export const facesOf = (content: Content<Secret>, more = ''): Promise<string> =>
  fontFaces(visibleText(content) + more, isItalic(content) ? PAGE_FACES : UPRIGHT, CACHE)

/** The characters that some content shows and no face of the kit has. */
export const missingCharacters = (content: Content<Secret>): string[] =>
  uncovered(visibleText(content), PAGE_FACES, CACHE)
