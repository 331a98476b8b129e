import { type Document, visit } from 'yaml'

// What word processors and phones make of straight quotation marks.
const OPENING = '“”„«»‘‚'
const CLOSING = '“”«»’‘'
const WRAPPED = new RegExp(`^[${OPENING}]([^${OPENING}]*)[${CLOSING}]$`)
/** Its end is missing: what follows was taken for something else. */
const PART = new RegExp(`^[${OPENING}][^${CLOSING}]*$`)
const BEGUN = new RegExp(`(?:^|[:,[{-])\\s*[${OPENING}]`)

export interface Curly {
  readonly words: string
  readonly offset: number
  readonly of: 'key' | 'value' | 'number' | 'part'
}

/**
 * Takes curly quotation marks off keys and values that stand in them, as if they were straight: for YAML they are
 * letters like any other.
 * @returns what was in them, and what only begins with one, since they do not hold it together
 */
export function straighten(document: Document): Curly[] {
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
export const beginsCurly = (line: string): boolean => BEGUN.test(line)
