import type { Token } from 'markdown-it'
import { lookOf } from '../identity.ts'
import { termAnchor, claimAnchor, endnoteAnchor } from './look-up.ts'
import { identityMark, voiceMark } from './marks.ts'
import { captionNotes } from '../rules/captions.ts'
import { citationNotes, type Citing } from '../rules/citations.ts'
import { codeNotes } from '../rules/dress-code.ts'
import { mathsNotes } from '../rules/maths.ts'
import { divNotes } from '../rules/fenced-div.ts'
import { inclusionNotes } from '../rules/inclusion.ts'
import { shownNotes } from '../rules/pictures.ts'
import { BOX } from '../rules/task-boxes.ts'
import { spanNotes } from '../rules/spans.ts'
import { exploredTables } from '../rules/tables.ts'
import { termNotes } from '../rules/terms.ts'
import { useNotes } from '../number-steps.ts'
import { words } from './chinese.ts'
import { type Attributes, el, isElement, type Node, between, type Element } from './node.ts'
import type { Claim, Voice } from '../paper/model.ts'
import type { Wording } from '../../words/wording.ts'
import { INFERRED } from '../source-line.ts'
import { itemAt } from '../certain.ts'

/** An element whose end has not been read. */
interface Open {
  readonly name: string
  readonly attributes: Attributes
  readonly children: Node[]
}

/** Tokens of Markdown as nodes, with the line breaks between blocks that CommonMark's reference output has. */
export function nodesOf(tokens: readonly Token[]): Node[] {
  const builder = new Builder()
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'inline') { for (const child of token.children ?? []) builder.take(child) }
    else builder.take(token, tokens, index)
  }
  return builder.finish()
}

/** Tokens of one line of text as nodes. */
export function inlineNodesOf(tokens: readonly Token[]): Node[] {
  const builder = new Builder()
  for (const token of tokens) builder.take(token)
  return builder.finish()
}

class Builder {
  readonly #open: Open[] = [{ name: '', attributes: {}, children: [] }]

  take(token: Token, tokens: readonly Token[] = [], index = 0): void {
    const leaf = LEAVES[token.type]
    if (token.type === 'footnote_ref' && isFootnoteMark(this.#open.at(-1)?.children.at(-1))) {
      // Two that touch would read as one number.
      this.#add(el('sup', {}, ', '))
    }
    if (leaf !== undefined) this.#add(...leaf(token))
    else if (token.type === 'span_open') this.#openSpan(token)
    else if (token.type === 'span_close') this.#close()
    else if (token.type === 'fenced_div_open' || token.type === 'fenced_div_close') this.#takeDiv(token)
    else if (token.type === 'table_open' || token.type === 'table_close') this.#takeTable(token)
    else if (!token.hidden) this.#takeTag(token, tokens, index)
  }

  finish(): Node[] {
    while (this.#open.length > 1) this.#close()
    return this.#open[0]?.children ?? []
  }

  #add(...nodes: readonly Node[]): void {
    this.#open.at(-1)?.children.push(...nodes)
  }

  #start(name: string, attributes: Attributes): void {
    this.#open.push({ name, attributes, children: [] })
  }

  #close(): void {
    const done = this.#open.pop()
    if (done !== undefined) this.#add(el(done.name, done.attributes, done.children))
  }

  #takeTag(token: Token, tokens: readonly Token[], index: number): void {
    if (token.block && token.nesting !== -1 && isTightEnd(tokens[index - 1])) this.#add('\n')
    if (token.nesting === 1) {
      this.#start(token.tag, attributesOf(token))
      if (token.block && breaksAfter(token, tokens[index + 1])) this.#add('\n')
      return
    }
    if (token.nesting === -1) this.#close()
    else this.#add(el(token.tag, attributesOf(token)))
    if (token.block) this.#add('\n')
  }

  #takeDiv(token: Token): void {
    const kind = divNotes.get(token)?.kind
    if (kind === 'incremental') return
    if (token.nesting === 1) this.#start(token.tag, attributesOf(token))
    else this.#close()
    this.#add('\n')
  }

  /** A table that is explored has its frame around it already. */
  #takeTable(token: Token): void {
    const framed = exploredTables.get(token) === undefined
    if (token.nesting === 1) {
      if (framed) this.#start('div', { class: 'table-frame' })
      this.#start('table', {})
      this.#add('\n')
    } else {
      this.#close()
      if (framed) this.#close()
      this.#add('\n')
    }
  }

  #openSpan(token: Token): void {
    const { attributes, identity } = spanNotes.get(token) ?? {}
    const term = termNotes.get(token)
    const given = attributes?.classes ?? []
    const classes = given.filter((name) => name !== 'term' && name !== 'step')
      .map((name) => (identity?.id === name ? `identity ${lookOf(identity)}` : name))
    if (term !== undefined) classes.unshift('term')
    this.#start(term === undefined ? 'span' : 'a', {
      id: attributes?.id,
      class: classes.length === 0 ? undefined : classes.join(' '),
      href: term === undefined ? undefined : `#${termAnchor(term.id)}`,
      ...attributesOf(token),
    })
    if (identity !== undefined) this.#add(identityMark(identity))
  }
}

const isFootnoteMark = (node: Node | undefined): boolean =>
  isElement(node, 'sup') && node.attributes['class'] === FOOTNOTE_MARK

const FOOTNOTE_MARK = 'footnote-ref'

/** The end of a paragraph in a tight list, which is not shown. */
const isTightEnd = (token: Token | undefined): boolean => token?.hidden === true && token.nesting === -1

/** Does a line break follow a block's beginning? Not before its text, nor where it is empty. */
function breaksAfter({ tag }: Token, next: Token | undefined): boolean {
  if (next === undefined) return true
  return next.type !== 'inline' && !next.hidden && !(next.nesting === -1 && next.tag === tag)
}

const attributesOf = ({ attrs }: Token): Attributes => Object.fromEntries(attrs ?? [])

/** Tokens that have nothing inside. */
const LEAVES: Readonly<Record<string, ((token: Token) => readonly Node[]) | undefined>> = {
  text: ({ content }) => words(content),
  softbreak: () => ['\n'],
  hardbreak: () => [el('br'), '\n'],
  code_inline: ({ content }) => [el('code', {}, words(content))],
  code_block: (token) => codeBlock(token, ''),
  fence: (token) => codeBlock(token, token.info),
  maths(token) {
    const node = mathsNotes.get(token)
    return node === undefined ? [] : token.block ? [el('p', { class: 'formula' }, node), '\n'] : [node]
  },
  footnote_ref: ({ meta }) => [el('sup', { class: FOOTNOTE_MARK }, String(Number(meta?.['id'] ?? 0) + 1))],
  cites(token) {
    const citing = citationNotes.get(token)
    return citing === undefined ? [] : renderCites(citing)
  },
  [BOX]: ({ content }) => [el('span', { class: BOX }, content)],
  blank: ({ content, info }) => [blank(content, info)],
  image: figure,
  mermaid: figure,
  inclusion(token) {
    const what = inclusionNotes.get(token)
    return what === undefined ? [] : [{ kind: 'included', what }]
  },
}

function codeBlock(token: Token, language: string): Node[] {
  const name = /^[\w+#.-]{1,40}$/.exec(language)?.[0]
  const code = el(
    'code',
    { class: name === undefined ? undefined : `language-${name}` },
    codeNotes.get(token) ?? words(token.content),
  )
  return [el('pre', {}, code), '\n']
}

/** All of one width: it must not tell how long the word is. */
const blank = (number: string, name: string): Node =>
  el(
    'span',
    { class: 'blank', 'data-blank': number },
    el('span', { class: 'visually-hidden' }, name),
    el('span', { class: 'blank-number' }, number),
    el('span', { class: 'blank-room' }),
  )

function figure(token: Token): readonly Node[] {
  const use = useNotes.get(token)
  const caption = captionNotes.get(token)
  if (use !== undefined) return [caption === undefined ? use : { ...use, inCaption: inlineNodesOf(caption) }]
  const shown = shownNotes.get(token)
  if (shown?.kind !== 'text') return []
  return [el('span', { class: 'missing' }, words(shown.text))]
}

/**
 * Citations as they stand after a statement. Neighbouring claims of one status share one badge and one link, which
 * names them all in `data-claim`, parted by blanks. What is the author's alone is `implied`: the canvas leaves it
 * unsaid,
 * since a slide has her voice unless it says another's.
 */
function renderCites({ citations, wording }: Citing): Node[] {
  const own = new Set(citations.flatMap((one) => (one.kind === 'endnote' ? [one.endnote.number] : [])))
  const parts: Element[] = []
  let group: Claim[] = []
  const flush = (): void => {
    if (group.length > 0) parts.push(renderClaims(group, own, wording))
    group = []
  }
  for (const citation of citations) {
    const first = group[0]
    if (citation.kind !== 'claim' || (first !== undefined && first.status[0] !== citation.claim.status[0])) flush()
    if (citation.kind === 'claim') group.push(citation.claim)
    else if (citation.kind === 'unknown') {
      parts.push(el('span', { class: 'cite-unknown' }, '[', words(citation.text), ']'))
    } else {
      const { number, locator } = citation.endnote
      const text = wording.endnoteSign(String(number)) + (locator === undefined ? '' : `, ${locator}`)
      parts.push(el('a', { class: 'cite', href: `#${endnoteAnchor(number)}`, 'data-endnote': number }, words(text)))
    }
  }
  flush()
  // The blank keeps statement and badge apart where the line break of the style does not reach: copied, or read aloud.
  return [' ', el('span', { class: isImplied(citations) ? 'cites implied' : 'cites' }, between(parts, ' '))]
}

/** The main status; where that is the author's own argument, what else it is too: she argues from it, or for an
 * ideal. */
function voicesOf(claims: readonly Claim[]): readonly Voice[] {
  const [main] = itemAt(claims, 0).status
  return main.own ? [...new Set(claims.flatMap(({ status }) => status))] : [main]
}

/** Is it all the author's own argument, with or without an endnote beside it? */
function isImplied(citations: Citing['citations']): boolean {
  const claims = citations.flatMap((one) => (one.kind === 'claim' ? [one.claim] : []))
  return claims.length > 0 && citations.every(({ kind }) => kind !== 'unknown')
    && claims.every(({ status }) => status.every(({ own }) => own))
}

/** Endnotes that are cited by themselves in the same place are not repeated. */
function renderClaims(claims: readonly Claim[], cited: ReadonlySet<number>, wording: Wording): Element {
  const voices = voicesOf(claims)
  const markers = claims.flatMap((claim) => claim.endnotes)
  const known = new Set(markers.filter(({ marker }) => marker !== 'inferred').map(({ number }) => number))
  const numbers = [...new Set(markers.map(({ number }) => number))].filter((number) => !cited.has(number)).sort((
    a,
    b,
  ) => a - b)
  const notes = numbers.map((number) => `${number}${known.has(number) ? '' : INFERRED}`)
  const ids = [...new Set(claims.map((claim) => claim.id))]
  const said = voices.length === 1
    ? voices.flatMap(voiceOf)
    : between(voices.map((voice) => el('span', { class: 'cite-voice' }, voiceOf(voice))), ' + ')
  return el(
    'a',
    {
      class: 'cite',
      href: `#${claimAnchor(itemAt(ids, 0))}`,
      'data-claim': ids.join(' '),
      'data-status': itemAt(voices, 0).code,
    },
    said,
    notes.length === 0 ? [] : el('span', { class: 'cite-note' }, ` · ${wording.endnoteSign(notes.join(', '))}`),
  )
}

const voiceOf = (voice: Voice): Node[] => [
  voiceMark(voice),
  el('span', { class: 'cite-status' }, voice.label),
]
