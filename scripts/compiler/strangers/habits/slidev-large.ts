import { asksForColumns, asksForStep } from '../html/asks.ts'
import { elementEnd } from '../html/element-end.ts'
import { isBlock, isTag, readTags } from '../html/tags.ts'
import { blankAt, type DeckLine, headingLevel, isBlank, lineKinds } from '../line.ts'

const LARGE = /^\s*<(?=div\s|span\s|p\s)[^<>]*["\s!]text-[4-9]xl[\s/"]/

/** A longer one is no heading. */
const LONGEST = 100

/** Very large words before all others of a slide without a heading are that. */
export function headedBySize(lines: readonly DeckLine[]): readonly DeckLine[] {
  if (!lines.some(({ text }) => LARGE.test(text))) return lines
  const kinds = lineKinds(lines)
  const isHeaded = lines.some((line, index) =>
    kinds[index] === 'text' && (headingLevel(line) > 0 || /<h[1-6]\b/i.test(line.text))
  )
  const large = lines.flatMap(({ text }, index) => (kinds[index] === 'text' && LARGE.test(text) ? [index] : []))
  const [start = 0] = large
  const above = lines.slice(0, start).filter((line) => !isBlank(line))
    .map(({ text }) => readTags(text.trim()))
  const isFirst = above.every((parts) =>
    parts.every((part) => isTag(part) && !asksForStep(part) && !asksForColumns(part))
  )
  const end = isHeaded || large.length > 1 || !isFirst ? -1 : elementEnd(lines, start)
  const inside = readTags(lines.slice(start, end + 1).map(({ text }) => text.trim()).join(' '))
  const [tag] = inside
  const words = inside.slice(1, -1)
  const text = words.map((part) => (isTag(part) ? part.source : part)).join('').replace(/\s+/g, ' ').trim()
  const isWords = tag !== undefined && isTag(tag) && !asksForStep(tag) && isTag(inside.at(-1))
    && words.every((part) => !isTag(part) || (!isBlock(part) && part.name !== 'img' && !asksForStep(part)))
    && /\p{L}/u.test(words.filter((part) => !isTag(part)).join('')) && text.length <= LONGEST
  const from = lines[start]?.from ?? 0
  return end < 0 || !isWords
    ? lines
    : [...lines.slice(0, start), blankAt(from), { text: `# ${text}`, from }, blankAt(from), ...lines.slice(end + 1)]
}

const HINT = /^\s*<(?=span\s|div\s|p\s|a\s)[^<>]*(?:@|v-on:)click[.=]/

/** What says how to go on, in the languages in which decks are written; a name or a place is none. */
const GOES_ON =
  /\b(?:press|space|click|tap|next|on to|onwards?|ahead|ready|start|begin|continue|go|let['’]?s|enter|proceed|weiter|leertaste|los|starten|beginnen|drücken|suivante?|commencer|appuye[rz]|espace|cliquez|siguiente|comenzar|empezar|continuar|pulsa|presiona|espacio|avanti|inizia|premi|spazio|próxima|avançar|começar|pressione|aperte)\b|пробел|далее|нажм|начать|дальше|空格|下一|点击|點擊|按|开始|開始|スペース|次へ|次の|クリック|押し|スタート|はじめ|始め|다음|시작|클릭|스페이스|[→»›➜▶]/iu

/** On the first slide, words that somebody clicks to go on stand at its foot: they are none of its titles. */
export function hintsBelow(lines: readonly DeckLine[]): readonly DeckLine[] {
  const kinds = lineKinds(lines)
  const start = lines.findIndex(({ text }, index) => kinds[index] === 'text' && HINT.test(text))
  const line = lines[start]
  const end = line === undefined ? -1 : elementEnd(lines, start)
  const words = lines.slice(start, end + 1).map(({ text }) => text.replace(/<[^<>]*>/g, ' ')).join(' ').trim()
  if (line === undefined || end < 0 || (words !== '' && !GOES_ON.test(words))) return lines
  const hint = [
    blankAt(line.from),
    { text: '<div class="abs-br">', from: line.from },
    ...lines.slice(start, end + 1),
    { text: '</div>', from: line.from },
    blankAt(line.from),
  ]
  const others = [
    ...lines.slice(0, start),
    ...lines.slice(start, end + 1).map(({ from }) => blankAt(from)),
    ...lines.slice(end + 1),
  ]
  const last = others.findLastIndex((one) => !isBlank(one))
  const notes = others[last]?.text.trimEnd().endsWith('-->') === true
    ? others.findLastIndex(({ text }, index) => index <= last && text.includes('<!--'))
    : -1
  return notes < 0 ? [...others, ...hint] : [...others.slice(0, notes), ...hint, ...others.slice(notes)]
}
