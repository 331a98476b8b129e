import type { Token } from 'markdown-it'
import { isLayout } from './allowed.ts'
import type { Layout } from './deck-model.ts'
import { divNotes } from './rules/fenced-div.ts'
import { shownNotes } from './rules/pictures.ts'

type BlockKind = 'diagram' | 'picture' | 'list' | 'table' | 'quotation' | 'aside' | 'paragraph' | 'other'

/** The layout that the author names, else the one that suits what is on the slide. */
export function layoutOf(
  given: readonly string[],
  tokens: readonly Token[],
  heading: Token | undefined,
  isFirst: boolean,
): Layout {
  const named = given.find(isLayout)
  if (named !== undefined) return named
  const blocks = topBlocks(tokens, heading)
  const onlyText = blocks.every((block) => block === 'paragraph')
  if (heading?.tag === 'h1' && onlyText && isFirst) return 'cover'
  // Many a deck gives every slide a level-1 heading, so only bare ones are dividers.
  if (heading?.tag === 'h1' && onlyText && blocks.length <= 1) return 'section'
  const diagrams = blocks.filter((block) => block === 'diagram').length
  // Beside text alone a picture has the room of a column, and asks for none.
  const pictures = blocks.filter((block) => block === 'picture').length
  const isText = blocks.every((block) => block === 'paragraph' || block === 'list' || block === 'picture')
  if (pictures === 1 && blocks.length > 1 && isText) return 'split'
  if (diagrams === 1) return blocks.length === 1 ? 'diagram' : 'split'
  if (blocks.includes('aside') && blocks.length > 1) return 'split'
  if (blocks.includes('table')) return 'table'
  return blocks.length === 1 && blocks[0] === 'quotation' ? 'quotation' : 'text'
}

function topBlocks(tokens: readonly Token[], heading: Token | undefined): BlockKind[] {
  const blocks: BlockKind[] = []
  let depth = 0
  tokens.forEach((token, index) => {
    // These two only mark what is inside them.
    const kind = divNotes.get(token)?.kind
    const transparent = kind === 'incremental' || kind === 'explore' || kind === 'step'
    if (
      depth === 0 && token.nesting >= 0 && token !== heading && !transparent
      && token.type !== 'reference_definition'
    ) {
      blocks.push(blockOf(token, tokens[index + 1]))
    }
    if (!transparent) depth += token.nesting
  })
  return blocks
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
  return first?.kind === 'image' ? 'picture' : 'other'
}
