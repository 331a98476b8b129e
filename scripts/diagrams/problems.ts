import { groupOf, itemAt } from '../compiler/certain.ts'
import type { Problem } from '../compiler/model.ts'
import type { DiagramSource } from '../compiler/diagram-model.ts'
import type { Refused, Remark } from './in-page/types.ts'
import { NO_LAYOUT, readRefusal, type Refusal } from './refusal.ts'
import { advise } from '../compiler/nearest.ts'
import type { PreparedText } from './prepare-text.ts'

type FilePlace = Pick<Problem, 'file' | 'line' | 'column'>

/** Where `found` first stands in a source, else where the source begins. */
function placeOf(source: DiagramSource, found = ''): FilePlace {
  const lines = source.body.split(/\r\n|\r|\n/)
  const columns = found === '' ? [] : lines.map((line) => line.indexOf(found))
  const index = columns.findIndex((column) => column >= 0)
  return index < 0
    ? { file: source.file, line: source.line, column: 1 }
    : { file: source.file, line: source.line + index, column: itemAt(columns, index) + 1 }
}

const COLOUR = /(?:fill|stroke|color|background)\s*:\s*([^,;\s]+)|\b(rgba?\([^()]*\))/

/** What Mermaid refused, at the right line of the right file. */
export async function refusalProblem(
  refused: Refused,
  source: DiagramSource,
  prepared: PreparedText,
  parses: (text: string) => Promise<boolean>,
): Promise<Problem> {
  const reading = refused.slip === true && await parses(prepared.text) ? NO_LAYOUT : readRefusal(refused, prepared.text)
  const index = await findLine(reading, prepared.text, parses)
  const bodyLine = prepared.lines[index] ?? 0
  const line = source.body.split(/\r\n|\r|\n/)[bodyLine] ?? ''
  const slip = reading.sure ? undefined : slipIn(line, prepared.text)
  const column = slip !== undefined
    ? slip.column + 1
    : reading.line === index && reading.column !== undefined
    ? Math.min(reading.column, line.length) + 1
    : line.length - line.trimStart().length + 1
  return {
    severity: 'error',
    rule: 'diagram-syntax',
    file: source.file,
    line: source.line + bodyLine,
    column,
    found: line.trim().slice(0, 80),
    what: slip?.what ?? reading.what,
    why: 'It cannot be drawn, and the slide would have a hole.',
    fix: slip?.fix ?? reading.fix,
  }
}

/** What was drawn otherwise than written. @param known the classes there are; asked only where one is named */
export function remarkProblems(
  remarks: readonly Remark[],
  source: DiagramSource,
  known: () => readonly string[],
): Problem[] {
  const seen = new Set<string>()
  const classes = unknownClasses(source, known)
  return [
    ...classes,
    ...remarks.flatMap((remark) => {
      // Mermaid brings colours of its own for some kinds; only what an author wrote can be mended by one.
      if (remark.rule === 'diagram-colour' && !COLOUR.test(source.body)) return []
      const key = `${remark.rule} ${remark.found}`
      if (seen.has(key) || remark.rule === 'diagram-colour' && seen.has(remark.rule)) return []
      seen.add(key).add(remark.rule)
      return [remarkProblem(remark, source, known)]
    }),
  ]
}

/** Class names that neither the kit nor the source knows: most often a slip of the pen. */
export function unknownClasses(source: DiagramSource, known: () => readonly string[]): Problem[] {
  const own = new Set(
    [...source.body.matchAll(/^[ \t]*classDef[ \t]+([\w,-]+)/gm)].flatMap((match) => groupOf(match, 1).split(',')),
  )
  const named = new Set([...source.body.matchAll(/:::\s*([A-Za-z](?:\w|-(?=\w))*)/g)].map((match) => groupOf(match, 1)))
  const used = [...named].filter((name) => !own.has(name) && name !== 'default')
  if (used.length === 0) return []
  const kit = known()
  return used.filter((name) => !kit.includes(name)).map((name) => ({
    severity: 'warning',
    rule: 'unknown-diagram-class',
    ...placeOf(source, `:::${name}`),
    found: `:::${name}`,
    what: `There is no class “${name}” for diagrams.`,
    why: 'The kit draws its own classes only, so this one changes nothing.',
    fix: advise(name, kit, `Use one of: ${kit.join(', ')}.`),
  }))
}

function remarkProblem(remark: Remark, source: DiagramSource, known: () => readonly string[]): Problem {
  const at = placeOf(source, remark.found)
  switch (remark.rule) {
    case 'diagram-colour': {
      const written = COLOUR.exec(source.body)
      const found = written?.[1] ?? written?.[2]
      return {
        severity: 'warning',
        rule: remark.rule,
        ...placeOf(source, found),
        ...(found ? { found } : {}),
        what: `The diagram uses a colour of its own, ${
          found ?? remark.found
        }; the kit draws it in its own colours instead.`,
        why:
          'A fixed colour follows neither the dark theme nor forced colours, and may not be told from its background.',
        fix: `Use one of the kit's classes, such as :::emphasis. There are: ${known().join(', ')}.`,
      }
    }
    case 'unknown-step': {
      return {
        severity: 'error',
        rule: 'unknown-step',
        file: source.file,
        line: source.line,
        column: 1,
        found: remark.found,
        what: `The steps name ${remark.found}, which the diagram does not have.`,
        why: 'The part would never be shown at the step that was meant.',
        fix: advise(remark.found, remark.known, 'Name a node by its id and an edge by its id or as A->B.'),
      }
    }
    case 'steps-unsupported':
      return {
        severity: 'error',
        rule: 'steps-unsupported',
        file: source.file,
        line: source.line,
        column: 1,
        what: 'This kind of diagram cannot be built up in steps.',
        why: 'Mermaid names the parts only of flowcharts, state and class diagrams and mind maps.',
        fix: 'Take the steps out of the front matter, or draw the diagram as one of those kinds.',
      }
    case 'diagram-part':
      return {
        severity: 'error',
        rule: 'diagram-part',
        ...at,
        found: remark.found,
        what: `The diagram contains ${remark.found}, which the kit leaves out.`,
        why: 'A drawing holds shapes and text only: nothing that loads, links or runs.',
        fix: 'Take it out of the source.',
      }
    case 'diagram-request':
      return {
        severity: 'error',
        rule: 'diagram-request',
        ...at,
        found: remark.found.slice(0, 80),
        what: 'The diagram tried to load something while it was drawn; that was stopped.',
        why: 'A kit opens no connection to anywhere, and neither does drawing it.',
        fix: 'Take pictures, links and styles that load something out of the source.',
      }
  }
}

const MOST_TRIALS = 300

/**
 * The line to blame: the one Mermaid names if the rest can be read without it, else a neighbour of which that is true.
 * Where Mermaid names none, the first line without which the rest can be read; else the first line with which it
 * cannot. (Mermaid often stops a line after the mistake, and for mind maps names no line at all.)
 */
export async function findLine(
  refusal: Refusal,
  text: string,
  parses: (text: string) => Promise<boolean>,
): Promise<number> {
  const lines = text.split('\n')
  const without = (index: number): Promise<boolean> => parses(lines.filter((_, at) => at !== index).join('\n'))
  const named = refusal.line === undefined ? undefined : Math.min(refusal.line, lines.length - 1)
  if (named !== undefined) {
    if (refusal.sure) return named
    for (const index of [named, named - 1, named + 1]) {
      if (index > 0 && (lines[index]?.trim() ?? '') !== '' && await without(index)) return index
    }
    return lastWritten(lines, named)
  }
  const written = lines.flatMap((line, index) => index > 0 && line.trim() !== '' ? [index] : []).slice(0, MOST_TRIALS)
  for (const index of written) if (await without(index)) return index
  for (const index of written) if (!await parses(`${lines.slice(0, index + 1).join('\n')}\n`)) return index
  return 0
}

/** Mermaid may name the empty line behind the last: the mistake is then before it. */
function lastWritten(lines: readonly string[], from: number): number {
  return Math.max(0, lines.slice(0, from + 1).findLastIndex((line) => line.trim() !== ''))
}

/** What is wrong with a line of a flowchart, where it can be seen without Mermaid, which often stops elsewhere. */
interface Slip {
  /** 0-based. */
  readonly column: number
  readonly what: string
  readonly fix: string
}

const CLOSING = new Map([['[', ']'], ['(', ')'], ['{', '}']])
/** What looks like one; and those that there are, or the first half of one with words in it. */
const LIKE_ARROW = /(?<=\s|^)[<xo]?[-=.~]{2,20}[>xo]?(?=\s|$)|(?<=\s|^)[<]?[-=.~]{1,20}>(?=\s|$)/g
const ARROW = /^[<xo]?(?:--+[->xo]?|==+[=>xo]?|-?\.+(?:-[>xo]?)?|~~~+)$/

/** The bracket that stays open, or the arrow that is none, of a line that Mermaid refuses. */
export function slipIn(line: string, diagram: string): Slip | undefined {
  if (!/^(?:flowchart|graph)\b/.test(diagram.trimStart()) || line.split('"').length % 2 === 0) return undefined
  // Words in quotation marks may have anything in them.
  const bare = line.replace(/"[^"]*"/g, (words) => '"'.repeat(words.length))
  const open: { sign: string; column: number }[] = []
  for (const { 0: sign, index: column } of bare.matchAll(/[[\](){}]/g)) {
    if (CLOSING.has(sign)) open.push({ sign, column })
    else if (CLOSING.get(open.at(-1)?.sign ?? '') === sign) open.pop()
  }
  const [first] = open
  if (first !== undefined) {
    return {
      column: first.column,
      what: `The “${first.sign}” here is never closed.`,
      fix: `Put “${CLOSING.get(first.sign) ?? ''}” behind the words in it.`,
    }
  }
  const labels = bare.replace(/[[({|][^[({|\])}]*[\])}|]/g, (words) => '"'.repeat(words.length))
  for (const { 0: found, index: column } of labels.matchAll(LIKE_ARROW)) {
    if (ARROW.test(found)) continue
    return {
      column,
      what: `A flowchart has no arrow “${found}”.`,
      fix: 'Write -->, -.-> or ==>, without a head ---, -.- or ===; words on it stand between bars: A -->|words| B.',
    }
  }
  return undefined
}
