import { blankAt, type DeckLine, fenceStarts, rewrite } from './line.ts'

const FENCE = /^(?:`{3,}|~{3,})\s*mermaid\b/

/** The title that a diagram has in settings of its own stands above it, as Mermaid draws it; here it is the name that people
 * hear who do not see the diagram. */
export function titledDiagrams(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => FENCE.test(text))) return lines
  const starts = fenceStarts(lines)
  return lines.flatMap((line, at) => {
    const title = starts[at] === at && FENCE.test(line.text) ? titleBelow(lines, at) : undefined
    const isShown = title === undefined || lines.some(({ text }, other) => starts[other] === -1 && text.includes(title))
    return isShown ? [line] : [blankAt(line.from), rewrite(line, `**${escaped(title)}**`), blankAt(line.from), line]
  })
}

const escaped = (title: string): string => title.replace(/[\\*_`[\]<>$|~^]/g, '\\$&')

/** What `title:` says between two `---` at the head of a diagram, be it on the lines below. */
function titleBelow(lines: readonly DeckLine[], at: number): string | undefined {
  if (lines[at + 1]?.text.trim() !== '---') return undefined
  const end = lines.findIndex(({ text }, index) => index > at + 1 && text.trim() === '---')
  const head = lines.slice(at + 2, Math.max(end, at + 2))
  const index = head.findIndex(({ text }) => text.startsWith('title:'))
  const said = head[index]?.text.slice('title:'.length).trim() ?? ''
  if (!/^[|>][+-]?$/.test(said)) return said.replace(/^(["'])(.*)\1$/, '$2') || undefined
  const below = head.slice(index + 1)
  const next = below.findIndex(({ text }) => /^\S/.test(text))
  return below.slice(0, next < 0 ? below.length : next).map(({ text }) => text.trim()).join(' ').trim() || undefined
}
