import type { Token } from 'markdown-it'
import { parseAttributes } from '../attributes.ts'
import { type CheckedAttributes, checkAttributes, type WhiteList } from '../check-attributes.ts'
import { readDiagram } from '../diagram-source.ts'
import { type Place, Problems } from '../problem.ts'
import { TokenNotes } from '../token-notes.ts'
import type { Work } from '../work.ts'
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
  keys: [],
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
    if (isMermaid) makeDiagram(token, work, line, column, attributes?.flags.has('steps') ?? false)
  }
}

function makeDiagram(token: Token, work: Work, line: number, column: number, steps: boolean): void {
  const absolute = work.at(line).line
  const name = `${work.deckName}-${absolute}`
  const lines = token.content.replace(/\n$/, '').split('\n')
  // In a list the diagram is indented; an empty line in it need not be.
  const indent = Math.min(column, work.lineText(line + 1).length)
  const problems = new Problems(work.problems.file)
  const diagram = readDiagram(lines, { name, line: absolute + 1, column: indent + 1 }, problems)
  work.problems.take(problems.list)
  work.fences.set(name, diagram)
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
