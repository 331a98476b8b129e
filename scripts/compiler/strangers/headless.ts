import type { Problem } from '../model.ts'
import { linesIn } from './told.ts'

/** The rule by which a slide needs a heading. */
export const HEADLESS = 'slide-without-heading'

/** In a deck from elsewhere many slides have no heading, or one of a picture alone: that is said once. */
export function joinHeadless(problems: readonly Problem[]): readonly Problem[] {
  const headless = problems.filter(({ rule }) => rule === HEADLESS)
  const [first] = headless
  if (first === undefined) return problems
  const { found, ...said } = first
  const isOne = headless.length === 1
  const lines = linesIn([...new Set(headless.map(({ line }) => line))])
  const joined: Problem = {
    ...said,
    ...(isOne && found !== undefined ? { found } : {}),
    what: isOne
      ? 'This slide has no heading in words.'
      : `${headless.length} slides have no heading in words: ${lines}.`,
    why: `The overview, the search and people who listen to the deck know ${
      isOne ? 'it by a number only, and its link changes' : 'them by numbers only, and their links change'
    } when slides move.`,
    fix: `Start ${isOne ? 'it' : 'each'} with a heading: “## Title”.`,
  }
  return problems.flatMap((problem) => (problem === first ? joined : problem.rule === HEADLESS ? [] : problem))
}
