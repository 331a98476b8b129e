import { z } from 'zod'
import { hashOf, hashOfMakers, keepEntry, readEntry } from '../assets/cache.ts'
import { inBackground } from '../assets/in-background.ts'
import { CACHE_FOLDER } from '../options.ts'
import { coverageOf } from './coverage.ts'
import { copyrightIn, type Face, FACES, facePath, type FaceName } from './faces.ts'
import { codePointOf, isHan, LATIN_BASE, visibleCharacters } from './glyphs.ts'

/**
 * Layout rules that a subset keeps. Kerning costs a quarter of a face, so it goes where it shows: in headings and text,
 * not in the italics. Figures of one width are for tables, small letters for what stands high and low in formulas.
 */
const FEATURES: Readonly<Record<FaceName, readonly string[]>> = {
  'serif-600': ['kern'],
  'serif-400-italic': [],
  'sans-400': ['kern', 'tnum'],
  'sans-600': ['kern', 'tnum'],
  'sans-400-italic': [],
  'han-400': [],
  'han-600': [],
  'mono-400': [],
  'math-400': ['ssty'],
}

/** What sets a mark over or under its letter, such as the bar of r̄, which no letter of its own has. */
const OF_MARKS = ['ccmp', 'mark', 'mkmk']
const featuresOf = (name: FaceName, characters: string): readonly string[] =>
  /\p{M}/u.test(characters) ? [...FEATURES[name], ...OF_MARKS] : FEATURES[name]

const MAKERS = hashOfMakers('scripts/fonts/cut-faces.mjs', 'scripts/fonts/rename.mjs')

/**
 * The characters that a face's subset holds for a text: never more than the face has. The Chinese face also takes what
 * the Latin ones lack, since it stands behind them in every font stack.
 */
export function subsetCharacters(text: string, name: FaceName, cacheFolder = CACHE_FOLDER, base = LATIN_BASE): string {
  const visible = visibleCharacters(text)
  const lacks = (face: FaceName, character: string): boolean =>
    !coverageOf(face, cacheFolder).has(codePointOf(character))
  const wanted = name.startsWith('han')
    ? visible.filter((character) =>
      isHan(character)
      || !LATIN_BASE.includes(character) && (lacks('sans-400', character) || lacks('serif-600', character))
    )
    : [...new Set([...base, ...visible.filter((character) => !isHan(character))])]
  if (wanted.length === 0) return ''
  const coverage = coverageOf(name, cacheFolder)
  return wanted.filter((character) => coverage.has(codePointOf(character))).sort().join('')
}

interface Cut {
  readonly name: FaceName
  readonly path: string
  readonly characters: string
  readonly features: readonly string[]
  /** Those it bears afterwards, by their ids. */
  readonly names: Readonly<Record<number, string>>
  /** Where it is kept, by content: the same characters of the same font are cut once. */
  readonly entry: string
}

/** Cuts that some caller waits for, by entry: a second caller waits with it. */
const running = new Map<string, Promise<ReadonlyMap<string, Buffer>>>()

/**
 * Faces with only the glyphs that a text needs, as WOFF2; a face of which it needs none is left out.
 * @param base what every Latin face holds besides
 */
export async function subsetFaces(
  names: readonly FaceName[],
  text: string,
  cacheFolder: string,
  base = LATIN_BASE,
): Promise<ReadonlyMap<FaceName, Buffer>> {
  // A page is long and has few characters: it is read once, not once for each face.
  const characters = visibleCharacters(text).join('')
  const cuts = names.map((name) => planCut(name, characters, cacheFolder, base)).filter(({ characters }) =>
    characters !== ''
  )
  const kept = new Map(cuts.map(({ entry }) => [entry, readEntry(cacheFolder, entry)]))
  const missing = cuts.filter(({ entry }) => kept.get(entry) === undefined && !running.has(entry))
  if (missing.length > 0) {
    const work = cutAndKeep(missing, cacheFolder).finally(() => missing.forEach(({ entry }) => running.delete(entry)))
    missing.forEach(({ entry }) => running.set(entry, work))
  }
  const made = await Promise.all(
    cuts.map(async (
      { name, entry },
    ): Promise<[FaceName, Buffer | undefined]> => [name, kept.get(entry) ?? (await running.get(entry))?.get(entry)]),
  )
  return new Map(made.flatMap(([name, font]) => (font === undefined ? [] : [[name, font]])))
}

function planCut(name: FaceName, text: string, cacheFolder: string, base: string): Cut {
  const characters = subsetCharacters(text, name, cacheFolder, base)
  const face = FACES[name]
  const names = namesOf(face)
  const features = featuresOf(name, characters)
  const key = hashOf(MAKERS, face.package, face.file, features.join(), JSON.stringify(names), characters)
  return { name, path: facePath(face), characters, features, names, entry: `fonts/${name}-${key}` }
}

/** What is cut is a modified version, which must not bear a name that its licence reserves: it bears the kit's. */
function namesOf({ family, weight, style }: Face): Readonly<Record<number, string>> {
  const look = style === 'italic' ? 'Italic' : 'Regular'
  const cut = weight === 600 ? 'Semibold' : look
  return {
    1: weight === 600 ? `${family} Semibold` : family,
    2: look,
    4: `${family} ${cut}`,
    6: `${family.replace(' ', '')}-${cut}`,
    13: 'SIL Open Font License, Version 1.1',
    14: 'https://openfontlicense.org',
  }
}

async function cutAndKeep(cuts: readonly Cut[], cacheFolder: string): Promise<ReadonlyMap<string, Buffer>> {
  // Whose it is stays.
  const signed = cuts.map((cut) => ({ ...cut, names: { 0: copyrightIn(cut.path), ...cut.names } }))
  const fonts = z.array(z.instanceof(Uint8Array)).parse(
    await inBackground(new URL('cut-faces.mjs', import.meta.url), signed),
  )
  return new Map(cuts.flatMap(({ entry }, index) => {
    const font = fonts[index]
    if (font === undefined) return []
    keepEntry(cacheFolder, entry, font)
    return [[entry, Buffer.from(font)]]
  }))
}
