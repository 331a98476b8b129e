import { headingLevel, isRule, type DeckLine, lineKinds, mapText, rewrite } from '../line.ts'

const NUMBERED = /(?<start>\]\(|href=["'])#\/(?:(?<across>\d+)(?:\/(?<down>\d+))?)?(?=[)"'])/g
const DOWN = /^\s*(?:--|-{4,}|<!--\s*v\s*-->)\s*$/
const ACROSS = /^\s*<!--\s*[hs]\s*-->\s*$/

/** A link to a slide by its number, across and down, leads to the heading of that slide. */
export function withNumberedLinks(lines: readonly DeckLine[]): readonly DeckLine[] {
  const linked = new Set(lines.flatMap(({ text }) => [...text.matchAll(NUMBERED)].map(placeOf)))
  if (linked.size === 0) return lines
  const kinds = lineKinds(lines)
  const found = new Map<string, string>()
  let [across, down] = [0, 0]
  const named = lines.map((line, index) => {
    if (kinds[index] === 'code') return line
    if (DOWN.test(line.text)) down++
    else if (isRule(line) || ACROSS.test(line.text)) [across, down] = [across + 1, 0]
    const place = `${across}-${down}`
    if (headingLevel(line) === 0 || found.has(place) || !linked.has(place)) return line
    const own = /\{[^{}#]*#(?<id>[\w-]+)(?:[^{}\w-][^{}]*)?\}\s*$/.exec(line.text)?.groups?.['id']
    found.set(place, own ?? `slide-${place}`)
    return own !== undefined || /[{<]/.test(line.text)
      ? line
      : rewrite(line, `${line.text.trimEnd()} {#slide-${place}}`)
  })
  return mapText(named, (line) =>
    rewrite(line, line.text.replace(NUMBERED, (...match) => {
      const whole = String(match[0])
      const groups = match.at(-1)
      const id = found.get(placeOf({ groups }))
      return id === undefined ? whole : `${groups.start}#${id}`
    })))
}

const placeOf = ({ groups }: { readonly groups?: Readonly<Record<string, string>> | undefined }): string =>
  `${groups?.['across'] ?? 0}-${groups?.['down'] ?? 0}`
