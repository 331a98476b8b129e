import { type DeckLine, lineKinds, outsideCode, rewrite } from '../line.ts'

const TAG = /<\/?p(?=[\s>])(?:"[^"]*"|'[^']*'|[^<>"'])*>/gi

/** A paragraph that holds others ends where its own end is: Vue closes none when another begins, as HTML does. It is a box. */
export function holdingParagraphs(lines: readonly DeckLine[]): readonly DeckLine[] {
  const boxes = boxesIn(lines)
  if (boxes.size === 0) return lines
  let place = 0
  return eachTag(lines, (tag) => (boxes.has(place++) ? tag.replace(/^<(\/?)p/i, '<$1div') : tag))
}

/** Which of the tags of paragraphs begin or end one that holds others. */
function boxesIn(lines: readonly DeckLine[]): ReadonlySet<number> {
  const boxes = new Set<number>()
  const open: { readonly place: number; isHolding: boolean }[] = []
  let place = 0
  eachTag(lines, (tag) => {
    const around = open.at(-1)
    if (!tag.startsWith('</')) {
      if (around !== undefined) around.isHolding = true
      open.push({ place, isHolding: false })
    } else if (open.pop()?.isHolding === true && around !== undefined) boxes.add(around.place).add(place)
    place++
    return tag
  })
  return boxes
}

function eachTag(lines: readonly DeckLine[], change: (tag: string) => string): readonly DeckLine[] {
  const kinds = lineKinds(lines)
  return lines.map((line, at) =>
    kinds[at] === 'text' && /<\/?p[\s>]/i.test(line.text)
      ? rewrite(line, outsideCode(line.text, (part) => part.replace(TAG, (tag) => change(tag))))
      : line
  )
}
