import { blankAt, deeper, type DeckLine, headingLevel, isBlank, lineKinds, rewrite } from './line.ts'

/** The first heading of a kind. @param is asked for each, with how many blocks it stands in */
function headingAt(lines: readonly DeckLine[], is: (line: DeckLine, depth: number) => boolean): number {
  const kinds = lineKinds(lines)
  let depth = 0
  return lines.findIndex((line, index) => {
    if (kinds[index] !== 'text') return false
    depth += deeper(line)
    return headingLevel(line) > 0 && is(line, depth)
  })
}

/** Attributes added to those of the first heading that stands in no block; `false` where there is none. */
export function addToHeading(lines: DeckLine[], attributes: string): boolean {
  const at = headingAt(lines, (_, depth) => depth === 0)
  const line = lines[at]
  if (line === undefined) return false
  // Marks that close a heading would be words before what is added.
  const text = line.text.trimEnd().replace(/(?<![ \t])[ \t]+#+$/, '')
  const given = /\s\{(?=\s*[.#]|[^{}]*[=\s]|-?\})[^{}]*\}$/.test(text)
  lines[at] = rewrite(line, given ? `${text.slice(0, -1)} ${attributes}}` : `${text} {${attributes}}`)
  return true
}

/** What is said of a slide stands at its heading; where it has none, one without words bears it. */
export function addToSlide(lines: DeckLine[], attributes: string): void {
  if (addToHeading(lines, attributes)) return
  // Above an empty one may stand what goes on from those before it.
  const from = (lines.find((line) => !isBlank(line)) ?? lines.at(-1))?.from ?? 0
  lines.unshift({ text: `## {${attributes}}`, from }, blankAt(from))
}

/** A colour behind a slide. */
export const addGround = (lines: DeckLine[], colour: string): void => addToSlide(lines, `background=${colour}`)

const OF_SLIDE = /(?<=[\s{])(?:background=#[\da-f]{6}|\.centred|footer="[^"{}]*")(?=[\s}])/g

const WORDLESS = /^\s*#+\s*\{[^{}]*\}\s*$/

/** A heading in a column, and one without words where another has some, bear nothing of the slide. */
export function slideOnTop(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => text.search(OF_SLIDE) >= 0)) return lines
  const hasOther = headingAt(lines, ({ text }, depth) => depth === 0 && !WORDLESS.test(text)) >= 0
  const at = headingAt(lines,
    ({ text }, depth) => text.search(OF_SLIDE) >= 0 && (depth > 0 || (hasOther && WORDLESS.test(text))))
  const line = lines[at]
  if (line === undefined) return lines
  const said = line.text.match(OF_SLIDE) ?? []
  const text = line.text.replace(OF_SLIDE, '').replace(/\s\{\s*\}$/, '')
  const made = lines.with(at, /^\s*#+\s*$/.test(text) ? blankAt(line.from) : rewrite(line, text))
  addToSlide(made, said.join(' '))
  return made
}
