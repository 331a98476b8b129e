import { blankAt, divAround, type DeckLine, mapText, NOTES_OR_FOOT, rewrite } from './line.ts'
import { linkTo } from './pictures.ts'

const LINKED =
  /^(?<indent>\s*)\[(?<picture>!\[[^[\]]*\]\([^()]*\)(?:\{[^{}]*\})?)\]\((?<address>[^()\s]+)\)(?:\{[^{}]*\})?\s*$/

const MARKED = /^(?<picture>\s*!\[[^[\]]*\]\([^()]*\)(?:\{[^{}]*\})?) ?(?<mark>(?:\[\^[^[\]]+\])+)\s*$/
const ENTRY = /^ *(?:[-*+]|\d{1,3}[.)]) +/
/** To the end of a line, and no icon. */
const PICTURE = /^\[?!\[[^[\]]*\]\([^()]*\.(?:png|jpe?g|gif|webp)\)(?:\{[^{}]*\})?(?:\]\([^()\s]*\))?\s*$/i

/** A picture that stands for itself is as large as any other: behind words of an entry, and before the mark of a
 * footnote; of one that is a link it stands at the foot where it leads. */
export function withLinkedPictures(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => text.includes(']('))) return lines
  return unlinked(mapText(lines, (line) => {
    const blank = blankAt(line.from)
    const { picture = '', mark = '' } = MARKED.exec(line.text)?.groups ?? {}
    if (mark !== '') return [blank, rewrite(line, picture), blank, rewrite(line, mark), blank]
    const marker = ENTRY.exec(line.text)?.[0] ?? ''
    const last = line.text.lastIndexOf('![')
    const at = line.text[last - 1] === '[' ? last - 1 : last
    const behind = line.text.slice(Math.max(0, at))
    const isPicture = marker !== '' && at > marker.length && PICTURE.test(behind)
      && !/\bwidth="?\d{1,2}(?:px)?[\s"}]/.test(behind)
    if (!isPicture || line.text.slice(0, at).includes('![')) return line
    return [
      rewrite(line, line.text.slice(0, at).trimEnd()),
      blank,
      rewrite(line, ' '.repeat(marker.length) + behind),
      blank,
    ]
  }))
}

function unlinked(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => LINKED.test(text)) || lines.some(({ text }) => NOTES_OR_FOOT.test(text))) return lines
  const foot: DeckLine[] = []
  const made = mapText(lines, (line) => {
    const { indent = '', picture = '', address = '' } = LINKED.exec(line.text)?.groups ?? {}
    if (!/^https?:/.test(address)) return line
    foot.push(rewrite(line, linkTo(address)), blankAt(line.from))
    return [blankAt(line.from), rewrite(line, indent + picture), blankAt(line.from)]
  })
  return foot.length === 0 ? lines : [...made, ...divAround('{.foot}', foot)]
}
