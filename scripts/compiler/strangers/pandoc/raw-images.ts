import { RAW } from '../pictures/picture-links.ts'
import { type DeckLine, mapText, rewrite } from '../line.ts'

/** Pandoc leaves HTML as it is: a picture that stands by itself there has no caption. */
export const rawImages = (lines: readonly DeckLine[]): DeckLine[] =>
  mapText(lines, (line) =>
    /^\s*(?:<[^<>]*>\s*)+$/.test(line.text)
      ? rewrite(line, line.text.replace(/<img(?=\s)/gi, `<img ${RAW}`))
      : line)
