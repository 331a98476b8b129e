import { blankAt, CLOSES, deeper, type DeckLine, HEADING, isBlank, lineKinds, OPENS, rewrite } from '../line.ts'

/** Blocks that say nothing: one that appears, or stands at the foot, and shows nothing, and a row of which one thing alone
 * shows something. */
export const withoutBareBlocks = (lines: readonly DeckLine[]): DeckLine[] =>
  mapBlocks(lines, (what, inside) =>
    /^\{\.(?:step(?: fragment-index=\d+)?|foot)\}$/.test(what) && inside.every(showsNothing)
      ? inside.map(({ from }) =>
        blankAt(from)
      )
      : /^(?:\{\.)?columns\b/.test(what)
      ? isFence(inside) || isHeading(inside) ? inside : isBroadBox(inside) ? undefined : onlyColumn(inside)
      : undefined)

/** A paragraph that appears is one still, so that it looks as any; of a block whose attributes alone said something, or
 * what is refused, nothing stays. */
export const plainSteps = (lines: readonly DeckLine[]): DeckLine[] =>
  mapBlocks(lines, (what, inside) => {
    if (BARE.test(what) && inside.every(showsNothing)) return inside.map(({ from }) => blankAt(from))
    const at = /^\{\.step(?: at=\d+)?\}$/.test(what) ? paragraphIn(inside) : -1
    return at < 0 ? undefined : inside.map((line, index) => (index === at ? asStep(line, what) : line))
  })

/** Each block, the inner before the outer: what stands in its place, without its own two lines. */
function mapBlocks(
  lines: readonly DeckLine[],
  change: (what: string, inside: readonly DeckLine[]) => readonly DeckLine[] | undefined,
): DeckLine[] {
  const made = [...lines]
  if (!lines.some(({ text }) => text.includes(':::'))) return made
  const kinds = lineKinds(lines)
  const open: number[] = []
  for (const [at, line] of lines.entries()) {
    if (kinds[at] !== 'text' || deeper(line) === 0) continue
    if (!CLOSES.test(line.text)) {
      open.push(at)
      continue
    }
    const start = open.pop()
    const opening = start === undefined ? undefined : made[start]
    if (start === undefined || opening === undefined) continue
    const changed = change(OPENS.exec(opening.text)?.groups?.['what'] ?? '', made.slice(start + 1, at))
    if (changed !== undefined) made.splice(start, at - start + 1, blankAt(opening.from), ...changed, blankAt(line.from))
  }
  return made
}

/** Of what stands side by side and the last alone shows something, such as words beside an icon or a dot that a style
 * draws, what it holds: a column, or lines in none; nothing of a row that says nothing. */
function onlyColumn(lines: readonly DeckLine[]): DeckLine[] | undefined {
  const made = [...lines]
  const kinds = lineKinds(lines)
  const filled = new Set<number>()
  let [depth, count, isLoose, hasColumn] = [0, 0, false, false]
  for (const [at, line] of lines.entries()) {
    const change = kinds[at] === 'text' ? deeper(line) : 0
    if (change === 1 && depth === 0 && !/^\s*:+\s*(?:\{\.)?column\b(?!s)/.test(line.text)) return undefined
    if ((change === 1 && depth === 0) || (change === -1 && depth === 1)) {
      if (change === 1) count++
      hasColumn = true
      isLoose = false
      made[at] = blankAt(line.from)
    } else if (change === 0 && !isBlank(line)) {
      if (depth === 0 && !isLoose) count++
      isLoose = depth === 0
      if (kinds[at] !== 'text' || !showsNothing(line)) filled.add(count)
    }
    depth += change
  }
  return filled.size === 0 || (hasColumn && filled.size === 1 && filled.has(count)) ? made : undefined
}

/** Is it a box that is as broad as its slide, not beside words? */
const isBroadBox = (lines: readonly DeckLine[]): boolean =>
  lines.filter((line) => !isBlank(line)).slice(0, 2).map(({ text }) => text).join() === ':::: {.column},:::: {.aside}'

/** Blocks that only say how what they hold stands there. */
const BARE = /^\{(?:\.(?:step|foot|incremental|aside|caveat|outside|centred) ?|at=\d+ ?)+\}$/

const asStep = (line: DeckLine, what: string): DeckLine =>
  rewrite(line, `${/^\s*/.exec(line.text)?.[0] ?? ''}[${line.text.trim()}]${what}`)

/** What is more than words of a paragraph. */
const BLOCK = /^\s*(?:[-*+>|#$]|\d+[.)]\s|!\[|:::|<|`{3}|~{3})|\|/

/** Elements without words, such as a link around an icon. */
const showsNothing = ({ text }: DeckLine): boolean =>
  !text.includes('<img') && text.replace(/<\/?[a-z][\w-]*(?:[\s/][^<>]*)?>/gi, '').trim() === ''

/** Where the one line stands that is all of it; -1 where there is more. */
function paragraphIn(lines: readonly DeckLine[]): number {
  const at = lines.findIndex((line) => !isBlank(line))
  const text = lines[at]?.text ?? '|'
  const isAll = at === lines.findLastIndex((line) => !isBlank(line))
  return isAll && !BLOCK.test(text) && !/\{\.step[ }]/.test(text) && balanced(text) ? at : -1
}

function balanced(text: string): boolean {
  let depth = 0
  for (const one of text) {
    depth += one === '[' ? 1 : one === ']' ? -1 : 0
    if (depth < 0) return false
  }
  return depth === 0 && !text.endsWith('\\')
}

/** Is it a heading alone, which a style only moves? */
const isHeading = (lines: readonly DeckLine[]): boolean =>
  lines.every((line) => isBlank(line) || HEADING.test(line.text)) && lines.filter((line) => !isBlank(line)).length === 1

/** Is it one fence, from its first line to its last? */
function isFence(lines: readonly DeckLine[]): boolean {
  const own = lines.slice(lines.findIndex((line) => !isBlank(line)), lines.findLastIndex((line) => !isBlank(line)) + 1)
  const mark = /^\s*(`{3,}|~{3,})/.exec(own[0]?.text ?? '')?.[1]
  return mark !== undefined
    && own.findIndex(({ text }, at) => at > 0 && text.trim().startsWith(mark)) === own.length - 1
}
