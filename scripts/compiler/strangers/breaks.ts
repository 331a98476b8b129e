import {
  blankAt,
  deeper,
  headingLevel,
  isBlank,
  type DeckLine,
  isWords,
  type LineKind,
  lineKinds,
  mapText,
  rewrite,
  mapBlocks,
} from './line.ts'
import { NOTHING } from './comments.ts'
import type { Translation } from './habit.ts'
import { indentedCode } from './indented-code.ts'
import type { Told } from './told/told.ts'
import { isCut, isWithin, isWrapped, widthOf } from './wrapped.ts'

/** A line of broad spaces, or of such as break nowhere, makes room within a paragraph. */
const ROOM = /^(?![ \t]*$)\s+$/
const isNoRoom = ({ text }: DeckLine): boolean => !ROOM.test(text)
const isEmpty = (line: DeckLine | undefined): boolean => /^[ \t]*$/.test(line?.text ?? '')
const STARTS = /^\s*(?:[-*+]|\d{1,9}[.)])\s/
/** Words that stand in nothing, neither in a quotation nor in an entry. */
const AT_EDGE = /^[^\s>]/
/** Right below such words only this begins no list of numbers. */
const LATER = /^\s*(?!0{0,8}1[.)])\d/
/** In a list, an entry without words; in a paragraph it is one. */
const EMPTY_ENTRY = /^\s*(?:[-*+]|\d{1,9}[.)])$/

/** Up to the next empty line all is HTML, in which the end of a line is a blank. */
const OPENS_BOX =
  /^ {0,3}<(?:div|p|center|section|article|aside|header|footer|main|figure|blockquote|[ou]l|h[1-6])(?:\s[^<>]*)?>/

/** A tag that goes on below: within it a line ends where nothing does. */
const CUT_TAG = /<[a-z][\w-]*(?:\s[^<>`]*)?$/i

/** What stands below the head of a table, which needs no strokes at its sides. */
const isUnderHead = (text: string): boolean => /^[\s|:-]+$/.test(text) && text.includes('|') && text.includes('-')

/** Is a line the head of a Markdown table, of which a quotation may have one? */
export const headsTable = (line: DeckLine | undefined, next: DeckLine | undefined): boolean =>
  line?.text.includes('|') === true && next !== undefined && isUnderHead(bare(next))

/** Where each line of a paragraph stands on a line of its own, as in Marp and Deckset, unless a program broke it, or it is the kit's. */
export function withBreaks(written: readonly DeckLine[], { told, deck }: Translation): DeckLine[] {
  if (told.isOfKit) return [...written]
  const lines = joinFormulas(written)
  const kinds = lineKinds(lines)
  const code = new Set([...indentedCode(lines)].flatMap(([start, end]) => lines.slice(start, end)))
  const notes = lines.findIndex(({ text }) => text === ':::: notes')
  let [isPre, isTable, isBox, isList] = [false, false, false, false]
  const goesOn = lines.map((line, index): boolean => {
    if (/<\/?pre\b/i.test(line.text)) isPre = /<pre\b(?![^]*<\/pre)/i.test(line.text)
    const next = lines[index + 1]
    isTable = !isBlank(line) && (isTable || headsTable(line, next))
    isBox = !isBlank(line) && (isBox || (OPENS_BOX.test(line.text) && isBlank(lines[index - 1] ?? blankAt(0))))
    const isInWords = !isList && goesOnAbove(lines[index - 1])
    const begins = (STARTS.test(line.text) && !(isInWords && LATER.test(line.text)))
      || (EMPTY_ENTRY.test(line.text) && isEmpty(lines[index - 1]))
    isList = !isBlank(line) && (isList || begins)
    if (isPre || isTable || isBox || code.has(line) || (notes >= 0 && index >= notes)) return false
    if (headsTable(next, lines[index + 2])) return false
    if (next === undefined || kinds[index] !== 'text' || kinds[index + 1] !== 'text') return false
    const quoted = [line, next].map(({ text }) => /^\s*>/.test(text))
    // What follows a quotation without its mark is still part of it.
    const isSame = quoted[0] === quoted[1] ? depthOf(line) === depthOf(next) : quoted[0] === true
    // A line of signs makes a heading of those above it.
    if (/^ {0,3}(?:-+|=+)[ \t]*$/.test(next.text)) return false
    const isLine = (text: string): boolean => isWords(text) || ROOM.test(text)
    const isEdge = (ROOM.test(line.text) && isEmpty(lines.slice(0, index).findLast(isNoRoom)))
      || (ROOM.test(next.text) && isEmpty(lines.slice(index + 1).find(isNoRoom)))
    if (isList && [line, next].some(({ text }) => EMPTY_ENTRY.test(text))) return false
    const isEntry = STARTS.test(bare(next)) && (isList || !AT_EDGE.test(line.text) || !LATER.test(bare(next)))
    return isSame && !isEntry && !isEdge
      && headingLevel(line) === 0 && isLine(line.text) && isLine(next.text)
      && (quoted[0] !== true || [line, next].every((one) => isWords(bare(one))))
      && !/(?: {2}|\\|<br ?\/?>)$/.test(line.text) && !CUT_TAG.test(line.text)
  })
  const paragraphs = paragraphsOf(lines, goesOn)
  // Who ends some lines of a slide within a sentence by hand means the others so.
  const width = paragraphs.some(isCut) ? widthOf(deck) : undefined
  const isFull = (paragraph: readonly DeckLine[]): boolean => isWrapped(paragraph, width)
  const isByHand = paragraphs.some((paragraph) => isCut(paragraph) && !isFull(paragraph))
  const joined = new Set(isByHand ? [] : paragraphs.filter(isFull).flat())
  const inCode = new Set(paragraphs.flatMap(endsInCode))
  return lines.map((line, index) => {
    if (goesOn[index] !== true || inCode.has(line)) return line
    if (joined.has(line) && isWithin(line, lines[index + 1])) {
      told.changed('lines of a paragraph that break where an editor does are joined', line.from)
      return line
    }
    // A stroke would be part of an address.
    return rewrite(line, line.text + (/:\/\/\S*$/.test(line.text) ? '  ' : '\\'))
  })
}

/** May a line be one of words that go on below? */
const goesOnAbove = (line: DeckLine | undefined): boolean =>
  line !== undefined && AT_EDGE.test(line.text) && isWords(line.text) && headingLevel(line) === 0

/** The lines of each paragraph that has several. */
const paragraphsOf = (lines: readonly DeckLine[], goesOn: readonly boolean[]): readonly (readonly DeckLine[])[] =>
  goesOn.flatMap((isOn, index) =>
    isOn && goesOn[index - 1] !== true ? [lines.slice(index, goesOn.indexOf(false, index) + 1)] : []
  )

/** The lines of a paragraph at whose ends code goes on, where a stroke is one. */
function endsInCode(paragraph: readonly DeckLine[]): readonly DeckLine[] {
  const last = paragraph.findLastIndex(({ text }) => text.includes('`'))
  let open = ''
  return paragraph.slice(0, Math.max(last, 0)).filter(({ text }) => {
    open = `${open}${text}\n`.replace(/`+[^`]*`+/g, '').replace(/^[^`]+/, '')
    return open !== ''
  })
}

/** What a line says in a quotation. */
const bare = ({ text }: DeckLine): string => text.replace(/^\s*(?:>\s?)+/, '')

const depthOf = ({ text }: DeckLine): number => (/^\s*(?:>\s?)*/.exec(text)?.[0].match(/>/g) ?? []).length

/** How many lines a formula of a line has at most. */
const MOST = 12

/** A formula between single marks over several lines is one of a line. */
function joinFormulas(lines: readonly DeckLine[]): readonly DeckLine[] {
  return mapBlocks(lines, (line, index) => {
    const opens = /^\s*\$(?!\$)[^$]*$/.test(line.text)
    const end = opens ? lines.slice(index + 1, index + MOST).findIndex(({ text }) => /[$]|^\s*$/.test(text)) : -1
    const last = end < 0 ? undefined : lines[index + 1 + end]
    if (last === undefined || !/^[^$]*\$[^$]*$/.test(last.text)) return undefined
    const all = lines.slice(index, index + 2 + end).map(({ text }) => text.trim()).join(' ')
    return { lines: [rewrite(line, all.replace(/^\$\s+/, '$').replace(' $', '$'))], end: index + 1 + end }
  })
}

/** A stroke at the end of a block breaks nothing: of a paragraph, an entry, a quotation. */
export const withoutLastStrokes = (lines: readonly DeckLine[]): DeckLine[] => {
  const kinds = lineKinds(lines)
  return lines.map((line, index) => {
    const isLast = kinds[index] === 'text' && /(?<!\\)\\$/.test(line.text)
      && endsBlock(lines[index + 1], kinds[index + 1])
    return isLast ? rewrite(line, line.text.slice(0, -1)) : line
  })
}

/** Does this line go on with no paragraph above it? */
const endsBlock = (line: DeckLine | undefined, kind: LineKind | undefined): boolean =>
  line === undefined || kind !== 'text' || /^[\s>]*$/.test(line.text) || STARTS.test(line.text) || deeper(line) !== 0
  || headingLevel(line) > 0

/** A break, or a formula of nothing but room. */
const ONLY_ROOM =
  /^\s*(?:(?:<\/?br\s*\/?>|(?<mark>\${1,2})(?:\s*(?:\\(?:[\\,:;! ]|quad|qquad|newline)|~))+\s*\k<mark>)\s*)+$/i

/** One on a line of its own only makes room, of which the kit’s slides have their own; between two lists it keeps them
 * apart, as a comment does. */
export const withoutBreaks = (lines: readonly DeckLine[]): DeckLine[] => {
  let isIn = false
  return mapText(lines, (line) => {
    if (!ONLY_ROOM.test(line.text)) {
      if (/^\S/.test(line.text)) isIn = STARTS.test(line.text)
      return line
    }
    const next = lines.slice(lines.indexOf(line)).find((one) => !ONLY_ROOM.test(one.text) && !isBlank(one))?.text ?? ''
    const isBetween = isIn && [line.text, next].every((text) => /^\S/.test(text)) && STARTS.test(next)
    return isBetween ? [blankAt(line.from), rewrite(line, NOTHING), blankAt(line.from)] : blankAt(line.from)
  })
}

/** A picture that words stand on. */
const ON_PICTURE =
  /^\s*!\[(?!(?:[^\][]*\s)?(?:left|right)\b)(?:[^\][]*\s)?bg\b[^\][]*\]\(|background-?image\s*[:=]|data-background\s*=\s*["'][^"']*\.(?:png|jpe?g|gif|webp|svg)/i
const BREAKS = /<\/?br\b/gi

/** Tells where so many breaks stand above words that they move those down a picture, which the kit’s slides cannot. */
export function tellMoved(lines: readonly DeckLine[], told: Told): readonly DeckLine[] {
  if (!lines.some(({ text }) => ON_PICTURE.test(text))) return lines
  const kinds = lineKinds(lines)
  let above: DeckLine[] = []
  let least = MOVING
  for (const [index, line] of lines.entries()) {
    if (NO_WORDS.test(line.text)) break
    if (kinds[index] === 'text' && ONLY_ROOM.test(line.text)) above.push(line)
    else if (
      !isBlank(line) && kinds[index] !== 'comment' && !/^\s*<!--.*-->\s*$/.test(line.text)
      && !ON_PICTURE.test(line.text)
    ) {
      const count = above.reduce((all, { text }) => all + (text.match(BREAKS)?.length ?? 0), 0)
      if (count >= least) told.leftOut('breaks that move words down a picture', above[0]?.from ?? 0)
      above = []
      least = PARTING
    }
  }
  return lines
}

/** What stands below the words of a slide. */
const NO_WORDS = /^\s*(?:notes?:|:{3,}\s*(?:\{\s*\.)?notes\b|<(?:style|script|aside)\b)/i
/** Fewer are room above a heading, or between words. */
const [MOVING, PARTING] = [3, 5]
