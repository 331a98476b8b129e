import type { Token } from 'markdown-it'
import { CENTRED, isLayout } from './allowed.ts'
import type { Layout } from './deck-model.ts'
import { divNotes } from './rules/fenced-div.ts'
import { type ShownImage, shownNotes } from './rules/pictures.ts'

type BlockKind = 'diagram' | 'picture' | 'logo' | 'list' | 'table' | 'quotation' | 'aside' | 'paragraph' | 'other'

/** The layout that the author names, else the one that suits what is on the slide. In a deck that was written for another
 * program a heading with words below stays on top of them, and a quotation is one only where it stands alone and is short. */
export function layoutOf(
  given: readonly string[],
  tokens: readonly Token[],
  heading: Token | undefined,
  { isFirst, isForeign, hasPaper }: {
    readonly isFirst: boolean
    readonly isForeign: boolean
    readonly hasPaper: boolean
  },
): Layout {
  const named = given.find(isLayout)
  // A kit with a paper fills a slide of its sources, another program's has its author's.
  if (named !== undefined && (named !== 'sources' || !isForeign || hasPaper)) return named
  const blocks = topBlocks(tokens, heading, isForeign)
  const onlyText = blocks.every((block) => block === 'paragraph')
  // Where a deck comes from stands small on its cover.
  const isCover = onlyText || (isForeign && blocks.every((block) => block === 'paragraph' || block === 'logo'))
  if (heading?.tag === 'h1' && isCover && isFirst) return 'cover'
  // Many a deck gives every slide a level-1 heading, so only bare ones are dividers; a foreign one says which those are.
  if (heading?.tag === 'h1' && onlyText && blocks.length <= (isForeign ? 0 : 1)) {
    return isForeign
      ? 'statement'
      : 'section'
  }
  const diagrams = blocks.filter((block) => block === 'diagram').length
  // Beside text alone a picture has the room of a column, and asks for none.
  const pictures = blocks.filter((block) => block === 'picture').length
  const isText = blocks.every((block) => block === 'paragraph' || block === 'list' || block === 'picture')
  if (pictures === 1 && blocks.length > 1 && isText) return given.includes(CENTRED) ? 'text' : 'split'
  if (diagrams === 1) return blocks.length === 1 ? 'diagram' : 'split'
  if (blocks.includes('aside') && blocks.length > 1) return 'split'
  if (blocks.includes('table')) return 'table'
  const isQuotation = blocks.length === 1 && blocks[0] === 'quotation'
  return isQuotation && (!isForeign || (heading === undefined && isShort(tokens))) ? 'quotation' : 'text'
}

/** As many words as can be taken in large, of one voice. */
const isShort = (tokens: readonly Token[]): boolean =>
  tokens.filter(({ type }) => type === 'blockquote_open').length < 2
  && tokens.map(({ type, content }) => (type === 'inline' ? content : '')).join(' ').split(/\s+/).length <= 30

/** @param isForeign there a figure in a block that appears stands within it, and has no side of its slide */
function topBlocks(tokens: readonly Token[], heading: Token | undefined, isForeign: boolean): BlockKind[] {
  const blocks: BlockKind[] = []
  let depth = 0
  const open: boolean[] = []
  tokens.forEach((token, index) => {
    // These two only mark what is inside them.
    const kind = divNotes.get(token)?.kind
    const transparent = kind === 'incremental' || kind === 'explore' || kind === 'step'
    if (
      depth === 0 && token.nesting >= 0 && token !== heading && !transparent && kind !== 'foot'
      && !isBehind(token, tokens[index + 1])
    ) {
      const block = blockOf(token, tokens[index + 1])
      const isNested = isForeign && open.includes(true) && (block === 'diagram' || block === 'picture')
      blocks.push(isNested ? 'other' : block)
    }
    if (!transparent) depth += token.nesting
    else if (token.nesting > 0) open.push(kind === 'step')
    else open.pop()
  })
  return blocks
}

/** What stands behind a slide is none of its blocks, be it there or left out, nor is what an address is called. */
function isBehind(token: Token, next: Token | undefined): boolean {
  if (token.type === 'reference_definition') return true
  const inside = token.type === 'paragraph_open' ? next?.children ?? [] : []
  return inside.some((picture) => {
    const shown = shownNotes.get(picture)
    return shown?.kind === 'image' ? shown.behind !== undefined : inside.length === 1 && shown?.kind === 'text'
      && shown.text === ''
  })
}

function blockOf(token: Token, next: Token | undefined): BlockKind {
  if (token.type === 'mermaid') return 'diagram'
  if (token.type === 'table_open') return 'table'
  if (token.type === 'blockquote_open') return 'quotation'
  if (/^(?:bullet|ordered)_list_open$/.test(token.type)) return 'list'
  if (divNotes.get(token)?.kind === 'aside') return 'aside'
  if (token.type !== 'paragraph_open') return 'other'
  if (!token.hidden) return 'paragraph'
  const pictures = next?.children ?? []
  if (pictures.some((picture) => shownNotes.get(picture)?.kind === 'diagram')) return 'diagram'
  const shown = pictures.map((picture) => shownNotes.get(picture))
  const [first] = shown.length === 1 ? shown : []
  if (first?.kind === 'image' && first.width === undefined && first.height === undefined) return 'picture'
  const images = shown.filter((one) => one !== undefined)
  return images.length > 0 && images.every(isLogo) ? 'logo' : 'other'
}

/** Is it as small as what only says whose a deck is? */
function isLogo(shown: ShownImage): boolean {
  if (shown.kind !== 'image') return false
  const [width = '', height = ''] = [shown.width, shown.height]
  const share = width.endsWith('%') ? Number.parseFloat(width) * 12.8 : Number(width)
  return (share > 0 && share <= LOGO.width) || (!height.endsWith('%') && height !== '' && Number(height) <= LOGO.height)
}

/** In px of the canvas. */
const LOGO = { width: 320, height: 160 }
