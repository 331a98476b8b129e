import { type DeckLine, mapText, outsideCode, rewrite } from '../line.ts'

/** A formula as Pandoc has it: nothing blank within its marks, no digit behind. */
const FORMULA = /(?<![\\$])\$(?![\s$])(?:[^$\\]|\\.)*(?<!\s)\$(?![\d$])/g

/** Strokes of a formula in a cell, which end none in Pandoc, by their names. */
const named = (text: string): string =>
  outsideCode(text, (part) =>
    part.replace(FORMULA, (formula) =>
      /\\(?:text|mbox|begin)/.test(formula)
        ? formula
        : formula.replace(/(?<!\\)(\\?)\|(?=([a-z])?)/gi, (_, twice: string, letter?: string) =>
          `\\${twice === '' ? 'v' : 'V'}ert${letter === undefined ? '' : ' '}`)))

/** Strokes in code, which end no cell in Pandoc either. */
const coded = (text: string): string =>
  !/\|\s*$/.test(text)
    ? text
    : text.replace(/(?<!`)(`+)(?!`)[^`]*(?<!`)\1(?!`)/g, (code) => code.replace(/(?<!\\)\|/g, '\\|'))

/** Rows of bars whose formulas or code hold strokes. */
export const rowsOfBars = (lines: readonly DeckLine[]): DeckLine[] =>
  mapText(lines, (line) => /^\s*\|/.test(line.text) ? rewrite(line, coded(named(line.text))) : line)

/** What a cell says, between bars. */
export const inBars = (text: string): string => named(text).replace(/(?<!\\)\|/g, '\\|')
