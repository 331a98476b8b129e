import MarkdownIt, { type StateInline, type Token } from 'markdown-it'
import { TokenNotes } from '../token-notes.ts'
import { joinText } from './join-text.ts'

/** What stands below a picture, where that is more than plain words. */
export const captionNotes = new TokenNotes<readonly Token[]>()

/** It may hold a formula, code, a link, or words that stand out. */
const MARKS = /[`$*_~<]|\]\(/
/** What belongs to the words of a slide, and not below a picture. */
const OF_WORDS = /!\[|\]\{|\[\^|@|<(?!\/?(?:su[bp]|b|i|em|strong|code|kbd|mark|small|u|br) ?\/?>|https?:|[\s\d=])/
const KINDS =
  /^(?:text|softbreak|hardbreak|code_inline|maths|(?:em|strong|s|link|su[bp]|code|kbd|mark|small)_(?:open|close))$/

/** Is it more than plain words, and nothing that only the words of a slide have? */
export const isMarked = (written: string): boolean => MARKS.test(written) && !OF_WORDS.test(written)

/** The words of a caption with their marks; `undefined` where they are plain. */
export function readCaption(state: StateInline, written: string): readonly Token[] | undefined {
  if (!isMarked(written)) return undefined
  const tokens: Token[] = []
  state.md.inline.parse(written, state.md, state.env, tokens)
  const holder = new MarkdownIt.Token('inline', '', 0)
  holder.children = tokens
  joinText([holder])
  const isPlain = holder.children.every(({ type }) => type === 'text' || type === 'softbreak')
  return isPlain || !holder.children.every(({ type }) => KINDS.test(type)) ? undefined : holder.children
}
