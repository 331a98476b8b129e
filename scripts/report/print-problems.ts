import { styleText } from 'node:util'
import type { Problem } from '../compiler/model.ts'
import { visible } from './terminal.ts'

/** More than these nobody reads at once, and most of them have one cause. */
const MOST = 200

/** Errors among the problems, by number. */
export function countErrors(problems: readonly Problem[]): number {
  return problems.filter((problem) => problem.severity === 'error').length
}

/** One problem in plain text: place, what, with each of its kinds on a line, the offending words, why, and what to do. */
export function formatProblem(problem: Problem): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`
  const found = problem.found === undefined ? [] : [`    ${problem.found}`]
  const [what = '', ...kinds] = problem.what.split('\n')
  // Several kinds stand on several slides.
  const slide = problem.slide === undefined || kinds.length > 0 ? '' : ` (slide ${problem.slide})`
  return [
    `${place} ${problem.severity}: ${what}${slide}`,
    ...kinds.map((kind) => `      ${kind}`),
    ...found,
    `    Why: ${problem.why}`,
    `    Do: ${problem.fix}`,
  ].map((line) => visible(line)).join('\n')
}

/** Prints all problems once, in the order of files and lines, and a line that counts them; of very many only the
 * first. */
export function printProblems(problems: readonly Problem[], write: (text: string) => void = console.error): void {
  if (problems.length === 0) return
  const { shown, rest } = choose(problems)
  for (const problem of shown) {
    const [head = '', ...more] = formatProblem(problem).split('\n')
    const tone = problem.severity === 'error' ? 'red' : 'yellow'
    write([process.stderr.isTTY ? styleText(tone, head) : head, ...more].join('\n'))
  }
  if (rest !== '') write(rest)
  const errors = countErrors(problems)
  write(`${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`)
}

/** The same as one text. */
export function formatProblems(problems: readonly Problem[]): string {
  const { shown, rest } = choose(problems)
  return [...shown.map(formatProblem), ...(rest === '' ? [] : [rest])].join('\n\n')
}

/** Errors before warnings where not all are shown, and a line about the rest. */
function choose(problems: readonly Problem[]): { shown: Problem[]; rest: string } {
  const bySeverity = [...problems].sort((a, b) => compare(a.severity, b.severity) || inOrder(a, b))
  const left = bySeverity.slice(MOST)
  const files = new Set(left.map(({ file }) => file)).size
  return {
    shown: bySeverity.slice(0, MOST).sort(inOrder),
    rest: left.length === 0
      ? ''
      : `${count(left.length, 'more problem')} in ${
        count(files, 'file')
      } not shown. Mend these first, then look again.`,
  }
}

function inOrder(a: Problem, b: Problem): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** `1 error`, `2 errors`. */
export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
