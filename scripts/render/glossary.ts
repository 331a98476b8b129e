import { between, el, type Element, type Node } from '../compiler/content/node.ts'
import type { Registers, Term } from '../compiler/paper/model.ts'
import { renderTerm } from './evidence.ts'

const GROUPS: readonly (readonly [Term['kind'], string])[] = [['word', 'Words'], ['person', 'People'], [
  'body',
  'Bodies',
]]

/** All terms by kind with the ways to them: the body of the page. */
export function renderGlossary(paper: Registers): Node[] {
  const links = groupsOf(paper).map(({ kind, title, own }) =>
    el('li', {}, el('a', { href: `#kind-${kind}` }, title), ` ${own.length}`)
  )
  return [
    el('nav', { class: 'page-nav', 'aria-label': 'On this page' }, el('ul', {}, '\n', between(links, '\n'), '\n')),
    '\n',
    ...renderTerms(paper),
  ]
}

/** All terms by kind, each group in alphabetical order. */
export const renderTerms = (paper: Registers): Node[] =>
  between(groupsOf(paper).map(({ kind, title, own }) =>
    el(
      'section',
      { class: 'terms', 'data-group': true, 'aria-labelledby': `kind-${kind}` },
      '\n',
      el('h2', { id: `kind-${kind}` }, title),
      '\n',
      between(own.map((term) => asEntry(renderTerm(term))), '\n'),
      '\n',
    )
  ), '\n')

/** What the filter of the page shows and hides. */
const asEntry = (term: Element): Element => ({ ...term, attributes: { 'data-entry': true, ...term.attributes } })

/** Some terms in their order, without headings: the text that takes them in has its own. */
export const renderSomeTerms = (terms: readonly Term[]): Node[] => [
  el('div', { class: 'terms' }, '\n', between(terms.map((term) => renderTerm(term)), '\n'), '\n'),
  '\n',
]

function groupsOf(paper: Registers): { kind: Term['kind']; title: string; own: Term[] }[] {
  const terms = [...paper.terms.values()].sort((a, b) => compare(sortKey(a), sortKey(b)))
  return GROUPS.map(([kind, title]) => ({ kind, title, own: terms.filter((term) => term.kind === kind) }))
    .filter(({ own }) => own.length > 0)
}

/**
 * “The People’s Daily” stands under P, a person under the surname, which is the first of a Chinese name (it has its
 * pinyin) and
 * the last of another; capitals and accents make no difference.
 */
function sortKey({ english, kind, pinyin }: Term): string {
  const name = kind === 'person' && pinyin === undefined
    ? english.replace(/^(.*) (\S+)$/, '$2 $1')
    : english.replace(/^the /i, '')
  return name.normalize('NFD').replace(/[^\p{L}\p{N} ]/gu, '').toLowerCase()
}

// By code unit, not by locale: the order must be the same on every machine.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
