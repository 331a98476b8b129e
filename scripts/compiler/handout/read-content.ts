import type { Token } from 'markdown-it'
import { collectCitations } from '../cited.ts'
import { nodesOf } from '../content/from-tokens.ts'
import { type Content, isElement, type Citations } from '../content/node.ts'
import { trimBreaks } from '../content/map-nodes.ts'
import { blocksOf, isBlock } from '../exercise/blocks.ts'
import type { Place } from '../problem.ts'
import type { ReadMarkdown } from '../render-markdown.ts'
import { divNotes } from '../rules/fenced-div.ts'
import { inclusionNotes, inclusionRequests } from '../rules/inclusion.ts'
import { placeFigures } from '../number-steps.ts'
import { checkCards } from './cards.ts'
import type { InclusionFinder } from './find-inclusion.ts'
import type { CutCard, Inclusion, SheetPart } from './model.ts'
import { lineOf } from '../token-line.ts'
import { certain } from '../certain.ts'

export interface HandoutContent {
  readonly content: readonly SheetPart[]
  readonly cited: readonly Citations[]
}

/** The text of a sheet, with what it takes in and its blocks of cards and slips. */
export function readContent(read: ReadMarkdown, title: string, finder: InclusionFinder): HandoutContent {
  const cited: Citations[] = [collectCitations(read.tokens)]
  placeFigures(read.tokens, read.work)
  checkCardsFirst(read)
  for (const token of read.tokens) {
    const request = inclusionRequests.get(token)
    const found = request === undefined ? undefined : finder.find(request)
    if (found === undefined || request === undefined) continue
    if (found.inclusion.kind === 'cards') checkCards(found.inclusion.cards, request.place, read.work.problems)
    inclusionNotes.set(token, found.inclusion)
    cited.push(...found.cited)
  }
  return { content: partsOf(gatherBlocks(read.tokens, read, title, finder), read), cited }
}

/** Warns of cards that do not come first: their backs would not be the other sides of their fronts. */
function checkCardsFirst({ tokens, work }: ReadMarkdown): void {
  let other = false
  for (const token of tokens.filter(({ level, nesting }) => level === 0 && nesting >= 0)) {
    const isCards = inclusionRequests.get(token)?.name === 'cards' || divNotes.get(token)?.kind === 'cards'
    if (!isCards) other = true
    if (!isCards || !other) continue
    const line = lineOf(token)
    work.problems.warning(work.at(line), {
      rule: 'cards-not-first',
      found: work.lineText(line),
      what: 'Something stands before these cards.',
      why: 'Printed on both sides, a card would have the back of another, as soon as what stands before takes a page.',
      fix: 'Put the cards first, or on a sheet of their own.',
    })
  }
}

/** Puts one token in the place of each block of cards or slips, whatever it stands in. */
function gatherBlocks(tokens: readonly Token[], read: ReadMarkdown, title: string, finder: InclusionFinder): Token[] {
  const gathered: Token[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) continue
    const kind = token.type === 'fenced_div_open' ? divNotes.get(token)?.kind : undefined
    if (kind !== 'cards' && kind !== 'slips') {
      gathered.push(token)
      continue
    }
    const end = closingOf(tokens, at)
    const inside = tokens.slice(at + 1, end)
    const place = read.work.at(lineOf(token))
    const inclusion = kind === 'slips'
      ? { kind, content: partsOf(gatherBlocks(inside, read, title, finder), read) }
      : readCards(inside, place, read, title, finder)
    token.type = 'inclusion'
    token.nesting = 0
    inclusionNotes.set(token, inclusion)
    gathered.push(token)
    at = end
  }
  return gathered
}

function closingOf(tokens: readonly Token[], start: number): number {
  let depth = 0
  for (let at = start; at < tokens.length; at++) {
    depth += certain(tokens[at], 'token').nesting
    if (depth === 0) return at
  }
  return tokens.length
}

/** Each entry of the list is a card. */
function readCards(
  inside: readonly Token[],
  place: Place,
  { work }: ReadMarkdown,
  title: string,
  finder: InclusionFinder,
): Inclusion {
  const blocks = blocksOf(inside)
  const list = blocks.find((block) => isBlock(block, 'bullet_list_open'))
  const cards = list === undefined ? [] : blocksOf(list.slice(1, -1)).map((item): CutCard => {
    const content = trimBreaks(nodesOf(item.slice(1, -1)))
    return { mark: '', content, label: isBold(content) }
  })
  if (cards.length === 0 || blocks.length > 1) {
    work.problems.error(place, {
      rule: 'no-cards',
      found: work.lineText(place.line - 1 - work.part.start),
      what: 'A block of cards holds one list, and nothing else.',
      why: 'Each entry of the list becomes a card; of anything else nobody can tell where to cut.',
      fix: 'Write one bullet list between “::: cards” and “:::”.',
    })
  }
  checkCards(cards, place, work.problems)
  const first = finder.cards + 1
  finder.cards += cards.length
  return { kind: 'cards', title, cards, first }
}

/** All in bold: a place to which others are laid. */
function isBold(content: Content): boolean {
  const [first, second] = content
  if (second !== undefined || !isElement(first)) return false
  return first.name === 'strong' || (first.name === 'p' && isBold(first.children))
}

function partsOf(tokens: readonly Token[], { work }: ReadMarkdown): SheetPart[] {
  return blocksOf(tokens).flatMap((block): SheetPart[] => {
    const { line } = work.at(lineOf(certain(block[0], 'block')))
    return nodesOf(block).map((node) => ({ line, node }))
  })
}
