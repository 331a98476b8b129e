import { type DeckLine, isBlank, rewrite, mapBlocks } from '../line.ts'

/** How many lines they go on for at most. */
const LONGEST = 20

/** Words in brackets that have attributes or a key of a work, and attributes, stand on one line where Pandoc reads them on
 * several: what is read line by line would find no end of them. */
export function joinSpans(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => /[[{]/.test(text))) return lines
  return mapBlocks(lines, (line, at, kinds) => {
    const isCut = !ALONE.test(line.text) && openIn(line.text).isCut
    const whole = isCut ? wholeFrom(lines, kinds, at) : undefined
    return whole && { lines: [rewrite(line, whole.text)], end: whole.end }
  })
}

/** The text from a line on to where nothing is open any more; `undefined` where that is not to be read as one. */
function wholeFrom(lines: readonly DeckLine[], kinds: readonly string[], at: number) {
  let text = lines[at]?.text ?? ''
  const { opened } = openIn(text)
  let isList = CUT_LIST.test(withoutHeld(text))
  for (let end = at + 1; end <= at + LONGEST; end++) {
    const next = lines[end]
    if (next === undefined || isBlank(next) || kinds[end] !== 'text' || BLOCK.test(next.text)) return undefined
    text = `${text.replace(/\\$|(?<! ) {2,}$/, '<br>').trimEnd()} ${next.text.replace(/^[\s>]+/, '')}`
    if (openIn(text).isCut) {
      isList ||= CUT_LIST.test(withoutHeld(text))
      continue
    }
    return isList || opened.some((start) => isRead(text, start)) ? { text, end } : undefined
  }
  return undefined
}

/** A bracket on a line of its own is around blocks. */
const ALONE = /^\s*\[\s*$/

/** What begins a block of its own. */
const BLOCK = /^[\s>]*(?:[-*+]\s|\d+[.)]\s|#{1,6}\s|:{3,}|\||<\/?(?:div|section)\b)/

/** Attributes behind brackets, an address or code, or of a block, without their end. */
const CUT_LIST = /(?:[)\]`]|^\s*:{3,}\s*)\{[^{}]*$/

/** What means something else there, as so many letters. */
const withoutHeld = (text: string): string =>
  text.replace(/`+[^`]*`+|\$\$[^$]*\$\$|\$(?!\s)[^$]*\$|\\./g, (held) =>
    (held.startsWith('`') ? '`' : 'x').repeat(held.length))

/** Where brackets open that do not close, and does anything stay open? */
function openIn(text: string): { readonly opened: readonly number[]; readonly isCut: boolean } {
  const plain = withoutHeld(text)
  const opened: number[] = []
  for (let at = 0; at < plain.length; at++) {
    if (plain[at] === '[') opened.push(at)
    else if (plain[at] === ']') opened.pop()
  }
  return { opened, isCut: opened.length > 0 || CUT_LIST.test(plain) }
}

/** Have the brackets that open here attributes, with or without an address, or do they cite? */
function isRead(text: string, start: number): boolean {
  const plain = withoutHeld(text)
  let depth = 0
  for (let at = start; at < plain.length; at++) {
    depth += plain[at] === '[' ? 1 : plain[at] === ']' ? -1 : 0
    if (depth > 0) continue
    const behind = plain.slice(at + 1)
    return /^(?:\([^()]*\))?\{/.test(behind)
      || (/(?:^|[\s;-])@[\p{L}_]/u.test(plain.slice(start + 1, at)) && !/^[([]/.test(behind))
  }
  return false
}
