import type { DeckLine } from '../line.ts'
import type { Told } from '../told/told.ts'
import { elementsIn, TagEdits } from './elements.ts'
import { isOwnClass } from './name-lost.ts'
import { type StyleSheet, styledBy } from './sheet.ts'
import type { HtmlTag } from './tags.ts'

const BOX = /^(?:div|section|figure|article|aside|nav|main)$/
/** What only makes room, ends what floats, or is drawn by its name. */
const ROOM = /clear|spac|break|gap|empty|blank|fill|separator|^i-[a-z]/i

const PICTURE =
  /(?:^|[;\s])background(?:-image)?\s*:[^;]*?\burl\(\s*["']?(?!\w+:|\/\/)([^\s"'()]+\.(?:png|jpe?g|svg|gif|webp|avif))["']?\s*\)/i
/** The picture that a style draws in a box in which nothing stands is shown there. Other boxes that are empty and have a name of their deck’s own are named: a script fills them, or a style draws something. One
 * to which a link leads is a place. @param all lines of the deck */
export function filledBoxes(
  lines: readonly DeckLine[],
  all: readonly DeckLine[],
  sheet: StyleSheet,
  told: Told,
): readonly DeckLine[] {
  if (!lines.some(({ text }) => /<(?:div|section|figure|article|aside|nav|main)\s/i.test(text))) return lines
  const edits = new TagEdits()
  for (const { tag, start, end, children, hasWords, hasPicture } of elementsIn(lines)) {
    const isEmpty = end !== undefined && children.length === 0 && !hasWords && !hasPicture
    const at = lines[start.line]
    if (!isEmpty || at === undefined || !BOX.test(tag.name)) continue
    const style = styledBy(sheet, tag).attributes.get('style') ?? ''
    const address = PICTURE.exec(style)?.[1]
    if (address !== undefined) {
      if (start !== end) edits.put(end, () => '')
      const sizes = [...style.matchAll(/(?:^|[;\s])(width|height)\s*:\s*\d+px/g)].map(([size]) => size)
      edits.put(start, () => `<img src="${address}" style="${sizes.join(';')}">`)
    } else if (isNamed(tag, all)) told.leftOut(`what a script or a style shows in the empty ${tag.source}`, at.from)
  }
  return edits.in(lines)
}

function isNamed({ attributes }: HtmlTag, all: readonly DeckLine[]): boolean {
  const [id = '', classes = ''] = [attributes.get('id'), attributes.get('class')]
  if (classes.split(/\s+/).some((name) => isOwnClass(name) && !ROOM.test(name))) return true
  return id !== '' && !ROOM.test(id) && !all.some(({ text }) => text.includes(`#${id}`))
}
