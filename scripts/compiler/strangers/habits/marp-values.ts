import { parseDocument } from 'yaml'
import { isRecord } from '../../yaml-source.ts'
import { type DeckLine, isBlank } from '../line.ts'

/** What a value begins with that goes on below whatever stands there: a block, or a quotation that is not closed. */
const GOES_ON = /^\s*(?:[|>][-+\d]{0,2}\s*$|"(?:[^"\\]|\\.)*$|'[^']*$)/

/** A value that YAML lets go on over several lines, on one; and how many lines below its first it takes. @param indent
 * how far in its key stands @param isOther is a line a key of its own? */
export function valueBelow(
  value: string,
  below: readonly DeckLine[],
  indent: number,
  isOther: (line: DeckLine) => boolean,
): { readonly value: string; readonly count: number } {
  const isOpen = GOES_ON.test(value)
  const end = below.findIndex((line) =>
    !isBlank(line)
    && (line.text.search(/\S/) <= indent || (!isOpen && (isOther(line) || /^\s*-\s/.test(line.text))))
  )
  const lines = below.slice(0, end < 0 ? undefined : end)
  if (lines.every(isBlank)) return { value, count: 0 }
  const document = parseDocument(`key: ${value.trim()}\n${lines.map(({ text }) => ` ${text}`).join('\n')}`)
  const read: unknown = document.errors.length > 0 ? undefined : document.toJS()
  const said = isRecord(read) ? read['key'] : undefined
  return typeof said === 'string'
    ? { value: said.replace(/\s+/g, ' ').trim(), count: lines.length }
    : { value, count: 0 }
}
