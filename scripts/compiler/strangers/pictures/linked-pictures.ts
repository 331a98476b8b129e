import { withoutBreak } from './alone.ts'
import { blankAt, type DeckLine, lineKinds, rewrite } from '../line.ts'

const MARKED =
  /^(?<picture>\s*(?:!\[[^[\]]*\]\([^()]*\)(?:\{[^{}]*\})?|<img\s[^<>]*>)) ?(?<mark>(?:\[\^[^[\]]+\])+)\s*$/
const ENTRY = /^ *(?:[-*+]|\d{1,3}[.)]) +/
/** To the end of a line, and no icon. */
const PICTURE = /^\[?!\[[^[\]]*\]\([^()]*\.(?:png|jpe?g|gif|webp)\)(?:\{[^{}]*\})?(?:\]\([^()\s]*\))?\s*$/i

/** A picture that stands for itself is as large as any other: behind words of an entry, and before the mark of a
 * footnote. */
export function withLinkedPictures(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => text.includes(']('))) return lines
  const kinds = lineKinds(lines)
  const cuts = lines.map(({ text }, index) => {
    const entry = kinds[index] === 'text' ? ENTRY.exec(text)?.[0] ?? '' : ''
    return entry === '' ? undefined : pictureBehind(text, entry.length)
  })
  // Of several each belongs to its entry.
  const areSeveral = lines.filter(({ text }, index) => kinds[index] === 'text' && /!\[(?!bg\b)/.test(text)).length > 1
  const made: DeckLine[] = []
  // Pictures of entries, which stand below their list.
  let waiting: DeckLine[] = []
  const place = (): void => {
    made.push(...waiting.flatMap((line) => [blankAt(line.from), line, blankAt(line.from)]))
    waiting = []
  }
  for (const [index, line] of lines.entries()) {
    if (kinds[index] !== 'text') {
      made.push(line)
      continue
    }
    const blank = blankAt(line.from)
    const { picture = '', mark = '' } = MARKED.exec(line.text)?.groups ?? {}
    const entry = ENTRY.exec(line.text)?.[0] ?? ''
    if (entry === '' && /^\S/.test(line.text)) place()
    const cut = cuts[index]
    if (mark !== '') made.push(blank, rewrite(line, picture), blank, rewrite(line, mark), blank)
    else if (cut === undefined) made.push(line)
    else {
      made.push(rewrite(line, withoutBreak(line.text.slice(0, cut))))
      const behind = line.text.slice(cut)
      if (areSeveral) made.push(blank, rewrite(line, ' '.repeat(entry.length) + behind))
      else waiting.push(rewrite(line, behind))
    }
  }
  place()
  return made
}

/** Where a picture begins that ends an entry, and is no icon. */
function pictureBehind(text: string, from: number): number | undefined {
  const last = text.lastIndexOf('![')
  const at = text[last - 1] === '[' ? last - 1 : last
  if (at <= from || text.slice(0, at).includes('![')) return undefined
  const behind = text.slice(at)
  return PICTURE.test(behind) && !/\bwidth="?\d{1,2}(?:px)?[\s"}]/.test(behind) ? at : undefined
}
