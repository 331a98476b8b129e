import type { StateBlock } from 'markdown-it'
import { certain } from '../certain.ts'
import { advise } from '../nearest.ts'
import type { Place } from '../problem.ts'
import { type LineScan, SLIDE_RULE } from '../scan-lines.ts'
import type { Work } from '../work.ts'

/** The text of `::: example` as it is written; what comes of it stands beside it. */
export function pushSource(state: StateBlock, text: string, start: number, end: number): void {
  const token = state.push('fence', 'code', 0)
  token.info = 'markdown'
  token.content = `${text.trimEnd()}\n`
  token.markup = '```'
  token.map = [start, end]
}

/** The lines between two lines of the slide being read, without what some edition is without. */
export function linesBetween({ part, lines, scan }: Work, start: number, end: number): string {
  return withoutSecrets(lines, part.start + start, part.start + end, scan)
}

/** What the braces at the end of a line call what it begins. */
const idIn = (line: string): string | undefined =>
  line.includes('{')
    ? line.slice(line.lastIndexOf('{') + 1).split(/[\s}]/).find((word) => word.startsWith('#'))?.slice(1)
    : undefined

/** The whole text of a slide of this deck, for what a block cannot hold: a layout, notes, an exercise. */
export function slideText(id: string, place: Place, work: Work): string {
  const found = ends(work).find(([start, end]) => work.lines.slice(start, end).some((line) => idIn(line) === id))
  if (found !== undefined) return withoutSecrets(work.lines, ...found, work.scan).trim()
  work.problems.error(place, {
    rule: 'unknown-slide',
    found: `of=${id}`,
    what: `There is no slide “${id}” in this deck.`,
    why: 'An example shows how a slide of its own deck is written.',
    fix: advise(id, work.lines.flatMap((line) => idIn(line) ?? []), 'Write the id that stands after its heading.'),
  })
  return ''
}

/** Blocks that some edition is without. */
const SECRET =
  /^\s*:::+\s*\{?\.?(?:notes|answer|debrief|misreadings|hint|goal|materials|second|shorter|seated|without-projector)\b/
/** The plan, which only presenters have. */
const PLAN = /\b(minutes|priority)=[^\s}]+/g

/** An example goes wherever its slide goes: what some edition is without, and remarks, are only hinted at. */
function withoutSecrets(lines: readonly string[], start: number, end: number, { divs }: LineScan): string {
  const shown: string[] = []
  for (let at = start; at < end; at++) {
    const line = certain(lines[at], `line ${at}`)
    const closing = SECRET.test(line) ? divs.get(at) : undefined
    shown.push(closing === undefined ? line.replace(PLAN, '$1=…') : `${line.trimEnd()} … :::`)
    at = closing ?? at
  }
  return shown.join('\n').replace(/<!--[^]*?-->/g, '<!-- … -->')
}

/** Where each slide begins and ends. */
function ends({ lines, scan }: Work): [number, number][] {
  const rules = lines.flatMap((line, at) => (SLIDE_RULE.test(line) && scan.shielded[at] !== 1 ? [at] : []))
  return [-1, ...rules].map((rule, at) => [rule + 1, rules[at] ?? lines.length])
}
