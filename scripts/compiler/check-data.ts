import { z } from 'zod'
import { instead } from './gone.ts'
import { guessed, nearest } from './nearest.ts'
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
        for (const key of issue.keys) {
          reportKey(source, [...at, key], issue.path.length === 0 ? keys : keysAt(schema, issue.path))
        }
      } // Later rounds only miss what the first took away.
      else if (round === 0) {
        if (isMissing(data, issue.path)) reportMissing(source, at, issue)
        else {reportValue(source, at, issue, valueAt(data, issue.path),
            isNeeded(schema, rest, result.error.issues, issue.path))}
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
  const list = keys.length > 0 ? `The settings are ${keys.join(', ')}.` : 'Correct it or delete the line.'
  source.problems.warning(source.placeOf(path, 'key'), {
    rule: 'unknown-key',
    found: key,
    what: `There is no setting “${oneLine(key, 40)}” here.`,
    why: 'It has no effect, and may be a known setting with a slip in it.',
    fix: /\s/.test(key) && source.isInBraces(path)
      ? `Inside { } a comma ends a value: put a value that has one in quotation marks. ${list}`
      : instead('key', key, keys, list),
  })
}

function reportValue(
  source: YamlSource,
  path: readonly PropertyKey[],
  issue: z.core.$ZodIssue,
  value: unknown,
  needed: boolean,
): void {
  const name = path.filter((part) => typeof part === 'string').at(-1)
  const near = nearest(String(value), possible(issue))
  source.problems.error(source.placeOf(path), {
    rule: 'bad-value',
    found: foundAt(path, name, value),
    what: name === undefined ? `This ${issue.message}.` : `“${name}” ${issue.message}.`,
    why: 'The kit cannot use the value that is there.',
    fix: name === undefined
      ? 'Correct it.'
      : guessed(near, `Correct “${name}”${needed ? '' : ', or delete it where it is not needed'}.`),
  })
}

/** The words that a value may be, also where it may be a list of them. */
const possible = (issue: z.core.$ZodIssue): readonly string[] =>
  issue.code === 'invalid_value'
    ? issue.values.map(String)
    : issue.code === 'invalid_union'
    ? issue.errors.flat().filter(({ path }) => path.length === 0).flatMap(possible)
    : []

/** What is wrong as it is written, as far as it is in one piece. */
function foundAt(path: readonly PropertyKey[], name: string | undefined, value: unknown): string {
  if (isRecord(value) || value === undefined) return name ?? ''
  return typeof path.at(-1) === 'string' ? `${name}: ${String(value)}` : String(value)
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
  const holder = valueAt(data, path.slice(0, -1))
  return isRecord(holder) && holder[name] === undefined
}

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inside, part) =>
      Array.isArray(inside) ? inside[Number(part)] : isRecord(inside) ? inside[String(part)] : undefined,
    data,
  )

function reportMissing(source: YamlSource, path: readonly PropertyKey[], issue: { message: string }): void {
  const name = String(path.at(-1))
  source.problems.error(source.placeOf(path), {
    rule: 'missing-value',
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

/** The keys that a schema knows at a path; none where it takes any, or may be of several kinds. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const found = path.reduce<z.core.$ZodType | undefined>(inside, schema)
  const own = found === undefined ? undefined : unwrapped(found)
  return own instanceof z.ZodObject ? Object.keys(own.shape) : []
}

function inside(holder: z.core.$ZodType | undefined, part: PropertyKey): z.core.$ZodType | undefined {
  const own = holder === undefined ? undefined : unwrapped(holder)
  if (own instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = own.shape
    return shape[String(part)]
  }
  return own instanceof z.ZodRecord ? own.valueType : own instanceof z.ZodArray ? own.element : undefined
}

/** Without what is said of it besides: that it may be missing, what it is then, what is made of it. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrapped(schema.unwrap())
    : schema instanceof z.ZodPipe
    ? unwrapped(schema.in)
    : schema
}
