import type { DeckLine } from '../line.ts'
import type { Told } from '../told/told.ts'
import { elementsIn } from './elements.ts'
import { isOwnClass } from './name-lost.ts'
import type { HtmlTag } from './tags.ts'

const BOX = /^(?:div|section|figure|article|aside|nav|main)$/
/** What only makes room, ends what floats, or is drawn by its name. */
const ROOM = /clear|spac|break|gap|empty|blank|fill|separator|^i-[a-z]/i

/** Names boxes in which nothing stands, and that have a name of their deck’s own: a script fills them, or a style draws
 * something. One to which a link leads is a place. @param all lines of the deck */
export function nameEmpty(lines: readonly DeckLine[], all: readonly DeckLine[], told: Told): void {
  if (!lines.some(({ text }) => /<(?:div|section|figure|article|aside|nav|main)\s/i.test(text))) return
  for (const { tag, start, end, children, hasWords, hasPicture } of elementsIn(lines)) {
    const isEmpty = end !== undefined && children.length === 0 && !hasWords && !hasPicture
    const at = lines[start.line]
    if (isEmpty && at !== undefined && BOX.test(tag.name) && isNamed(tag, all)) {
      told.leftOut(`what a script or a style shows in the empty ${tag.source}`, at.from)
    }
  }
}

function isNamed({ attributes }: HtmlTag, all: readonly DeckLine[]): boolean {
  const [id = '', classes = ''] = [attributes.get('id'), attributes.get('class')]
  if (classes.split(/\s+/).some((name) => isOwnClass(name) && !ROOM.test(name))) return true
  return id !== '' && !ROOM.test(id) && !all.some(({ text }) => text.includes(`#${id}`))
}
