import type { Token } from 'markdown-it'
import { AT_HAND, LAYOUTS } from '../allowed.ts'
import { type AttributeList, parseAttributes } from '../attributes.ts'
import { type CheckedAttributes, checkAttributes, type WhiteList } from '../check-attributes.ts'
import { TokenNotes } from '../token-notes.ts'
import type { Work } from '../work.ts'

/** The attributes of each `heading_open` token that has some. */
export const headingNotes = new TokenNotes<CheckedAttributes>()

const slideIn = (work: Work): WhiteList => ({
  where: 'a slide',
  classWord: 'layout',
  ids: true,
  classes: [...LAYOUTS, ...work.context.settings.identities.keys(), AT_HAND],
  keys: ['minutes'],
  flags: [],
})
const INNER: WhiteList = {
  where: 'a heading inside a slide',
  classWord: 'class',
  ids: true,
  classes: [],
  keys: [],
  flags: [],
}
/** In a text that belongs to no slide. */
const PLAIN: WhiteList = { ...INNER, where: 'a heading' }

/**
 * Takes `{#id .layout minutes=3}` off the end of headings. The first top-level heading is the slide's own, unless the
 * text belongs to no slide.
 */
export function readHeadings(tokens: readonly Token[], work: Work, inSlide = true): Token | undefined {
  let own: Token | undefined
  tokens.forEach((token, index) => {
    if (token.type !== 'heading_open') return
    const isOwn = inSlide && own === undefined && token.level === 0
    if (isOwn) own = token
    const inline = tokens[index + 1]
    if (inline?.type !== 'inline') return
    const list = trailingAttributes(inline.content)
    if (list === undefined) return
    const { start, items } = list
    const checked = checkAttributes(
      { items, end: list.end },
      isOwn ? slideIn(work) : inSlide ? INNER : PLAIN,
      work,
      (offset) => work.placeIn(inline, offset),
      isOwn ? 'slide' : 'part',
    )
    headingNotes.set(token, checked)
    if (!isOwn && checked.id !== undefined) token.attrSet('id', checked.id)
    // Blanks keep the offsets of what stands before them; markdown-it drops them at the end of a text.
    inline.content = inline.content.slice(0, start).trimEnd()
  })
  return own
}

function trailingAttributes(content: string): (AttributeList & { start: number }) | undefined {
  if (!content.endsWith('}')) return undefined
  const start = content.lastIndexOf('{')
  if (start < 0 || content[start - 1] === '\\') return undefined
  // `[text]{.class}` at the end of a heading belongs to the text.
  if (start > 0 && !/\s/.test(content.charAt(start - 1))) return undefined
  // Blanks round “=” are a slip that everybody understands.
  const tidy = content.slice(0, start) + content.slice(start).split('=').map((part) => part.trim()).join('=')
  const list = parseAttributes(tidy, start, false)
  return list !== undefined && list.end === tidy.length ? { ...list, start } : undefined
}
