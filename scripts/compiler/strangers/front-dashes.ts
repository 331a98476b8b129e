import { isOfOthers, isYaml, withQuotes } from './settings.ts'

/** Marp begins its settings with three dashes or more and ends them with as many or more, which may be indented, or with
 * `...`; a comment may stand right behind the first. Such lines as the kit has them, where settings are between them. */
export function withPlainDashes(lines: readonly string[]): readonly string[] {
  const first = (lines[0] ?? '').trimEnd()
  const dashes = /^-{3,}(?=[ \t]+#|$)/.exec(first)?.[0] ?? ''
  if (dashes === '') return lines
  const end = lines.findIndex((line, index) => index > 0 && closes(line, dashes.length))
  if (end < 0 || (first === '---' && PLAIN.test(lines[end] ?? ''))) return lines
  const between = lines.slice(1, end)
  return between.some(isOfOthers) && isYaml(withQuotes(between)) ? lines.with(0, '---').with(end, '---') : lines
}

const PLAIN = /^(?:---|\.\.\.)[ \t]*$/

/** Do dashes end what as many as `least` began? */
const closes = (line: string, least: number): boolean =>
  /^ {0,3}\.\.\.$/.test(line) || (/^ {0,3}-{3,}[ \t]*$/.test(line) && line.trim().length >= least)
