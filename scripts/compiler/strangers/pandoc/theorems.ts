import { parseAttributes } from '../../attributes.ts'
import { type ForeignDeck, textOf } from '../habit.ts'
import { blankAt, type DeckLine, headingLevel, isBlank, lineKinds, OPENS, rewrite } from '../line.ts'
import { referred } from './cross-references.ts'

const ENGLISH = {
  thm: 'Theorem',
  lem: 'Lemma',
  cor: 'Corollary',
  prp: 'Proposition',
  cnj: 'Conjecture',
  def: 'Definition',
  exm: 'Example',
  exr: 'Exercise',
  proof: 'Proof',
  remark: 'Remark',
  solution: 'Solution',
  nte: 'Note',
  tip: 'Tip',
  wrn: 'Warning',
  imp: 'Important',
  cau: 'Caution',
}
type Names = Readonly<Record<keyof typeof ENGLISH, string>>

/** As Quarto names them in the language of a deck. */
const NAMES: Readonly<Record<string, Names>> = {
  de: {
    thm: 'Theorem',
    lem: 'Lemma',
    cor: 'Korollar',
    prp: 'Aussage',
    cnj: 'Annahme',
    def: 'Definition',
    exm: 'Beispiel',
    exr: 'Übungsaufgabe',
    proof: 'Beweis',
    remark: 'Bemerkung',
    solution: 'Lösung',
    nte: 'Hinweis',
    tip: 'Tipp',
    wrn: 'Warnung',
    imp: 'Wichtig',
    cau: 'Vorsicht',
  },
  fr: {
    thm: 'Théorème',
    lem: 'Lemme',
    cor: 'Corollaire',
    prp: 'Proposition',
    cnj: 'Conjecture',
    def: 'Définition',
    exm: 'Exemple',
    exr: 'Exercice',
    proof: 'Preuve',
    remark: 'Remarque',
    solution: 'Solution',
    nte: 'Note',
    tip: 'Astuce',
    wrn: 'Avertissement',
    imp: 'Important',
    cau: 'Mise en garde',
  },
}

const LABELLED =
  /^\s*:{3,}\s*\{(?:[^{}]*\s)?#(?<label>(?<kind>thm|lem|cor|prp|cnj|def|exm|exr|nte|tip|wrn|imp|cau)-[\p{L}\p{N}_-]+)(?=[\s}.])/u
const NAMELESS = /^\s*:{3,}\s*(?:\{\s*\.)?(?<kind>proof|remark|solution)\b/
const CLASS = /^(\s*:{3,}\s*(?:\{\s*\.)?)(?:proof|remark|solution)\b/
/** Words that what they are said of may stand before. */
const BEGINS = /^\s{0,3}(?!\d+[.)]\s)(?:[\p{L}\p{N}(“"]|\$(?!\$)|\*\S)/u
const BOX = /\.callout-/
const isKind = (text: string | undefined): text is keyof Names => text !== undefined && text in ENGLISH

/** Theorems and what is like them bear their kind, number and name, as do boxes that are referred to, and so does each
 * place that refers to them. */
export function theorems(lines: readonly DeckLine[], { given }: ForeignDeck): readonly DeckLine[] {
  if (!lines.some(({ text }) => LABELLED.test(text) || NAMELESS.test(text))) return lines
  const names = NAMES[textOf(given, 'lang').slice(0, 2)] ?? ENGLISH
  const kinds = lineKinds(lines)
  const labels = new Map<string, readonly [string, string]>()
  const counts = new Map<string, number>()
  const heads = new Map<number, string>()
  const made = [...lines]
  for (const [at, line] of lines.entries()) {
    if (kinds[at] !== 'text' || !OPENS.test(line.text)) continue
    const { label = '', kind } = (LABELLED.exec(line.text) ?? NAMELESS.exec(line.text))?.groups ?? {}
    if (!isKind(kind)) continue
    const number = label === '' ? 0 : (counts.get(kind) ?? 0) + 1
    counts.set(kind, number)
    const named = number === 0 ? names[kind] : `${names[kind]} ${number}`
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
    const name = given?.value ?? words
    const said = name === '' ? named : `${named} (${name})`
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
