import type { Token } from 'markdown-it'

/** How entries are counted that have no figures: the `type` of `<ol>`. */
export type LetterKind = 'a' | 'A' | 'i' | 'I'

const KINDS = ['a', 'A', 'i', 'I'] as const
/** The first of as many code points that no text has. */
const FIRST = 0xfdd0
const MARK = /^[\u{FDD0}-\u{FDD3}] ?/u

/** What stands before the words of an entry so that its list is counted by letters, which Markdown cannot say. */
export const letterMark = (kind: LetterKind): string => String.fromCodePoint(FIRST + KINDS.indexOf(kind))

/** Lists whose entries have such a mark are counted by letters; the marks go. */
export function countByLetters(tokens: readonly Token[]): void {
  const open: Token[] = []
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'ordered_list_open' || token.type === 'bullet_list_open') open.push(token)
    else if (token.type === 'ordered_list_close' || token.type === 'bullet_list_close') open.pop()
    if (token.type !== 'list_item_open') continue
    const words = tokens[index + 2]?.children
    const first = words?.[0]
    if (first?.type !== 'text' || !MARK.test(first.content)) continue
    const kind = KINDS[(first.content.codePointAt(0) ?? 0) - FIRST]
    first.content = first.content.replace(MARK, '')
    if (first.content === '') words?.shift()
    if (kind === undefined) continue
    open.at(-1)?.attrSet('type', kind)
    open.at(-1)?.attrSet('data-count', kind)
  }
}

/** What stands before an entry of a list, by its number. */
export const letterOf = (kind: LetterKind, number: number): string => {
  const small = kind === 'a' || kind === 'A' ? alphabetic(number) : roman(number)
  return kind === 'a' || kind === 'i' ? small : small.toUpperCase()
}

/** The number that such letters say; `undefined` where they say none. */
export function numberOf(kind: LetterKind, letters: string): number | undefined {
  const most = kind === 'a' || kind === 'A' ? 26 : 50
  for (let number = 1; number <= most; number++) if (letterOf(kind, number) === letters) return number
  return undefined
}

export const isLetterKind = (value: unknown): value is LetterKind => KINDS.some((kind) => kind === value)

function alphabetic(number: number): string {
  const rest = (number - 1) % 26
  return (number > 26 ? alphabetic((number - 1 - rest) / 26) : '') + String.fromCodePoint(97 + rest)
}

const ROMAN = [['l', 50], ['xl', 40], ['x', 10], ['ix', 9], ['v', 5], ['iv', 4], ['i', 1]] as const

function roman(number: number): string {
  let [made, left] = ['', number]
  for (const [letters, worth] of ROMAN) {
    while (left >= worth) {
      made += letters
      left -= worth
    }
  }
  return made
}
