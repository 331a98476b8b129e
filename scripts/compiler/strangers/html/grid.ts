import type { HtmlTag } from './tags.ts'

/** Where a part of a row stands: does it begin another row, and how broad is it, if the row says so? */
interface GridCell {
  readonly isNextRow: boolean
  readonly width: string
}

/** The rows of an element whose children stand side by side: as many in each, and as broad, as its classes or style say. */
export class Grid {
  /** The share of each column of a row; none where a row has no end. */
  readonly #shares: readonly number[]
  readonly #isCentred: boolean
  #used = 0
  #rows = 1

  constructor(tag: HtmlTag) {
    this.#shares = sharesOf(tag)
    this.#isCentred = isCentring(tag)
  }

  /** What opens a part of a row; it stands below the row where that is full. */
  opening(tag: HtmlTag): readonly string[] {
    const { isNextRow, width } = this.#place(tag)
    return [
      ...(isNextRow ? ['::::', ':::: {.columns}'] : []),
      `:::: {.column${width === '' || width === '100%' ? '' : ` width=${width}`}${
        this.#isCentred || isCentring(tag) ? ' .centred' : ''
      }}`,
    ]
  }

  #place(tag: HtmlTag): GridCell {
    const count = this.#shares.length
    const classes = tag.attributes.get('class') ?? ''
    if (count === 0) return { isNextRow: false, width: ownWidth(tag) }
    const span = /\bcol-span-full\b/.test(classes)
      ? count
      : Math.min(count, Number(/\bcol-span-(\d+)\b/.exec(classes)?.[1] ?? 1))
    const isNextRow = this.#used > 0 && this.#used + span > count
    if (isNextRow) {
      this.#used = 0
      this.#rows++
    }
    const own = this.#shares.slice(this.#used, this.#used + span)
    this.#used += span
    const isEven = span === 1 && this.#shares.every((share) => share === this.#shares[0])
    return { isNextRow, width: isEven ? '' : percent(sum(own) / sum(this.#shares)) }
  }

  /** How many stand in a row; 0 where it has no end. */
  get columns(): number {
    return this.#shares.length
  }

  /** What says how many parts a row has, for those that are no elements (`besides.ts`). */
  get rows(): string {
    return this.#shares.length === 0 ? '' : ` layout="[${this.#shares.join(',')}]"`
  }

  /** How many places of the last row of several are left. */
  get left(): number {
    return this.#rows === 1 ? 0 : Math.max(0, this.#shares.length - this.#used)
  }
}

/** Do its words stand in the middle? */
export const isCentring = ({ attributes }: HtmlTag): boolean =>
  /(?:^|\s)(?:text-center|(?:place|justify)-items-center)(?=\s|$)|^(?=.*\bflex-col\b).*\bitems-center\b/.test(
    attributes.get('class') ?? '',
  ) || attributes.get('align') === 'center' || STYLED.test(attributes.get('style') ?? '')

export const STYLED = /(?:^|;)\s*text-align\s*:\s*center\s*(?:;|$)/i

const MOST = 12
/** How broad a row is there, in pixels. */
const ROW = 868

/** How many stand beside one another, in words, from two. */
const NUMBERS = ['two', 'three', 'four']
/** The same as a part of a name that is a deck's own: `grid-2`, `cols3`, `grid-2x2`, `3-columns`. */
const COUNTED = /^(?:grid|cols|columns|grid-cols?)-?([2-6])(?:x\d|-?(?:cols?|columns?))?$|^([2-6])-?(?:cols|columns)$/

/** How many the names of its classes say; 0 where they say nothing of it. */
function countIn(names: readonly string[]): number {
  const word = NUMBERS.findIndex((one) => names.some((name) => name === one || name.startsWith(`${one}-col`))) + 2
  const [, first, second] = names.map((name) => COUNTED.exec(name)).find((found) => found !== null) ?? []
  return word > 1 ? word : Number(first ?? second ?? 0)
}

function sharesOf({ attributes }: HtmlTag): readonly number[] {
  const classes = attributes.get('class') ?? ''
  const style = /grid-template-columns\s*:\s*([^;]+)/.exec(attributes.get('style') ?? '')?.[1]
  const written = style ?? /\bgrid-cols-\[([^\]]+)\]/.exec(classes)?.[1]?.replaceAll('_', ' ')
  if (written !== undefined) return tracksOf(written)
  const counts = [...classes.matchAll(/\bgrid-cols-(\d+)\b/g)].map((match) => Number(match[1]))
  const most = Math.max(0, ...counts) || countIn(classes.split(/\s+/))
  return most > 1 && most <= MOST ? Array.from({ length: most }, () => 1) : []
}

/** `3fr 2fr`, `repeat(3, 1fr)`, `60% 40%`, `160px 1fr 2fr`; equal where a part is as broad as what stands in it, none where
 * one is not known. */
function tracksOf(text: string): readonly number[] {
  const tracks = text.split(',').map((part) => part.trim()).join(',')
    .replace(/repeat\((\d+),([^()]+)\)/g,
      (_, count: string, track: string) => `${track} `.repeat(Math.min(MOST, Number(count))))
    .replace(/minmax\([^,()]*,([^()]*)\)/g, '$1').trim().split(/[\s,]+/)
  if (tracks.length < 2 || tracks.length > MOST) return []
  if (tracks.some((track) => CONTENT.test(track))) return tracks.map(() => 1)
  const sized = tracks.map((track) => /^(?<size>[\d.]+)(?<unit>fr|%|px|r?em)$/.exec(track)?.groups)
  const units = new Set(sized.map((groups) => groups?.['unit'] ?? ''))
  if (units.has('')) return []
  const sizes = sized.map((groups) => Number(groups?.['size']))
  if (units.size === 1) return sizes
  // What is fixed is taken off the row; the rest is shared.
  const fixed = sized.map((groups, at) => (sizes[at] ?? 0) * (FIXED[groups?.['unit'] ?? ''] ?? 0))
  const parts = sum(sized.map((groups, at) => (groups?.['unit'] === 'fr' ? sizes[at] ?? 0 : 0)))
  const rest = Math.max(10, 100 - sum(fixed))
  return sized.map((groups, at) =>
    Math.round(groups?.['unit'] === 'fr' ? rest * (sizes[at] ?? 0) / parts : fixed[at] ?? 0)
  )
}

/** As broad as what stands in it. */
const CONTENT = /^(?:auto|min-content|max-content|fit-content.*)$/

/** Lengths in percent of a row. */
const FIXED: Readonly<Record<string, number>> = { '%': 1, px: 100 / ROW, em: 1600 / ROW, rem: 1600 / ROW }

/** `w-1/3`, `basis-2/5`, and in `style` a share of the row. */
function ownWidth({ attributes }: HtmlTag): string {
  const [, part, whole] = /(?:^|\s)(?:w|basis)-(\d+)\/(\d+)(?=\s|$)/.exec(attributes.get('class') ?? '') ?? []
  if (part !== undefined && Number(whole) > 0) return percent(Number(part) / Number(whole))
  // In parts of four pixels: a number, say, beside what it numbers.
  const fixed = Number(/(?:^|\s)w-(\d+)(?=\s|$)/.exec(attributes.get('class') ?? '')?.[1] ?? 0) * 4
  if (fixed > 0) return percent(Math.min(0.9, Math.max(0.1, fixed / ROW)))
  for (const one of (attributes.get('style') ?? '').split(';')) {
    const [name = '', value = ''] = one.split(':').map((word) => word.trim())
    const share = /^(?:width|flex|flex-basis)$/.test(name) ? /(?:^|\s)(\d{1,2})%$/.exec(value)?.[1] : undefined
    if (share !== undefined) return `${share}%`
  }
  return ''
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
const percent = (share: number): string => `${Math.round(share * 100)}%`
