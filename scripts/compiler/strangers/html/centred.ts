import { deeper, type DeckLine, lineKinds } from '../line.ts'
import type { Told } from '../told/told.ts'
import { asksForColumns } from './asks.ts'
import { elementsIn } from './elements.ts'
import { isCentring } from './grid.ts'
import { attributeOf, type HtmlTag, readTags } from './tags.ts'

/** More lines than a box holds. */
const MOST = 40

/** Names boxes that set words in the middle, where pictures stand anyway, or anything at the right. */
export function nameCentred(lines: readonly DeckLine[], told: Told): void {
  const kinds = lineKinds(lines)
  const inRows = new Set(
    elementsIn(lines).filter(({ tag }) => asksForColumns(tag)).flatMap((row) => [row, ...row.children])
      .map(({ start }) => start.line),
  )
  for (const [at, line] of lines.entries()) {
    if (kinds[at] !== 'text' || !SETS.test(line.text)) continue
    // One a line is enough to be told.
    const tag = readTags(line.text).find((part): part is HtmlTag => typeof part !== 'string' && centredBy(part) !== '')
    // A column is in the middle as it says (`grid.ts`).
    if (tag === undefined || (inRows.has(at) && isCentring(tag))) continue
    const rest = lines.slice(at, at + MOST).map(({ text }) => text).join('\n')
    const inside = rest.slice(rest.indexOf(tag.source)).split(new RegExp(`</${tag.name}`, 'i'))[0] ?? ''
    const isMoved = /^right$/i.test(tag.attributes.get('align') ?? '') && inside.includes('<img')
    if (hasWords(inside) || isMoved) told.leftOut(centredBy(tag), line.from)
  }
}

const SETS = /<[^<>]*(?:cent(?:er|re)|\balign\s*=\s*["']?right)/i

function centredBy(tag: HtmlTag): string {
  const { name, kind, attributes } = tag
  if (kind !== 'open' || !/^(?:center|div|p|h[1-6]|section)$/.test(name)) return ''
  if (name === 'center') return '<center>'
  if (/^(?:cent(?:er|re)|right)$/i.test(attributes.get('align') ?? '')) return attributeOf(tag, 'align')
  const named = (attributes.get('class') ?? '').split(/\s+/).find((one) =>
    /^(?:text-)?cent(?:er|ered|re|red)$/.test(one)
  )
  return named !== undefined ? `class ${named}` : isCentring(tag) ? 'class items-center' : ''
}

const hasWords = (text: string): boolean =>
  /[\p{L}\p{N}]/u.test(text.replace(/<[^<>]*>|!\[[^\]]*\]\([^()]*\)(?:\{[^{}]*\})?/g, ' '))

/** The same of blocks: `::: center`. */
export function nameCentredBlocks(lines: readonly DeckLine[], told: Told): void {
  if (!lines.some(({ text }) => CENTRED.test(text))) return
  const kinds = lineKinds(lines)
  for (const [at, line] of lines.entries()) {
    if (kinds[at] !== 'text' || !CENTRED.test(line.text)) continue
    let depth = 0
    const rest = lines.slice(at, at + MOST)
    const end = rest.findIndex((one) => (depth += deeper(one)) === 0)
    if (
      hasWords(
        rest.slice(0, end < 0 ? undefined : end).map(({ text }) => (text.includes(':::') ? '' : text)).join('\n'),
      )
    ) {
      told.leftOut('.center', line.from)
    }
  }
}

const CENTRED = /^\s*:{3,}\s*(?:\{[^{}]*\.(?:text-)?center\b|(?:text-)?center\b)/
