import type { Citations, CitedEndnote } from './content/node.ts'
import type { Token } from 'markdown-it'
import { citationNotes } from './rules/citations.ts'
import { termNotes } from './rules/terms.ts'

/** Everything that some tokens cite, each once, in order of first mention. */
export function collectCitations(tokens: readonly Token[]): Citations {
  const claims = new Set<string>()
  const endnotes = new Map<string, CitedEndnote>()
  const terms = new Set<string>()
  for (const inline of tokens) {
    for (const token of inline.children ?? []) {
      const term = termNotes.get(token)
      if (term !== undefined) terms.add(term.id)
      for (const citation of citationNotes.get(token)?.citations ?? []) {
        if (citation.kind === 'claim') claims.add(citation.claim.id)
        else if (citation.kind === 'endnote') {
          endnotes.set(keyOf(citation.endnote), citation.endnote)
        }
      }
    }
  }
  return { claims: [...claims], endnotes: [...endnotes.values()], terms: [...terms] }
}

/** What a reader sees as text, for search: no citations, no code of diagrams. */
export function plainText(tokens: readonly Token[]): string {
  const parts: string[] = []
  for (const token of tokens) {
    if (token.type === 'fence' || token.type === 'code_block') parts.push(token.content)
    else if (token.type === 'inline') parts.push(inlineText(token))
  }
  return parts.join(' ').replace(/\s+/g, ' ').trim()
}

/** The plain text of one heading, paragraph or cell. */
export function inlineText(inline: Token): string {
  return (inline.children ?? []).map((token) => {
    if (token.type === 'softbreak' || token.type === 'hardbreak') return ' '
    return token.type === 'text' || token.type === 'code_inline' ? token.content : ''
  }).join('').replace(/\s+/g, ' ').trim()
}

const keyOf = ({ number, locator }: CitedEndnote): string => [number, locator].join(' ')

/** What several texts cite, each once. */
export function joinCitations(all: readonly Citations[]): Citations {
  return {
    claims: [...new Set(all.flatMap(({ claims }) => claims))],
    endnotes: [
      ...new Map(all.flatMap(({ endnotes }) => endnotes).map((note) => [keyOf(note), note]))
        .values(),
    ],
    terms: [...new Set(all.flatMap(({ terms }) => terms))],
  }
}
