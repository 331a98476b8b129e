import {
  blankAt,
  dedented,
  divAround,
  isRule,
  type DeckLine,
  lineKinds,
  mapText,
  outsideCode,
  rewrite,
} from './line.ts'
import { GAP, withoutGaps } from './marks.ts'

/** What becomes of a comment: the speaker's notes, nothing, or lines in its place. */
type Fate = 'notes' | 'nothing' | readonly DeckLine[]

/** Marks of programs that look at sources, which no speaker wants to read. */
const FOR_PROGRAMS =
  /^\s*(?:prettier|markdownlint|eslint|cspell|textlint|vale|spell-checker|dprint|toc\b|\/?TOC\b|endTOC)/i

/** A comment that only keeps apart what stands above and below. */
export const NOTHING = '<!-- -->'

/** A comment that says of itself that it is the speaker's. */
export const SAYS_NOTES = /^\s*(?:speaker(?:['’]?s)? )?notes?\s*:/i

/** Lines of a slide without its comments; those that are notes stand in a block at its end. */
export function takeComments(
  lines: readonly DeckLine[],
  decide: (body: readonly DeckLine[], isLast: boolean) => Fate,
): DeckLine[] {
  const { pieces, last } = cutComments(lines)
  const kept: DeckLine[] = []
  const notes: DeckLine[] = []
  for (const piece of pieces) {
    if ('line' in piece) kept.push(piece.line)
    else {
      const fate = FOR_PROGRAMS.test(piece.comment[0]?.text ?? '') ? 'nothing' : decide(piece.comment, piece === last)
      if (fate === 'notes') {
        notes.push(...(notes.length === 0 ? [] : [blankAt(piece.comment[0]?.from ?? 0)]), ...asNotes(piece.comment))
      } else if (fate !== 'nothing') kept.push(...fate)
    }
  }
  return notes.some(({ text }) => text.trim() !== '') ? [...kept, ...divAround('notes', notes)] : kept
}

type CommentPiece = { readonly line: DeckLine } | { readonly comment: readonly DeckLine[] }

function cutComments(lines: readonly DeckLine[]): { pieces: CommentPiece[]; last: CommentPiece | undefined } {
  const kinds = lineKinds(lines)
  const pieces: CommentPiece[] = []
  let last: CommentPiece | undefined
  let open: DeckLine[] | undefined
  const end = (comment: DeckLine[]): void => {
    last = { comment }
    pieces.push(last)
  }
  for (const [index, line] of lines.entries()) {
    if (open !== undefined) {
      const close = line.text.indexOf('-->')
      open.push(rewrite(line, close < 0 ? line.text : line.text.slice(0, close)))
      if (close < 0) continue
      end(open)
      open = undefined
      if (line.text.slice(close + 3).trim() !== '') pieces.push({ line: rewrite(line, line.text.slice(close + 3)) })
    } else if (line.text === NOTHING) pieces.push({ line })
    else if (kinds[index] === 'comment') open = [rewrite(line, line.text.replace(/^\s*<!--/, ''))]
    else if (kinds[index] === 'code' || !line.text.includes('<!--')) pieces.push({ line })
    else {
      const { rest, comments } = inLine(line)
      // A comment behind words is about them.
      const isWords = rest.trim() !== '' || comments.length === 0
      if (isWords) pieces.push({ line: rewrite(line, rest) })
      for (const comment of comments) end([comment])
      if (!isWords) pieces.push({ line: blankAt(line.from) })
    }
  }
  if (open !== undefined) end(open)
  return { pieces, last }
}

/** Comments within one line of text; what stands in backticks is none. */
function inLine(line: DeckLine): { rest: string; comments: DeckLine[] } {
  const comments: DeckLine[] = []
  // A blank at either side parts words, two do no more.
  const cut = line.text.replace(/(`+)[^`]*\1|(?<=[^ \t])<!--(?!-?>)([^]*?)-->|<!--(?!-?>)([^]*?)-->[ \t]?/g,
    (whole: string, tick: string | undefined, behind: string | undefined, body: string) => {
      if (tick !== undefined) return whole
      comments.push(rewrite(line, behind ?? body))
      return GAP
    })
  return { rest: comments.length === 0 ? line.text : withoutGaps(cut), comments }
}

/** What an element in a comment says of itself: nobody sees it there. */
const SAID = /<(?!(?:a|img|script|style|iframe)\b)([a-z]+\d?)\s[^<>]*>/gi

/** In a comment it never ran, nor began another comment, and is read out as words. */
const RUNS = /<(?=\/?(?:script|style|iframe)\b|!--)/gi

/** A comment's lines as they may stand in a block: no more indented than need be, and parting nothing. */
function asNotes(comment: readonly DeckLine[]): DeckLine[] {
  const [first, ...others] = comment
  const cut = [
    ...(first === undefined ? [] : [rewrite(first, first.text.replace(SAYS_NOTES, '').trimStart())]),
    ...dedented(others),
  ]
  const plain = mapText(cut, (line) => rewrite(line, outsideCode(line.text, (part) => part.replace(SAID, '<$1>'))))
  return plain.map((line) => rewrite(line, line.text.replace(RUNS, '&lt;'))).map((
    line,
  ) => (isRule(line)
    ? rewrite(line, '***')
    : /^\s*:::/.test(line.text)
    ? rewrite(line, `\\${line.text.trimStart()}`)
    : line)
  )
}
