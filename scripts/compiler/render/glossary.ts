import type { Paper, Term } from '../model.ts'
import { renderTerm } from './evidence.ts'

const GROUPS: readonly (readonly [Term['kind'], string])[] = [['word', 'Words'], ['person', 'People'], [
  'body',
  'Bodies',
]]

/** All terms by kind with the ways to them: the body of the page. */
export function renderGlossary(paper: Paper): string {
  return `<nav class="page-nav" aria-label="On this page"><ul>
${
    groupsOf(paper).map(({ kind, title, own }) => `<li><a href="#kind-${kind}">${title}</a> ${own.length}</li>`).join(
      '\n',
    )
  }
</ul></nav>
${renderTerms(paper)}`
}

/** All terms by kind, each group in alphabetical order. */
export function renderTerms(paper: Paper): string {
  return groupsOf(paper).map(({ kind, title, own }) =>
    `<section class="terms" data-group aria-labelledby="kind-${kind}">
<h2 id="kind-${kind}">${title}</h2>
${own.map((term) => renderTerm(term).replace('<div ', '<div data-entry ')).join('\n')}
</section>`
  ).join('\n')
}

/** Some terms in their order, without headings: the text that takes them in has its own. */
export function renderSomeTerms(terms: readonly Term[]): string {
  return `<div class="terms">\n${terms.map((term) => renderTerm(term)).join('\n')}\n</div>\n`
}

function groupsOf(paper: Paper): { kind: Term['kind']; title: string; own: Term[] }[] {
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
