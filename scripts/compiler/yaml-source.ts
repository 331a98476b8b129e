import { type Document, isMap, isNode, isScalar, Lexer, LineCounter, parseDocument, visit } from 'yaml'
import { type Place, type Problems, oneLine } from './problem.ts'
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
      // What the parser says next mostly follows from the first.
      const error = document.errors.find(({ code }) => code === 'TAB_AS_INDENT') ?? document.errors[0]
      if (error !== undefined) {
        this.#reportSyntax(this.#placeAt(error.pos[0]), yamlWords(error, text.slice(...error.pos)))
      }
      if (error === undefined) { for (const curly of straighten(document)) this.#reportCurly(curly) }
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

  /** Does the key at `path` stand in `{ }`? */
  isInBraces(path: readonly PropertyKey[]): boolean {
    const parent = this.#holderOf(path)
    return isMap(parent) && parent.flow === true
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
      const parent = this.#holderOf(path)
      return isMap(parent) ? this.#keys.get(parent)?.get(last) : undefined
    }
    const node = path.length === 0 ? this.#document?.contents : this.#document?.getIn(path, true)
    return isNode(node) ? node.range?.[0] : undefined
  }

  #holderOf = (path: readonly PropertyKey[]): unknown =>
    path.length === 1 ? this.#document?.contents : this.#document?.getIn(path.slice(0, -1), true)

  #placeAt(offset: number): Place {
    const { line, col } = this.#counter.linePos(offset)
    // The library may name a place behind the end of a line, or of the text.
    const own = Math.min(Math.max(line, 1), this.#lines.length)
    return {
      line: own + this.#firstLine - 1,
      column: Math.min(Math.max(col, 1), itemAt(this.#lines, own - 1).length + 1),
    }
  }

  #reportCurly({ words, offset, of }: Curly): void {
    const straight = of === 'number' || of === 'key' ? words : `"${words}"`
    this.problems.warning(this.#placeAt(offset), {
      rule: 'curly-quotes',
      found: words,
      what: of === 'part'
        ? 'This begins with a curly quotation mark whose other half is not read with it.'
        : 'This stands in curly quotation marks; it was read as if they were straight.',
      why: 'In YAML curly ones belong to the text, and hold nothing together.',
      fix: of === 'part'
        ? 'Put straight quotation marks, ", around the whole.'
        : `Write ${straight}${
          of === 'value' ? `; where they are to be seen, put straight ones around them: "“${words}”"` : ''
        }.`,
    })
  }

  #reportSyntax(place: Place, message: string): void {
    const isJson = this.problems.file.endsWith('.json')
    const isCurly = beginsCurly(this.#lines[place.line - this.#firstLine] ?? '')
    this.problems.error(place, {
      rule: 'yaml-syntax',
      what: `This is not valid ${isJson ? 'JSON' : 'YAML'}: ${oneLine(message, 200).replace(/\.?$/, '.')}`,
      why: 'The settings here cannot be read, so none of them can take effect.',
      fix: isCurly
        ? 'Put straight quotation marks, ", in the place of the curly ones: only they hold text together.'
        : isJson
        ? 'Put quotation marks around each name and text, “:” behind a name, and “,” between two of them.'
        : 'Write one “key: value” a line, indent with spaces, and put quotation marks around text that has “: ” '
          + 'or “#” in it.',
    })
  }
}

/**
 * Are more brackets open, or more marks of lists and keys on one line, than anybody nests? The library calls itself for
 * each: thousands take it minutes, or all the room that the program has.
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

/** Any object, arrays included, read by key. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

// What word processors and phones make of straight quotation marks.
const OPENING = '“”„«»‘‚'
const CLOSING = '“”«»’‘'
const WRAPPED = new RegExp(`^[${OPENING}]([^${OPENING}]*)[${CLOSING}]$`)
/** Its end is missing: what follows was taken for something else. */
const PART = new RegExp(`^[${OPENING}][^${CLOSING}]*$`)
const BEGUN = new RegExp(`(?:^|[:,[{-])\\s*[${OPENING}]`)

interface Curly {
  readonly words: string
  readonly offset: number
  readonly of: 'key' | 'value' | 'number' | 'part'
}

/**
 * Takes curly quotation marks off keys and values that stand in them, as if they were straight: for YAML they are
 * letters like any other.
 * @returns what was in them, and what only begins with one, since they do not hold it together
 */
function straighten(document: Document): Curly[] {
  const found: Curly[] = []
  visit(document, {
    Scalar: (place, scalar) => {
      const { type, value, comment } = scalar
      if (type !== 'PLAIN' || typeof value !== 'string') return
      const offset = scalar.range?.[0] ?? 0
      const words = WRAPPED.exec(comment == null ? value : `${value} #${comment}`)?.[1]
      if (words === undefined) {
        if (PART.test(value)) found.push({ words: value, offset, of: 'part' })
        return
      }
      const isNumber = /^\d+(?:\.\d+)?$/.test(words)
      scalar.value = isNumber ? Number(words) : words
      found.push({ words, offset, of: place === 'key' ? 'key' : isNumber ? 'number' : 'value' })
    },
  })
  return found
}

/** Does a value, or a key, begin with one? */
const beginsCurly = (line: string): boolean => BEGUN.test(line)
