import { isRecord } from '../../yaml-source.ts'
import type { Attribute } from '../../attributes.ts'
import { headingItem } from '../attributes.ts'
import { isOrnament } from '../pictures/small-behind.ts'
import type { ForeignSetting, ForeignSettings, Translation } from '../habit.ts'
import { blankAt, type DeckLine } from '../line.ts'
import { OF_TITLE } from './names.ts'
import { isAsked, optionOf } from '../settings.ts'
import type { Told } from '../told/told.ts'
import { setOf } from '../set-of.ts'

/** Options of a format that the kit takes over. */
const TAKEN: ReadonlySet<string> = new Set([
  ...OF_TITLE,
  ...setOf(`
    default-image-extension, title-slide-attributes, footer, incremental, slide-level, slide_level, echo, eval,
    highlightLines
  `),
])

/** Names what formats, and the way code is run, say that has no effect, each where it stands. */
export function tellOptions(given: ForeignSettings, told: Told): void {
  for (const key of ['format', 'output', 'execute', 'knitr']) {
    const setting = given.get(key)
    if (setting !== undefined) tellKeys(setting.value, [], setting, told, key === 'execute' ? 0 : 1)
  }
}

/** @param depth how many levels are names of formats @returns is anything in it told? */
function tellKeys(
  value: unknown,
  path: readonly string[],
  { lineOf }: ForeignSetting,
  told: Told,
  depth: number,
): boolean {
  if (!isRecord(value) || Array.isArray(value)) return false
  let isTold = false
  for (const [key, one] of Object.entries(value)) {
    const own = [...path, key]
    const isGroup = isRecord(one) && !Array.isArray(one) && !TAKEN.has(key)
    // What has options is there, be they all off: `chalkboard: {buttons: false}`.
    const isLost = isGroup
      ? !tellKeys(one, own, { value, line: 0, lineOf }, told, depth - 1) && depth <= 0 && Object.keys(one).length > 0
      : depth <= 0 && !TAKEN.has(key) && isAsked(key, one)
    if (isLost) told.leftOut(key, lineOf(own))
    isTold ||= isLost || isGroup
  }
  return isTold
}

/** The heading of a title slide, with what is said of its colour, and the picture behind it. */
export function titleLines(title: DeckLine, { told, deck }: Translation): DeckLine[] {
  const attributes = optionOf(deck.given, 'title-slide-attributes')
  if (attributes === undefined || !isRecord(attributes.value)) return [title]
  const items = Object.entries(attributes.value).flatMap(([name, value]): Attribute[] =>
    typeof value === 'string' && !/["{}]/.test(value) ? [{ kind: 'key', name, value, start: 0, end: 0 }] : []
  )
  const isSmall = isOrnament(items)
  const isWhole = items.some(({ name, value }) => name.endsWith('background-size') && value === 'contain')
  const pictures: DeckLine[] = []
  const kept = items.flatMap((item) => {
    const from = attributes.lineOf([item.name])
    const behind: string[] = []
    const own = headingItem(item, { from }, told, isSmall ? undefined : behind)
    pictures.push(
      ...behind.flatMap((
        one,
      ) => [blankAt(from), { text: `![](${one}){.background${isWhole ? ' fit' : ''}}`, from }, blankAt(from)]),
    )
    return own
  })
  return [kept.length === 0 ? title : { ...title, text: `${title.text} {${kept.join(' ')}}` }, ...pictures]
}
