import { type ForeignDeck, textOf } from '../habit.ts'
import {
  outsideCode,
  blankAt,
  CLOSES,
  deeper,
  fenceStarts,
  type DeckLine,
  headingLevel,
  isBlank,
  lineKinds,
  mapText,
  OPENS,
  rewrite,
} from '../line.ts'

/** What a label is of, by its beginning. */
type Labelled = 'fig' | 'tbl' | 'eq' | 'lst'
const isKind = (text: string | undefined): text is Labelled => text !== undefined && /^(?:fig|tbl|eq|lst)$/.test(text)

const ENGLISH: Readonly<Record<Labelled, string>> = { fig: 'Figure', tbl: 'Table', eq: 'Equation', lst: 'Listing' }
/** As Quarto names them in the language of a deck. */
const NAMES: Readonly<Record<string, Readonly<Record<Labelled, string>>>> = {
  de: { fig: 'Abbildung', tbl: 'Tabelle', eq: 'Gleichung', lst: 'Listing' },
  es: { fig: 'Figura', tbl: 'Tabla', eq: 'Ecuación', lst: 'Listado' },
  fr: { fig: 'Figure', tbl: 'Tableau', eq: 'Équation', lst: 'Listing' },
  it: { fig: 'Figura', tbl: 'Tabella', eq: 'Equazione', lst: 'Listato' },
  pt: { fig: 'Figura', tbl: 'Tabela', eq: 'Equação', lst: 'Listagem' },
}

const LABELLED = /[{\s]#(?<label>(?<kind>fig|tbl|eq|lst)-[\p{L}\p{N}_-]+)(?=[\s}.])/u
const OPTION = /^\s*(?:#|\/\/|%%)\|\s*label:\s*["']?(?<label>(?<kind>fig|tbl|lst)-[\p{L}\p{N}_-]+)/u
/** A fence whose code runs. */
const CELL = /^[\s>]*(?:`{3,}|~{3,})\s*\{\s*[a-z]/i
const HEADING_LABEL = /[{\s]#(?<label>sec-[\p{L}\p{N}_-]+)(?=[\s}.])/u
const PICTURE =
  /^(?<before>\s*!\[)(?<words>(?:[^[\]]|\[[^[\]]*\])*)\]\((?<address>[^()"\s]+)\)(?<behind>\{[^{}]*\}\s*)$/

/** Figures, tables and formulas that a deck labels bear their numbers, and where it refers to them they stand with them:
 * “Figure 1”. */
export function numbered(lines: readonly DeckLine[], deck: ForeignDeck): readonly DeckLine[] {
  if (!lines.some(({ text }) => LABELLED.test(text) || OPTION.test(text) || HEADING_LABEL.test(text))) return lines
  const names = NAMES[textOf(deck.given, 'lang').slice(0, 2)] ?? ENGLISH
  const kinds = lineKinds(lines)
  const starts = fenceStarts(lines)
  const labels = new Map<string, { readonly named: string; readonly number: string }>()
  // Of two with one label the first is meant, and each has its number.
  const inLines = new Map<number, string>()
  const counts: Record<Labelled, number> = { fig: 0, tbl: 0, eq: 0, lst: 0 }
  // Of each block that is open: its number, if it is a figure, and how many parts it has.
  const open: { readonly number: string; parts: number }[] = []
  for (const [index, line] of lines.entries()) {
    const heading = kinds[index] === 'text' && headingLevel(line) > 0 ? HEADING_LABEL.exec(line.text) : null
    if (heading !== null) {
      const words = line.text.slice(0, Math.max(0, line.text.lastIndexOf('{'))).replace(/^\s*#+\s*/, '').trim()
      labels.set(heading.groups?.['label'] ?? '', { named: words, number: words })
    }
    const start = starts[index] ?? -1
    // Code that is only shown says nothing of the deck.
    const { label = '', kind } = (start >= 0
      ? CELL.test(lines[start]?.text ?? '') ? OPTION.exec(line.text) : null
      : kinds[index] === 'code'
      ? /\$\$.*/.exec(line.text)?.[0].match(LABELLED)
      : LABELLED.exec(line.text))?.groups ?? {}
    const isBlock = kinds[index] === 'text' && OPENS.test(line.text)
    const figure = open.at(-1)
    if (kinds[index] === 'text' && CLOSES.test(line.text)) open.pop()
    if (isBlock) open.push({ number: kind === 'fig' ? String(counts.fig + 1) : '', parts: 0 })
    if (!isKind(kind) || kinds[index] === 'comment') continue
    const isPart = kind === 'fig' && !isBlock && figure !== undefined && figure.number !== ''
    const part = isPart ? `(${LETTERS.charAt(figure.parts++)})` : ''
    const number = isPart ? `${figure.number}\u00a0${part}` : String(++counts[kind])
    const own = { named: `${names[kind]} ${number}`, number }
    inLines.set(index, isPart ? part : `${own.named}:`)
    if (!labels.has(label)) labels.set(label, own)
  }
  return referred(captioned(lines, inLines), (label, isBare) => {
    const found = labels.get(label)
    return isBare ? found?.number : found?.named
  })
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** Each with its number before what stands below it. */
function captioned(lines: readonly DeckLine[], named: ReadonlyMap<number, string>): DeckLine[] {
  const kinds = lineKinds(lines)
  const made = [...lines]
  for (const [index, line] of lines.entries()) {
    const ofCell = kinds[index] === 'code' && CAPTION.test(line.text) ? named.get(labelBeside(lines, index)) ?? '' : ''
    if (ofCell !== '') made[index] = rewrite(line, line.text.replace(CAPTION, (begin) => `${begin}${ofCell} `))
    const name = named.get(index)
    if (name === undefined) continue
    if (kinds[index] === 'code') {
      made[index] = rewrite(line, line.text.replace(/(\$\$)\s*\{[^{}]*\}\s*$/, '$1'))
    } else if (kinds[index] === 'text' && OPENS.test(line.text)) numberBlock(made, kinds, index, name)
    else if (TABLE.test(line.text)) {
      made[index] = rewrite(line, line.text.replace(TABLE, (begin) => `${begin}${name} `))
    } else {
      const picture = PICTURE.exec(line.text)?.groups
      if (picture === undefined) continue
      const { before = '', words = '', address = '', behind = '' } = picture
      made[index] = rewrite(line, words === ''
        ? `${before}](${address} "${name.replace(/:$/, '')}")${behind}`
        : `${before}${name} ${words}](${address})${behind}`)
    }
  }
  return made
}

const TABLE = /^\s*(?:[Tt]able)?:\s+/
const CAPTION = /^\s*(?:#|\/\/|%%)\|\s*(?:fig|tbl|lst)-cap:\s*["']?(?!\[)/

/** Where the cell says its label that an option stands in. */
function labelBeside(lines: readonly DeckLine[], at: number): number {
  const isOption = (index: number): boolean => /^\s*(?:#|\/\/|%%)\|/.test(lines[index]?.text ?? '')
  let [first, last] = [at, at]
  while (isOption(first - 1)) first--
  while (isOption(last + 1)) last++
  return first + lines.slice(first, last + 1).findIndex(({ text }) => OPTION.test(text))
}

/** The last words of a block stand below what else is in it: below its picture, where that is one. */
function numberBlock(made: DeckLine[], kinds: readonly string[], start: number, name: string): void {
  let depth = 1
  let end = start + 1
  for (; end < made.length && depth > 0; end++) depth += kinds[end] === 'text' ? deeper(made[end] ?? blankAt(0)) : 0
  const inside = made.slice(start + 1, end - 1)
  const pictures = inside.flatMap(({ text }, index) => (/^\s*!\[/.test(text) ? [start + 1 + index] : []))
  let last = end - 2
  while (last > start && isBlank(made[last] ?? blankAt(0))) last--
  let first = last
  while (first > start + 1 && !isBlank(made[first - 1] ?? blankAt(0))) first--
  const words = made.slice(first, last + 1).map(({ text }) => text.trim()).join(' ')
  if (words === '' || /^(?:!\[|[-*+|`~:#]|\d+[.)])/.test(words) || CLOSES.test(words)) return
  const [at] = pictures
  const line = made[first]
  const picture = at === undefined ? undefined : made[at]
  if (line === undefined) return
  if (picture !== undefined && at !== undefined && pictures.length === 1 && /^\s*!\[\]\(/.test(picture.text)) {
    made[at] = rewrite(picture, picture.text.replace('![]', () => `![${name} ${words}]`))
    for (let index = first; index <= last; index++) made[index] = blankAt(line.from)
  } else made[first] = rewrite(line, `${name} ${line.text.trimStart()}`)
}

const REFERENCE =
  /(?<![\p{L}\p{N}@.\\])(?<bare>-?)@(?<label>(?:fig|tbl|eq|lst|sec|thm|lem|cor|prp|cnj|def|exm|exr|nte|tip|wrn|imp|cau)-[\p{L}\p{N}_-]*[\p{L}\p{N}])/giu

/** Where something is referred to, its number stands, with or without what it is. */
export function referred(
  lines: readonly DeckLine[],
  textFor: (label: string, isBare: boolean) => string | undefined,
): DeckLine[] {
  const plain = (text: string): string =>
    text.replace(REFERENCE, (whole, bare: string, label: string) =>
      textFor(label.charAt(0).toLowerCase() + label.slice(1), bare !== '') ?? whole)
  return mapText(lines, (line) =>
    line.text.includes('@')
      ? rewrite(line, outsideCode(line.text, (part) =>
        plain(
          part.replace(
            /\[([^[\]@]*-?@(?:fig|tbl|eq|lst|sec|thm|lem|cor|prp|cnj|def|exm|exr|nte|tip|wrn|imp|cau)-[^[\]]*)\](?![({])/gi,
            (whole, inside: string) => {
              // Words before it stand in place of its name.
              const said = plain(inside.replace(/^(\s*\p{L}[^@]*[^@-])@/u, '$1-@'))
              return said.includes('@') ? whole : said
            },
          ),
        )))
      : line)
}
