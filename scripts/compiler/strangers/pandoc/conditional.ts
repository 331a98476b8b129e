import { type Attribute, parseAttributes } from '../../attributes.ts'
import { blocksIn } from '../columns/nested-blocks.ts'
import { blankAt, type DeckLine, fenceStarts, lineKinds, OPENS, outsideCode, rewrite } from '../line.ts'

const CONDITION = /\.content-(?:visible|hidden)\b/
const FENCE = /^\s*(?:`{3,}|~{3,})\s*\{[^{}]*\.content-(?:visible|hidden)\b[^{}]*\}\s*$/
const SPAN = /\[((?:[^[\]]|\[[^[\]]*\])*)\]\{([^{}]*\.content-(?:visible|hidden)\b[^{}]*)\}/g
/** What slides in a browser are, by any of its names. */
const FORMATS: ReadonlySet<string> = new Set(['revealjs', 'html', 'html:js'])

/** What is only for some formats stands in slides, or does not, as Quarto would have it; what depends on more than the
 * format is there, and told. */
export function conditional(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => CONDITION.test(text))) return lines
  const [kinds, starts] = [lineKinds(lines), fenceStarts(lines)]
  const gone = new Set<number>()
  const made = [...lines]
  const decide = (first: number, last: number, isBlock: boolean): void => {
    const line = lines[first]
    const said = line === undefined ? undefined : decided(line.text)
    if (line === undefined || said === undefined) return
    if (!said.isShown) { for (let at = first; at <= last; at++) gone.add(at) }
    else if (isBlock && /\{\s*\}/.test(said.text)) [first, last].forEach((at) => gone.add(at))
    else made[first] = rewrite(line, said.text)
  }
  for (const { start, end } of blocksIn(lines)) decide(start, end, true)
  for (const [at, { text }] of lines.entries()) {
    if (starts[at] === at && FENCE.test(text)) decide(at, starts.lastIndexOf(at), false)
    else if (kinds[at] === 'text' && !OPENS.test(text) && CONDITION.test(text)) {
      const line = made[at] ?? blankAt(0)
      made[at] = rewrite(line, withoutSpans(line.text))
    }
  }
  return made.map((line, at) => (gone.has(at) ? blankAt(line.from) : line))
}

const withoutSpans = (text: string): string =>
  outsideCode(text, (part) =>
    part.replace(SPAN, (whole, words: string, said: string) => {
      const own = decided(`{${said}}`)
      if (own === undefined) return whole
      return !own.isShown ? '' : /\{\s*\}/.test(own.text) ? words : `[${words}]${own.text}`
    }))

/** A line without its condition, and whether it is met; nothing where that cannot be said. */
function decided(text: string): { readonly isShown: boolean; readonly text: string } | undefined {
  const items = parseAttributes(text, text.indexOf('{'), false)?.items ?? []
  const isHidden = items.some(({ value }) => value === 'content-hidden')
  if (!isHidden && !items.some(({ value }) => value === 'content-visible')) return undefined
  if (items.some(({ name }) => /^(?:when|unless)-(?!format$)/.test(name))) return undefined
  const isMet = items.every(({ name, value }) =>
    !/^(?:when|unless)-format$/.test(name)
    || FORMATS.has(value) === name.startsWith('when')
  )
  const ofCondition = (item: Attribute): boolean =>
    /^(?:when|unless)-format$|^content-(?:visible|hidden)$/.test(item.kind === 'class' ? item.value : item.name)
  const left = items.filter(ofCondition).sort((one, other) => other.start - one.start).reduce(
    (rest, { start, end }) => rest.slice(0, start).trimEnd() + rest.slice(end),
    text,
  )
  return { isShown: isMet !== isHidden, text: left.replace(/\{\s+/, '{') }
}
