import { type ForeignDeck, type ForeignSettings, textOf } from '../habit.ts'
import { isRefused, readTags } from '../html/tags.ts'
import { type DeckLine, headingLevel, isBlank, lineKinds, rewrite } from '../line.ts'

const CALLOUT =
  /^\s*:{3,}\s*(?:\{[^{}]*\.)?callout-(?<kind>note|tip|important|warning|caution)(?![\w-])(?:[^{}]*\})?\s*$/
const IS_MIND = /^(?:important|warning|caution)$/

/** What Quarto calls them, in the language of the deck. */
const NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' },
  de: { note: 'Hinweis', tip: 'Tipp', important: 'Wichtig', warning: 'Warnung', caution: 'Vorsicht' },
  fr: { note: 'Note', tip: 'Astuce', important: 'Important', warning: 'Avertissement', caution: 'Mise en garde' },
  es: { note: 'Nota', tip: 'Tip', important: 'Importante', warning: 'Advertencia', caution: 'Precaución' },
  pt: { note: 'Nota', tip: 'Dica', important: 'Importante', warning: 'Aviso', caution: 'Cuidado' },
}

/** The language of a deck, without its country. */
export const languageOf = (given: ForeignSettings): string =>
  textOf(given, 'lang').split(/[-_]/)[0]?.toLowerCase() || 'en'

export const boxNames = (given: ForeignSettings): Readonly<Record<string, string>> => NAMES[languageOf(given)] ?? {}

/** A box is named by its kind where its author gives it no name, and one with which a slide begins is what it is about: a
 * warning stands there as any other, not at the foot. */
export function callouts(lines: readonly DeckLine[], { given }: ForeignDeck): readonly DeckLine[] {
  if (!lines.some(({ text }) => CALLOUT.test(text))) return lines
  const kinds = lineKinds(lines)
  const first = lines.find((line, at) => kinds[at] !== 'comment' && !isBlank(line) && headingLevel(line) === 0)
  const isOnTop = first !== undefined && CALLOUT.test(first.text)
  const names = boxNames(given)
  return lines.map((line, at) => {
    const kind = kinds[at] === 'text' ? CALLOUT.exec(line.text)?.groups?.['kind'] : undefined
    if (kind === undefined) return line
    const box = isOnTop && IS_MIND.test(kind) ? line.text.replace(`callout-${kind}`, 'callout-note') : line.text
    const inside = lines.slice(at + 1).find((one) => !isBlank(one))
    // Of one that holds what is refused nothing is left.
    const [head] = readTags(inside?.text.trimStart() ?? '').filter((part) => part !== '')
    const isNamed = (head !== undefined && typeof head !== 'string' && isRefused(head))
      || /\btitle\s*=|\bappearance=["']?(?:minimal|simple)\b/.test(line.text)
      || (inside !== undefined && headingLevel(inside) > 0)
    const name = names[kind]
    if (isNamed || name === undefined) return rewrite(line, box)
    const title = ` title="${name}"}`
    return rewrite(line,
      box.includes('}') ? box.replace('}', title) : box.replace(/callout-\w+/, (given) => `{.${given}${title}`))
  })
}
