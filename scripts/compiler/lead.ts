import type { Token } from 'markdown-it'

/** Marks the paragraph that begins at an index as a lead, which stands out, where anything follows it. */
export function markLead(tokens: readonly Token[], at = 0): void {
  const paragraph = tokens[at]
  if (paragraph?.type === 'paragraph_open' && !paragraph.hidden && tokens[at + 3] !== undefined) {
    paragraph.attrSet('class', 'lead')
  }
}
