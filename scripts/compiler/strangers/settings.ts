import { Problems } from '../problem.ts'
import { isRecord, YamlSource } from '../yaml-source.ts'
import type { ForeignSettings } from './habit.ts'
import type { Told } from './told/told.ts'

const FOREIGN = /^(?:marp|theme|paginate|headingDivider|transition|colorSchema|format|revealOptions)[ \t]*:/
const SETTING = /^(?<key>[A-Za-z_$][\w-]*)[ \t]*:[ \t]+(?!(?:[\d.]+|true|false)\s*$)(?<value>[^\s"'|>#[{].*)$/

/** Settings of a deck that other programs read though they are no YAML, such as `header: ![](logo.png)`: with quotation
 * marks around what is text. */
export function withQuotes(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => FOREIGN.test(line)) || isYaml(lines)) return lines
  const quoted = lines.map((line) => {
    const { key, value } = SETTING.exec(line)?.groups ?? {}
    return key === undefined || value === undefined ? line : `${key}: '${value.trimEnd().replaceAll("'", "''")}'`
  })
  return isYaml(quoted) ? quoted : lines
}

const isYaml = (lines: readonly string[]): boolean => new YamlSource(lines.join('\n'), 1, new Problems('')).valid

/** The words of a line of Markdown or HTML. */
export const wordsOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value).replace(/<((?:https?:\/\/|mailto:)[^<>\s]+)>/g, '$1').replace(
      /<[^<>]*>|!\[[^\][]*\]\([^()]*\)|\\(?=\s)/g,
      ' ',
    ).replace(/\[([^\][]*)\]\([^()]*\)/g, '$1')
      .replace(
        /[*_`]{1,2}(\S(?:.*?\S)?)[*_`]{1,2}/g,
        '$1',
      ).replace(/\s+/g, ' ').trim()
    : ''

/** What stands at the foot of all slides, in words. */
export function footOf(given: ForeignSettings, told: Told): string {
  const format = given.get('format')
  const ofFormat = isRecord(format?.value)
    ? Object.values(format.value).map((one) => (isRecord(one) ? one['footer'] : undefined)).find((one) =>
      one !== undefined
    )
    : undefined
  const own = given.get('footer')
  const footer = own?.value ?? ofFormat
  if (typeof footer === 'string' && /\]\(|<a\s/.test(footer)) {
    told.leftOut('links of the footer', own?.line ?? format?.line ?? 0)
  }
  return [given.get('header')?.value, footer].map(wordsOf).filter((words) => words !== '').join(' · ')
}
