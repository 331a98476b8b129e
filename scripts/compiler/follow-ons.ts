import type { Problem } from './model.ts'
import { EMPTY_REGISTER } from './paper/list.ts'
import { nearest } from './nearest.ts'

/** Of a file, without its ending. */
const nameIn = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '')

/** What a problem takes away, or what it finds missing: whoever shares a key with an error follows from it. */
type Keys = (problem: Problem) => readonly string[]

/** Nothing of a file could be read, or not all. */
const UNREAD = new Set([
  'yaml-syntax',
  'bad-register',
  EMPTY_REGISTER,
  'bad-value',
  'missing-value',
  'invalid-utf-8',
  'link-outside',
  'not-a-file',
  'dead-link',
  'file-gone',
  'unreadable',
])
const REGISTERS: Readonly<Record<string, readonly string[]>> = {
  'unknown-claim': ['claims.yaml'],
  'unknown-endnote': ['endnotes.yaml'],
  'unknown-reference': ['references.json'],
  'unknown-term': ['terms.yaml'],
  'empty-sources': ['claims.yaml', 'endnotes.yaml'],
}
const SETTINGS = 'slides/kit.yaml'
/** Names that `kit.yaml` gives. */
const NAMED_THERE = new Set([
  'unknown-part',
  'unknown-block',
  'unknown-layout',
  'unknown-class',
  'unknown-diagram-class',
  'unknown-mark',
])
const NO_EXERCISE = new Set(['exercise-without-minutes', 'bad-minutes', 'unknown-exercise-kind'])
/** What takes minutes from a deck. */
const NO_MINUTES = new Set([...NO_EXERCISE, 'unknown-attribute', 'slide-without-heading', 'unread-braces'])
const OF_PART = new Set(['unclosed-div', 'missing-part', 'missing-task', 'too-few-items'])
const NO_DIAGRAM = new Set([
  'unclosed-front-matter',
  'empty-diagram',
  'yaml-syntax',
  'bad-value',
  'missing-value',
  'picture-syntax',
])
const NO_SHEET = new Set([...UNREAD, 'empty-handout'])

/** Of a session: an item whose minutes are missing, misspelt or none. */
const NO_ITEM_MINUTES = /^(?:missing-setting|missing-value|bad-value) (?:minutes|items)\b/
/** What is missed in a session where an item is of no known kind. */
const OF_KINDS = new Set(['slack', 'empty-item', 'no-opening', 'no-debrief', 'no-closing'])

const causes: Keys = ({ rule, file, severity, slide = '', found = '' }) => [
  ...(severity === 'error' ? ['error'] : []),
  ...(UNREAD.has(rule) && file.startsWith('slides/paper/') ? [`register ${file.slice('slides/paper/'.length)}`] : []),
  ...(UNREAD.has(rule) && !rule.endsWith('-value') && file === SETTINGS ? ['settings'] : []),
  ...(rule === 'invalid-utf-8' ? [`text ${file}`] : []),
  ...(NO_EXERCISE.has(rule) ? [`exercise ${slide}`, `exercises ${nameIn(file)}`] : []),
  ...(NO_MINUTES.has(rule) || (file.startsWith('handouts/sessions/') && NO_ITEM_MINUTES.test(`${rule} ${found}`))
    ? [`minutes ${file}`]
    : []),
  ...(rule === 'bad-value' && found.startsWith('kind: ') ? [`kinds ${file}`] : []),
  ...(rule === 'nested-part' || rule === 'unknown-exercise-part' ? [`part ${file} ${slide}`] : []),
  ...(NO_DIAGRAM.has(rule) && file.startsWith('diagrams/') ? [`diagram ${nameIn(file)}`] : []),
  ...(rule === 'empty-handout' ? [`head ${file}`] : []),
  ...(NO_SHEET.has(rule) && file.startsWith('handouts/') ? ['sheets'] : []),
]

const effects: Keys = ({ rule, file, slide = '', found = '' }) => [
  ...(rule === 'not-shown' ? ['error'] : []),
  ...(REGISTERS[rule] ?? []).map((register) => `register ${register}`),
  ...(NAMED_THERE.has(rule) || (rule === 'bad-value' && file === 'slides/paper/claims.yaml') ? ['settings'] : []),
  ...(rule === 'invalid-utf-8' ? [] : [`text ${file}`]),
  ...(rule === 'unknown-exercise' ? [`exercise ${found}`] : []),
  ...(rule === 'no-exercises' ? [`exercises ${found}`] : []),
  ...(rule === 'minutes-sum' ? [`minutes ${file}`] : []),
  ...(OF_KINDS.has(rule) ? [`kinds ${file}`] : []),
  ...(OF_PART.has(rule) ? [`part ${file} ${slide}`] : []),
  ...(rule === 'no-steps' ? [`diagram ${nameIn(found.replace(' {steps}', ''))}`] : []),
  ...(rule.startsWith('missing-diagram-') ? [`diagram ${nameIn(file)}`] : []),
  ...(rule === 'missing-title' || rule === 'missing-audience' ? [`head ${file}`] : []),
  ...(rule === 'unknown-sheet' ? ['sheets'] : []),
]

/**
 * The problems without those that only follow from another: one fault is said once, where it is. An error goes only
 * where an error stays, so that no build begins that it should have kept from beginning.
 */
export function withoutFollowOns(problems: readonly Problem[]): Problem[] {
  const errors = new Set(problems.filter(({ severity }) => severity === 'error').flatMap(causes))
  const all = new Set(problems.flatMap(causes))
  const missed = new Set(problems.filter(({ rule }) => rule !== 'not-shown').flatMap(effects))
  const slips = slipsIn(problems)
  const follow = new Set(slips.values())
  return problems.filter((problem) => {
    if (follow.has(problem)) return false
    if (problem.rule === EMPTY_REGISTER && !causes(problem).some((key) => missed.has(key))) return false
    const known = problem.severity === 'error' ? errors : all
    return !effects(problem).some((key) => known.has(key))
  }).map((problem) => ({ ...problem, severity: slips.get(problem)?.severity ?? problem.severity }))
}

/** What is missed by rules that do not name it. */
const MISSED: Readonly<Record<string, string>> = {
  'missing-title': 'title',
  'missing-audience': 'audience',
  'missing-moment': 'when',
  'missing-diagram-name': 'title',
  'missing-diagram-description': 'description',
  'exercise-without-minutes': 'minutes',
}

const missedBy = ({ rule, found }: Problem): string | undefined =>
  rule === 'missing-value' || rule === 'missing-setting' ? found : MISSED[rule]

/** May it be missing because of that name? Attributes stand on the line that lacks them, keys below where it is told. */
const isOf = (slip: Problem) => ({ file, line, rule }: Problem): boolean =>
  file === slip.file && (slip.rule === 'unknown-attribute'
    ? rule === 'exercise-without-minutes' && line === slip.line
    : rule !== 'exercise-without-minutes' && line <= slip.line)

/** Names with a slip in them, each with the problem that what it should be is missing. Who mends the one has mended both,
 * so that the one is as grave as the other. */
export function slipsIn(problems: readonly Problem[]): ReadonlyMap<Problem, Problem> {
  const missing = new Set(
    problems.filter((problem) => missedBy(problem) !== undefined).sort((a, b) => b.line - a.line),
  )
  const slips = new Map<Problem, Problem>()
  for (const slip of problems) {
    if (missing.size === 0 || !/^unknown-(?:key|attribute)$/.test(slip.rule)) continue
    const known = [...missing].filter(isOf(slip))
    const [written = ''] = (slip.found ?? '').split('=')
    const near = nearest(written, new Set(known.map((one) => missedBy(one) ?? '')))
    const last = known.find((one) => missedBy(one) === near)
    if (last === undefined) continue
    slips.set(slip, last)
    missing.delete(last)
  }
  return slips
}
