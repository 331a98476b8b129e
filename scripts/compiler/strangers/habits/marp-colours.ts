import { blankAt, type DeckLine, mapText } from '../line.ts'
import { colourOf } from '../pictures/colours.ts'
import type { Look } from './marp-directives.ts'

/** Colours where pictures may stand: `![bg](#123456)` is behind the slide, `![](white)` is that of its words. */
export function withColours(given: Look, lines: readonly DeckLine[]): { look: Look; said: readonly DeckLine[] } {
  const look = new Map(given)
  const said = mapText(lines, (line) => {
    const { bg = '', value = '' } = COLOUR.exec(line.text)?.groups ?? {}
    if (colourOf(value) === '') return line
    look.set(bg === '' ? 'color' : 'backgroundColor', { value, line: line.from })
    return blankAt(line.from)
  })
  return { look, said }
}

const COLOUR = /^\s*!\[(?<bg>(?:bg)?)\]\((?<value>#[\da-f]{3,8}|[a-z]+|rgba?\([\d,./%]*\))\)\s*$/i
