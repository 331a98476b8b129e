import type { Token } from 'markdown-it'
import type { Term } from '../paper/model.ts'
import { advise, listed } from '../nearest.ts'
import { TokenNotes } from '../token-notes.ts'
import type { Work } from '../work.ts'
import { spanNotes } from './spans.ts'

/** The glossary entry of each `span_open` token that links to one; the closing token has it too. */
export const termNotes = new TokenNotes<Term>()

/** Finds the glossary entries that `[社会管理]{.term}` and `[it]{.term term=an-id}` mean. */
export function findTerms(tokens: readonly Token[], work: Work): void {
  for (const inline of tokens) {
    if (inline.type !== 'inline') continue
    const open: { term: Term | undefined; token: Token }[] = []
    for (const token of inline.children ?? []) {
      if (token.type === 'span_open') open.push({ term: findTerm(token, inline, work), token })
      // A link cannot hold another link.
      else if (token.type === 'link_open' || token.type === 'cites') { for (const span of open) span.term = undefined }
      else if (token.type === 'span_close') {
        const span = open.pop()
        if (span?.term === undefined) continue
        termNotes.set(span.token, span.term)
        termNotes.set(token, span.term)
        for (const outer of open) outer.term = undefined
      }
    }
  }
}

function findTerm(token: Token, inline: Token, work: Work): Term | undefined {
  const note = spanNotes.get(token)
  if (note === undefined) return undefined
  const { classes, keys } = note.attributes
  const key = keys.get('term')?.value
  if (key === undefined && !classes.includes('term')) return undefined
  const { terms } = work.context.paper
  const wanted = (key ?? note.text).trim()
  const found = termOf(wanted, terms)
  if (found !== undefined) return found
  const names = [...terms.values()].flatMap((term) => [term.id, term.name, term.chinese ?? term.id])
  work.problems.warning(work.placeIn(inline, note.offset), {
    rule: 'unknown-term',
    found: wanted,
    what: `The glossary has no term “${wanted}”.`,
    why: 'The word on the slide leads to no explanation.',
    fix: advise(
      wanted,
      names,
      `Add it to slides/paper/terms.yaml, or name an entry: [word]{.term term=${[...terms.keys()][0] ?? 'ID'}}.${
        terms.size < 2 ? '' : ` There are ${listed([...terms.keys()])}.`
      }`,
    ),
  })
  return undefined
}

/** The entry that a word means, by its id or one of its names. */
export const termOf = (word: string, terms: ReadonlyMap<string, Term>): Term | undefined =>
  terms.get(word) ?? [...terms.values()].find((term) => namesOf(term).includes(word.toLowerCase()))

/** Everything by which a text may call a term: `Central State Security Commission (CSSC)` answers to its acronym
 * too. */
function namesOf({ name, chinese, pinyin }: Term): string[] {
  const [, long, short] = /^([^(]+) \((.+)\)$/.exec(name) ?? []
  return [name, chinese, pinyin, long, short].flatMap((one) => (one === undefined ? [] : [one.toLowerCase()]))
}
