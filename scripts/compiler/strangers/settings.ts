import { Problems } from '../problem.ts'
import { YamlSource } from '../yaml-source.ts'

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
