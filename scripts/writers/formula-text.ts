import type { Element, Secret } from '../compiler/content/node.ts'
import { elementsIn, textOf } from '../compiler/content/walk.ts'

/**
 * The characters of all formulas among some elements, with those that browsers put in themselves: slanted ones for names of
 * one letter, and the sign of roots. Empty: there is no formula.
 */
export function formulaText(elements: readonly Element<Secret>[]): string {
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
