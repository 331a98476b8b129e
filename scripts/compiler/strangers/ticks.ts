import { type DeckLine, mapText, rewrite } from './line.ts'

const TICK = /^(\s*(?:[-*+]|\d+[.)])\s+)\[([ xX])\](?=\s)/

/** `- [ ] to do` and `- [x] done` as boxes, empty and ticked. */
export const withTicks = (lines: readonly DeckLine[]): DeckLine[] =>
  mapText(lines, (line) => {
    const [start, lead = '', mark] = TICK.exec(line.text) ?? []
    if (start === undefined) return line
    return rewrite(line, `${lead}${mark === ' ' ? '☐' : '☑'}${line.text.slice(start.length)}`)
  })
