import type { Token } from 'markdown-it'
import type { Place, Problems } from '../../problem.ts'
import { linesIn, withKinds } from './lines-in.ts'
import type { Work } from '../../work.ts'

/** Marks that a deck from elsewhere means and nobody read: they stand on the slide as they are written. */
export interface Stray {
  readonly place: Place
  readonly found: string
}

/** What other programs mark words with; words about marks stand in ticks. */
const MARKS = [
  // One right behind a word, and not before another, is the sign of a footnote.
  /(?<=[^\s*\w)\]%\u00c0-\uffff])\*\*+|(?<!\*)\*\*+(?=[^\s*.,;:!?)\]}])|(?<!\*)\*\*[^*]+(?<=\S)\*\*|~~|(?<![=\w])==(?=\S)[^=]+==/,
  // A blank within a pair that is as long as words makes none of it.
  /(?<![\w*)\]])\*(?=[a-z\u00c0-\uffff])[^*]{2,}\s\*(?![\w*])|^\*\s[^*]{2,}[^*\s]\*$/,
  /!?\[[^\][]*\]\(|!\[|\[\^[\w-]+\]/,
  /\{\{[^{}]*(?:\}\})?|\{%[^{}]*\}?|\{[:.#][\w: -][^{}]*\}|\{[\w-]+="?[^{}]*\}/,
  /<!--|<\/[a-z][\w-]*>|<[a-z][\w-]*\s[^<>]*>/,
  /\$\$|\\(?:begin|end|[a-z]{3,})\s*(?:[{[]|$)/,
  // A blank before the last mark makes words of a formula.
  /(?<![\w$])\$[a-z\\][^$]*\s\$(?![\w$])/,
  /(?<![\w&])&(?:[a-z]{2,8}|#\d+|#x[\da-f]+);/,
]
const MARK = new RegExp(MARKS.map(({ source }) => source).join('|'), 'i')

/** What they begin a block with, and rows of tables. */
const START = /^\s*(?::{3,}|#{1,6}\s|#{2,6}(?=[^\s#])|(?:!!!|\?\?\?)\s+\w+|`{3,}|~{3,})/
const ROW = /^\s*(?:\|\s.*\s\|\s.*\||\+[-=+]{3,}\+)\s*$/

/** One sign again and again, by itself: it was to part something. Points are words, as are marks of a question. Or a word in
 * brackets for which a program sets what it makes. */
const ALONE = /^(?<sign>(?![.?!…])[\p{P}\p{Sm}\p{Sk}])\k<sign>+$|^\[(?:\[[\p{L}_][\p{L}\p{N}_:-]*\]|_?toc_?)\]$/iu

/** A row of a table, or the line below its head. */
const rowIn = (text: string): readonly string[] | null =>
  ROW.exec(text) ?? (text.includes('|') && text.includes('-') ? BELOW_HEAD.exec(text) : null)
const BELOW_HEAD = /^[-:| ]{5,}$/

const isBreak = (token: Token | undefined): boolean => token === undefined || /^(?:soft|hard)break$/.test(token.type)

/** Notes what no rule read in the text of a deck for another program. */
export function findStrayMarkup(tokens: readonly Token[], work: Work): void {
  if (!work.isTranslated) return
  for (const inline of tokens) {
    const children = inline.type === 'inline' ? inline.children ?? [] : []
    for (const [index, { type, content }] of children.entries()) {
      if (type !== 'text') continue
      // A cell of a table has no place of its own, and begins no block.
      const starts = inline.map !== null && isBreak(children[index - 1])
      const found = (MARK.exec(content) ?? (starts ? START.exec(content) : undefined)
        ?? (starts && children.length === 1 ? ALONE.exec(content) : undefined)
        ?? (starts && isBreak(children[index + 1]) ? rowIn(content) : undefined))?.[0]?.trim()
      if (found === undefined || found === '') continue
      // What was escaped is meant so.
      const offset = inline.content.indexOf(found)
      if (offset >= 0) work.strays.push({ place: work.placeIn(inline, offset), found })
    }
  }
}

/** One problem for all of them that no other names. */
export function tellStrays(all: readonly Stray[], problems: Problems): void {
  const strays = all.filter(({ place, found }) =>
    !problems.list.some((told) =>
      told.what.includes(found)
      // A slide without a heading is named by its first words, whatever is in them.
      || (told.rule !== 'slide-without-heading' && told.line === place.line && told.found?.includes(found) === true)
    )
  )
  const [first] = strays
  if (first === undefined) return
  const lines = new Map<string, Set<number>>()
  for (const { found, place } of strays) lines.set(found, (lines.get(found) ?? new Set()).add(place.line))
  const kinds = [...lines].map(([found, at]) => `“${found}” (${linesIn([...at])})`)
  problems.warning(first.place, {
    rule: 'stray-markup',
    found: first.found,
    what: withKinds('Marks stand on slides as they are written:', kinds),
    why: 'Nothing reads them, so the room sees them.',
    fix: 'Write what they mean in the kit’s Markdown, put them between ticks (`…`) if they are words, or delete them.',
  })
}
