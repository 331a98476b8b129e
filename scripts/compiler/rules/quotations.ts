import type { Token } from 'markdown-it'

const ATTRIBUTION = /^(?:—|–|--)\s*/

/** A quotation's last paragraph that begins with a dash, or only cites, says who is quoted: it becomes a footer. */
export function shapeQuotations(tokens: readonly Token[]): void {
  tokens.forEach((token, index) => {
    if (token.type !== 'blockquote_close') return
    const closing = tokens[index - 1]
    const inline = tokens[index - 2]
    const opening = tokens[index - 3]
    if (closing?.type !== 'paragraph_close' || opening?.type !== 'paragraph_open' || inline === undefined) return
    // The only paragraph is the quotation itself.
    if (tokens[index - 4]?.type === 'blockquote_open' || !isAttribution(inline)) return
    opening.tag = 'footer'
    closing.tag = 'footer'
  })
}

function isAttribution(inline: Token): boolean {
  const parts = (inline.children ?? []).filter((token) => token.type !== 'text' || token.content.trim() !== '')
  return ATTRIBUTION.test(inline.content) || (parts.length > 0 && parts.every((token) => token.type === 'cites'))
}
