import type { z } from 'zod'
import { instead } from './gone.ts'
import { oneLine } from './problem.ts'
import { valueWords } from './value-words.ts'
import { isRecord, type YamlSource } from './yaml-source.ts'

/**
 * Checks plain data against a strict schema. Keys that it does not know are warnings and are left out; a wrong value
 * is an error, and so that one wrong value does not hide the rest, the others are still used where they can be.
 */
export function checkData<T>(
  source: YamlSource,
  data: unknown,
  path: readonly PropertyKey[],
  schema: z.ZodType<T>,
  keys: readonly string[],
): T | undefined {
  let rest = data
  // Each round takes something away: first the unknown keys, then the wrong values.
  for (let round = 0; round < 3; round++) {
    const result = schema.safeParse(rest, { error: valueWords })
    if (result.success) return result.data
    for (const issue of result.error.issues.flatMap(meant)) {
      const at = [...path, ...issue.path]
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) reportKey(source, [...at, key], issue.path.length === 0 ? keys : [])
      } // Later rounds only miss what the first took away.
      else if (round === 0) {
        if (isMissing(data, issue.path)) reportMissing(source, at, issue)
        else reportValue(source, at, issue, isNeeded(schema, rest, result.error.issues, issue.path))
      }
    }
    rest = without(rest, result.error.issues)
  }
  return undefined
}

/** Of a value that may be one of several: what is wrong with the one that it can only be meant as. */
function meant(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const near = issue.errors.filter((branch) =>
    branch.every(({ code, path }) => path.length > 0 && code !== 'unrecognized_keys')
  )
  const [only] = near
  return only === undefined || near.length > 1
    ? [issue]
    : only.map((one) => ({ ...one, path: [...issue.path, ...one.path] }))
}

function reportKey(source: YamlSource, path: readonly PropertyKey[], keys: readonly string[]): void {
  const key = String(path.at(-1))
  source.problems.warning(source.placeOf(path, 'key'), {
    rule: 'unknown-key',
    found: key,
    what: `There is no setting “${oneLine(key, 40)}” here.`,
    why: 'It has no effect, and may be a known setting with a slip in it.',
    fix: instead('key', key, keys,
      keys.length > 0 ? `The settings are ${keys.join(', ')}.` : 'Correct it or delete the line.'),
  })
}

function reportValue(
  source: YamlSource,
  path: readonly PropertyKey[],
  issue: { message: string; path: readonly PropertyKey[] },
  needed: boolean,
): void {
  const name = path.filter((part) => typeof part === 'string').at(-1)
  source.problems.error(source.placeOf(path), {
    rule: 'bad-value',
    found: name === undefined ? '' : String(name),
    what: name === undefined ? `This ${issue.message}.` : `“${name}” ${issue.message}.`,
    why: 'The kit cannot use the value that is there.',
    fix: name === undefined
      ? 'Correct it.'
      : `Correct “${name}”${needed ? '' : ', or delete it where it is not needed'}.`,
  })
}

/** Would it be missed? Deeper in, nobody can tell. */
function isNeeded<T>(
  schema: z.ZodType<T>,
  data: unknown,
  issues: readonly z.core.$ZodIssue[],
  path: readonly PropertyKey[],
): boolean {
  if (path.length !== 1) return path.length > 1
  const left = schema.safeParse(without(data, issues))
  return !left.success && left.error.issues.some((one) => one.path[0] === path[0])
}

function isMissing(data: unknown, path: readonly PropertyKey[]): boolean {
  const name = path.at(-1)
  if (typeof name !== 'string') return false
  const holder = path.slice(0, -1).reduce<unknown>(
    (inside, part) =>
      Array.isArray(inside) ? inside[Number(part)] : isRecord(inside) ? inside[String(part)] : undefined,
    data,
  )
  return isRecord(holder) && holder[name] === undefined
}

function reportMissing(source: YamlSource, path: readonly PropertyKey[], issue: { message: string }): void {
  const name = String(path.at(-1))
  source.problems.error(source.placeOf(path), {
    rule: 'bad-value',
    found: name,
    what: `“${name}” is missing.`,
    why: 'The kit cannot do without it here.',
    fix: issue.message.startsWith('must ') ? `Add “${name}”; it ${issue.message}.` : `Add “${name}”.`,
  })
}

function without(data: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const copy: unknown = structuredClone(data)
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') { for (const key of issue.keys) remove(copy, [...issue.path, key]) }
    else if (issue.path.length > 0) remove(copy, issue.path.slice(0, 1))
  }
  return copy
}

function remove(data: unknown, path: readonly PropertyKey[]): void {
  let holder = data
  for (const part of path.slice(0, -1)) holder = isRecord(holder) ? holder[String(part)] : undefined
  const last = path.at(-1)
  if (isRecord(holder) && last !== undefined) delete holder[String(last)]
}
