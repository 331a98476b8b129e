import footnote from 'markdown-it-footnote'
import type { Env, MarkdownIt, Token } from 'markdown-it'
import { inlineNodesOf, nodesOf } from '../content/from-tokens.ts'
import { el, type Node } from '../content/node.ts'
import { trimBreaks } from '../content/map-nodes.ts'
import { lineOf } from '../token-line.ts'
import type { Work } from '../work.ts'

/** `[^1]`, `[^1]: words` and `^[words]`; the words stand at the foot of each slide that refers to them. */
export const addFootnotes = (md: MarkdownIt): void => void md.use(footnote)

/** Takes the footnotes out of the blocks of a slide. */
export function takeFootnotes(tokens: Token[], work: Work): void {
  for (let at = 0; at < tokens.length; at++) {
    const open = tokens[at]
    if (open?.type !== 'footnote_reference_open') continue
    const end = tokens.findIndex((token, index) => index > at && token.type === 'footnote_reference_close')
    const inside = tokens.splice(at, end - at + 1).slice(1, -1)
    const label = String(open.meta?.['label'] ?? '')
    const before = work.footnotes.get(label)
    if (before === undefined) work.footnotes.set(label, { tokens: inside, part: work.part, isUsed: false })
    else if (wordsOf(before.tokens) !== wordsOf(inside)) reportSecond(label, inside, work)
    at--
  }
}

const wordsOf = (tokens: readonly Token[]): string => tokens.map(({ content }) => content).join('\n').trim()

/** A label means one footnote in all of a deck, that which is written first. */
const reportSecond = (label: string, tokens: readonly Token[], work: Work): void =>
  work.problems.warning(work.at(tokens[0]?.map === null || tokens[0] === undefined ? 0 : lineOf(tokens[0])), {
    rule: 'footnote-twice',
    found: `[^${label}]: ${wordsOf(tokens)}`,
    what: `The footnote “${label}” is written a second time in this deck, with other words.`,
    why: 'Each [^LABEL] shows the words that are written first, so these stand on no slide.',
    fix: `Give one of them another label, here and where it is referred to: [^${label}-2].`,
  })

/** The footnotes that some tokens refer to, as a list. */
export function footnotesOf(tokens: readonly Token[], env: Env, work: Work): Node[] {
  const found = new Map<number, Node[]>()
  for (const token of tokens) {
    for (const child of token.children ?? []) {
      if (child.type !== 'footnote_ref') continue
      const id = Number(child.meta?.['id'] ?? 0)
      const label = child.meta?.['label']
      const written = label === undefined ? undefined : work.footnotes.get(String(label))
      if (written !== undefined) written.isUsed = true
      found.set(id,
        written === undefined ? inlineNodesOf(footnotesIn(env)[id]?.tokens ?? []) : trimBreaks(nodesOf(written.tokens)))
    }
  }
  if (found.size === 0) return []
  const items = [...found].map(([id, content]) => el('li', { value: id + 1 }, content))
  return [el('div', { class: 'footing' }, el('ol', { class: 'footnotes' }, items)), '\n']
}

/** Says of footnotes that nobody refers to. */
export function reportUnused(work: Work): void {
  for (const [label, { tokens, part, isUsed }] of work.footnotes) {
    if (isUsed) continue
    work.part = part
    const [first] = tokens
    const inline = tokens.find(({ type }) => type === 'inline')
    work.problems.warning(work.at(first?.map === null || first === undefined ? 0 : lineOf(first)), {
      rule: 'unused-footnote',
      found: `[^${label}]: ${inline?.content ?? ''}`,
      what: `No words refer to the footnote “${label}”.`,
      why: 'It stands on no slide.',
      fix: `Write [^${label}] behind what it explains, or delete it.`,
    })
  }
}

/** What the package keeps of each footnote: the tokens of one that is written in place. */
function footnotesIn(env: Env): readonly { readonly tokens?: readonly Token[] }[] {
  const kept: unknown = env['footnotes']
  const list = typeof kept === 'object' && kept !== null && 'list' in kept ? kept.list : undefined
  return Array.isArray(list) ? list : []
}
