import { type Content, type Element, hasClass, type Secret } from '../compiler/content/node.ts'
import { mapElements } from '../compiler/content/map-nodes.ts'
import type { KitSettings } from '../compiler/model.ts'
import { elementsIn, textOf } from '../compiler/content/walk.ts'
import { visibleText } from '../render/visible-text.ts'
import type { FaceName } from '../fonts/faces.ts'
import { ASCII, fontFaces, uncovered } from '../fonts/subset.ts'
import { hasCode } from './extra-styles.ts'

const UPRIGHT: readonly FaceName[] = ['serif-600', 'sans-400', 'sans-600', 'han-400', 'han-600']
const ITALIC: readonly FaceName[] = ['serif-400-italic', 'sans-400-italic']
const PAGE_FACES: readonly FaceName[] = [...UPRIGHT, ...ITALIC]

/** What the style sheets set in italics; a page without any of it carries no italic faces. */
const ITALIC_ELEMENTS: ReadonlySet<string> = new Set(['em', 'i', 'cite', 'dfn', 'blockquote'])
const isItalic = (elements: readonly Element<Secret>[]): boolean =>
  elements.some((element) =>
    ITALIC_ELEMENTS.has(element.name) || hasClass(element, 'panel') || hasClass(element, 'pinyin')
  )

const CODE: readonly FaceName[] = ['mono-400']

/** `@font-face` rules for the faces that a page uses, cut to its characters. @param more what else stands on it */
export async function facesOf(content: Content<Secret>, { brand }: KitSettings, more = ''): Promise<string> {
  // All of a page is walked once: there are hundreds.
  const elements = elementsIn(content)
  const faces = [...(isItalic(elements) ? PAGE_FACES : UPRIGHT), ...(hasCode(elements) ? CODE : [])]
  const used = brand.headings === 'sans' ? faces.filter((face) => !face.startsWith('serif')) : faces
  const formulas = formulaText(elements)
  const [text, signs] = await Promise.all([
    fontFaces(visibleText(content) + more, used),
    formulas === '' ? '' : fontFaces(formulas, ['math-400'], ASCII),
  ])
  return text + signs
}

/** The characters that some content shows and no face of the kit has. */
export const missingCharacters = async (content: Content<Secret>): Promise<string[]> => [
  ...await uncovered(visibleText(withoutFormulas(content)), PAGE_FACES),
  ...await uncovered(formulaText(elementsIn(content)), ['math-400', 'sans-400', 'han-400']),
]

const withoutFormulas = (content: Content<Secret>): Content<Secret> =>
  mapElements(content, (element) => element.name === 'math' ? [] : element)

/**
 * The characters of all formulas among some elements, with those that browsers put in themselves: slanted ones for names of
 * one letter, and the sign of roots. Empty: there is no formula.
 */
function formulaText(elements: readonly Element<Secret>[]): string {
  const formulas = elements.filter(({ name }) => name === 'math')
  const parts = elementsIn(formulas)
  const names = parts.filter(({ name }) => name === 'mi').map((name) => slanted(textOf([name])))
  const root = parts.some(({ name }) => name === 'msqrt' || name === 'mroot') ? '√' : ''
  return textOf(formulas) + names.join('') + root
}

/** Where letters in a row have slanted ones in a row; a few stand elsewhere: MathML Core, appendix C (italic mappings). */
const ROWS = [['A', 'Z', 0x1d434], ['a', 'z', 0x1d44e], ['Α', 'Ω', 0x1d6e2], ['α', 'ω', 0x1d6fc]] as const
const OTHERS: ReadonlyMap<string, string> = new Map(
  [...'hıȷϴ∇∂ϵϑϰϕϱϖ'].map((letter, at) => [letter, [...'ℎ𝚤𝚥𝛳𝛻𝜕𝜖𝜗𝜘𝜙𝜚𝜛'][at] ?? '']),
)

function slanted(letter: string): string {
  const other = OTHERS.get(letter)
  if (other !== undefined) return other
  const row = ROWS.find(([first, last]) => first <= letter && letter <= last && letter.length === 1)
  return row === undefined ? '' : String.fromCodePoint(row[2] + letter.charCodeAt(0) - row[0].charCodeAt(0))
}
