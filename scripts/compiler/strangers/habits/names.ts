import { isRecord } from '../../yaml-source.ts'
import type { ForeignSettings, Translation } from '../habit.ts'

/** Of whom each says where they are, too, a mark stands between. */
export const listOf = (names: readonly string[]): string =>
  names.join(names.some((name) => name.includes(', ')) ? '\u00a0· ' : ', ')

const OF_AUTHORS: ReadonlySet<string> = new Set([
  'name',
  'literal',
  'given',
  'family',
  'affiliation',
  'affiliations',
  'institute',
])

/** What is said of authors but their names and where they are is told. */
export function tellAuthors({ deck: { given }, told }: Translation): void {
  const authors = given.get('author')
  if (authors === undefined) return
  const all: readonly unknown[] = Array.isArray(authors.value) ? authors.value : [authors.value]
  for (const [index, one] of all.entries()) {
    for (const key of isRecord(one) ? Object.keys(one) : []) {
      const path = Array.isArray(authors.value) ? [String(index), key] : [key]
      if (!OF_AUTHORS.has(key)) told.leftOut(`${key} of authors`, authors.lineOf(path))
    }
  }
}

/** One author or several, with what they say of where they are. */
export function namesOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [inOneLine(value.trim())]
  if (Array.isArray(value)) return value.flatMap(namesOf)
  if (!isRecord(value)) return []
  const places = namesOf(value['affiliation'] ?? value['affiliations'] ?? value['institute'])
  const own = [value['given'], value['family']].filter((name) => typeof name === 'string').join(' ')
  return [[...namesOf(value['name'] ?? value['literal'] ?? own), ...places].join(', ')].filter((name) => name !== '')
}

/** Lines that begin with a stroke stand below one another, as do paragraphs. */
function inOneLine(text: string): string {
  let made = ''
  let isParted = false
  for (const line of text.split('\n').map((one) => one.trim())) {
    const words = line.replace(/^\|(?:\s+|$)/, '')
    if (words !== '') made += (made === '' ? '' : isParted || words !== line ? '<br>' : ' ') + words
    isParted = words === ''
  }
  return made
}

/** Settings in which `authors` are what `author` is, as in Quarto. */
export function withAuthors(given: ForeignSettings): ForeignSettings {
  const authors = given.get('authors')
  if (authors === undefined || given.has('author')) return given
  return new Map([...given].map(([key, value]) => [key === 'authors' ? 'author' : key, value]))
}

/** Settings in which authors say where they are by themselves, not by a name that a list of places has. */
export function withPlaces(given: ForeignSettings): ForeignSettings {
  const [authors, list] = [given.get('author'), given.get('affiliations')]
  if (authors === undefined || !Array.isArray(list?.value)) return given
  const places: readonly unknown[] = list.value
  const placed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(placed)
    if (!isRecord(value)) return value
    const place = places.find((one, index) =>
      isRecord(one) && value['ref'] !== undefined && String(one['id'] ?? index + 1) === String(value['ref'])
    )
    if (isRecord(place)) return place['name'] ?? place['department']
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, key.startsWith('affiliation') ? placed(one) : one]),
    )
  }
  const isAllShown = places.every((one) => isRecord(one) && Object.keys(one).every((key) => /^(?:id|name)$/.test(key)))
  const made = new Map(given)
  made.set('author', {
    ...authors,
    value: Array.isArray(authors.value) ? authors.value.map(placed) : placed(authors.value),
  })
  if (isAllShown) made.delete('affiliations')
  return made
}
