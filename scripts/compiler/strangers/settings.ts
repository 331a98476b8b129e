import MarkdownIt from 'markdown-it'
import { Problems } from '../problem.ts'
import { isRecord, YamlSource } from '../yaml-source.ts'
import { withFormulaWords, withoutPandocMarks } from './formula-words.ts'
import type { ForeignSetting, ForeignSettings } from './habit.ts'
import { namesOf } from './habits/names.ts'
import type { Told } from './told/told.ts'
import { setOf } from './set-of.ts'

const FOREIGN = /^(?:marp|theme|paginate|headingDivider|transition|colorSchema|format|revealOptions)[ \t]*:/

/** Does a line set what only other programs know? */
export const isOfOthers = (line: string): boolean => FOREIGN.test(line)

const SETTING = /^(?<key>[A-Za-z_$][\w-]*)[ \t]*:[ \t]+(?!(?:[\d.]+|true|false)\s*$)(?<value>[^\s"'|>#[{].*)$/

/** A key of theirs without the blank that YAML wants behind it. */
const UNPARTED =
  /^(?:marp|theme|paginate|headingDivider|class|size|math|header|footer|title|author|color|backgroundColor):(?=\S)/

/** Settings of a deck that other programs read though they are no YAML, such as `header: ![](logo.png)`: with quotation
 * marks around what is text. */
export function withQuotes(given: readonly string[]): readonly string[] {
  if (!given.some(isOfOthers)) return given
  const lines = given.some((line) => UNPARTED.test(line)) ? given.map((line) => line.replace(UNPARTED, '$& ')) : given
  if (isYaml(lines)) return lines
  // Of what is given twice the last counts.
  const once = lines.map((line, at) => {
    const key = /^[\w-]+:(?= )/.exec(line)?.[0]
    const isGivenBelow = key !== undefined && lines.slice(at + 1).some((other) => other.startsWith(key))
    return isGivenBelow && /^\S/.test(lines[at + 1] ?? '') ? '' : line
  })
  if (isYaml(once)) return once
  const quoted = once.map((line) => {
    const { key, value } = SETTING.exec(line)?.groups ?? {}
    return key === undefined || value === undefined ? line : `${key}: '${value.trimEnd().replaceAll("'", "''")}'`
  })
  return isYaml(quoted) ? quoted : lines
}

/** Is it valid YAML? */
export const isYaml = (lines: readonly string[]): boolean => new YamlSource(lines.join('\n'), 1, new Problems('')).valid

const inline = new MarkdownIt({ html: true })

/** What parts no words, as a raised figure does that leads to where somebody works. */
const WITHIN = /^<\/?(?:a|abbr|[bisu]|big|code|del|em|font|ins|kbd|mark|small|span|strong|sub|time)\b/i

/** The words of a line of Markdown or HTML as a page would show them, entities as their characters; in code all signs are
 * words. Marks are read before links go, so that those around one are none. */
export const wordsOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? inline.parseInline(String(value).replace(/\{\{<[^{}]*>\}\}/g, ' '), {}).flatMap(({ children }) => children ?? [])
      .map(({ type, content }) =>
        type === 'text' || type === 'code_inline'
          ? content.replace(/\\(?=\s)/g, '')
          : type === 'html_inline'
          ? WITHIN.test(content) ? '' : ' '
          : /^(?:image|softbreak|hardbreak)$/.test(type)
          ? ' '
          : ''
      ).join('').replace(/\s+/g, ' ').trim()
    : ''

/** A value of the front matter that Quarto sets in its place: `{{< meta title >}}`. */
export const META = /\{\{<\s*meta\s+(?<key>[\w-]+)\s*>\}\}/g

/** What a setting says where a shortcode asks for it; empty where it is none or a list of others. */
export const metaOf = (given: ForeignSettings, key: string): string => {
  const value = given.get(key)?.value
  return typeof value === 'string' || typeof value === 'number' ? String(value) : namesOf(value).join(', ')
}

/** An option stands at the top or in that of its format, which R Markdown calls its output.
 * @param format of which formats it counts */
export function optionOf(given: ForeignSettings, key: string, format = /^/): ForeignSetting | undefined {
  const own = given.get(key)
  if ((own?.value ?? undefined) !== undefined) return own
  for (const formats of [given.get('format'), given.get('output')]) {
    if (formats === undefined || !isRecord(formats.value)) continue
    for (const [name, options] of Object.entries(formats.value)) {
      if (!format.test(name) || !isRecord(options) || options[key] === undefined) continue
      const lineOf = (path: readonly string[]): number => formats.lineOf([name, key, ...path])
      return { value: options[key], line: lineOf([]), lineOf }
    }
  }
  return own
}

/** What the kit has anyway, so that somebody may want it away. */
const OURS =
  /^(?:paginate|slide-?numbers?|page_number|progress|controls|keyboard|overview|help|touch|mdc|comark|auto-stretch|auto-animate|auto-animate-unmatched|fragments|title-slide|smart|html)$/i

/** Does a setting ask for anything that the kit does not do anyway? What is empty or off does not. */
export const isAsked = (key: string, value: unknown): boolean =>
  !(value === null || value === '' || (value === false && !OURS.test(key)) || ANYWAY.has(`${key}: ${String(value)}`))

/** What a deck of the kit is without being told. */
const ANYWAY = setOf(`
  transition: none, fragments: true, background-transition: none, aspectRatio: 16/9, colorSchema: auto,
  colorSchema: all, mdc: true, comark: true, slideNumber: true, slide-number: true, embed-resources: true,
  self-contained: true, self_contained: true
`)

/** The same of a line of Pandoc's Markdown. */
export const pandocWords = (value: unknown, tell?: () => void): string =>
  typeof value === 'string' ? wordsOf(withoutPandocMarks(withFormulaWords(value, tell))) : wordsOf(value)

/** What stands at the foot of all slides, in words. */
export function footOf(given: ForeignSettings, isPandoc: boolean, told: Told): string {
  const { value: said, line = 0 } = optionOf(given, 'footer') ?? {}
  const footer = typeof said === 'string' ? said.replace(META, (_, key: string) => metaOf(given, key)) : said
  if (typeof footer === 'string') {
    if (/\]\(|<a\s|<(?:https?:\/\/|mailto:)/.test(footer.replace(/!\[[^\][]*\]\(/g, ' '))) {
      told.leftOut('links of the footer', line)
    }
    if (/<img\s/.test(footer)) told.leftOut('pictures in footers', line)
    if (footer.includes('{{<')) told.leftOut('shortcodes in the footer', line)
  }
  const header = given.get('header')
  // A style sets them apart.
  const foot = typeof footer === 'string'
    ? footer.replace(/\{\{<[^{}]*>\}\}/g, ' ').replace(/<\/span>(?=<span\b)/g, '$& · ')
    : footer
  return inFoot([{ value: header?.value, line: header?.line ?? 0 }, { value: foot, line }]
    .map(({ value, line }) => footWords(value, isPandoc, () => told.changed(TEX_AT_FOOT, line))))
}

/** Header and footer in one line: once what both say. */
export const inFoot = (words: readonly string[]): string => [...new Set(words)].filter((one) => one !== '').join(' · ')

const footWords = (value: unknown, isPandoc: boolean, tell: () => void): string =>
  isPandoc ? pandocWords(value, tell) : wordsOf(typeof value === 'string' ? withFormulaWords(value, tell) : value)

/** Words alone have a place there. */
export const TEX_AT_FOOT = 'formulas that no words say stand in the foot of slides as their TeX'
