import { readFile } from 'node:fs/promises'
import { cached, cachedBytes, hashOf, hashOfMakers } from '../assets/cache.ts'
import { certain } from '../compiler/certain.ts'
import { type Face, FACES, facePath, type FaceName } from './faces.ts'
import { mappedCharacters, namesIn, rename } from './sfnt.ts'

const range = (first: number, last: number): string =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('')

/** What is on every keyboard: enough for a picture whose labels somebody may edit. */
export const ASCII = range(0x20, 0x7e)
/**
 * What every subset of a Latin face holds, used or not: ASCII, Latin-1 and all of Latin Extended-A (for names), the
 * usual punctuation, arrows and marks. So a changed sentence seldom needs a new subset.
 */
const LATIN_BASE = ASCII + range(0xa0, 0x17f) + '–—‘’‚“”„†•…‰′″‹›⁄€−×→←↑↓↔≤≥≠≈✓●○■□▲△'

const NOT_ASCII = /[^\0-\x7f]+/g
/** Characters that show nothing or that a browser draws itself. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Z}\p{Variation_Selector}]/u
const HAN = /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u
const codePointOf = (character: string): number => certain(character.codePointAt(0), 'code point in an empty text')

/**
 * Layout rules that a subset keeps. Kerning costs a quarter of a face, so it goes where it shows: in headings and text,
 * not in the italics. Figures of one width are for tables, small letters for what stands high and low in formulas.
 */
const FEATURES: Readonly<Partial<Record<FaceName, readonly string[]>>> = {
  'serif-600': ['kern'],
  'sans-400': ['kern', 'tnum'],
  'sans-600': ['kern', 'tnum'],
  'math-400': ['ssty'],
}
/** What sets a mark over or under its letter, such as the bar of r̄, which no letter of its own has. */
const OF_MARKS = ['ccmp', 'mark', 'mkmk']

const MAKERS = hashOfMakers('scripts/fonts/subset.ts', 'scripts/fonts/sfnt.ts')

const keyOf = ({ package: name, file }: Face): string => hashOf(MAKERS, name, file)

/**
 * Cuts the faces that a page uses to the glyphs of its text.
 * @param text everything that the page may show
 * @param names faces that its style sheet uses; a Chinese one is left out by itself where the text needs none of it
 * @param base characters that every Latin face holds, in use or not
 * @returns `@font-face` rules with the fonts inside, as `data:` addresses
 */
export async function fontFaces(text: string, names: readonly FaceName[], base = LATIN_BASE): Promise<string> {
  // A page is long and has few characters: it is read once, not once for each face.
  const visible = visibleCharacters(text)
  const rules = await Promise.all(names.map(async (name) => {
    const font = await cutFace(name, visible, base)
    const { family, weight, style } = FACES[name]
    return font === undefined
      ? []
      : [
        `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};font-display:block;`
        + `src:url(data:font/woff2;base64,${Buffer.from(font).toString('base64')}) format('woff2')}`,
      ]
  }))
  return rules.flat().join('\n')
}

/** The characters of a text that none of the faces has: a browser would take them from whatever font the machine has. */
export async function uncovered(text: string, faces: readonly FaceName[]): Promise<string[]> {
  let missing = visibleCharacters(text)
  for (const face of faces) {
    // In this order the large Chinese face is opened only where it is needed.
    if (missing.length === 0) return []
    const coverage = await coverageOf(face)
    missing = missing.filter((character) => !coverage.has(codePointOf(character)))
  }
  return missing
}

/** The characters that need a glyph, each once, sorted, without those of {@link ASCII}, which every face has. */
function visibleCharacters(text: string): string[] {
  const runs = new Set(text.normalize('NFC').match(NOT_ASCII))
  return [...new Set([...runs].join(''))].filter((character) => !INVISIBLE.test(character)).sort()
}

/** Cuts that some caller waits for, or has had: a second caller has the same. */
const cuts = new Map<string, Promise<Uint8Array>>()

async function cutFace(name: FaceName, visible: readonly string[], base: string): Promise<Uint8Array | undefined> {
  const characters = await subsetCharacters(visible, name, base)
  if (characters === '') return undefined
  const key = `${name}-${hashOf(keyOf(FACES[name]), characters)}`
  const running = cuts.get(key) ?? cachedBytes('fonts', key, () => cut(name, characters))
  cuts.set(key, running)
  return running
}

/** Never more than the face has. The Chinese face also takes what the Latin ones lack, since it stands behind them in
 * every font stack. */
async function subsetCharacters(visible: readonly string[], name: FaceName, base: string): Promise<string> {
  const wanted = name.startsWith('han') ? await forHan(visible) : [
    ...new Set([...base, ...visible.filter((character) => !HAN.test(character))]),
  ]
  if (wanted.length === 0) return ''
  const coverage = await coverageOf(name)
  return wanted.filter((character) => coverage.has(codePointOf(character))).sort().join('')
}

async function forHan(visible: readonly string[]): Promise<string[]> {
  const latin = await Promise.all([coverageOf('sans-400'), coverageOf('serif-600')])
  return visible.filter((character) =>
    HAN.test(character)
    || !LATIN_BASE.includes(character) && latin.some((coverage) => !coverage.has(codePointOf(character)))
  )
}

const coverages = new Map<FaceName, Promise<ReadonlySet<number>>>()

/** All code points for which a face has a glyph. */
function coverageOf(name: FaceName): Promise<ReadonlySet<number>> {
  const known = coverages.get(name)
    ?? cached('fonts', `coverage-${keyOf(FACES[name])}`, async () => [...mappedCharacters(await unpacked(FACES[name]))])
      .then((codes) => new Set(codes))
  coverages.set(name, known)
  return known
}

/** Cut, what is left is a modified version, which must not bear a name that its licence reserves: it bears the kit's. */
async function cut(name: FaceName, characters: string): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font')
  const font = await subsetFont(await unpacked(FACES[name]), characters, {
    targetFormat: 'truetype',
    keepFeatures: [...(FEATURES[name] ?? []), ...(/\p{M}/u.test(characters) ? OF_MARKS : [])],
    noHinting: true,
    // STAT calls the axes of the family that the face was drawn in by name.
    dropTables: ['STAT'],
  })
  return convertInTurn(rename(font, namesOf(FACES[name], await copyrightOf(FACES[name]))), 'woff2')
}

/** What a whole font file says of its copyright, with the names that are reserved. */
export function copyrightOf(face: Face): Promise<string> {
  return cached('fonts', `copyright-${keyOf(face)}`,
    async () => certain(namesIn(await unpacked(face)).get(0), `copyright in ${face.file}`))
}

async function unpacked(face: Face): Promise<Uint8Array> {
  return convertInTurn(await readFile(facePath(face)), 'truetype')
}

let before: Promise<unknown> = Promise.resolve()

/** One after the other: what the package gives lies in a memory that the next one writes into. */
function convertInTurn(font: Uint8Array, format: 'truetype' | 'woff2'): Promise<Uint8Array> {
  const made = before.then(async () => (await import('fontverter')).convert(font, format))
  before = made.catch(() => undefined)
  return made
}

function namesOf({ family, weight, style }: Face, copyright: string): Readonly<Record<number, string>> {
  const look = style === 'italic' ? 'Italic' : 'Regular'
  const cut = weight === 600 ? 'Semibold' : look
  return {
    0: copyright,
    1: weight === 600 ? `${family} Semibold` : family,
    2: look,
    4: `${family} ${cut}`,
    6: `${family.replace(' ', '')}-${cut}`,
    13: 'SIL Open Font License, Version 1.1',
    14: 'https://openfontlicense.org',
  }
}
