import { isRecord } from '../../yaml-source.ts'
import type { ForeignSettings, Translation } from '../habit.ts'
import { type DeckLine, outsideCode, rewrite } from '../line.ts'

const VALUE = /\{\{\s*(?<name>\$[\w$.?]+)\s*\}\}|\{\{ [^{}]+ \}\}/g

/** `{{ $frontmatter.date }}` is what the settings say; what only a program could reckon is named.
 * @param own the settings of the slide */
export function withValues(line: DeckLine, own: ForeignSettings, { told, deck }: Translation): DeckLine {
  if (!line.text.includes('{{')) return line
  const left = outsideCode(line.text, (part) =>
    part.replace(VALUE, (whole, name: string | undefined) => {
      const [, of, path = ''] = /^\$(frontmatter|slidev\.configs)\.(.+)$/.exec(name?.replaceAll('?', '') ?? '') ?? []
      const keys = path.split('.')
      const value = valueAt(of === 'frontmatter' ? own : deck.given, keys)
      if (value === undefined) told.leftOut(whole, line.from)
      else told.takenOver(keys[0] ?? '')
      return value ?? (name === undefined ? whole : '')
    }))
  // A number of the page, and of how many.
  return rewrite(line, left === line.text || /[\p{L}\p{N}<>]/u.test(left) ? left : '')
}

function valueAt(given: ForeignSettings, [key = '', ...keys]: readonly string[]): string | undefined {
  const value = keys.reduce<unknown>((one, name) => (isRecord(one) ? one[name] : undefined), given.get(key)?.value)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}
