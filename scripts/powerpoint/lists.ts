import { type CanvasFrame, LOOKS } from './look.ts'
import { widthOf } from './metrics.ts'
import type { SlideBlock } from './read.ts'
import { heightOf, INDENT, type Paragraph, textOfRuns } from './text.ts'

type Start = number | 'written'

/**
 * Where the list begins in which a numbered paragraph stands: items that follow on have one start. Of a list that begins
 * where an earlier one in its body did, programs would count on, and a number is as bold as the word that follows it: of
 * such a list, and of one of which only some items begin in bold, numbers are written.
 */
export function numberStarts(paragraphs: readonly Paragraph[]): (Start | undefined)[] {
  const starts = countedStarts(paragraphs)
  const isBold = (index: number): boolean => paragraphs[index]?.runs[0]?.bold === true && !isTimed(index)
  // On the way of a session what comes now is bold, its number too.
  const isTimed = (index: number): boolean => paragraphs[index]?.runs.some(({ text }) => text === '\t') === true
  const uneven = new Set(
    starts.flatMap((one, index) => one !== undefined && isBold(one.first) !== isBold(index) ? [one.first] : []),
  )
  return starts.map((one) => one !== undefined && uneven.has(one.first) ? 'written' : one?.start)
}

/** @returns for each numbered paragraph its start, and which is the first of its list */
function countedStarts(paragraphs: readonly Paragraph[]): ({ start: Start; first: number } | undefined)[] {
  let last: { level: number; value: number; start: Start; first: number } | undefined
  const begun = new Map<number, number>()
  return paragraphs.map(({ bullet, level }, index) => {
    for (const deeper of begun.keys()) if (deeper > level) begun.delete(deeper)
    if (bullet?.kind !== 'number') {
      if (last !== undefined && level <= last.level) last = undefined
      return undefined
    }
    const { value } = bullet
    const follows = last !== undefined && last.level === level && value === last.value + 1
    const start = follows && last !== undefined
      ? last.start
      : (begun.get(level) ?? -1) >= value
      ? 'written'
      : value
    if (start !== 'written') begun.set(level, start)
    const first = follows && last !== undefined ? last.first : index
    last = { level, value, start, first }
    return { start, first }
  })
}

/** Free space below a list, before what is none of its items. */
const BELOW_LIST = 26

export const apartFromLists = (paragraphs: readonly Paragraph[]): Paragraph[] =>
  paragraphs.map((one, index) => {
    const last = paragraphs[index - 1]
    const follows = last !== undefined && (last.bullet !== undefined || last.level > 0)
    return follows && one.bullet === undefined && one.level === 0 && one.before === undefined
      ? { ...one, before: Math.max(BELOW_LIST, LOOKS[one.look].before) }
      : one
  })

/** All text of some blocks, one below the other. */
export const joined = (blocks: readonly SlideBlock[]): Paragraph[] =>
  apartFromLists(blocks.flatMap((block) => block.kind === 'text' ? block.paragraphs : []))

/** Items of a list further apart where there is room: a list carries its slide. */
export function spread(paragraphs: readonly Paragraph[], { width, height }: CanvasFrame): Paragraph[] {
  const isItem = ({ bullet, level }: Paragraph): boolean => bullet !== undefined && level === 0
  const gaps = paragraphs.filter((one, index) => index > 0 && isItem(one)).length
  const spare = height * 0.94 - heightOf(paragraphs, width)
  if (gaps === 0 || spare < 0) return [...paragraphs]
  const more = Math.min(44, Math.round(spare / (gaps + 1)))
  return paragraphs.map((one, index) =>
    index > 0 && isItem(one) ? { ...one, before: LOOKS[one.look].before + more } : one
  )
}

/** Where minutes end in a list of times. */
export const TAB = 530

/** Programs set minutes without room behind their item at the start of the next line: those are set below it, where all end. */
export const withMinutes = (paragraphs: readonly Paragraph[]): Paragraph[] =>
  paragraphs.map((one) => {
    const at = one.runs.findIndex(({ text }) => text === '\t')
    const face = one.runs.some(({ bold }) => bold === true) ? 'sansBold' : 'sans'
    const breadth = widthOf(textOfRuns(one.runs).replace('\t', ' '), face, LOOKS[one.look].size)
    return at < 0 || breadth * 1.03 < TAB - (one.level + 1) * INDENT
      ? one
      : { ...one, runs: [...one.runs.slice(0, at), { text: '\n' }, ...one.runs.slice(at)] }
  })
