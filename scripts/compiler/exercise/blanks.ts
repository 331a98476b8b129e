import MarkdownIt, { type Token } from 'markdown-it'
import type { Place } from '../problem.ts'
import { type SpanNote, spanNotes } from '../rules/spans.ts'
import type { Work } from '../work.ts'
import { textOf } from './inline.ts'

/** A blank of a text, and where it stands. */
export interface WrittenBlank {
  readonly number: number
  readonly place: Place
  readonly written: string
}

/** What is noted of a span, if it is a blank. */
function blankNote(token: Token): SpanNote | undefined {
  const note = token.type === 'span_open' ? spanNotes.get(token) : undefined
  return note?.attributes.classes.includes('blank') === true ? note : undefined
}

const isBlank = (token: Token): boolean => blankNote(token) !== undefined

/** Has this text a blank in it? */
export const hasBlank = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => token.children?.some(isBlank) === true)

/** Makes one token of each `[1]{.blank}`, and answers what was written in them. @param name of a blank, for those who hear it */
export function takeBlanks(
  tokens: readonly Token[],
  placeIn: (inline: Token, offset: number) => Place,
  name: string,
): WrittenBlank[] {
  return tokens.flatMap((inline) => {
    if (inline.children?.some(isBlank) !== true) return []
    const blanks: WrittenBlank[] = []
    const kept: Token[] = []
    let inside: Token[] | undefined
    let depth = 0
    let offset = 0
    for (const token of inline.children) {
      if (inside === undefined) {
        const note = blankNote(token)
        if (note === undefined) {
          kept.push(token)
          continue
        }
        inside = []
        depth = 0
        offset = note.offset
        continue
      }
      if (token.type === 'span_open') depth++
      if (token.type === 'span_close' && depth-- === 0) {
        const written = textOf(inside)
        blanks.push({
          number: /^[1-9]\d{0,3}$/.test(written) ? Number(written) : 0,
          place: placeIn(inline, offset),
          written,
        })
        const blank = new MarkdownIt.Token('blank', '', 0)
        blank.content = written
        blank.info = name
        kept.push(blank)
        inside = undefined
      } else inside.push(token)
    }
    inline.children = kept
    return blanks
  })
}

/** Complains of blanks that nothing will fill. */
export function reportStrayBlanks(tokens: readonly Token[], work: Work): void {
  for (const inline of tokens) {
    const stray = inline.children?.map(blankNote).find((note) => note !== undefined)
    if (stray === undefined) continue
    work.problems.warning(work.placeIn(inline, stray.offset), {
      rule: 'stray-blank',
      what: 'This blank is in no exercise of kind “fill”.',
      why: 'Nobody can fill it in, and its number is shown as text.',
      fix: 'Take the {.blank} away, or move the text into “::: exercise fill {#id minutes=5}”, above its parts.',
    })
  }
}
