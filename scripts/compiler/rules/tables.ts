import type { Token } from 'markdown-it'
import { TokenNotes } from '../token-notes.ts'
import { divNotes } from './fenced-div.ts'

/** Set on tables that stand in `::: explore`, which frames them itself. */
export const exploredTables = new TokenNotes<true>()

/** Gives tables their header cells, and classes in place of `style`, which the page's policy forbids. */
export function shapeTables(tokens: readonly Token[]): void {
  const divs: string[] = []
  let firstInRow = false
  let header: Token | undefined
  tokens.forEach((token, index) => {
    if (token.type === 'fenced_div_open') divs.push(divNotes.get(token)?.kind ?? 'plain')
    else if (token.type === 'fenced_div_close') divs.pop()
    else if ((token.type === 'table_open' || token.type === 'table_close') && divs.at(-1) === 'explore') {
      exploredTables.set(token, true)
    } else if (token.type === 'tr_open') firstInRow = true
    else if (token.type === 'th_open' || token.type === 'td_open') {
      const inline = tokens[index + 1]
      header = shapeCell(token, firstInRow, inline)
      firstInRow = false
    } else if (token.type === 'th_close' || token.type === 'td_close') token.tag = header?.tag ?? token.tag
  })
}

/** Is who says it all that the cell says? */
function isOnlyCited(inline: Token | undefined): boolean {
  const said = (inline?.children ?? []).filter(({ type, content }) => type !== 'text' || content.trim() !== '')
  return said.length > 0 && said.every(({ type }) => type === 'cites')
}

const isEmpty = (inline: Token | undefined): boolean => inline?.content.trim() === ''

function shapeCell(token: Token, isRowHead: boolean, inline: Token | undefined): Token {
  const align = /center|right/.exec(String(token.attrGet('style')))?.[0]
  token.attrs = null
  // An empty header says nothing about its column or row.
  const scope = token.type === 'th_open' ? 'col' : isRowHead ? 'row' : undefined
  token.tag = scope !== undefined && !isEmpty(inline) ? 'th' : 'td'
  if (token.tag === 'th' && scope !== undefined) token.attrSet('scope', scope)
  const classes = [...(align === undefined ? [] : [`align-${align}`]), ...(isOnlyCited(inline) ? ['only-cited'] : [])]
  if (classes.length > 0) token.attrSet('class', classes.join(' '))
  return token
}
