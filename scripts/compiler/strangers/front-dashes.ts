import { isOfOthers, isYaml, withQuotes } from './settings.ts'

/** Marp begins its settings with three dashes or more and ends them with as many or more, which may be indented, or with
 * `...`; a comment may stand right behind the first. Such lines as the kit has them, where settings are between them. */
export function withPlainDashes(written: readonly string[]): readonly string[] {
  const lines = fromFirst(written)
  const first = (lines[0] ?? '').trimEnd()
  const dashes = /^-{3,}(?=[ \t]+#|$)/.exec(first)?.[0] ?? ''
  if (dashes === '') return lines
  const end = lines.findIndex((line, index) => index > 0 && closes(line, dashes.length))
  if (end < 0 || (first === '---' && PLAIN.test(lines[end] ?? ''))) return lines
  const between = lines.slice(1, end)
  return between.some(isOfOthers) && isYaml(withQuotes(between)) ? lines.with(0, '---').with(end, '---') : lines
}

/** Settings may stand below empty lines and comments, for Pandoc: they begin on the first line, then. */
function fromFirst(lines: readonly string[]): readonly string[] {
  if (!/^\s*(?:<!--|$)/.test(lines[0] ?? '-')) return lines
  let isComment = false
  const start = lines.findIndex((line) => {
    const isIn = isComment || /^\s*<!--/.test(line)
    isComment = isIn && !line.includes('-->')
    return !isIn && line.trim() !== ''
  })
  if (start < 1 || !/^---[ \t]*$/.test(lines[start] ?? '')) return lines
  const end = lines.findIndex((line, index) => index > start && PLAIN.test(line))
  const between = lines.slice(start + 1, end)
  if (end < 0 || !between.some((line) => isOfOthers(line) || /^output[ \t]*:/.test(line)) || !isYaml(between)) {
    return lines
  }
  return lines.map((line, index) => (index === 0 ? '---' : index <= start ? '' : line))
}

const PLAIN = /^(?:---|\.\.\.)[ \t]*$/

/** Do dashes end what as many as `least` began? */
const closes = (line: string, least: number): boolean =>
  /^ {0,3}\.\.\.$/.test(line) || (/^ {0,3}-{3,}[ \t]*$/.test(line) && line.trim().length >= least)
