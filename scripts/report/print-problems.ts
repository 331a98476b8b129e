import { styleText } from 'node:util'
import type { Problem } from '../compiler/model.ts'

/** Errors among the problems, by number. */
export function countErrors(problems: readonly Problem[]): number {
  return problems.filter((problem) => problem.severity === 'error').length
}

/** One problem in plain text: place, what, the offending words, why, and what to do. */
export function formatProblem(problem: Problem): string {
  const place = `${problem.file}:${problem.line}:${problem.column}`
  const slide = problem.slide === undefined ? '' : ` (slide ${problem.slide})`
  const found = problem.found === undefined ? [] : [`    ${problem.found}`]
  return [
    `${place} ${problem.severity}: ${problem.what}${slide}`,
    ...found,
    `    Why: ${problem.why}`,
    `    Do: ${problem.fix}`,
  ].join('\n')
}

/** Prints all problems once, in the order of files and lines, and a line that counts them. */
export function printProblems(problems: readonly Problem[], write: (text: string) => void = console.error): void {
  if (problems.length === 0) return
  for (const problem of sorted(problems)) {
    const [head = '', ...rest] = formatProblem(problem).split('\n')
    const tone = problem.severity === 'error' ? 'red' : 'yellow'
    write([process.stderr.isTTY ? styleText(tone, head) : head, ...rest].join('\n'))
  }
  const errors = countErrors(problems)
  write(`${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`)
}

function sorted(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) =>
    compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** `1 error`, `2 errors`. */
export function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
