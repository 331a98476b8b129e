import { isRecord } from '../../yaml-source.ts'
import type { ForeignSetting, ForeignSettings } from '../habit.ts'
import { blankAt, divAround, type DeckLine, headingLevel, isBlank, lineKinds, rewrite, shownEnd } from '../line.ts'

/** What themes call where something stands and what it looks like, and Slidev what only a program has. */
const LOOK =
  /class|style|css|colou?r|font|transition|margin|layout|pos|size|align|anim|theme|ratio|grid|template|draw|config|info|seo|export|keyword|addon|mono?aco|record|favicon|highlight|present|download|select|route|remote|html|mdc|comark|canvas|duration|transform/i
const PICTURES = /^(?!.*source)(?=.*(?:image|img|picture|photo|figure|screenshot|illustration|background))/i
const PICTURE = /\.(?:png|jpe?g|svg|gif|webp|avif)(?:[?#].*)?$/i
const REMOTE = /^(?:https?:)?\/\/\S+$/
const WORDS =
  /(?:title|caption|author|name|quote|label|text|heading|description|note|date|event|speaker|place|email|entries)s?\d*$/i

/** What the settings of a slide say that only its theme reads: the pictures and the words of it.
 * @param isSurelyWords is it that of this key, be it one word?
 * @returns its lines, and the keys that they are of */
export function ofTheme(
  given: ForeignSettings,
  isKnown: (key: string) => boolean,
  layout: string,
  isSurelyWords: (key: string) => boolean,
): [DeckLine[], string[]] {
  const own = [...given].filter(([key]) => !isKnown(key))
  const side = /(?:^|-)(right|left|side)(?:-|$)/.exec(layout)?.[1]
  // The address of one that lies elsewhere is no words of the slide.
  const pictures = own.filter(([key, { value }]) =>
    addressOf(key, value) !== ''
    && (!REMOTE.test(addressOf(key, value)) || side !== undefined || /background/i.test(key))
  )
  const captions = own.filter(([key, { value }]) => /caption/i.test(key) && typeof value === 'string')
  const isOne = pictures.length === 1 && captions.length === 1
  const shown = pictures.map(([key, { value, line }]): DeckLine[] => {
    const caption = isOne ? String(captions[0]?.[1].value).replaceAll('"', '”') : ''
    const look = /background/i.test(key)
      ? '{.background}'
      : pictures.length === 1 && side !== undefined && !isOne
      ? `{.background side=${side === 'left' ? 'left' : 'right'} width=50%}`
      : ''
    return [blankAt(line), {
      text: `![${caption}](${addressOf(key, value)}${caption === '' ? '' : ` "${caption}"`})${look}`,
      from: line,
    }, blankAt(line)]
  })
  const others = own.filter((one) => !pictures.includes(one) && !(isOne && captions.includes(one)))
  // What alone a slide says that leads into a part is its heading.
  const texts = LEADS.test(layout) ? others.filter(([key, setting]) => isAnyText(key, setting)) : []
  const said = others.map(([key, setting]) => {
    const isSure = isAnyText(key, setting) && (texts.length === 1 || isSurelyWords(key))
    return [key, isSure ? paragraph(setting) : wordsOf(key, setting, !isPlain(layout))] as const
  }).filter(([, lines]) => lines.length > 0)
  const beside = shown.filter((one) => one.every(({ text }) => !text.endsWith('{.background}')))
  const rows = beside.length < 2 ? shown.flat() : [
    ...divAround('columns', beside.flatMap((one) => divAround('column', one))),
    ...shown.filter((one) => !beside.includes(one)).flat(),
  ]
  return [
    [...rows, ...said.flatMap(([, lines]) => lines)],
    [...pictures.map(([key]) => key), ...(isOne ? captions.map(([key]) => key) : []), ...said.map(([key]) => key)],
  ]
}

/** Of a slide that has nothing else, the first words are its heading. */
export function headed(themed: readonly DeckLine[]): readonly DeckLine[] {
  const at = themed.findIndex(({ text }) => /^[\p{L}\p{N}“"¿¡]/u.test(text))
  const title = themed[at]
  if (title === undefined) return themed
  return [rewrite(title, `# ${title.text}`), blankAt(title.from), ...themed.slice(0, at), ...themed.slice(at + 1)]
}

/** The only words of a slide that leads into a part, or states something, are its heading. */
export function headedByWords(lines: readonly DeckLine[]): DeckLine[] {
  const said = lines.slice(0, shownEnd(lines)).filter((line) => !isBlank(line))
  const [only] = said
  return said.length !== 1 || only === undefined || !/^[\p{L}\p{N}“"¿¡*_]/u.test(only.text)
      || only.text.length > LONGEST
    ? [...lines]
    : lines.map((line) => (line === only ? rewrite(line, `# ${line.text}`) : line))
}

/** What themes draw as the title of a slide, in an element of their own: of a slide without a heading it is that. */
export function headedByTitle(lines: readonly DeckLine[]): readonly DeckLine[] {
  const kinds = lineKinds(lines)
  const isHeaded = lines.some((line, index) =>
    kinds[index] === 'text' && (headingLevel(line) > 0 || /<h[1-6]\b/i.test(line.text))
  )
  const at = isHeaded ? -1 : lines.findIndex(({ text }, index) => kinds[index] === 'text' && TITLE.test(text))
  return lines.map((
    line,
    index,
  ) => (index === at ? rewrite(line, line.text.replace(TITLE, (_, words: string) => `# ${words.trim()}`)) : line))
}

const TITLE = /^\s*<Title(?:\s[^<>]*)?>(\s*[^\s<>][^<>]*)<\/Title>\s*$/

const PICTURE_BEHIND = /^!\[\](?=\(.*\{\.background\b[^{}]*\}$)/

/** What Slidev calls a slide is its heading where nothing else is on it, and says what its picture shows where one fills it:
 * Slidev itself shows it on no slide. */
export function headedUnlessPicture(lines: readonly DeckLine[], title: string, from: number): DeckLine[] {
  if (title === '') return [...lines]
  const at = lines.findIndex(({ text }) => PICTURE_BEHIND.test(text))
  return at < 0
    ? [{ text: `# ${title}`, from }, ...lines]
    : lines.map((line, index) =>
      index === at ? rewrite(line, line.text.replace(PICTURE_BEHIND, () => `![${title.replace(/[[\]]/g, '')}]`)) : line
    )
}

/** A longer one is no heading. */
const LONGEST = 120

function addressOf(key: string, value: unknown): string {
  if (typeof value !== 'string' || !PICTURES.test(key)) return ''
  const address = value.trim()
  return PICTURE.test(address) || REMOTE.test(address) ? address.replaceAll(' ', '%20') : ''
}

/** Layouts that show no words of settings: what a theme makes of those stands around its slides, such as their part of
 * the talk in a row above. */
const PLAIN = /^(?:|default|cent(?:er|re)|full|none|two-cols(?:-header)?|(?:image|iframe)(?:-left|-right)?)$/

export const isPlain = (layout: string): boolean => PLAIN.test(layout)

/** Those of slides that lead into a part of the talk. */
const LEADS = /section|chapter|divider/

/** Does a setting say words that may stand on a slide with such a layout? */
export const isWordsOf = (key: string, setting: ForeignSetting, layout: string): boolean =>
  wordsOf(key, setting, !isPlain(layout)).length > 0

/** Does it say words, be they one, and neither a look nor a file? */
export const isAnyText = (key: string, { value }: ForeignSetting): boolean =>
  isText(value) && !LOOK.test(key) && !/logo|icon/i.test(key) && !PICTURE.test(value)

/** @param isOwn may its layout show words whatever they are called? */
function wordsOf(key: string, setting: ForeignSetting, isOwn: boolean): DeckLine[] {
  const { value, line } = setting
  if (LOOK.test(key)) return []
  if (Array.isArray(value)) {
    const entries = value.flatMap(entryOf)
    if (entries.length > 0 && /author|speaker|name/i.test(key)) {
      return [blankAt(line), { text: entries.join(', '), from: line }, blankAt(line)]
    }
    if (entries.length === 0 || (!WORDS.test(key) && !value.some(isRecord))) return []
    return [blankAt(line), ...entries.map((entry) => ({ text: `- ${entry}`, from: line })), blankAt(line)]
  }
  const isWords = isText(value) && (WORDS.test(key) || (isOwn && /\p{L}\s+[@(“"]?\p{L}/u.test(value)))
  return isWords ? paragraph(setting) : []
}

const paragraph = ({ value, line }: ForeignSetting): DeckLine[] => [
  blankAt(line),
  { text: String(value).trim().split('\n').map((part) => part.trim()).join(' '), from: line },
  blankAt(line),
]

/** An entry of a list, with its address, if it has one of its own. */
function entryOf(value: unknown): string[] {
  if (isText(value)) return [value.trim()]
  if (!isRecord(value)) return []
  const words = ['title', 'name', 'text', 'label'].map((key) => value[key]).find(isText)
  const address = ['uri', 'url', 'href', 'link'].map((key) => value[key]).find((one) => typeof one === 'string')
  return words === undefined
    ? []
    : [typeof address === 'string' && /^https?:\/\/[^\s()]+$/.test(address) ? `[${words}](${address})` : words]
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && /\p{L}/u.test(value) && !/^(?:https?:|[./#])|^[^\s/]+\/\S+$/.test(value.trim())
