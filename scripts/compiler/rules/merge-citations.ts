import type { Token } from 'markdown-it'
import { citationNotes } from './citations.ts'

/** Joins citations with only blanks between them, and drops the blank before them: they stand on a line of their own. */
export function mergeCitations(tokens: readonly Token[]): void {
  for (const inline of tokens) {
    if (inline.type !== 'inline' || inline.children?.some((token) => token.type === 'cites') !== true) continue
    const merged: Token[] = []
    for (const token of inline.children) {
      if (token.type === 'cites') dropBlanks(merged)
      const last = merged.at(-1)
      if (token.type !== 'cites' || last?.type !== 'cites') {
        merged.push(token)
        continue
      }
      citationNotes.set(last, [...(citationNotes.get(last) ?? []), ...(citationNotes.get(token) ?? [])])
    }
    inline.children = merged
  }
}

function dropBlanks(tokens: Token[]): void {
  while (tokens.length > 0) {
    const last = tokens.at(-1)
    if (last?.type === 'text') last.content = last.content.trimEnd()
    if (last?.type !== 'softbreak' && !(last?.type === 'text' && last.content === '')) return
    tokens.pop()
  }
}
