import { type DeckLine, isBlank, lineKinds, rewrite } from '../line.ts'
import { leading } from '../pictures/picture-links.ts'
import { type HtmlTag, INLINE, isTag, readTags } from './tags.ts'

/** Longer than any link, so that one that never ends costs no more than this. */
const LONGEST = 60

const isLink = (part: string | HtmlTag): part is HtmlTag => isTag(part) && part.name === 'a'
const isBlock = (part: string | HtmlTag): boolean =>
  isTag(part) && /^(?:div|p|h[1-6]|section|article|figure|figcaption|header|footer|main|ul|ol|li)$/.test(part.name)

/** A link around blocks is a block, and each piece in it that says something is a link: in the kit none holds blocks. */
export function linkedBlocks(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => /<a\s/i.test(text))) return lines
  const kinds = lineKinds(lines)
  const made = [...lines]
  for (let at = 0; at < made.length; at++) {
    const line = made[at]
    const parts = kinds[at] === 'text' && line !== undefined ? readTags(line.text) : []
    const start = parts.findLastIndex((part) => isLink(part) && part.kind === 'open' && part.attributes.has('href'))
    const opening = parts[start]
    if (line === undefined || opening === undefined || !isTag(opening)) continue
    const length = made.slice(at, at + LONGEST).findIndex(({ text }, index) =>
      (index === 0 ? parts.slice(start) : readTags(text)).some((part) =>
        isLink(part) && part.kind === 'close'
      )
    ) + 1
    const held = made.slice(at, at + length)
    const inLink = held.flatMap(({ text }, index) => (index === 0 ? parts.slice(start) : readTags(text)))
    const isAround = inLink.slice(0, inLink.findIndex((part) => isLink(part) && part.kind === 'close')).some(isBlock)
    // Behind an empty line begins another paragraph.
    if (!isAround && !held.some(isBlank)) continue
    for (const [index, inner] of held.entries()) {
      if (kinds[at + index] !== 'text') continue
      // Nor does a line end right before the link does.
      const text = /^\s*<\/a>\s*$/i.test(held[index + 1]?.text ?? '') ? inner.text.replace(/\\$/, '') : inner.text
      const own = index === 0 ? parts : readTags(text)
      const before = index === 0 ? start : 0
      const end = own.findIndex((part, place) => place >= before && isLink(part) && part.kind === 'close')
      const inside = own.slice(index === 0 ? start + 1 : 0, end < 0 ? undefined : end)
      made[at + index] = rewrite(inner, [
        ...own.slice(0, before).map(sourceOf),
        ...(index === 0 ? [boxOf(opening)] : []),
        linkedPieces(inside, opening.attributes.get('href') ?? ''),
        ...(end < 0 ? [] : ['</div>', ...own.slice(end + 1).map(sourceOf)]),
      ].join(''))
    }
    at += length - 1
  }
  return made
}

const sourceOf = (part: string | HtmlTag): string => (isTag(part) ? part.source : part)

/** The block that a link is, with what says how it stands there. */
const boxOf = ({ attributes }: HtmlTag): string => {
  const own = [...attributes].filter(([key]) => /^(?:class|style|v-(?:click|after).*)$/.test(key))
  return `<div${own.map(([key, value]) => ` ${key}${value === '' ? '' : `="${value}"`}`).join('')}>`
}

/** Each run of words and pictures between the tags of blocks as a link, behind the mark of a heading or an entry. */
function linkedPieces(parts: readonly (string | HtmlTag)[], address: string): string {
  let [made, run] = ['', '']
  const finish = (): void => {
    const before = MARKS.exec(run)?.[0] ?? ''
    const words = run.slice(before.length).trim()
    const after = run.slice(before.length + words.length)
    made += before + (PICTURE.test(words)
      ? leading(words, address)
      : isSaid(words)
      ? `<a href="${address}">${words}</a>`
      : words)
      + after
    run = ''
  }
  for (const part of parts) {
    if (!isTag(part) || INLINE.has(part.name)) run += sourceOf(part)
    else {
      finish()
      made += part.source
    }
  }
  finish()
  return made
}

/** What stands before the words of a heading or an entry. */
const MARKS = /^\s*(?:(?:#{1,6}|[-*+]|\d+[.)])\s+)?/

/** A picture alone. */
const PICTURE = /^(?:<img\s[^<>]*>|!\[[^[\]]*\]\([^()]*\)(?:\{[^{}]*\})?)$/

const isSaid = (words: string): boolean =>
  /<img\b/.test(words) || (/[\p{L}\p{N}]/u.test(words.replace(/<[^<>]*>/g, '')) && !words.includes(']('))
