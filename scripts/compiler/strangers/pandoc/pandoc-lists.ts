import { blankAt, type DeckLine, isBlank, lineKinds, outsideCode, rewrite } from '../line.ts'
import { letteredLists } from './lettered-lists.ts'

/** Lists that only Pandoc knows: of definitions, of lines, of examples, by letters. */
export const pandocLists = (lines: readonly DeckLine[]): DeckLine[] => letteredLists(lineBlocks(definitions(lines)))

const DEFINITION = /^(?<indent> *)[:~][ \t]+(?<said>\S.*)$/
const ENTRY = /^ *(?:[-*+]|\d{1,9}[.)]) +/
/** Words, which code, a link or marks may begin. */
const TERM = /^ {0,3}(?:[^\s#>|:`<!*+-]|`(?!``)|\*{1,3}(?![\s*])).*$/
const FENCE = /^\s*(?:`{3}|~{3})/

/** May a term stand below this line? */
const begins = (above: DeckLine | undefined): boolean =>
  above === undefined || isBlank(above) || above.text.trimStart().startsWith(':::')

/** A term, and below it `: what it means`: an entry, the term in bold. */
function definitions(lines: readonly DeckLine[]): DeckLine[] {
  const kinds = lineKinds(lines)
  const made: DeckLine[] = []
  for (const [index, line] of lines.entries()) {
    const { indent = '', said } = (kinds[index] === 'text' ? DEFINITION.exec(line.text)?.groups : undefined) ?? {}
    const at = made.findLastIndex((one) => !isBlank(one))
    const above = made[at]
    const room = said === undefined ? undefined : roomOf(made, indent.length)
    if (said === undefined || above === undefined || room === undefined || made.length - at > 2) made.push(line)
    else if (isBlank(made.at(-1) ?? line) && isDefined(made, room)) made.push(rewrite(line, `${room}  ${said}`))
    else if (above.text.startsWith(`${room}  `) && !FENCE.test(above.text) && isDefined(made, room)) {
      made.splice(at, made.length - at, rewrite(above, `${above.text}\\`), rewrite(line, `${room}  ${said}`))
    } else if (above.text.startsWith(room) && TERM.test(above.text.slice(room.length)) && begins(made[at - 1])) {
      made.splice(at, made.length - at, rewrite(above, `${room}- **${plain(above.text.trim())}**\\`),
        rewrite(line, `${room}  ${said}`))
    } else made.push(line)
  }
  return made
}

/** What stands before the words of the entry in which a line stands that is so far in; further in is code. */
function roomOf(above: readonly DeckLine[], indent: number): string | undefined {
  // An entry that a term has become holds none.
  const widthOf = ({ text }: DeckLine): number => text.endsWith('**\\') ? 0 : ENTRY.exec(text)?.[0].length ?? 0
  const last = above.findLast((line) => widthOf(line) > 0 ? widthOf(line) <= indent : /^\S/.test(line.text))
  const room = last === undefined ? 0 : widthOf(last)
  return indent - room < 3 ? ' '.repeat(room) : undefined
}

/** A term that is bold all the same. */
const plain = (term: string): string => outsideCode(term, (part) => part.replaceAll('**', ''))

/** Does what was last said stand in an entry of a term? */
function isDefined(lines: readonly DeckLine[], room: string): boolean {
  const entry = lines.findLast((line) => !isBlank(line) && !line.text.startsWith(`${room}  `))
  return entry?.text.startsWith(`${room}- **`) === true && entry.text.endsWith('**\\')
}

/** Lines behind a bar keep their ends and their indentation; a table is none of them. */
function lineBlocks(lines: readonly DeckLine[]): DeckLine[] {
  const kinds = lineKinds(lines)
  const isBar = (index: number): boolean => kinds[index] === 'text' && lines[index]?.text.startsWith('| ') === true
  const made: DeckLine[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) break
    let end = at
    while (isBar(end)) end++
    const block = lines.slice(at, end)
    if (end === at) made.push(kinds[at] === 'text' && /^\|\s*$/.test(line.text) ? blankAt(line.from) : line)
    else if (block.some(({ text }) => /\|\s*$|^\|\s*:?-/.test(text)) || /^\s*\|/.test(lines[end]?.text ?? '')) {
      made.push(...block)
    } else {
      made.push(...block.map((one, index) => {
        const text = one.text.slice(2)
        const words = text.trimStart()
        return rewrite(one,
          '\u00a0'.repeat(text.length - words.length) + words + (index < block.length - 1 ? '\\' : ''))
      }), blankAt(line.from))
    }
    at = Math.max(at, end - 1)
  }
  return made
}
