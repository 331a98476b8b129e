import { type ForeignDeck, textOf } from '../habit.ts'
import { indentedCode } from '../indented-code.ts'
import { type DeckLine, mapText, rewrite } from '../line.ts'
import { smart } from './smart.ts'

/** What is no word: code, formulas, addresses with their titles, attributes, tags, and what is written out. */
const HELD = new RegExp([
  /`+[^`]*`+/,
  /\$\$[^$]*\$\$/,
  /\$[^$]*\$/,
  /\]\((?:[^()"]|\([^()]*\))*(?:"[^"]*"\s*)?\)/,
  /\]\[[^[\]]*\]/,
  /\{[^{}]*\}/,
  /<(?:code|kbd|samp)\b[^<>]*>[^<>]*<\/(?:code|kbd|samp)>/,
  /<[^<>]*>/,
  /https?:\/\/\S+/,
  /\\./,
].map(({ source }) => source).join('|'), 'g')

/** Where a name leads, a rule, or a part of a tag that goes over several lines. */
const UNSEEN = /^[\s>]*(?:\[(?!\^)[^\][]*\]:|:{3,}|-{3,}\s*$)|[\w-]=["']/
const OPENS_VERBATIM = /<(?:pre|script|style|svg)\b/i
const CLOSES_VERBATIM = /<\/(?:pre|script|style|svg)\s*>/i

interface Marks {
  readonly double: readonly [string, string]
  readonly single: readonly [string, string]
}
const ENGLISH: Marks = { double: ['“', '”'], single: ['‘', '’'] }
const MARKS: Readonly<Record<string, Marks>> = {
  de: { double: ['„', '“'], single: ['‚', '‘'] },
  fr: { double: ['«\u00a0', '\u00a0»'], single: ['‘', '’'] },
}

/** Straight quotation marks and apostrophes as Pandoc sets them, in the language of the deck. */
export function quotes(lines: readonly DeckLine[], deck: ForeignDeck): readonly DeckLine[] {
  const marks = marksOf(deck)
  if (marks === undefined) return lines
  let isVerbatim = false
  const code = new Set([...indentedCode(lines)].flatMap(([start, end]) => lines.slice(start, end)))
  return mapText(lines, (line) => {
    if (code.has(line)) return line
    const wasVerbatim = isVerbatim
    if (OPENS_VERBATIM.test(line.text)) isVerbatim = true
    if (CLOSES_VERBATIM.test(line.text)) isVerbatim = false
    return wasVerbatim || isVerbatim || !/["']/.test(line.text) ? line : rewrite(line, set(line.text, marks))
  })
}

/** Marks within a value of an attribute, `title="The \\"one\\""`, as those that do not end it. */
export const withoutEscapes = (lines: readonly DeckLine[]): readonly DeckLine[] =>
  !lines.some(({ text }) => text.includes('\\"'))
    ? lines
    : mapText(lines, (line) =>
      rewrite(line, line.text.replace(/\{[^{}]*\}/g, (braces) =>
        braces.replace(/\\"(?=[\p{L}\p{N}])/gu, '“').replaceAll('\\"', '”'))))

/** The same of a text of one line, with its dashes and dots. */
export const typeset = (text: string, deck: ForeignDeck): string => curly(smart(text), deck)

/** The same of a line of text. */
export function curly(text: string, deck: ForeignDeck): string {
  const marks = marksOf(deck)
  return marks === undefined ? text : set(text, marks)
}

const marksOf = ({ given }: ForeignDeck): Marks | undefined =>
  /-smart\b/.test(textOf(given, 'from'))
    ? undefined
    : MARKS[textOf(given, 'lang').slice(0, 2).toLowerCase()] ?? ENGLISH

/** A mark for what is held: a word, or a tag, which is nothing. */
const WORD = '\u{E000}'
const TAG = '\u{E001}'
const THROUGH = /[*_~\u{E001}]/u
/** “’90s” */
const DECADE = /^'\d{2}s/
const BEFORE = /[\s([{–—\-/“„«‘‚]/u

function set(text: string, { double, single }: Marks): string {
  const held: string[] = []
  const seen = text.replace(HELD, (whole) => {
    held.push(whole)
    return /^<(?!code|kbd|samp|http)/i.test(whole) ? TAG : WORD
  })
  if (UNSEEN.test(seen)) return text
  let isOpen = false
  const near = (at: number, step: 1 | -1): string => {
    let next = at + step
    while (THROUGH.test(seen[next] ?? '')) next += step
    return seen[next] ?? ''
  }
  const mayOpen = (at: number): boolean => {
    const [before, after] = [near(at, -1), near(at, 1)]
    return (before === '' || BEFORE.test(before)) && after.trim() !== '' && !DECADE.test(seen.slice(at, at + 6))
  }
  const isWord = (one: string): boolean => /[\p{L}\p{N}\u{E000}]/u.test(one)
  const mayClose = (at: number): boolean => near(at, -1).trim() !== '' && !isWord(seen[at + 1] ?? '')
  const closesBehind = (at: number): boolean => {
    for (let next = seen.indexOf("'", at + 1); next >= 0; next = seen.indexOf("'", next + 1)) {
      if (mayClose(next) && !mayOpen(next)) return true
    }
    return false
  }
  const made = seen.replace(/["']/g, (mark, at: number) => {
    if (mark === '"') return double[mayOpen(at) ? 0 : 1]
    if (isOpen && mayClose(at)) {
      isOpen = false
      return single[1]
    }
    isOpen ||= mayOpen(at) && closesBehind(at)
    return isOpen && mayOpen(at) ? single[0] : '’'
  })
  return made.replace(/[\u{E000}\u{E001}]/gu, () => held.shift() ?? '')
}
