import type { Problem } from '../../model.ts'
import { linesIn } from './lines-in.ts'

/** Says one kind of problem of many places at once. @param lines as “lines 3, 5–9”
 * @param found what stands there, each once */
type Joined = (
  count: number,
  lines: string,
  found: readonly string[],
) => Pick<Problem, 'what'> & Partial<Pick<Problem, 'why' | 'fix'>>

const UNSEEN = 'People who cannot see them are told nothing.'

/** In a deck a diagram is a fence, which has no front matter in other programs. */
const FIXES = new Map([
  ['missing-diagram-name', 'Write a line “accTitle: What it is called” below the first line of each.'],
  ['missing-diagram-description', 'Write a line “accDescr: What it shows” below the first line of each.'],
])

/** What other programs do not ask for, so that a deck for them may lack it all over. */
const JOINED = new Map<string, Joined>([
  ['slide-without-heading', (count, lines) => ({
    what: `${count} slides have no heading in words: ${lines}.`,
    why:
      'The overview, the search and people who listen to the deck know them by numbers only, and their links change when slides move.',
    fix: 'Start each with a heading: “## Title”.',
  })],
  ['missing-alternative', (count, lines) => ({ what: `${count} pictures have no alternative text: ${lines}.` })],
  ['remote-picture', (count, lines) => ({
    what:
      `${count} pictures lie on other computers and are left out; among words their alternative texts or links to them stand in their places: ${lines}.`,
    fix: 'Save them beside the deck and link to the files.',
  })],
  ['link-without-address', (count, lines) => ({
    what: `${count} links have no address and are shown as words: ${lines}.`,
    why: 'They would lead nowhere.',
    fix: 'Write where each leads between its round brackets, or delete them.',
  })],
  ['link-to-file', (count, lines) => ({
    what: `${count} links lead to files that no build takes along: ${lines}.`,
    fix: 'Link each to an address that starts with “https:”, “http:” or “mailto:”, or to “#” and an id.',
  })],
  ['small-text', (_, lines) => ({
    what: `On several slides text comes out smaller than the back row needs: ${lines}.`,
    fix: 'Use fewer words instead of smaller ones, or part the slides with ---.',
  })],
  ['missing-diagram-name', (count, lines) => ({ what: `${count} diagrams have no name: ${lines}.`, why: UNSEEN })],
  [
    'missing-diagram-description',
    (count, lines) => ({ what: `${count} diagrams have no description: ${lines}.`, why: UNSEEN }),
  ],
  ['duplicate-id', (_, lines, found) => ({
    what: `Ids that other slides have already have no effect: ${
      found.map((id) => `“${id.replace(/^#/, '')}”`).join(', ')
    } (${lines}).`,
    fix: 'Give each place another id, or delete them.',
  })],
  ['formula-colour', (count, lines) => ({
    what: `The colours of ${count} formulas have no effect: ${lines}.`,
    why: 'Formulas have the colour of the words around them, so that they can be read in light and dark.',
    fix: 'Set parts apart in words or by \\boxed{…}, or leave it if the formulas will do.',
  })],
  ['powerpoint-formula', (count, lines) => ({
    what: `In PowerPoint the formulas of ${count} slides are lines of text: ${lines}.`,
  })],
  ['powerpoint-inline-picture', (count, lines) => ({
    what: `PowerPoint does not show ${count} pictures within lines, only their alternative texts: ${lines}.`,
    fix: 'Give them lines of their own, or leave it if the texts will do.',
  })],
  ['powerpoint-code-lines', (count, lines) => ({
    what: `In PowerPoint the lines of code that stand out at first on ${count} slides do so throughout: ${lines}.`,
    why: 'Presses show others on the page; text there has no such presses.',
  })],
  ['missing-glyph', (count, lines) => ({
    what: `No font of the kit has ${count} characters: ${lines}.`,
    fix: 'Use other characters, or say them in words.',
  })],
])

/** Joins what is wrong in many places of a deck, as in most from elsewhere: one problem of a kind, where the first is. */
export function joinTold(problems: readonly Problem[]): readonly Problem[] {
  const kinds = new Map([...JOINED.keys()].map((rule) => [rule, problems.filter((one) => one.rule === rule)]))
  return problems.flatMap((problem) => {
    const all = kinds.get(problem.rule) ?? []
    const fix = FIXES.get(problem.rule)
    if (all.length < 2) return fix === undefined ? problem : { ...problem, fix }
    if (problem !== all[0]) return []
    const { found, ...said } = { ...problem, fix: [...new Set(all.map((one) => one.fix))].join(' ') }
    const lines = linesIn([...new Set(all.map(({ line }) => line))])
    const shown = problem.rule === 'missing-glyph'
      ? [found, ...all.slice(1).map((one) => one.found)].join(' ')
      : undefined
    return {
      ...said,
      ...(shown === undefined ? {} : { found: shown }),
      ...(fix === undefined ? {} : { fix }),
      ...JOINED.get(problem.rule)?.(all.length, lines, [...new Set(all.flatMap((one) => one.found ?? []))]),
    }
  })
}
