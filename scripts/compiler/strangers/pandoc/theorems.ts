import { parseAttributes } from '../../attributes.ts'
import type { ForeignDeck, ForeignSettings } from '../habit.ts'
import { blankAt, type DeckLine, headingLevel, isBlank, lineKinds, OPENS, rewrite } from '../line.ts'
import { boxNames, languageOf } from './callouts.ts'
import { referred } from './cross-references.ts'

const KINDS = ['thm', 'lem', 'cor', 'prp', 'cnj', 'def', 'exm', 'exr', 'proof', 'remark', 'solution']
const ENGLISH = 'Theorem Lemma Corollary Proposition Conjecture Definition Example Exercise Proof Remark Solution'
/** As Quarto names them in the language of a deck. */
const NAMES: Readonly<Record<string, string>> = {
  de: 'Theorem Lemma Korollar Aussage Annahme Definition Beispiel Übungsaufgabe Beweis Bemerkung Lösung',
  fr: 'Théorème Lemme Corollaire Proposition Conjecture Définition Exemple Exercice Preuve Remarque Solution',
}
/** Boxes by what their labels begin with. */
const BOXES: Readonly<Record<string, string>> = {
  nte: 'note',
  tip: 'tip',
  wrn: 'warning',
  imp: 'important',
  cau: 'caution',
}

const LABELLED =
  /^\s*:{3,}\s*\{(?:[^{}]*\s)?#(?<label>(?<kind>thm|lem|cor|prp|cnj|def|exm|exr|nte|tip|wrn|imp|cau)-[\p{L}\p{N}_-]+)(?=[\s}.])/u
const NAMELESS = /^\s*:{3,}\s*(?:\{\s*\.)?(?<kind>proof|remark|solution)\b/
const CLASS = /^(\s*:{3,}\s*(?:\{\s*\.)?)(?:proof|remark|solution)\b/
/** Words that what they are said of may stand before. */
const BEGINS = /^\s{0,3}(?!\d+[.)]\s)(?:[\p{L}\p{N}(“"]|\$(?!\$)|\*\S)/u
const BOX = /\.callout-/

/** What a theorem or a box is called in the language of a deck, by its kind. */
const namesOf = (given: ForeignSettings): ReadonlyMap<string, string> =>
  new Map([
    ...(NAMES[languageOf(given)] ?? ENGLISH).split(' ').map((name, at): [string, string] => [KINDS[at] ?? '', name]),
    ...Object.entries(BOXES).map(([kind, box]): [string, string] => [kind, boxNames(given)[box] ?? box]),
  ])

/** Theorems and what is like them bear their kind, number and name, as do boxes that are referred to, and so does each
 * place that refers to them. */
export function theorems(lines: readonly DeckLine[], { given }: ForeignDeck): readonly DeckLine[] {
  if (!lines.some(({ text }) => LABELLED.test(text) || NAMELESS.test(text))) return lines
  const names = namesOf(given)
  const kinds = lineKinds(lines)
  const labels = new Map<string, readonly [string, string]>()
  const counts = new Map<string, number>()
  const heads = new Map<number, string>()
  const made = [...lines]
  for (const [at, line] of lines.entries()) {
    if (kinds[at] !== 'text' || !OPENS.test(line.text)) continue
    const { label = '', kind } = (LABELLED.exec(line.text) ?? NAMELESS.exec(line.text))?.groups ?? {}
    const name = names.get(kind ?? '')
    if (kind === undefined || name === undefined) continue
    const number = label === '' ? 0 : (counts.get(kind) ?? 0) + 1
    counts.set(kind, number)
    const named = number === 0 ? name : `${name} ${number}`
    if (label !== '' && !labels.has(label)) labels.set(label, [named, String(number)])
    const below = lines.findIndex((one, index) => index > at && !isBlank(one))
    const heading = headingLevel(lines[below] ?? line) > 0 ? lines[below] : undefined
    const words = heading?.text.replace(/^\s*#+\s*/, '').replace(/(?<!\s)\s*\{[^{}]*\}\s*$/, '').trim() ?? ''
    if (BOX.test(line.text)) {
      if (heading !== undefined) made[below] = rewrite(heading, heading.text.replace(words, () => `${named}: ${words}`))
      else if (!/\btitle=/.test(line.text)) made[at] = rewrite(line, line.text.replace(/\}/, ` title="${named}"}`))
      continue
    }
    if (heading !== undefined) made[below] = blankAt(heading.from)
    const given = parseAttributes(line.text, line.text.indexOf('{'), false)?.items.find(({ name }) => name === 'name')
    const own = given?.value ?? words
    const said = own === '' ? named : `${named} (${own})`
    made[at] = rewrite(line, given === undefined
      ? line.text.replace(CLASS, '$1smaller')
      : line.text.slice(0, given.start).trimEnd() + line.text.slice(given.end))
    const head = label === '' ? `*${said}.*` : `**${said}**`
    const first = lines.findIndex((one, index) => index > (heading === undefined ? at : below) && !isBlank(one))
    const next = made[first]
    if (next !== undefined && kinds[first] === 'text' && BEGINS.test(next.text)) {
      made[first] = rewrite(next, `${head} ${next.text.trimStart()}`)
    } else heads.set(at, head)
  }
  return referred(
    made.flatMap((line, at): DeckLine[] => {
      const head = heads.get(at)
      const blank = blankAt(line.from)
      return head === undefined ? [line] : [line, blank, { text: head, from: line.from }, blank]
    }),
    (label, isBare) => labels.get(label)?.[isBare ? 1 : 0],
  )
}
