import type { z } from 'zod'
import type { SourceText } from '../model.ts'
import { Problems } from '../problem.ts'
import { toLines } from '../source-lines.ts'
import { checkData } from '../check-data.ts'
import { isRecord, YamlSource } from '../yaml-source.ts'

/** An entry of a register, with the place where it starts. */
export interface RegisterEntry<T> {
  readonly value: T
  readonly index: number
}

export interface Register<T> {
  readonly entries: readonly RegisterEntry<T>[]
  readonly source: YamlSource
  readonly problems: Problems
}

export const EMPTY_REGISTER = 'empty-register'

/** Reads a YAML (or JSON) list, each entry by itself: one wrong entry does not hide the others. */
export function readRegister<T>(
  file: SourceText,
  schema: z.ZodType<T>,
  keys: readonly string[],
  example: string,
): Register<T> {
  const problems = new Problems(file.file)
  const source = new YamlSource(toLines(file).lines.join('\n'), 1, problems)
  if (!source.valid) return { entries: [], source, problems }
  const isEmpty = source.data === null || source.data === undefined
  if (isEmpty || (Array.isArray(source.data) && source.data.length === 0)) {
    // Said only where something is missing from it.
    problems.error({ line: 1, column: 1 }, {
      rule: EMPTY_REGISTER,
      what: 'This file has no entry.',
      why: 'What is cited elsewhere should stand here.',
      fix: `Put back what was here, or write entries that begin like “${example}”.`,
    })
    return { entries: [], source, problems }
  }
  if (!Array.isArray(source.data)) {
    problems.error({ line: 1, column: 1 }, {
      rule: 'bad-register',
      what: 'This file is not a list.',
      why: 'The kit reads one entry after the other from it.',
      fix: `Start each entry with “- ”, for example “${example}”.`,
    })
    return { entries: [], source, problems }
  }
  const entries = source.data.flatMap((data: unknown, index): RegisterEntry<T>[] => {
    if (!isRecord(data)) {
      problems.error(source.placeOf([index]), {
        rule: 'bad-register',
        found: String(data),
        what: 'This entry is not a set of “key: value” pairs.',
        why: 'Nothing can be read from it.',
        fix: `Write it like “${example}”.`,
      })
      return []
    }
    const value = checkData(source, data, [index], schema, keys)
    return value === undefined ? [] : [{ value, index }]
  })
  return { entries, source, problems }
}

/** The entries by key; a key given twice is an error that names both lines. */
export function indexEntries<K extends string | number, T>(
  register: Register<T>,
  keyName: string,
  keyOf: (value: T) => K,
): Map<K, T> {
  const found = new Map<K, { value: T; index: number }>()
  for (const { value, index } of register.entries) {
    const key = keyOf(value)
    const before = found.get(key)
    if (before === undefined) found.set(key, { value, index })
    else {
      register.problems.error(register.source.placeOf([index, keyName]), {
        rule: 'duplicate-entry',
        found: String(key),
        what: `“${key}” is already in this list, on line ${register.source.placeOf([before.index, keyName]).line}.`,
        why: 'A citation of it could mean either.',
        fix: 'Give one of the two another name, or delete it.',
      })
    }
  }
  return new Map([...found].map(([key, { value }]) => [key, value]))
}
