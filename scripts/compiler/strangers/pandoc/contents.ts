import { isRecord } from '../../yaml-source.ts'
import { type ForeignSettings, textOf, type Translation } from '../habit.ts'
import { blankAt, deeper, type DeckLine, headingLevel, isBlank, isRule, lineKinds } from '../line.ts'

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
  const toc = settingFor(deck.given, 'toc')
  if (toc?.value !== true) return lines
  const deepest = Number(settingFor(deck.given, 'toc-depth')?.value ?? 3) || 3
  const all = headingsOf(lines).filter((one) => one.level <= Math.min(level, deepest))
  const top = Math.min(...all.map((one) => one.level))
  const entries = all.length > MOST ? all.filter((one) => one.level === top) : all
  if (entries.length === 0 || entries.length > MOST) return lines
  for (const key of ['toc', 'toc-depth', 'toc-title']) told.takenOver(key)
  const from = toc.line
  told.changed('the table of contents is of words, no links', from)
  const title = settingFor(deck.given, 'toc-title')?.value
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

/** A setting of the deck, or of its slides where it is made into more than slides. */
function settingFor(
  given: ForeignSettings,
  key: string,
): { readonly value: unknown; readonly line: number } | undefined {
  const [own, formats] = [given.get(key), given.get('format')]
  if (own !== undefined || formats === undefined || !isRecord(formats.value)) return own
  for (const [name, options] of Object.entries(formats.value)) {
    if (!/reveal/.test(name) || !isRecord(options) || options[key] === undefined) continue
    return { value: options[key], line: formats.lineOf([name, key]) }
  }
  return undefined
}
