import { type Document, isMap, isNode, isScalar, Lexer, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import { instead } from './gone.ts'
import { type Place, type Problems, oneLine } from './problem.ts'
import { valueWords } from './value-words.ts'
import { yamlWords } from './yaml-words.ts'
import { itemAt } from './certain.ts'

const DEEPEST = 50

/** A parsed YAML text that knows where each of its values stands in its file. */
export class YamlSource {
  readonly data: unknown
  /** False where the text is not YAML; `data` is then undefined. */
  readonly valid: boolean
  readonly problems: Problems
  readonly #document: Document | undefined
  readonly #counter = new LineCounter()
  readonly #keys = new WeakMap<object, ReadonlyMap<string, number>>()
  readonly #firstLine: number
  readonly #lines: readonly string[]

  /** `firstLine` is the 1-based line of the file on which `text` starts. */
  constructor(text: string, firstLine: number, problems: Problems) {
    this.problems = problems
    this.#firstLine = firstLine
    this.#lines = text.split('\n')
    try {
      if (opensTooDeep(text)) throw new RangeError()
      const document = parseDocument(
        // Plain data whatever a text says of itself: no dates, bytes or sets.
        text,
        {
          schema: 'core',
          resolveKnownTags: false,
          lineCounter: this.#counter,
          prettyErrors: false,
          logLevel: 'silent',
          uniqueKeys: false,
        },
      )
      this.#document = document
      for (const error of document.errors) this.#reportSyntax(this.#placeAt(error.pos[0]), yamlWords(error))
      const unique = this.#checkKeys(document)
      this.valid = document.errors.length === 0 && unique
      const data: unknown = this.valid ? document.toJS() : undefined
      if (nestsDeeper(data, DEEPEST)) throw new RangeError()
      this.data = data
    } catch (error) {
      // The library gives up on aliases that multiply.
      this.#reportSyntax({ line: firstLine, column: 1 }, yamlWords(error))
      this.valid = false
      this.data = undefined
    }
  }

  /** Where the value at `path` stands, or its key with `of` `key`; else the nearest thing around it. */
  placeOf(path: readonly PropertyKey[], of: 'key' | 'value' = 'value'): Place {
    for (let length = path.length; length >= 0; length--) {
      const offset = this.#offsetOf(path.slice(0, length), of)
      if (offset !== undefined) return this.#placeAt(offset)
    }
    return { line: this.#firstLine, column: 1 }
  }

  /** Where a place in the text at `path` stands in the file: exactly in a block after `|` and on a single line, else
   * where the text starts. */
  placeIn(path: readonly PropertyKey[], { line, column }: Place): Place {
    const start = this.placeOf(path)
    const node = this.#document?.getIn(path, true)
    if (!isScalar(node)) return start
    const { type, value } = node
    if (type === 'BLOCK_LITERAL') {
      const below = this.#lines.slice(start.line - this.#firstLine + 1)
      const indent = /^ */.exec(below.find((text) => text.trim() !== '') ?? '')?.[0].length ?? 0
      return { line: start.line + line, column: column + indent }
    }
    if (type === 'BLOCK_FOLDED' || String(value).includes('\n')) return start
    return { line: start.line, column: start.column + column - (type === 'PLAIN' ? 1 : 0) }
  }

  /**
   * Keys of the map at `path` in their order, which a plain object loses for numbers: as written, and as in the data,
   * where `2.10` has become `2.1`.
   */
  keysOf(path: readonly PropertyKey[]): { written: string; key: string }[] {
    const node = this.#document?.getIn(path, true)
    if (!isMap(node)) return []
    return node.items.map(({ key }) => {
      const value = isScalar(key) ? String(key.value) : String(key)
      return { written: isScalar(key) && typeof key.value === 'number' ? (key.source ?? value) : value, key: value }
    })
  }

  /** The library's own check compares every key with every other one. */
  #checkKeys(document: Document): boolean {
    let unique = true
    visit(document, {
      Map: (_, map) => {
        const keys = new Map<string, number>()
        for (const { key } of map.items) {
          if (!isScalar(key) || key.range == null) continue
          const name = String(key.value)
          if (keys.has(name) && name !== '<<') {
            unique = false
            this.#reportSyntax(this.#placeAt(key.range[0]), `“${oneLine(name, 40)}” is given twice in one place`)
          }
          keys.set(name, key.range[0])
        }
        this.#keys.set(map, keys)
      },
    })
    return unique
  }

  #offsetOf(path: readonly PropertyKey[], of: 'key' | 'value'): number | undefined {
    const last = path.at(-1)
    if (of === 'key' && typeof last === 'string') {
      const parent = path.length === 1 ? this.#document?.contents : this.#document?.getIn(path.slice(0, -1), true)
      return isMap(parent) ? this.#keys.get(parent)?.get(last) : undefined
    }
    const node = path.length === 0 ? this.#document?.contents : this.#document?.getIn(path, true)
    return isNode(node) ? node.range?.[0] : undefined
  }

  #placeAt(offset: number): Place {
    const { line, col } = this.#counter.linePos(offset)
    // The library may name a place behind the end of a line, or of the text.
    const own = Math.min(Math.max(line, 1), this.#lines.length)
    return {
      line: own + this.#firstLine - 1,
      column: Math.min(Math.max(col, 1), itemAt(this.#lines, own - 1).length + 1),
    }
  }

  #reportSyntax(place: Place, message: string): void {
    this.problems.error(place, {
      rule: 'yaml-syntax',
      what: `This is not valid YAML: ${oneLine(message, 200).replace(/\.?$/, '.')}`,
      why: 'The settings here cannot be read, so none of them can take effect.',
      fix: 'Write one “key: value” a line, indent with spaces, and put quotation marks around text that has “: '
        + '” or “#” in it.',
    })
  }
}

/**
 * Are more brackets open, or more marks of lists and keys on one line, than anybody nests? The library goes into each
 * by
 * calling itself: thousands take it minutes, or all the room that the program has.
 */
export function opensTooDeep(text: string): boolean {
  let [brackets, marks] = [0, 0]
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') brackets++
    else if (token === ']' || token === '}') brackets--
    else if (token.endsWith('\n')) marks = 0
    else if (brackets <= 0 && (token === '-' || token === '?' || token === ':')) marks++
    if (brackets + marks > DEEPEST) return true
  }
  return false
}

function nestsDeeper(value: unknown, limit: number): boolean {
  if (!isRecord(value)) return false
  return limit === 0 || Object.values(value).some((part) => nestsDeeper(part, limit - 1))
}

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
    for (const issue of result.error.issues) {
      const at = [...path, ...issue.path]
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) reportKey(source, [...at, key], issue.path.length === 0 ? keys : [])
      } // Later rounds only miss what the first took away.
      else if (round === 0) reportValue(source, at, issue)
    }
    rest = without(rest, result.error.issues)
  }
  return undefined
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
): void {
  const name = path.filter((part) => typeof part === 'string').at(-1)
  source.problems.error(source.placeOf(path), {
    rule: 'bad-value',
    found: name === undefined ? '' : String(name),
    what: name === undefined ? `This ${issue.message}.` : `“${name}” ${issue.message}.`,
    why: 'The kit cannot use the value that is there.',
    fix: name === undefined ? 'Correct it.' : `Correct “${name}”, or delete it where it is not needed.`,
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

/** Any object, arrays included, read by key. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
