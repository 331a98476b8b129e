import type { Problem } from '../../model.ts'
import { linesIn } from './lines-in.ts'

const OF_BLOCKS: ReadonlySet<string> = new Set(['unclosed-div', 'stray-div-end', 'rule-in-div'])

/** Problems of blocks that a translation made, which their author never wrote, told once and in other words.
 * @param written the lines of the file */
export function tellMadeBlocks(problems: readonly Problem[], written: readonly string[]): readonly Problem[] {
  const isMade = ({ rule, line }: Problem): boolean => OF_BLOCKS.has(rule) && !/:{3}/.test(written[line - 1] ?? '')
  const made = problems.filter(isMade)
  return problems.flatMap((problem) =>
    !isMade(problem) ? problem : problem !== made[0] ? [] : {
      ...problem,
      rule: 'foreign-nesting',
      found: written[problem.line - 1]?.trim() ?? '',
      what: `How elements are nested here is not taken over: ${linesIn(made.map(({ line }) => line))}.`,
      why:
        'One begins where another goes on, so what appears with a press or stands side by side may be something else.',
      fix: 'Close each element in the one in which it begins, or write Markdown, and look at the slides.',
    }
  )
}
