import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { convert } from 'fontverter'
import { expect, test } from 'playwright/test'
import { FACES, type FaceName, facePath, packageFolder } from '../../scripts/fonts/faces.ts'
import { mappedCharacters, namesIn, tablesOf } from '../../scripts/fonts/sfnt.ts'
import { fontFaces, uncovered } from '../../scripts/fonts/subset.ts'

const NAMES = Object.keys(FACES) as FaceName[]
const LATIN = NAMES.filter((name) => !/^(?:han|math)/.test(name))

/** The fonts in the rules for some faces, unpacked. */
async function cut(text: string, names: readonly FaceName[]): Promise<Uint8Array[]> {
  const css = await fontFaces(text, names)
  expect(css).not.toMatch(/url\((?!data:font\/woff2;base64,[\w+/=]+\))/)
  const fonts = [...css.matchAll(/base64,([^)]+)/g)].map(([, code = '']) => Buffer.from(code, 'base64'))
  const unpacked: Uint8Array[] = []
  for (const font of fonts) unpacked.push(await convert(font, 'truetype'))
  return unpacked
}

test('every face is there, with Latin Extended-A or the paper’s Chinese; what none has is told', async () => {
  for (const name of NAMES) {
    const wanted = name.startsWith('han') ? '社会管理创新自治环境' : 'AzéŁőŽ–“”→✓'
    expect(await uncovered(wanted, [name]), name).toEqual([])
  }
  expect(await uncovered('Plain text, Łódź, 社会 → ✓\n\t\u00ad\u200d', ['sans-400', 'han-400'])).toEqual([])
  expect(await uncovered('a☃𠀀☃', ['sans-400', 'han-400'])).toEqual(['☃', '𠀀'])
})

test('a face holds its base and what the text adds, no more than it has, and is small', async () => {
  const text = 'Some text about 社会管理, Ω and ☃.'
  const [sans, han] = await cut(text, ['sans-400', 'han-400'])
  const held = (font: Uint8Array = new Uint8Array()): string =>
    [...mappedCharacters(font)].map((code) => String.fromCodePoint(code)).join('')
  expect(held(sans)).toMatch(/a.*é.*Ω/u)
  expect(held(sans)).not.toMatch(/[☃社]/u)
  expect([...held(han)].sort()).toEqual([...'社会管理'].sort())
  const all = await fontFaces(text, NAMES)
  expect(all.match(/@font-face/g)).toHaveLength(NAMES.length)
  expect(all.length).toBeLessThan(190_000)
  expect(await fontFaces('Only Latin.', ['sans-400', 'han-400'])).not.toContain('Kit Han')
})

test('a mark stands over its letter in each Latin face, and a text without any costs nothing for it', async () => {
  const places = (font: Uint8Array): boolean => tablesOf(font).get('GPOS')?.includes('mark') === true
  expect((await cut('r\u0304 and x\u0302', LATIN)).map(places)).toEqual(LATIN.map(() => true))
  expect((await cut('re\u0301sume\u0301', LATIN)).map(places)).toEqual(LATIN.map(() => false))
})

test('a cut face bears no name that its licence reserves, and says whose it is', async () => {
  const fonts = await cut('Some text about 社会管理.', NAMES)
  for (const [index, name] of NAMES.entries()) {
    const whole = namesIn(await convert(readFileSync(facePath(FACES[name])), 'truetype'))
    const names = namesIn(fonts[index] ?? new Uint8Array())
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
  const full = fonts.map(namesIn)
  for (const id of [4, 6]) expect(new Set(full.map((names) => names.get(id))).size).toBe(NAMES.length)
})
