import MarkdownIt, { type Token } from 'markdown-it'

/** What stands in the place of its mark, in an entry of a list that begins with a box. */
export const BOX = 'entry-box'

/** `- [ ] to do` and `- [x] done` as boxes, empty and ticked; in an exercise they say what is right instead. */
export function tickBoxes(tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    const words = token.type === 'list_item_open' ? tokens[index + 2]?.children : undefined
    const [first] = words ?? []
    const mark = first?.type === 'text' ? /^\[([ xX])\](?=\s)/.exec(first.content)?.[1] : undefined
    if (words === null || words === undefined || first === undefined || mark === undefined) continue
    const box = new MarkdownIt.Token(BOX, '', 0)
    box.content = mark === ' ' ? '☐' : '☑'
    first.content = first.content.slice('[ ]'.length)
    words.unshift(box)
    // A number says more than a dash, and stays.
    if (token.markup.length === 1 && '-+*'.includes(token.markup)) token.attrJoin('class', 'checked')
  }
}
