import { el, type Element, type Node } from '../compiler/content/node.ts'
import type { Registers, Term } from '../compiler/paper/model.ts'
import { renderTerm } from './evidence.ts'
import { type Wording, wordingOf } from '../words/wording.ts'

const KINDS: readonly Term['kind'][] = ['word', 'person', 'body']

/** All terms by kind with the ways to them: the body of the page. */
export function renderGlossary(paper: Registers, language: string): Node[] {
  const links = groupsOf(paper, language).map(({ kind, title, own }) =>
    el('li', {}, el('a', { href: `#kind-${kind}` }, title), ` ${own.length}`)
  )
  return [
    el('nav', { class: 'page-nav', 'aria-label': wordingOf(language).onThisPage }, el('ul', {}, links)),
    ...renderTerms(paper, language),
  ]
}

/** All terms by kind, each group in alphabetical order. */
export const renderTerms = (paper: Registers, language: string): Node[] =>
  groupsOf(paper, language).map(({ kind, title, own }) =>
    el('section', { class: 'terms', 'data-group': true, 'aria-labelledby': `kind-${kind}` },
      el('h2', { id: `kind-${kind}` }, title), own.map((term) => asEntry(renderTerm(term, wordingOf(language)))))
  )

/** What the filter of the page shows and hides. */
const asEntry = (term: Element): Element => ({ ...term, attributes: { 'data-entry': true, ...term.attributes } })

/** Some terms in their order, without headings: the text that takes them in has its own. */
export const renderSomeTerms = (terms: readonly Term[], wording: Wording): Node[] => [
  el('div', { class: 'terms' }, terms.map((term) => renderTerm(term, wording))),
]

function groupsOf(paper: Registers, language: string): { kind: Term['kind']; title: string; own: Term[] }[] {
  const wording = wordingOf(language)
  const { compare } = new Intl.Collator(language)
  const terms = [...paper.terms.values()].sort((a, b) => compare(sortKey(a, wording), sortKey(b, wording)))
  return KINDS.map((kind) => ({
    kind,
    title: wording.termKinds[kind],
    own: terms.filter((term) => term.kind === kind),
  }))
    .filter(({ own }) => own.length > 0)
}

/**
 * “The People’s Daily” stands under P, a person under the surname, which is the first of a Chinese name (it has its
 * pinyin) and
 * the last of another; capitals and accents make no difference.
 */
function sortKey({ name, kind, pinyin }: Term, { articles }: Wording): string {
  const key = kind === 'person' && pinyin === undefined
    ? name.replace(/^(.*) (\S+)$/, '$2 $1')
    : name.replace(articles, '')
  return key.replace(/[^\p{L}\p{N} ]/gu, '')
}
