import type { Token } from 'markdown-it'

/** `- [ ] to do` and `- [x] done` as boxes, empty and ticked; in an exercise they say what is right instead. */
export function tickBoxes(tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    const first = token.type === 'list_item_open' ? tokens[index + 2]?.children?.[0] : undefined
    if (first?.type !== 'text') continue
    first.content = first.content.replace(/^\[([ xX])\](?=\s)/, (_, mark: string) => (mark === ' ' ? '☐' : '☑'))
  }
}
