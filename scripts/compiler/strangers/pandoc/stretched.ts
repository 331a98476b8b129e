import type { ForeignDeck } from '../habit.ts'
import { type DeckLine, headingLevel, isBlank, isRule, lineKinds, rewrite, shownEnd } from '../line.ts'
import { optionOf } from '../settings.ts'
import { formatsOf, showsAny } from './cells.ts'

const PICTURE = /^!\[(?:[^[\]]|\[[^[\]]*\])*\]\((?:[^()]|\([^()]*\))*\)(?:\{[^{}]*\})?\s*$/
const HTML_PICTURE = /^<img\s[^<>]*>\s*$/i
const CELL = /^\s*(?:`{3,}|~{3,})\s*(?<info>\{\s*(?:r|python|julia|ojs)\b.*)$/i
/** What opens and closes what a picture may stand in. */
const AROUND = /^\s*(?::{3,}\s*[^\s:]|<(?:div|center|details|figure|table|section|p)\b(?!.*<\/(?:div|center|p)>))/i
const ENDS = /^\s*(?::{3,}\s*$|<\/(?:div|center|details|figure|table|section|p)>)/i
/** A figure is no other block to Quarto, nor what asks for the room itself. */
const FIGURE = /^\s*:{3,}\s*\{\s*(?:#fig-[\w-]*|\.(?:r-)?stretch)\s*\}/
/** Where they are used, Quarto leaves all sizes as they are. */
const ASIDE = /^\s*:{3,}\s*(?:\{[^{}]*\.)?aside\b|\{\.aside\}|\[\^[^\][]+\](?!:)|\^\[/
/** What holds where it is written. */
const KEPT = /\bheight\s*[=:]|\.absolute\b|class=["'][^"']*\babsolute\b/

/** The one picture of a slide that stands by itself, in no block, fills the room that is left: Quarto stretches it, and
 * how broad it is to be means nothing, unless a slide or its deck wants none stretched. */
export function stretched(lines: readonly DeckLine[], deck: ForeignDeck): readonly DeckLine[] {
  if (!lines.some(({ text }) => isPicture(text)) || !isStretching(deck)) return lines
  if (lines.some((line) => headingLevel(line) > 0 && /\{[^{}]*\.nostretch\b/.test(line.text))) return lines
  const written = writtenOf(lines, deck)
  const at = onlyPicture(written)
  // Small ones are larger than they are, if nothing else needs room.
  const isAll = written.slice(0, shownEnd(written)).every((line) =>
    line.from === at || isBlank(line) || isRule(line) || headingLevel(line) > 0
  )
  return at === undefined
    ? lines
    : lines.map((line) => {
      if (line.from !== at || !isPicture(line.text)) return line
      const bare = withoutWidth(line.text).trimEnd()
      return rewrite(line, !isAll
        ? bare
        : bare.startsWith('<')
        ? bare.replace(/^<img/i, '$& width="100%"')
        : `${bare.replace(/\}$/, ' ')}${bare.endsWith('}') ? '' : '{'}width=100%}`)
    })
}

/** Is a deck one for slides of reveal.js, all whose pictures are not as its author says? */
function isStretching(deck: ForeignDeck): boolean {
  const formats = formatsOf(deck)
  return (formats.length === 0 ? /\.qmd$/i.test(deck.file) : formats.some((name) => name.endsWith('revealjs')))
    && optionOf(deck.given, 'auto-stretch')?.value !== false
}

/** The lines of a slide as its author wrote them: other passes part pictures from words, and run no cells. */
function writtenOf(lines: readonly DeckLine[], deck: ForeignDeck): readonly DeckLine[] {
  const places = lines.map(({ from }) => from)
  const [first, last] = [Math.min(...places), Math.max(...places)]
  return deck.lines.filter(({ from }) => from >= first && from <= last)
}

/** Where the only picture of a slide stands, by itself; `undefined` where there is none, or another beside it. */
function onlyPicture(lines: readonly DeckLine[]): number | undefined {
  const kinds = lineKinds(lines)
  let [count, depth, figure] = [0, 0, 0]
  let found: number | undefined
  for (const [index, line] of lines.entries()) {
    const text = kinds[index] === 'text' ? line.text.replace(/<!--.*?-->|`+[^`]*`+/g, '') : ''
    if (ASIDE.test(text)) return undefined
    if (figure > 0 && ENDS.test(text)) figure = 0
    else if (depth === 0 && FIGURE.test(text)) figure = 1
    else if (ENDS.test(text)) depth = Math.max(0, depth - 1)
    else if (AROUND.test(text)) depth++
    const info = kinds[index] === 'code' ? CELL.exec(line.text)?.groups?.['info'] : undefined
    const isCell = info !== undefined && showsAny(info, lines.slice(index + 1))
    const pictures = isCell ? 1 : (text.match(/!\[|<img\s/gi) ?? []).length
    count += pictures
    if (pictures === 0 || depth > 0) continue
    const isAlone = isCell || ([index - 1, index + 1].every((next) => isEdge(lines[next])) && isPicture(text))
    if (isAlone && !KEPT.test(text)) found = line.from
  }
  return count === 1 ? found : undefined
}

/** Does a paragraph end there? */
const isEdge = (line: DeckLine | undefined): boolean =>
  line === undefined || isBlank(line) || headingLevel(line) > 0
  || /^\s*(?::{3,}|-{3,}\s*$|<!--.*-->\s*$)/.test(line.text)

const isPicture = (text: string): boolean => PICTURE.test(text) || HTML_PICTURE.test(text)

const withoutWidth = (text: string): string =>
  text.replace(/(?<=[\s{])width\s?=\s?(?:"[^"]*"|'[^']*'|[^\s"'}>]+) ?/, '').replace(/ ?(?:\{ ?\}|(?<= )(?=\}))\s?$/,
    '')
    .replace(/(?<=[\s"';])width\s?:[^;"']*;?/, '')
