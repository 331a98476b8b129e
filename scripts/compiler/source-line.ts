import type { Secret } from './content/node.ts'
import type { KitSettings } from './model.ts'
import type { SlideFor } from './deck-model.ts'
import type { Registers } from './paper/model.ts'
import { certain } from './certain.ts'
import type { Wording } from '../words/wording.ts'

/** Parts of the paper that a slide's claims come from, in the paper's order, each once. */
export function partsOf(slide: Pick<SlideFor<Secret>, 'claims'>, paper: Registers, settings: KitSettings): string[] {
  const used = new Set(slide.claims.flatMap((id) => paper.claims.get(id)?.part ?? []))
  const order = [...settings.parts.keys()]
  const rank = (part: string): number => (order.includes(part) ? order.indexOf(part) : order.length)
  return [...used].sort((a, b) => rank(a) - rank(b))
}

/** Endnotes behind a slide: those of its claims and those it cites itself, in order. */
export function endnotesOf(slide: Pick<SlideFor<Secret>, 'claims' | 'endnotes'>, paper: Registers): number[] {
  const numbers = new Set(slide.endnotes.map((endnote) => endnote.number))
  for (const id of slide.claims) for (const note of paper.claims.get(id)?.endnotes ?? []) numbers.add(note.number)
  return [...numbers].sort((a, b) => a - b)
}

const isNumbered = (part: string): boolean => /^\d+(?:\.\d+)*$/.test(part)

/** `§3`, `Table 3`, `Main findings`. */
export function partLabel(part: string, settings: KitSettings, wording: Wording): string {
  return isNumbered(part) ? wording.sectionSign(part) : (settings.parts.get(part) ?? part)
}

/** `Sections 2, 3`, `Table 3`: what a deck teaches, for its cover. */
export function sectionsLabel(sections: readonly string[], settings: KitSettings, wording: Wording): string {
  const all = [...settings.parts.keys()]
  if (all.length > 3 && all.every((part) => sections.includes(part))) return wording.allParts
  const numbered = sections.filter(isNumbered)
  const named = sections.filter((part) => !isNumbered(part)).map((part) => settings.parts.get(part) ?? part)
  return [...(numbered.length === 0 ? [] : [wording.sections(numbered)]), ...named].join(', ')
}

/** Endnotes whose place at every claim of a slide is inferred: their markers are lost from the paper's text. */
function inferredOn(slide: SlideFor<Secret>, paper: Registers): ReadonlySet<number> {
  const markers = slide.claims.flatMap((id) => paper.claims.get(id)?.endnotes ?? [])
  const known = new Set([
    ...slide.endnotes.map(({ number }) => number),
    ...markers.filter(({ marker }) => marker !== 'inferred').map(({ number }) => number),
  ])
  return new Set(markers.flatMap(({ number }) => (known.has(number) ? [] : [number])))
}

/** `§3 · Endnotes 20–22, 25`, `§4.1 · Endnote 33* (* place inferred)`, `§4, 4.1 · Table 3`; empty for a slide that
 * cites nothing. */
export function sourceLine(
  slide: SlideFor<Secret>,
  paper: Registers,
  settings: KitSettings,
  wording: Wording,
): string {
  const numbers = endnotesOf(slide, paper)
  const inferred = inferredOn(slide, paper)
  const places = placesOf(partsOf(slide, paper, settings), settings, wording)
  return [
    ...places,
    ...(numbers.length === 0
      ? []
      : [
        wording.endnotesIn(numbers.length, inRanges(numbers, inferred))
        + (inferred.size === 0 ? '' : wording.placeInferred),
      ]),
  ].join(' · ')
}

/** `§2.1, 3` and `Table 3`: parts of the paper as a source line names them. */
export function placesOf(parts: readonly string[], settings: KitSettings, wording: Wording): string[] {
  const numbered = parts.filter(isNumbered)
  return [
    ...(numbered.length === 0 ? [] : [wording.sectionSign(numbered.join(', '))]),
    ...parts.filter((part) => !isNumbered(part)).map((part) => partLabel(part, settings, wording)),
  ]
}

/** `20–22, 25, 33*`: three or more in a row become a range; what is `inferred` stands by itself, with its mark. */
export function inRanges(numbers: readonly number[], inferred: ReadonlySet<number> = new Set()): string {
  const parts: string[] = []
  for (let start = 0; start < numbers.length;) {
    let end = start
    const followsOn = (number: number, next: number | undefined): boolean =>
      next === number + 1 && !inferred.has(number) && !inferred.has(next)
    while (followsOn(certain(numbers[end], 'number'), numbers[end + 1])) end++
    if (end - start >= 2) parts.push(`${numbers[start]}–${numbers[end]}`)
    else {for (const number of numbers.slice(start, end + 1)) {
        parts.push(`${number}${inferred.has(number) ? INFERRED : ''}`)
      }}
    start = end + 1
  }
  return parts.join(', ')
}

/** Stands behind the number of an endnote whose marker is lost and whose place is inferred. */
export const INFERRED = '*'
