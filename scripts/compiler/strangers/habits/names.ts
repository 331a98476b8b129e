import { isRecord } from '../../yaml-source.ts'
import type { ForeignSetting, ForeignSettings, Translation } from '../habit.ts'
import type { Told } from '../told/told.ts'
import { setOf } from '../set-of.ts'

/** Of whom each says where they are, too, a mark stands between. */
export const listOf = (names: readonly string[]): string =>
  names.join(names.some((name) => name.includes(', ')) ? '\u00a0· ' : ', ')

const PLACES = ['affiliation', 'affiliations', 'institute', 'institutes']
/** Of a name, in the order in which they are said. */
const PARTS = ['given', 'dropping-particle', 'non-dropping-particle', 'family']

const OF_AUTHORS: readonly string[] = ['name', 'literal', ...PARTS, ...PLACES]
/** What is said of a place and seen nowhere, but that a list has it by that name. */
const OF_PLACES: readonly string[] = ['name', 'id', 'ref', 'number']

/** What is said of authors but their names and where they are is told. */
export function tellAuthors({ deck: { given }, told }: Translation): void {
  const authors = given.get('author')
  if (authors === undefined) return
  const all: readonly unknown[] = Array.isArray(authors.value) ? authors.value : [authors.value]
  for (const [index, one] of all.entries()) {
    const own = Array.isArray(authors.value) ? [String(index)] : []
    for (const [key, value] of isRecord(one) ? Object.entries(one) : []) {
      if (!OF_AUTHORS.includes(key)) told.leftOut(`${key} of authors`, authors.lineOf([...own, key]))
      if (PLACES.includes(key)) tellPlaces(value, [...own, key], authors, told)
    }
  }
}

function tellPlaces(value: unknown, path: readonly string[], { lineOf }: ForeignSetting, told: Told): void {
  if (!isRecord(value)) return
  for (const [key, one] of Object.entries(value)) {
    if (Array.isArray(value)) tellPlaces(one, [...path, key], { value, line: 0, lineOf }, told)
    else if (!OF_PLACES.includes(key) && (key !== 'department' || value['name'] !== undefined)) {
      told.leftOut(`${key} of affiliations`, lineOf([...path, key]))
    }
  }
}

/** One author or several, with what they say of where they are; a number is a name, too. */
export function namesOf(value: unknown): string[] {
  if (typeof value === 'number') return [String(value)]
  if (typeof value === 'string') return value.trim() === '' ? [] : [inOneLine(value.trim())]
  if (Array.isArray(value)) return value.flatMap(namesOf)
  if (!isRecord(value)) return []
  const places = PLACES.map((key) => value[key]).find((one) => one !== undefined && one !== null)
  const parts = PARTS.map((key) => value[key]).filter((name) => typeof name === 'string').join(' ')
  const own = value['name'] ?? value['literal'] ?? (parts === '' ? value['department'] : parts)
  return [[...namesOf(own), ...namesOf(places)].join(', ')].filter((name) => name !== '')
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

/** What a title slide shows, by its keys: at the top, or in the options of its format. */
export const OF_TITLE: readonly string[] = [
  ...setOf('title, subtitle, author, authors, institute, institutes, date, date-format'),
]

/** Settings as Quarto reads them: those of a title slide that its format has are of the deck, and `authors` are what
 * `author` is, and go before it, as do `institutes`. */
export function withAuthors(all: ForeignSettings): ForeignSettings {
  const given = new Map([...all, ...ofFormat(all.get('format'))])
  for (const name of ['author', 'institute']) {
    const [one, several] = [given.get(name), given.get(`${name}s`)]
    if (several === undefined || namesOf(several.value).length === 0) continue
    // It is told by that name.
    if (one !== undefined) given.set(`${name} beside ${name}s`, one)
    given.set(name, several)
    given.delete(`${name}s`)
  }
  return given
}

function ofFormat(format: ForeignSetting | undefined): [string, ForeignSetting][] {
  if (format === undefined || !isRecord(format.value)) return []
  return Object.entries(format.value).filter(([name]) => name.includes('revealjs')).flatMap(([name, options]) =>
    OF_TITLE.flatMap((key): [string, ForeignSetting][] => {
      const value = isRecord(options) ? options[key] : undefined
      const lineOf = (path: readonly string[]): number => format.lineOf([name, key, ...path])
      return value === undefined || value === null ? [] : [[key, { value, line: lineOf([]), lineOf }]]
    })
  )
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
