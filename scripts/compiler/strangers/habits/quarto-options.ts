import { isRecord } from '../../yaml-source.ts'
import type { Attribute } from '../../attributes.ts'
import { headingItem, isSmallPicture } from '../attributes.ts'
import type { ForeignSetting, ForeignSettings, Translation } from '../habit.ts'
import { blankAt, type DeckLine } from '../line.ts'

/** An option stands at the top or in that of its format. */
export function optionOf(given: ForeignSettings, key: string): ForeignSetting | undefined {
  const own = given.get(key)
  const formats = given.get('format')
  if ((own?.value ?? undefined) !== undefined || formats === undefined || !isRecord(formats.value)) return own
  for (const [name, options] of Object.entries(formats.value)) {
    if (!isRecord(options) || options[key] === undefined) continue
    const lineOf = (path: readonly string[]): number => formats.lineOf([name, key, ...path])
    return { value: options[key], line: lineOf([]), lineOf }
  }
  return own
}

/** The heading of a title slide, with what is said of its colour, and the picture behind it. */
export function titleLines(title: DeckLine, { told, deck }: Translation): DeckLine[] {
  const attributes = optionOf(deck.given, 'title-slide-attributes')
  if (attributes === undefined || !isRecord(attributes.value)) return [title]
  const items = Object.entries(attributes.value).flatMap(([name, value]): Attribute[] =>
    typeof value === 'string' && !/["{}]/.test(value) ? [{ kind: 'key', name, value, start: 0, end: 0 }] : []
  )
  const isSmall = items.some(isSmallPicture)
  const pictures: DeckLine[] = []
  const kept = items.flatMap((item) => {
    const from = attributes.lineOf([item.name])
    const behind: string[] = []
    const own = headingItem(item, { from }, told, isSmall ? undefined : behind)
    pictures.push(
      ...behind.flatMap((one) => [blankAt(from), { text: `![](${one}){.background}`, from }, blankAt(from)]),
    )
    return own
  })
  return [kept.length === 0 ? title : { ...title, text: `${title.text} {${kept.join(' ')}}` }, ...pictures]
}
