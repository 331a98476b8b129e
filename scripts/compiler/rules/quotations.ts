import type { Token } from 'markdown-it'
import type { Work } from '../work.ts'

const ATTRIBUTION = /^(?:—|–|--)\s*/

/** Few words that are no sentence, or begin with a name or a title that is set apart. */
const NAMES = /^(?=.{1,100}$)(?:[*_]|.*[^\s.!?…»”"*_][*_]*$)/s

/** A quotation's last paragraph that begins with a dash, or only cites, says who is quoted: it becomes a footer. So it does in
 * decks from elsewhere where it is a quotation within. */
export function shapeQuotations(tokens: readonly Token[], { isTranslated }: Work): void {
  tokens.forEach((token, index) => {
    if (token.type !== 'blockquote_close') return
    if (isTranslated && namesWithin(tokens, index)) return
    const closing = tokens[index - 1]
    const inline = tokens[index - 2]
    const opening = tokens[index - 3]
    if (closing?.type !== 'paragraph_close' || opening?.type !== 'paragraph_open' || inline === undefined) return
    // The only paragraph is the quotation itself.
    if (tokens[index - 4]?.type === 'blockquote_open' || !isAttribution(inline)) return
    opening.tag = 'footer'
    closing.tag = 'footer'
  })
  if (isTranslated) straighten(tokens)
}

/** Quotations are slanted, and what stands out in one is upright: lines that are slanted as a whole stand out from nothing. */
function straighten(tokens: readonly Token[]): void {
  let depth = 0
  for (const [index, { type, children }] of tokens.entries()) {
    depth += type === 'blockquote_open' ? 1 : type === 'blockquote_close' ? -1 : 0
    if (depth === 0 || children === null || tokens[index - 1]?.tag === 'footer') continue
    for (const [opens, { type: kind, level }] of children.entries()) {
      if (kind !== 'em_open' || isWord(children[opens - 1])) continue
      const closes = children.findIndex((one, at) => at > opens && one.type === 'em_close' && one.level === level)
      if (isWord(children[closes + 1])) continue
      for (const mark of children.filter((_, at) => at === opens || at === closes)) {
        Object.assign(mark, { type: 'text', tag: '', nesting: 0 })
      }
    }
  }
}

const isWord = (token: Token | undefined): boolean =>
  token !== undefined && !/^(?:soft|hard)break$/.test(token.type)
  && (token.type !== 'text' || token.content.trim() !== '')

/** Does the quotation that ends at `index` say in one of its own who it is by? */
function namesWithin(tokens: readonly Token[], index: number): boolean {
  const [above, opens, paragraph, inline, end, closes] = tokens.slice(Math.max(0, index - 6), index)
  const isNamed = above?.type === 'paragraph_close' && opens?.type === 'blockquote_open'
    && paragraph?.type === 'paragraph_open' && inline !== undefined && NAMES.test(inline.content)
    && end?.type === 'paragraph_close' && closes?.type === 'blockquote_close'
  if (!isNamed) return false
  for (const outer of [opens, closes]) {
    outer.type = outer === opens ? 'paragraph_open' : 'paragraph_close'
    outer.tag = 'footer'
  }
  for (const inner of [paragraph, end]) inner.hidden = true
  return true
}

function isAttribution(inline: Token): boolean {
  const parts = (inline.children ?? []).filter((token) => token.type !== 'text' || token.content.trim() !== '')
  return ATTRIBUTION.test(inline.content) || (parts.length > 0 && parts.every((token) => token.type === 'cites'))
}
