import { readTags } from './html/tags.ts'
import { blankAt, type DeckLine, headingLevel, isBlank, isRule, lineKinds, rewrite, mapBlocks } from './line.ts'

const INDENT = /^(?: {4}| {0,3}\t)/
/** What may hold what stands farther in: an entry of a list, a definition, a note. */
const HOLDS = /^\s*(?:[-*+:~]\s|\(?[\w@#]{1,5}[.)]\s+\S|\[\^)/
/** What would be read as more than words, if it were no code. */
const READ = /<[!/?A-Za-z]|\{\{/

/** Code that stands four farther in, below an empty line, in no entry and in no element: where tags are in it, it becomes
 * a fence, in which nobody reads them. */
export function fencedTags(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => INDENT.test(text) && READ.test(text))) return lines
  const blocks = indentedCode(lines)
  return mapBlocks(lines, (_, at) => {
    const end = blocks.get(at) ?? at
    const block = lines.slice(at, end)
    return block.some(({ text }) => READ.test(text))
      ? { lines: [...fenced(block), blankAt(block.at(-1)?.from ?? 0)], end: end - 1 }
      : undefined
  })
}

/** Such code as a fence. */
export function fenced(block: readonly DeckLine[]): DeckLine[] {
  const from = block[0]?.from ?? 0
  const longest = Math.max(3, ...block.flatMap(({ text }) => text.match(/`+/g) ?? []).map(({ length }) => length))
  const fence = '`'.repeat(longest + 1)
  const inside = block.map((one) => rewrite(one, one.text.replace(INDENT, '')))
  return [{ text: fence, from }, ...inside, { text: fence, from: block.at(-1)?.from ?? from }]
}

/** Where each block of such code begins, and the line behind its last. */
export function indentedCode(lines: readonly DeckLine[]): ReadonlyMap<number, number> {
  const kinds = lineKinds(lines)
  const endings = new Map<string, number>()
  for (const [at, { text }] of lines.entries()) {
    for (const [, name = ''] of text.matchAll(/<\/([A-Za-z][\w:.-]*)/g)) endings.set(name.toLowerCase(), at)
  }
  const found = new Map<number, number>()
  let [mayBegin, isBelowBlank] = [true, true]
  let open: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) continue
    if (kinds[at] !== 'text') isBelowBlank = kinds[at] === 'comment'
    else if (isBlank(line)) isBelowBlank = true
    else if (INDENT.test(line.text) && mayBegin && isBelowBlank && open.length === 0) {
      const end = endOf(lines, kinds, at)
      found.set(at, end)
      at = end - 1
    } else {
      if (isRule(line)) open = []
      for (const tag of readTags(line.text)) {
        if (typeof tag === 'string') continue
        if (tag.kind === 'open' && (endings.get(tag.name) ?? -1) >= at) open.push(tag.name)
        if (tag.kind === 'close') open.splice(Math.max(open.lastIndexOf(tag.name), 0))
      }
      mayBegin = !HOLDS.test(line.text) && (mayBegin || !/^\s/.test(line.text))
      isBelowBlank = headingLevel(line) > 0
    }
  }
  return found
}

/** Behind the last line of a block, which empty ones are part of where more of it follows. */
function endOf(lines: readonly DeckLine[], kinds: readonly string[], start: number): number {
  let end = start
  for (let at = start; at < lines.length && kinds[at] === 'text'; at++) {
    const line = lines[at]
    if (line === undefined || isBlank(line)) continue
    if (!INDENT.test(line.text)) break
    end = at + 1
  }
  return end
}
