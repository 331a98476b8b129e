import { type ForeignDeck, hasLine } from '../habit.ts'
import { blankAt, type DeckLine, mapText, outsideCode, rewrite } from '../line.ts'
import type { Told } from '../told/told.ts'

/** A line that says where or how what follows stands. */
const ALONE =
  /^\s*@(?<name>title|snap|transition|[uo]l|div|snapend|[uo]lend|divend)(?:\[[^\][]*\])?(?:\((?:true|false)\))?\s*$/
const AMONG = /@(?<name>css|color|size|fa|box|quote)\[(?<given>[^\][]*)\](?:\((?<words>(?:[^()]|\([^()]*\))*)\))?/g
/** Lines of the code above that stand out by presses. */
const LINES = /^\s*@\[[\d\s,-]*\](?:\((?<words>[^()]*)\))?\s*$/

/** Is it written for GitPitch, whose slides reveal.js showed? */
export const isForGitpitch = (deck: ForeignDeck): boolean =>
  hasLine(deck, /^\s*@(?:snapend|[uo]lend|(?:title|snap|transition)\[[^\][]*\])\s*$/)

/** A deck for GitPitch without its own marks, whose words stay. */
export function withoutGitpitch(lines: readonly DeckLine[], deck: ForeignDeck, told: Told): readonly DeckLine[] {
  if (!isForGitpitch(deck)) return lines
  return mapText(lines, (line) => {
    const name = ALONE.exec(line.text)?.groups?.['name']
    if (name !== undefined) {
      if (!name.endsWith('end')) told.leftOut(`@${name}`, line.from)
      return blankAt(line.from)
    }
    const shown = LINES.exec(line.text)
    if (shown !== null) {
      told.leftOut('lines of code that stand out (@[…])', line.from)
      return [blankAt(line.from), rewrite(line, shown.groups?.['words'] ?? ''), blankAt(line.from)]
    }
    if (!line.text.includes('@')) return line
    // One may stand in another.
    return rewrite(line, outsideCode(line.text, (part) => plain(plain(part, line, told), line, told)))
  })
}

const plain = (text: string, line: DeckLine, told: Told): string =>
  text.replace(AMONG, (...match) => {
    const { name, given, words = '' } = match.at(-1)
    told.leftOut(name === 'fa' ? 'icons' : `@${name}`, line.from)
    return name === 'quote' ? `“${given}”${words === '' ? '' : ` — ${words}`}` : words.replace('#', ' ')
  })
