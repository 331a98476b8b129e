import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { readEntry } from '../../scripts/assets/cache.ts'
import { coverageOf, uncovered } from '../../scripts/fonts/coverage.ts'
import { FACES, facePath, packageFolder, type FaceName } from '../../scripts/fonts/faces.ts'
import { fontFaces } from '../../scripts/fonts/font-faces.ts'
import { subsetCharacters, subsetFaces } from '../../scripts/fonts/subset.ts'
import { mappedCharacters, namesIn, tableOf } from '../../scripts/fonts/woff2.ts'

// Made by what is kept in it: where tests are only listed there is none.
const cacheFolder = join(tmpdir(), `kit-fonts-${process.pid}`)
/** The kinds of rules by which glyphs stand where they do; none where a face has no such table. */
function ruleTags(font: Buffer): string[] {
  try {
    const table = tableOf(font, 'GPOS')
    const list = table.readUInt16BE(6)
    return Array.from({ length: table.readUInt16BE(list) }, (_, at) =>
      table.toString('latin1', list + 2 + 6 * at, list + 6 + 6 * at))
  } catch {
    return []
  }
}

const NAMES = Object.keys(FACES) as FaceName[]

test.afterAll(() => rmSync(cacheFolder, { recursive: true, force: true }))

test('every face is there, with Latin Extended-A or the paper’s Chinese', () => {
  for (const name of NAMES) {
    const coverage = coverageOf(name, cacheFolder)
    const wanted = name.startsWith('han') ? '社会管理创新自治环境' : 'AzéŁőŽ–“”→✓'
    expect([...wanted].filter((character) => !coverage.has(character.codePointAt(0) ?? 0)), name).toEqual([])
  }
})

test('characters that no face has are told', () => {
  expect(uncovered('Plain text, Łódź, 社会 → ✓\n\t\u00ad\u200d', ['sans-400', 'han-400'], cacheFolder)).toEqual([])
  expect(uncovered('a☃𠀀☃', ['sans-400', 'han-400'], cacheFolder)).toEqual(['☃', '𠀀'])
})

test('a subset holds the base and what the text adds, and no more than the face has', () => {
  expect(subsetCharacters('Ω☃社', 'sans-400', cacheFolder)).toContain('Ω')
  expect(subsetCharacters('Ω☃社', 'sans-400', cacheFolder)).not.toMatch(/[☃社]/u)
  expect(subsetCharacters('a社b会社', 'han-400', cacheFolder)).toBe('会社')
  expect(subsetCharacters('no Chinese', 'han-400', cacheFolder)).toBe('')
})

test('faces come as rules with the font inside, small, and the same again from the cache', async () => {
  const text = 'Some text about 社会管理.'
  const first = await fontFaces(text, NAMES, cacheFolder)
  expect(first.match(/@font-face/g)).toHaveLength(NAMES.length)
  expect(first).not.toMatch(/url\((?!data:font\/woff2;base64,[\w+/=]+\))/)
  expect(first.length).toBeLessThan(190_000)
  const second = await fontFaces(text, NAMES, cacheFolder)
  expect(second).toEqual(first)
  const files = readdirSync(join(cacheFolder, 'fonts'))
  expect(files.filter((name) => name.endsWith('.tmp'))).toEqual([])
  const cut = readEntry(cacheFolder, `fonts/${files.find((name) => name.startsWith('han-400')) ?? ''}`)
    ?? Buffer.alloc(0)
  expect([...mappedCharacters(tableOf(cut, 'cmap'))].map((code) => String.fromCodePoint(code)).sort().join(''))
    .toBe([...'社会管理'].sort().join(''))
})

test('a mark stands over its letter in each Latin face, and a text without any costs nothing for it', async () => {
  const latin = NAMES.filter((name) => !/^(?:han|math)/.test(name))
  const placed = async (text: string): Promise<string[]> => {
    const faces = await subsetFaces(latin, text, cacheFolder)
    return [...faces].flatMap(([name, font]) => (ruleTags(font).includes('mark') ? [name] : []))
  }
  expect(await placed('r\u0304 and x\u0302')).toEqual(latin)
  expect(await placed('re\u0301sume\u0301')).toEqual([])
})

test('a cut face bears no name that its licence reserves, and says whose it is', async () => {
  const faces = await subsetFaces(NAMES, 'Some text about 社会管理.', cacheFolder)
  expect([...faces.keys()]).toEqual(NAMES)
  for (const [name, font] of faces) {
    const whole = namesIn(tableOf(readFileSync(facePath(FACES[name])), 'name'))
    const names = namesIn(tableOf(font, 'name'))
    const folder = packageFolder(FACES[name].package)
    const licence = readdirSync(folder).filter((file) => /^licen[cs]e/i.test(file)).map((file) =>
      readFileSync(join(folder, file), 'utf8')
    ).join('')
    const reserved = [...`${licence} ${whole.get(0)}`.matchAll(/Reserved Font Names? ['‘"]([^'’"]+)['’"]/g)].map((
      [, word = ''],
    ) => word)
    // STIX is a trademark, not a reserved name.
    expect(reserved, name).toEqual(name === 'math-400' ? [] : expect.arrayContaining(['Source']))
    // 0 is the copyright, which names what is reserved; 13 and 14 are the licence.
    const borne = [...names].flatMap(([id, text]) => ([0, 13, 14].includes(id) ? [] : [text])).join('\n')
    for (const word of [...reserved, 'Noto', 'STIX']) {
      expect.soft(borne.toLowerCase(), name).not.toContain(word.toLowerCase())
    }
    expect.soft(names.get(1)?.startsWith(FACES[name].family), name).toBe(true)
    expect.soft(names.get(0), name).toBe(whole.get(0))
    expect.soft(names.get(13), name).toContain('SIL Open Font License')
  }
  const full = [...faces.values()].map((font) => namesIn(tableOf(font, 'name')))
  for (const id of [4, 6]) expect(new Set(full.map((names) => names.get(id))).size).toBe(NAMES.length)
})

test('a text without Chinese carries no Chinese face', async () => {
  const css = await fontFaces('Only Latin.', ['sans-400', 'han-400'], cacheFolder)
  expect(css).not.toContain('Kit Han')
})

test('something that is no font is refused', () => {
  expect(() => tableOf(Buffer.from('not a font at all, whatever its length may be in the end'), 'cmap')).toThrow(
    'Not a WOFF2 font',
  )
  expect(readFileSync(facePath(FACES['sans-400'])).toString('latin1', 0, 4)).toBe('wOF2')
})
