import type { SourceText } from '../model.ts'
import { type Place, Problems } from '../problem.ts'
import { toLines } from '../source-lines.ts'
import { checkData } from '../check-data.ts'
import { isRecord, YamlSource } from '../yaml-source.ts'
import { ITEM_KEYS, itemSchema, type ItemData, SESSION_KEYS, type SessionData, sessionSchema } from './schema.ts'

export interface ItemDraft {
  readonly data: ItemData
  readonly written: ReadonlySet<string>
  /** In the file. */
  readonly index: number
}

/** A session as its file says it: its values are of the right kinds, whether they make sense is not known yet. */
export interface SessionDraft {
  readonly name: string
  readonly file: string
  readonly data: SessionData
  /** Keys that are there, with a right value or a wrong one. */
  readonly written: ReadonlySet<string>
  readonly items: readonly ItemDraft[]
  readonly problems: Problems
  readonly yaml: YamlSource
  /** Where the value at a path stands. */
  readonly placeOf: (...path: PropertyKey[]) => Place
}

/** Reads `handouts/sessions/NAME.yaml`; undefined where it is no list of settings at all. */
export function readSession(source: SourceText): { draft: SessionDraft | undefined; problems: Problems } {
  const problems = new Problems(source.file)
  const yaml = new YamlSource(toLines(source).lines.join('\n'), 1, problems)
  if (!yaml.valid) return { draft: undefined, problems }
  if (!isRecord(yaml.data) || Array.isArray(yaml.data)) {
    problems.error({ line: 1, column: 1 }, {
      rule: 'bad-session',
      what: 'This file is not a session.',
      why: 'The kit reads its title, its minutes and its items from it.',
      fix: 'Write one “key: value” a line, for example “title: A class of fifty minutes”.',
    })
    return { draft: undefined, problems }
  }
  const { items, ...rest } = yaml.data
  const draft: SessionDraft = {
    name: source.file.replace(/^.*\//, '').replace(/\.yaml$/i, ''),
    file: source.file,
    data: checkData(yaml, rest, [], sessionSchema, SESSION_KEYS) ?? {},
    written: new Set(Object.keys(yaml.data)),
    items: readItems(items, yaml, problems),
    problems,
    yaml,
    placeOf: (...path) => yaml.placeOf(path),
  }
  return { draft, problems }
}

/** Each by itself: one wrong item does not hide the others. */
function readItems(items: unknown, yaml: YamlSource, problems: Problems): ItemDraft[] {
  if (items === undefined) return []
  const report = (place: Place, what: string): void =>
    problems.error(place, {
      rule: 'bad-value',
      found: 'items',
      what,
      why: 'The plan of the session is read from there.',
      fix: 'Write “- { title: The lens, minutes: 9, priority: must, slides: [{ deck: the-commons }] }” and the like.',
    })
  if (!Array.isArray(items)) {
    report(yaml.placeOf(['items']), '“items” must be a list.')
    return []
  }
  if (items.length === 0) report(yaml.placeOf(['items']), 'This session has no items.')
  return items.flatMap((item: unknown, index): ItemDraft[] => {
    if (isRecord(item) && !Array.isArray(item)) {
      const data = checkData(yaml, item, ['items', index], itemSchema, ITEM_KEYS)
      return data === undefined ? [] : [{ data, written: new Set(Object.keys(item)), index }]
    }
    report(yaml.placeOf(['items', index]), 'This item is not a set of “key: value” pairs.')
    return []
  })
}
