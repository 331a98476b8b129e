import type { HandoutSources } from './handout/named-sources.ts'
import { InclusionFinder } from './handout/find-inclusion.ts'
import type { Handout } from './handout/model.ts'
import { readContent } from './handout/read-content.ts'
import { readHandoutHead } from './handout/settings.ts'
import { joinCitations } from './cited.ts'
import { markLead } from './lead.ts'
import type { CompileContext, Compiled, Problem, SourceText } from './model.ts'
import { finishDiagram } from './diagram-content.ts'
import { advise } from './nearest.ts'
import { Problems, sortProblems } from './problem.ts'
import { picturesIn, type ReadMarkdown, readMarkdown, reportMisplaced, reportPicture } from './render-markdown.ts'
import { divNotes } from './rules/fenced-div.ts'
import { toLines, warnOfNuls } from './source-lines.ts'
import { lineOf } from './token-line.ts'

/**
 * Compiles one handout. Never throws: what is wrong comes back as problems, beside the best page that could be made.
 * @param decks what it may take slides and exercises from
 */
export function compileHandout(
  source: SourceText,
  context: CompileContext,
  decks: HandoutSources['decks'] = [],
): Compiled<Handout> {
  const problems = new Problems(source.file)
  const lines = toLines(source)
  warnOfNuls(lines, problems)
  const name = source.file.replace(/^.*\//, '').replace(/\.md$/i, '')
  const { bodyStart, ...head } = readHandoutHead(lines.lines, name, problems)
  // The page's title is its heading of level 1.
  const read = readMarkdown(source, context, { start: bodyStart, topHeading: 2 }, true)
  reportMisplaced(read.tokens, read.work)
  if (head.sheet === undefined) reportForSheets(read)
  else if (head.sheet.mat !== true && read.tokens[3]?.type === 'heading_open') markLead(read.tokens)
  const { content, cited } = readContent(read, head.title,
    new InclusionFinder({ ...context, decks }, head.audience, read.work.problems))
  problems.take(read.work.problems.list)
  checkLinks(read, problems)
  // Of what could not be taken in something was said.
  const asks = read.tokens.some(({ type }) => type === 'inclusion')
  if (!asks && content.every(({ node }) => typeof node === 'string' && node.trim() === '')) reportEmpty(problems)
  const finished = [...read.work.fences.values()].map((fence) => finishDiagram(fence, context))
  for (const fence of finished) problems.take(fence.problems)
  const fences = finished.map(({ value }) => value)
  const handout: Handout = { name, file: source.file, ...head, content, cited: joinCitations(cited), fences }
  return { value: handout, problems: sortProblems(problems.list) }
}

/** Complains of sheets that have one letter. */
export function findLetterTwins(handouts: readonly Handout[]): Problem[] {
  const known = new Map<string, string>()
  return handouts.flatMap(({ sheet, file }): readonly Problem[] => {
    if (sheet === undefined) return []
    const { letter, line } = sheet
    const other = known.get(letter)
    if (other === undefined) {
      known.set(letter, file)
      return []
    }
    const problems = new Problems(file)
    problems.error({ line, column: 1 }, {
      rule: 'duplicate-letter',
      found: `sheet: ${letter}`,
      what: `There is another sheet ${letter}: ${other}.`,
      why: 'Slides and guides call a sheet by its letter.',
      fix: `Take a letter that is free: ${
        FREE.filter((one) => !handouts.some((each) => each.sheet?.letter.startsWith(one))).join(', ')
      }. In a series numbers follow it, as in “R1” and “R2”.`,
    })
    return problems.list
  })
}

const FREE = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** Says of what only a sheet can hold that this is none. */
function reportForSheets({ tokens, work }: ReadMarkdown): void {
  for (const token of picturesIn(tokens)) reportPicture(work, token)
  for (const token of tokens) {
    const kind = token.type === 'fenced_div_open' ? divNotes.get(token)?.kind : undefined
    if (token.type !== 'inclusion' && kind !== 'cards' && kind !== 'slips') continue
    const line = lineOf(token)
    work.problems.error(work.at(line), {
      rule: 'inclusion-outside-sheet',
      found: work.lineText(line),
      what: 'This handout is a page to read, not a sheet.',
      why: 'Only sheets are printed, with slides, exercises, cards and room to write.',
      fix: 'Give it a letter, “sheet: A”, in its front matter, or delete the line.',
    })
  }
}

function checkLinks({ work: { ids, links } }: ReadMarkdown, problems: Problems): void {
  for (const { target, place } of links) {
    if (ids.has(target)) continue
    problems.warning(place, {
      rule: 'unknown-place',
      found: `#${target}`,
      what: `There is no place “${target}” in this handout.`,
      why: 'The link leads nowhere.',
      fix: advise(target, ids.keys(), 'Give the heading that is meant an id: “## Title {#id}”.'),
    })
  }
}

const TOP = { line: 1, column: 1 }

function reportEmpty(problems: Problems): void {
  problems.error(TOP, {
    rule: 'empty-handout',
    what: 'This handout is empty.',
    why: 'There is nothing to show.',
    fix: 'Write some text below its front matter.',
  })
}
