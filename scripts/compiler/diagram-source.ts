import type { ParsedDiagram } from './work.ts'
import { z } from 'zod'
import { checkNames, WORDS } from './diagram-words.ts'
import type { Compiled, SourceText } from './model.ts'
import type { SteppableKind } from './diagram-model.ts'
import { Problems, sortProblems } from './problem.ts'
import { defined } from './settings.ts'
import { toLines } from './source-lines.ts'
import { checkData } from './check-data.ts'
import { isRecord, YamlSource } from './yaml-source.ts'
import { itemAt, foundIn } from './certain.ts'

const STEPS = 'must be a list of lists of ids, for example [[M, A], [P, E]]'
const id = z.union([z.string(), z.number().transform(String)], { error: STEPS })
/** What a diagram may say of itself, by its key. */
export const diagramSchema = z.strictObject({
  ...WORDS,
  steps: z.array(z.array(id, { error: STEPS }).min(1, 'must not have an empty step'), { error: STEPS }).optional(),
})

/** Where a diagram that is a fence in a deck stands. */
export interface FencePlace {
  readonly name: string
  /** 1-based line of its first line. */
  readonly line: number
  readonly column: number
}

/** Reads one `.mmd` file. */
export function parseDiagram(source: SourceText): Compiled<ParsedDiagram> {
  const problems = new Problems(source.file)
  const name = source.file.replace(/^.*\//, '').replace(/\.mmd$/i, '')
  const { lines } = toLines(source)
  return { value: readDiagram(lines, { name, line: 1, column: 1 }, problems), problems: sortProblems(problems.list) }
}

/** Reads the lines of a diagram, front matter first, and reports to the file that it stands in. */
export function readDiagram(lines: readonly string[], place: FencePlace, problems: Problems): ParsedDiagram {
  const end = /^---[ \t]*$/.test(itemAt(lines, 0))
    ? lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line))
    : -1
  const yaml = end > 0 ? new YamlSource(lines.slice(1, end).join('\n'), place.line + 1, problems) : undefined
  const given = yaml !== undefined && yaml.valid && isRecord(yaml.data)
    ? (checkData(yaml, yaml.data, [], diagramSchema, Object.keys(diagramSchema.shape)) ?? {})
    : {}
  const body = lines.slice(end + 1).join('\n')
  const line = place.line + end + 1
  if (lines[0]?.trim() === '---' && end < 0) reportUnclosed(place, problems)
  const own = readOwnNames(body)
  const title = own.title ?? given.title ?? ''
  const description = own.description ?? given.description ?? ''
  const { caption, text: alternative, solid, dashed, dotted } = given
  const diagram: ParsedDiagram = {
    name: place.name,
    file: problems.file,
    line,
    body,
    title,
    description,
    ...defined({ text: alternative, caption, solid, dashed, dotted }),
    steps: given.steps ?? [],
    claims: given.claims ?? [],
    ...(yaml === undefined ? {} : { yaml }),
  }
  checkDiagram(diagram, own, place, problems)
  return diagram
}

interface OwnNames {
  readonly title?: string
  readonly description?: string
  /** Line within the body of the first of the two. */
  readonly line: number
}

function readOwnNames(body: string): OwnNames {
  const title = /^[ \t]*accTitle[ \t]*:[ \t]*(\S.*)$/m.exec(body)
  const description = /^[ \t]*accDescr[ \t]*(?::[ \t]*(\S.*)$|\{(?:([^}]*)\})?)/m.exec(body)
  const first = Math.min(title?.index ?? Infinity, description?.index ?? Infinity)
  const words = (description?.[1] ?? description?.[2])?.replace(/\s+/g, ' ').trim()
  return {
    ...defined({ title: title?.[1]?.trim(), description: words }),
    line: first === Infinity ? 0 : body.slice(0, first).split('\n').length - 1,
  }
}

function checkDiagram(diagram: ParsedDiagram, own: OwnNames, place: FencePlace, problems: Problems): void {
  const start = { line: place.line, column: place.column }
  checkDiagramSafety(diagram.body, diagram.line, problems)
  if (diagram.body.trim() === '') {
    problems.error(start, {
      rule: 'empty-diagram',
      what: 'This diagram is empty.',
      why: 'There is nothing to draw.',
      fix: 'Write a Mermaid diagram, for example “flowchart TB”, then “A --> B”.',
    })
    return
  }
  if (isNamedInFrontMatter(diagram.body) && (own.title !== undefined || own.description !== undefined)) {
    problems.error({ line: diagram.line + own.line, column: 1 }, {
      rule: 'diagram-name-place',
      found: 'accTitle, accDescr',
      what: 'This kind of diagram cannot hold “accTitle” and “accDescr”.',
      why: 'Mermaid refuses them here, or ignores them.',
      fix: 'Move them into front matter at the top: “title:” and “description:” between two lines “---”.',
    })
  }
  checkNames(diagram, start, problems,
    (key) => `Add “${key}:” to its front matter, or “${key === 'title' ? 'accTitle' : 'accDescr'}:” to the diagram.`)
  if (diagram.steps.length > 0 && steppableKind(diagram.body) === undefined) {
    problems.error(diagram.yaml?.placeOf(['steps'], 'key') ?? start, {
      rule: 'steps-kind',
      found: 'steps',
      what: 'This kind of diagram cannot be built up in steps.',
      why: 'Only flowcharts, state diagrams, mind maps and class diagrams have parts that can be named.',
      fix: 'Delete “steps”, or draw it as a flowchart.',
    })
  }
}

function reportUnclosed(place: FencePlace, problems: Problems): void {
  problems.error({ line: place.line, column: place.column }, {
    rule: 'unclosed-front-matter',
    found: '---',
    what: 'The front matter of this diagram is never closed.',
    why: 'Without its closing “---” nobody can tell settings from the diagram.',
    fix: 'Put a line “---” after the last setting.',
  })
}

const STEPPABLE: Readonly<Record<string, SteppableKind>> = {
  flowchart: 'flowchart',
  graph: 'flowchart',
  stateDiagram: 'state',
  'stateDiagram-v2': 'state',
  mindmap: 'mindmap',
  classDiagram: 'class',
  'classDiagram-v2': 'class',
}

/** Kinds in which Mermaid refuses or ignores `accTitle` and `accDescr`. */
const NAMED_IN_FRONT_MATTER: ReadonlySet<string> = new Set([
  'mindmap',
  'block',
  'block-beta',
  'sankey',
  'sankey-beta',
  'timeline',
  'kanban',
])

/** The word that says what kind of diagram a Mermaid text is; empty if there is none. */
export function diagramWord(body: string): string {
  for (const line of body.split('\n')) {
    const text = line.trim()
    if (text !== '' && !text.startsWith('%%')) return foundIn(text, /^[A-Za-z][\w-]*/)
  }
  return ''
}

/** The kind of a Mermaid text, if it can be built up in steps. */
export function steppableKind(body: string): SteppableKind | undefined {
  const word = diagramWord(body)
  return Object.hasOwn(STEPPABLE, word) ? STEPPABLE[word] : undefined
}

function isNamedInFrontMatter(body: string): boolean {
  return NAMED_IN_FRONT_MATTER.has(diagramWord(body))
}

interface Forbidden {
  readonly rule: string
  readonly pattern: RegExp
  readonly what: string
  readonly fix: string
}

/** A line that says what is done when somebody presses on a part of a diagram. */
const LINK_LINE = /^\s*(?:click\s+\S|callback\s+\S|links?\s+\S+\s*[:"]|href\s+")/

const WHY = 'It could send a request or run script, or make one diagram look unlike the others.'
const FORBIDDEN: readonly Forbidden[] = [
  {
    rule: 'diagram-directive',
    pattern: /%%\{\s*(?:init|initialize|config|wrap)\b/i,
    what: 'A diagram cannot carry settings of its own.',
    fix: 'Delete the “%%{…}%%”. The style of all diagrams is in diagrams/style.yaml.',
  },
  {
    rule: 'diagram-click',
    pattern: new RegExp(`${LINK_LINE.source}|\\$link\\s*=`),
    what: 'A diagram cannot have links or actions in it.',
    fix: 'Delete the line. Put a link in the text of the slide.',
  },
  {
    rule: 'diagram-image',
    pattern: /\bimg\s*:\s*["']?\S|!\[[^\]]{0,200}\]\(|\burl\s*\(|@import\b/i,
    what: 'A diagram cannot load a picture or a style.',
    fix: 'Delete it, and put the picture on the slide: ![what it shows](picture.png).',
  },
  {
    rule: 'diagram-script',
    pattern: /\b(?:javascript|vbscript)\s*:|\bdata\s*:\s*(?:text|image|application)\//i,
    what: 'A diagram cannot hold an address that runs script.',
    fix: 'Delete it.',
  },
]
// `<br>` is how Mermaid writes a line break; `<<interface>>` is a class diagram's own notation.
const TAG = /(?<!<)<(?!br\s*\/?>)\/?[A-Za-z][A-Za-z0-9-]*(?:[\s/][^<>]*)?>/i

/** Reports everything in a Mermaid text that could load, run or restyle. `line` is that of its first line. */
function checkDiagramSafety(body: string, line: number, problems: Problems): void {
  body.split('\n').forEach((text, index) => {
    // Generics of class diagrams look like `List~int~`, so a tag is always HTML. Comments are not drawn.
    const comment = /^\s*%%(?!\{)/.test(text)
    if (comment) return
    for (const { rule, pattern, what, fix } of FORBIDDEN) {
      const found = pattern.exec(text)
      if (found === null) continue
      const blanks = found[0].length - found[0].trimStart().length
      problems.error(
        { line: line + index, column: found.index + blanks + 1 },
        { rule, found: text.trim(), what, why: WHY, fix },
      )
    }
    const tag = TAG.exec(text)
    if (tag !== null) {
      problems.error({ line: line + index, column: tag.index + 1 }, {
        rule: 'diagram-html',
        found: tag[0],
        what: 'HTML in a label is not allowed.',
        why: WHY,
        fix: 'Write plain text; <br> breaks a line.',
      })
    }
  })
}
