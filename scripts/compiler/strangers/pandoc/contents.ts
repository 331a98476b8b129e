import { textOf, type Translation } from '../habit.ts'
import { blankAt, deeper, type DeckLine, headingLevel, isBlank, isRule, lineKinds } from '../line.ts'
import { optionOf } from '../settings.ts'

interface Listed {
  readonly level: number
  readonly words: string
}

/** As Quarto heads it in the language of a deck. */
const TITLES: Readonly<Record<string, string>> = {
  de: 'Inhaltsverzeichnis',
  es: 'Tabla de contenidos',
  fr: 'Table des matières',
  it: 'Indice',
  pt: 'Índice',
}
/** More have no room on a slide. */
const MOST = 12

/** `toc: true` is a slide that lists what heads parts and slides, before all others: of many the parts alone.
 * @param level where slides begin */
export function withContents(
  lines: readonly DeckLine[],
  level: number,
  { deck, told }: Translation,
): readonly DeckLine[] {
  const toc = optionOf(deck.given, 'toc', /reveal/)
  if (toc?.value !== true) return lines
  const deepest = Number(optionOf(deck.given, 'toc-depth', /reveal/)?.value ?? 3) || 3
  const all = headingsOf(lines).filter((one) => one.level <= Math.min(level, deepest))
  const top = Math.min(...all.map((one) => one.level))
  const entries = all.length > MOST ? all.filter((one) => one.level === top) : all
  if (entries.length === 0 || entries.length > MOST) return lines
  for (const key of ['toc', 'toc-depth', 'toc-title']) told.takenOver(key)
  const from = toc.line
  told.changed('the table of contents is of words, no links', from)
  const title = optionOf(deck.given, 'toc-title', /reveal/)?.value
  const heading = typeof title === 'string'
    ? title
    : TITLES[textOf(deck.given, 'lang').slice(0, 2)] ?? 'Table of contents'
  const first = lines.find((line) => !isBlank(line))
  return [
    { text: `## ${heading}`, from },
    blankAt(from),
    ...entries.map((one) => ({ text: `${one.level > top ? '  ' : ''}- ${one.words}`, from })),
    blankAt(from),
    ...(first !== undefined && isRule(first) ? [] : [{ text: '---', from }, blankAt(from)]),
    ...lines,
  ]
}

function headingsOf(lines: readonly DeckLine[]): Listed[] {
  const kinds = lineKinds(lines)
  let depth = 0
  return lines.flatMap((line, at): Listed[] => {
    if (kinds[at] !== 'text') return []
    depth = Math.max(0, depth + deeper(line))
    const level = headingLevel(line)
    if (level === 0 || depth > 0 || /\{[^{}]*(?:\.unlisted|visibility=["']?hidden)/.test(line.text)) return []
    const words = line.text.replace(/^\s*#+|\{[^{}]*\}\s*$|<[^<>]*>/g, ' ').replace(/\s+/g, ' ').trim()
    return words === '' ? [] : [{ level, words }]
  })
}
