import type { Token } from 'markdown-it'
import { parseAttributes } from '../attributes.ts'
import { type CheckedAttributes, checkAttributes, type WhiteList } from '../check-attributes.ts'
import { readDiagram } from '../diagram-source.ts'
import { type Place, Problems } from '../problem.ts'
import { TokenNotes } from '../token-notes.ts'
import type { Work } from '../work.ts'
import { readPress } from './div-values.ts'
import { lineOf } from '../token-line.ts'
import { foundIn } from '../certain.ts'

export interface MermaidNote {
  readonly name: string
  readonly steps: boolean
  readonly line: number
}

/** The diagram of each `mermaid` token. */
export const mermaidNotes = new TokenNotes<MermaidNote>()

const DIAGRAM: WhiteList = {
  where: 'a diagram',
  classWord: 'class',
  ids: false,
  classes: ['mermaid'],
  keys: [],
  flags: ['steps', 'mermaid'],
}
const CODE: WhiteList = {
  where: 'a code block',
  classWord: 'class',
  ids: false,
  classes: [],
  keys: ['lines', 'at'],
  flags: [],
}

/** Turns ```` ```mermaid ```` fences into diagrams, and reports fences that never end. */
export function readCodeFences(tokens: readonly Token[], work: Work): void {
  for (const token of tokens) {
    if (token.type !== 'fence') continue
    const line = lineOf(token)
    const source = work.lineText(line)
    const column = Math.max(0, source.indexOf(token.markup))
    if (work.scan.openCode.has(work.part.start + line)) reportUnclosed(work, line, column, source)
    // The language may stand before the braces, or in them as with Quarto: ```{mermaid}.
    const info = token.info.trim()
    const braces = info.indexOf('{')
    const name = foundIn((braces < 0 ? info : info.slice(0, braces)).trim(), /^\S+/)
    const isMermaid = name === 'mermaid' || /^\{\s*\.?mermaid\b/.test(info)
    const infoColumn = column + token.markup.length + token.info.indexOf(info)
    const attributes = braces < 0
      ? undefined
      : readAttributes(work, info, braces, isMermaid, (offset) => work.at(line, infoColumn + offset))
    token.info = name
    const lines = attributes?.keys.get('lines')
    if (lines !== undefined) codeLines.set(token, readTurns(lines, work))
    const at = readPress(attributes?.keys.get('at'), work)
    if (at !== undefined) firstTurns.set(token, at)
    if (isMermaid) makeDiagram(token, work, line, column, attributes?.flags.has('steps') ?? false)
  }
}

/** Of each `fence` token in which lines stand out: which, turn by turn. */
export const codeLines = new TokenNotes<readonly ReadonlySet<number>[]>()

/** With which press the lines of a `fence` token begin to change, where it says so. */
export const firstTurns = new TokenNotes<number>()

/** As many as `code.css` has rules for. */
const MOST_TURNS = 20
const LONGEST_CODE = 2000

/** `2,4-6|8`. */
function readTurns({ value, place }: { value: string; place: Place }, work: Work): ReadonlySet<number>[] {
  const given = value.split('|')
  const turns = given.slice(0, MOST_TURNS).map((turn) =>
    new Set(turn.split(',').flatMap((range) => {
      const [from = NaN, to = from] = range.split('-').map(Number)
      return Array.from({ length: Math.max(0, Math.min(LONGEST_CODE, to) - from + 1) || 0 }, (_, index) => from + index)
    }))
  )
  if (!/^(?:[\d,-]+|all)(?:\|(?:[\d,-]+|all))*$/.test(value)) {
    work.problems.warning(place, {
      rule: 'bad-lines',
      found: `lines=${value}`,
      what: `“${value}” names no lines.`,
      why: 'Nobody knows which lines should stand out.',
      fix: 'Write numbers and ranges, with “|” between presses: lines=2,4-6|8.',
    })
  }
  if (given.length > MOST_TURNS) {
    work.problems.warning(place, {
      rule: 'many-lines',
      found: `lines=${value}`,
      what: `Only the first ${MOST_TURNS} of these ${given.length} choices of lines stand out in turn.`,
      why: 'No more are followed on one slide.',
      fix: 'Part the slide in two, or name fewer.',
    })
  }
  return turns
}

/** What lines mean in the kit they do not in a deck from elsewhere. */
const NO_LEGEND = { solid: 'none', dashed: 'none', dotted: 'none' }

function makeDiagram(token: Token, work: Work, line: number, column: number, steps: boolean): void {
  const absolute = work.at(line).line
  const name = `${work.deckName}-${absolute}`
  const lines = token.content.replace(/\n$/, '').split('\n')
  // In a list the diagram is indented; an empty line in it need not be.
  const indent = Math.min(column, work.lineText(line + 1).length)
  const problems = new Problems(work.problems.file)
  const diagram = readDiagram(lines, { name, line: absolute + 1, column: indent + 1 }, problems)
  const isRefused = problems.list.some(({ severity }) => severity === 'error')
  work.problems.take(problems.list)
  // A deck from elsewhere is built all the same.
  if (isRefused && work.isTranslated) return
  work.fences.set(name, work.isTranslated ? { ...NO_LEGEND, ...diagram } : diagram)
  token.type = 'mermaid'
  mermaidNotes.set(token, { name, steps, line: absolute })
}

function readAttributes(
  work: Work,
  info: string,
  start: number,
  isMermaid: boolean,
  placeOf: (offset: number) => Place,
): CheckedAttributes | undefined {
  const list = parseAttributes(info, start, isMermaid)
  if (list !== undefined) return checkAttributes(list, isMermaid ? DIAGRAM : CODE, work, placeOf)
  work.problems.warning(placeOf(start), {
    rule: 'unknown-attribute',
    found: info.slice(start),
    what: 'What stands in braces after this code fence is not understood.',
    why: 'It has no effect.',
    fix: isMermaid ? 'Write {steps}, or delete it.' : 'Delete it.',
  })
  return undefined
}

function reportUnclosed(work: Work, line: number, column: number, found: string): void {
  work.problems.error(work.at(line, column), {
    rule: 'unclosed-fence',
    found,
    what: 'This code fence is never closed.',
    why: 'Everything after it on the slide counts as code.',
    fix: 'Put a line with the same marks and nothing else where the code ends.',
  })
}
