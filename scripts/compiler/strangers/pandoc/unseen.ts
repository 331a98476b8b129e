import { blankAt, CLOSES, deeper, divAround, type DeckLine, isBlank, lineKinds, OPENS, rewrite } from '../line.ts'
import { mapPictures, plainWords, writePicture } from '../pictures/pictures.ts'

const UNSEEN = /^\s*:{3,}\s*(?:\{[^{}]*\.)?(?:sr-only|visually-?hidden)(?=[\s}]|$)/

/** A block for who listens and does not look: it names the one picture of its slide that has no words of its own; else the
 * speaker has it. */
export function unseen(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => UNSEEN.test(text))) return lines
  const kinds = lineKinds(lines)
  const seen: DeckLine[] = []
  const said: DeckLine[] = []
  let depth = 0
  for (const [at, line] of lines.entries()) {
    const isText = kinds[at] === 'text'
    if (depth > 0) {
      depth += isText ? deeper(line) : 0
      if (depth > 0) said.push(line)
    } else if (isText && OPENS.test(line.text) && !CLOSES.test(line.text) && UNSEEN.test(line.text)) {
      depth = 1
      said.push(blankAt(line.from))
    } else seen.push(line)
  }
  const words = plainWords(said.map(({ text }) => text).join(' ')).replace(/[[\]]/g, '')
  let named = 0
  const withWords = seen.map((line, at) =>
    kinds[at] === 'code' ? line : rewrite(line, mapPictures(line.text, (picture) => {
      if (picture.alternative !== '' || picture.attributes.includes('alt=')) return undefined
      named++
      return writePicture({
        ...picture,
        attributes: `${picture.attributes} fig-alt="${words.replaceAll('"', '”')}"`.trim(),
      })
    }))
  )
  if (named === 1) return withWords
  return said.every(isBlank) ? seen : [...seen, ...divAround('notes', said)]
}
