import { type DeckLine, mapText, rewrite } from '../line.ts'
import type { Told } from '../told/told.ts'

const RAW = /(?<!`)`([^`]+)`\{=(\w+)\}/g

/** Raw text among words, `<br>` in ticks with `{=html}` behind it, is read as HTML; that for another format is left out. */
export const rawWords = (lines: readonly DeckLine[], told: Told): readonly DeckLine[] =>
  !lines.some(({ text }) => text.includes('`{='))
    ? lines
    : mapText(lines, (line) =>
      rewrite(line, line.text.replace(RAW, (_, raw: string, format: string) => {
        if (format.startsWith('html')) return raw
        told.leftOut(`raw ${format}`, line.from)
        return ''
      })))
