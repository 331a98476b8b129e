import { Problems } from '../problem.ts'
import { isRecord, YamlSource } from '../yaml-source.ts'
import type { ForeignSlide, ForeignSettings } from './habit.ts'
import { isBlank, isRule, type DeckLine, lineKinds } from './line.ts'

const NOTHING: ForeignSettings = new Map()
/** A key that every slide of Slidev may have, with or without the blank that YAML needs behind its colon, or all in one line. */
const KNOWN =
  String.raw`\{?[ \t]*(["']?)(?:layout|layoutClass|class|background|backgroundSize|image|transition|clicks|hide|`
  + String.raw`disabled|hideInToc|level|title|routeAlias|src|url|zoom|theme)\1[ \t]*:`
const KEY_LINE = new RegExp(String.raw`^(?:[A-Za-z][\w-]*:(?:\s|$)|\s*${KNOWN})`)
const SETTINGS_LINE = new RegExp(String.raw`^(?:[A-Za-z][\w.-]* ?:(?:\s|$)|\s+\S|-\s|#|\}|\s*$|${KNOWN})`)

/** A deck's lines as slides, with the settings that stand between two `---` at the head of some. */
export function cutSlides(lines: readonly DeckLine[], withSettings: boolean): ForeignSlide[] {
  const kinds = lineKinds(lines)
  const rules = lines.flatMap((line, index) => (kinds[index] === 'text' && isRule(line) ? [index] : []))
  const slides: ForeignSlide[] = []
  let start = 0
  let given = NOTHING
  for (const end of [...rules, lines.length]) {
    const own = lines.slice(start, end)
    const settings = withSettings && start > 0 && end < lines.length
        && areSettings(own)
      ? settingsOf(own)
      : undefined
    if (settings !== undefined) given = settings
    else {
      if (own.some((line) => !isBlank(line)) || given.size > 0) slides.push({ lines: own, given, index: slides.length })
      given = NOTHING
    }
    start = end + 1
  }
  return slides
}

/** Are these the lines of settings? Comments may stand above the first. */
export const areSettings = (lines: readonly DeckLine[]): boolean =>
  KEY_LINE.test(lines.find(({ text }) => !text.startsWith('#'))?.text ?? '')
  && lines.every(({ text }) => SETTINGS_LINE.test(text))

function settingsOf(lines: readonly DeckLine[]): ForeignSettings {
  const [text, from] = [lines.map((line) => line.text).join('\n'), lines[0]?.from ?? 0]
  const given = readYaml(text, from) ?? new Map(lines.flatMap((line) => [...lineByLine(line)]))
  return withColours(given, (line) => lines[line - from]?.text)
}

/** What a text of YAML sets; nothing where it is none. */
export const readYaml = (text: string, from: number): ForeignSettings | undefined =>
  givenIn(new YamlSource(text, from + 1, new Problems('')))

/** Where YAML reads no settings in them, they are no words, either: what can be read of a line holds, any other stands for
 * itself and is told. */
function lineByLine({ text, from }: DeckLine): ForeignSettings {
  if (/^\s*(?:#|$)/.test(text)) return NOTHING
  return readYaml(text, from) ?? new Map([[text.trim(), { value: text, line: from, lineOf: () => from }]])
}

/** Other programs take `color: #fff` for a colour, which is a comment in YAML. */
export const withColours = (given: ForeignSettings, textOf: (line: number) => string | undefined): ForeignSettings =>
  new Map([...given].map(([key, setting]) => {
    const { value, line } = setting
    const colour = value === null ? /:\s+(#[\da-f]{3,8})\s*$/i.exec(textOf(line) ?? '')?.[1] : undefined
    // Marp takes a line of words whole, be there a ` #` in it.
    const whole = given.has('marp') && /^(?:header|footer)$/.test(key)
      ? /^\w+:[ \t]+([^\s"'|>[{].*)$/.exec(textOf(line) ?? '')?.[1]?.trim()
      : undefined
    return [key, { ...setting, value: colour ?? whole ?? value }]
  }))

/** The settings of a text of YAML, with where each stands. */
export function givenIn(source: YamlSource): ForeignSettings | undefined {
  const { data } = source
  if (!source.valid || !isRecord(data) || Array.isArray(data)) return undefined
  return new Map(Object.entries(data).map(([key, value]) => {
    const lineOf = (path: readonly string[]): number => source.placeOf([key, ...path], 'key').line - 1
    return [key, { value, line: lineOf([]), lineOf }]
  }))
}

/** The settings of a front matter with where they stand. */
export const givenOf = (
  source: YamlSource,
): ForeignSettings => (isRecord(source.data) ? givenIn(source) ?? new Map() : new Map())
