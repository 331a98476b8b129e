import { type ForeignDeck, hasLine, textOf } from '../habit.ts'
import { blankAt, type DeckLine, mapText, rewrite } from '../line.ts'

const COMMENT = /^\s*\{%-?\s*(?<end>end)?comment\s*-?%\}\s*$/
const VALUE = /\{\{\s*page\.(?<key>[\w-]+)\s*\}\}/g

/** What Jekyll leaves out or sets in before a deck is shown: comments, and what the settings say. */
export function withoutLiquid(lines: readonly DeckLine[], deck: ForeignDeck): readonly DeckLine[] {
  if (!hasLine(deck, /\{%|\{\{\s*page\./)) return lines
  let isComment = false
  return mapText(lines, (line) => {
    const mark = COMMENT.exec(line.text)
    if (mark !== null) isComment = mark.groups?.['end'] === undefined
    if (mark !== null || isComment) return blankAt(line.from)
    if (/^\s*\{%-?\s*(?:end)?raw\s*-?%\}\s*$/.test(line.text)) return blankAt(line.from)
    return rewrite(line, line.text.replace(VALUE, (whole, key: string) => textOf(deck.given, key) || whole))
  })
}
