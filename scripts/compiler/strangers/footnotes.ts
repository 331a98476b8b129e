import { type DeckLine, lineKinds, mapText, outsideCode, rewrite } from './line.ts'

const WRITTEN = /^ {0,3}\[\^(?<label>[^\]\s]+)\]:/

/** Other programs read slide by slide, so that a label such as `[^1]` may mean another footnote on each; in the kit a
 * label is one of the whole deck. The first slide that writes a footnote keeps its label, and those that write none
 * refer to it. */
export function ownFootnotes<Slide extends { readonly lines: readonly DeckLine[] }>(
  slides: readonly Slide[],
): readonly Slide[] {
  const written = slides.map(({ lines }) => labelsIn(lines))
  const known = new Set(written.flat())
  if (written.every((labels) => labels.length === 0)) return slides
  const used = new Set<string>()
  return slides.map((slide, at) => {
    const names = new Map<string, string>()
    for (const label of new Set(written[at])) {
      let name = `${label}-${at + 1}`
      while (known.has(name)) name += '-'
      if (used.has(label)) names.set(label, name)
      used.add(label)
    }
    return names.size === 0 ? slide : { ...slide, lines: renamed(slide.lines, names) }
  })
}

function labelsIn(lines: readonly DeckLine[]): string[] {
  if (!lines.some(({ text }) => text.includes('[^'))) return []
  const kinds = lineKinds(lines)
  return lines.flatMap(({ text }, at) => (kinds[at] === 'text' ? WRITTEN.exec(text)?.groups?.['label'] ?? [] : []))
}

const renamed = (lines: readonly DeckLine[], names: ReadonlyMap<string, string>): DeckLine[] =>
  mapText(lines, (line) =>
    rewrite(line, outsideCode(line.text, (part) =>
      part.replace(/\[\^([^\]\s]+)\]/g, (all, label: string) => {
        const name = names.get(label)
        return name === undefined ? all : `[^${name}]`
      }))))
