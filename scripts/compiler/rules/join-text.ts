import type { Token } from 'markdown-it'

/** Joins neighbouring pieces of text; escapes and entities come from markdown-it as pieces of their own. */
export function joinText(tokens: readonly Token[]): void {
  for (const inline of tokens) {
    if (inline.type !== 'inline' || inline.children === null) continue
    const joined: Token[] = []
    let pieces: string[] = []
    const flush = (): void => {
      const last = joined.at(-1)
      if (last !== undefined && pieces.length > 0) last.content = pieces.join('')
      pieces = []
    }
    for (const token of inline.children) {
      if (token.type === 'text_special') token.type = 'text'
      if (token.type !== 'text') flush()
      else if (pieces.push(token.content) > 1) continue
      joined.push(token)
    }
    flush()
    inline.children = joined
  }
}
