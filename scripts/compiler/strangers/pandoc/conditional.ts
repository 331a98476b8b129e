import { parseAttributes } from '../../attributes.ts'
import { blocksIn } from '../columns/nested-blocks.ts'
import { blankAt, type DeckLine, rewrite } from '../line.ts'

const CONDITION = /\.content-(?:visible|hidden)\b/
/** What slides in a browser are, by any of its names. */
const FORMATS: ReadonlySet<string> = new Set(['revealjs', 'html', 'html:js'])

/** A block that is only for some formats stands in slides, or does not, as Quarto would have it; what depends on more than the
 * format is there, and told. */
export function conditional(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => CONDITION.test(text))) return lines
  const made = [...lines]
  for (const { what, start, end } of blocksIn(lines)) {
    const line = lines[start]
    if (line === undefined || !CONDITION.test(what)) continue
    const items = parseAttributes(line.text, line.text.indexOf('{'), false)?.items ?? []
    const conditions = items.filter(({ name }) => /^(?:when|unless)-/.test(name))
    if (conditions.some(({ name }) => !name.endsWith('-format'))) continue
    const isMet = conditions.every(({ name, value }) => FORMATS.has(value) === name.startsWith('when'))
    const isShown = isMet !== items.some(({ value }) => value === 'content-hidden')
    const rest = items.filter((item) => conditions.includes(item) || item.value.startsWith('content-')).reduceRight(
      (text, item) => text.slice(0, item.start).trimEnd() + text.slice(item.end),
      line.text,
    )
    const isGone = (at: number): boolean => !isShown || ((at === start || at === end) && /\{\s*\}/.test(rest))
    made[start] = rewrite(line, rest.replace(/\{\s+/, '{'))
    for (let at = start; at <= end; at++) if (isGone(at)) made[at] = blankAt(lines[at]?.from ?? line.from)
  }
  return made
}
