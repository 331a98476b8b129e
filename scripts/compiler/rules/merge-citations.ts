import type { Token } from 'markdown-it'
import { type Citation, citationNotes } from './citations.ts'

/** Joins citations with only blanks between them, and drops the blank before: they stand on a line of their own. */
export function mergeCitations(tokens: readonly Token[]): void {
  for (const inline of tokens) {
    if (inline.type !== 'inline' || inline.children?.some((token) => token.type === 'cites') !== true) continue
    const merged: Token[] = []
    let cited: Citation[] = []
    for (const token of inline.children) {
      if (token.type === 'cites') {
        dropBlanks(merged)
        const own = citationNotes.get(token)
        if (merged.at(-1)?.type === 'cites') {
          for (const citation of own?.citations ?? []) cited.push(citation)
        } else {
          cited = [...own?.citations ?? []]
          if (own !== undefined) citationNotes.set(token, { ...own, citations: cited })
          merged.push(token)
        }
      } else merged.push(token)
    }
    inline.children = merged.flatMap((token, index) => withMark(token, merged[index - 1], merged[index + 1]))
  }
}

const MARK = /^\s*[.,;:!?…]+/

/** A mark behind citations belongs to the words before them: alone on the next line it would say nothing. */
function withMark(token: Token, before: Token | undefined, behind: Token | undefined): Token[] {
  if (token.type !== 'cites' || behind?.type !== 'text' || before?.type !== 'text') return [token]
  const mark = MARK.exec(behind.content)?.[0] ?? ''
  if (mark === '') return [token]
  behind.content = behind.content.slice(mark.length)
  before.content = before.content.trimEnd() + mark.trim()
  return [token]
}

function dropBlanks(tokens: Token[]): void {
  while (tokens.length > 0) {
    const last = tokens.at(-1)
    if (last?.type === 'text') last.content = last.content.trimEnd()
    if (last?.type !== 'softbreak' && !(last?.type === 'text' && last.content === '')) return
    tokens.pop()
  }
}
