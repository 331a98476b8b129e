import type { Refused } from './in-page/types.ts'
import { advise } from '../compiler/nearest.ts'
import { foundIn } from '../compiler/certain.ts'

/** Mermaid's message in the kit's words, with the place it names. */
export interface Refusal {
  /** 0-based line in the text that Mermaid saw, where it names one. */
  readonly line?: number
  /** 0-based. */
  readonly column?: number
  /** Is the line certain, so that nothing need be tried? */
  readonly sure: boolean
  readonly what: string
  readonly fix: string
}

/** The words with which a Mermaid diagram may begin. */
export const KINDS = [
  'flowchart',
  'graph',
  'sequenceDiagram',
  'classDiagram',
  'stateDiagram-v2',
  'stateDiagram',
  'erDiagram',
  'journey',
  'gantt',
  'pie',
  'quadrantChart',
  'requirementDiagram',
  'gitGraph',
  'mindmap',
  'timeline',
  'sankey',
  'sankey-beta',
  'xychart',
  'xychart-beta',
  'block',
  'block-beta',
  'packet',
  'packet-beta',
  'kanban',
  'architecture',
  'architecture-beta',
  'radar-beta',
  'treemap',
  'treemap-beta',
  'C4Context',
]

const FIX = 'Mend the line; Mermaid’s own documentation has the grammar of each kind of diagram.'

/** Reads Mermaid's error: each of its parsers words it differently. */
export function readRefusal(refused: Refused, text: string): Refusal {
  const { message } = refused
  if (/No diagram type detected|UnknownDiagramError/.test(message)) {
    const word = foundIn(text.trimStart(), /^[\w-]*/)
    return {
      line: 0,
      column: 0,
      sure: true,
      what: word === ''
        ? 'The diagram is empty.'
        : `Mermaid knows no kind of diagram called ${word}.`,
      fix: advise(word, KINDS, 'Begin the diagram with its kind, such as flowchart TB, mindmap or timeline.'),
    }
  }
  // Parsers made with Langium: an offset, or line and column of a token.
  const offset = /at offset: (\d+)/.exec(message)?.[1]
  if (offset !== undefined) {
    const before = text.slice(0, Number(offset))
    const odd = /->([^]{0,200})<-/.exec(message)?.[1]?.trim()
    return {
      line: before.split('\n').length - 1,
      column: before.length - before.lastIndexOf('\n') - 1,
      sure: false,
      what: odd ? `Mermaid does not understand “${odd.slice(0, 40)}” here.` : 'Mermaid does not understand this line.',
      fix: FIX,
    }
  }
  const date = /Invalid date:\s*(\S+)/.exec(message)?.[1]
  if (date !== undefined) {
    const index = text.split('\n').findIndex((one) => one.includes(date))
    return {
      ...(index < 0 ? {} : { line: index }),
      sure: index >= 0,
      what: `“${date}” is no date in the form that dateFormat gives.`,
      fix: 'Write the date in that form, or change dateFormat.',
    }
  }
  const token = /(?:line|Line)\s+(\d+)(?:,\s*column\s+(\d+))?/.exec(message)
  const line = refused.line ?? (token?.[1] === undefined ? undefined : Number(token[1]))
  const column = caretColumn(message, (line === undefined ? undefined : text.split('\n')[line - 1]) ?? '')
    ?? (token?.[2] === undefined ? undefined : Number(token[2]) - 1)
  return {
    ...(line === undefined ? {} : { line: Math.max(0, line - 1) }),
    ...(column === undefined ? {} : { column }),
    sure: false,
    what: refused.slip === true ? 'Mermaid does not understand this line.' : explain(message),
    fix: FIX,
  }
}

/** Where Mermaid reads all of it and then stumbles over itself: no line is to blame. */
export const NO_LAYOUT: Refusal = {
  line: 0,
  column: 0,
  sure: true,
  what: 'Mermaid reads this diagram, but cannot lay it out.',
  fix:
    'Take out one part after the other until it is drawn. Often it is an arrow between a group and what is inside it, or a name given to two things.',
}

/** Jison shows twenty characters behind the caret. */
const LONGEST_PIECE = 100

/**
 * Parsers made with Jison draw a caret below the piece they stopped at, on one line with what comes before and after.
 * Where that piece stands in the source's line, from 0.
 */
export function caretColumn(message: string, line: string): number | undefined {
  const [, shown, caret] = /\n(.*)\n(-*\^)/.exec(message) ?? []
  if (shown === undefined || caret === undefined) return undefined
  const rest = shown.slice(caret.length - 1).replace(/\.\.\.$/, '')
  for (let length = Math.min(rest.length, LONGEST_PIECE); length > 0; length--) {
    const at = line.lastIndexOf(rest.slice(0, length))
    if (at >= 0) return at
  }
  return undefined
}

/** Names of the grammar's tokens, said so that an author knows them. */
const TOKENS: Readonly<Record<string, string>> = {
  NEWLINE: 'a line end',
  SPACE: 'a space',
  EOF: 'the end of the diagram',
  SEMI: '“;”',
  PS: '“(”',
  PE: '“)”',
  SQS: '“[”',
  SQE: '“]”',
  DIAMOND_START: '“{”',
  DIAMOND_STOP: '“}”',
  STR: 'text in quotation marks',
  NODE_STRING: 'a name',
  LINK: 'a line',
  ARROW: 'an arrow',
  NUM: 'a number',
  TAGEND: '“>”',
  TAGSTART: '“<”',
  PIPE: '“|”',
  end: '“end”',
  SUBROUTINESTART: '“[[”',
  SUBROUTINEEND: '“]]”',
  STADIUMSTART: '“([”',
  STADIUMEND: '“])”',
  UNICODE_TEXT: 'a name',
  TXT: 'text',
  MINUS: '“-”',
  ID: 'a name',
  LINE: 'a line',
  DOUBLECIRCLEEND: '“)))”',
  text: 'text',
  INVALID: 'something unknown',
  STRUCT_STOP: '“}”',
  CALLBACK_NAME: 'a name',
  COLON: '“:”',
  LINK_ID: 'a line’s id',
  SPACELIST: 'spaces',
  INVALID_TOKEN: 'something unknown',
}

/** What Mermaid complains of, in the kit’s words. */
function explain(message: string): string {
  const odd = /but found:? [`'"](.+?)[`'"]/.exec(message)?.[1]?.trim()
  if (odd) return `Mermaid does not understand “${odd.slice(0, 40)}” here.`
  const got = /got '([^']+)'/.exec(message)?.[1]
  if (got !== undefined) {
    const said = TOKENS[got]
    return said === undefined || said === 'something unknown'
      ? 'Mermaid does not understand this line.'
      : `Mermaid does not expect ${said} here.`
  }
  if (/Lexical error/.test(message)) return 'Mermaid does not know this character or word here.'
  if (/There can be only one root/i.test(message)) return 'A mind map has one root; this line would start another.'
  const first =
    message.split('\n').find((line) => line.trim() !== '')?.replace(/^(Error|Syntax error|Parsing failed):\s*/i, '')
      .trim() ?? ''
  if (
    /^(Cannot (read|set|access|convert)|undefined|null|.* is not (a function|iterable|defined))/.test(first)
    || first === ''
  ) {
    return 'Mermaid does not understand this line.'
  }
  const sentence = first.slice(0, 160).replace(/^[a-z]/, (letter) => letter.toUpperCase())
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`
}
