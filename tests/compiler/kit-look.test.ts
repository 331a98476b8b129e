import { expect, test } from 'playwright/test'
import { renderCoverMarks, renderLegend, renderMarksSheet } from '../../scripts/compiler/content/marks.ts'
import { GROUNDS } from '../../scripts/compiler/brand.ts'
import { contrast } from '../../scripts/compiler/colour.ts'
import { parseSettings } from '../../scripts/compiler/settings.ts'
import { kitStyle } from '../../scripts/render/kit-style.ts'
import { toHtml } from '../../scripts/render/to-html.ts'

const settingsOf = (text: string) => parseSettings({ file: 'slides/kit.yaml', text })
const said = (text: string) =>
  settingsOf(text).problems.map(({ line, severity, what }) => `${line} ${severity}: ${what}`)

test('a kit without voices has those of any scholarly paper, the author’s first', () => {
  const { voices, identities } = settingsOf('title: A kit').value
  expect(voices.map(({ code, own }) => (own ? `${code}!` : code))).toEqual(['AUT!', 'SRC', 'OTH', 'REP', 'IDL', 'HDG'])
  expect(identities.size).toBe(0)
})

test('legend, marks and cover have the voices and identities of the kit, and no others', () => {
  const { value, problems } = settingsOf(`
voices:
  WE: { label: We argue, mark: diamond, meaning: Ours }
  THEY: { label: They say, mark: speech, meaning: Theirs }
identities:
  river: { colour: teal, mark: waves, pattern: lines }
`)
  expect(problems).toEqual([])
  expect(toHtml([renderLegend(value)]).replace(/<[^>]*>/g, '|').split('|').filter(Boolean)).toEqual([
    'We argue',
    'Ours',
    'They say',
    'Theirs',
  ])
  expect([...toHtml([renderMarksSheet(value)]).matchAll(/id="mark-([^"]*)"/g)].map(([, id]) => id)).toEqual([
    'WE',
    'THEY',
    'river',
  ])
  expect(toHtml([renderCoverMarks(value)])).toContain('<span class="hue-teal pattern-lines">')
  expect(kitStyle(value)).toContain('var(--teal-night) 0 100%')
})

test('one slip in a voice or an identity is one problem, not one for each that uses them', () => {
  const { value } = settingsOf(
    'voices:\n  WE: { label: We argue, mark: star, meaning: Ours }\n  THEY: { label: They, mark: disc, meaning: Theirs }\n'
      + 'identities:\n  river: { colour: red }\n',
  )
  expect(value.voices.map(({ code }) => code)).toEqual(['WE', 'THEY'])
  expect([...value.identities.keys()]).toEqual(['river'])
})

test('what is wrong with a voice or an identity is said where it stands, with what there is', () => {
  expect(said('voices: {}')).toEqual(['1 error: “voices” must name at least the author’s voice.'])
  expect(said('voices:\n  AUT: { label: A, mark: star, meaning: B }')).toEqual([
    expect.stringMatching(/^2 error: “mark” must be one of tiles, cross, /),
  ])
  expect(said('voices:\n  AUT: { label: A, mark: book, meaning: B }\n  SRC: { label: C, mark: book, meaning: D }'))
    .toEqual([expect.stringContaining('a mark of its own, which is what a grey print leaves')])
  expect(said('voices:\n  aut: { label: A, mark: book, meaning: B }')).toEqual([
    expect.stringContaining('two to six capital letters'),
  ])
  expect(said('identities:\n  notes: { colour: blue, mark: drop, pattern: dots }')).toEqual([
    expect.stringContaining('cannot be called like a layout or a block'),
  ])
  expect(said('identities:\n  sea: { colour: red, mark: drop, pattern: dots }')).toEqual([
    expect.stringContaining('must be one of blue, green, amber, plum, teal, violet'),
  ])
})

test('a colour of a house holds the contrast of words, or the nearest that does is named; the dark one is derived', () => {
  const { value, problems } = settingsOf('brand: { accent: "#1d5f5a", night: "#10242b", headings: sans }')
  expect(problems).toEqual([])
  const style = kitStyle(value)
  const [, light = '', dark = ''] = /--accent:var\(--light,(#\w{6})\) var\(--dark,(#\w{6})\)/.exec(style) ?? []
  expect(light).toBe('#1d5f5a')
  expect(contrast(dark, GROUNDS.dark)).toBeGreaterThanOrEqual(6)
  expect(style).toContain('--serif:var(--sans)')
  const [pale = ''] = said('brand: { accent: "#f4a000" }')
  expect(pale).toMatch(/; “#[\da-f]{6}” is the nearest/)
  expect(pale).toMatch(/^1 error: “accent” has a contrast of 1\.\d to 1 on panels/)
  const nearest = /#[\da-f]{6}/.exec(pale)?.[0] ?? ''
  expect(said(`brand: { accent: "${nearest}" }`)).toEqual([])
  expect(said('brand: { night: "#88aacc" }')).toEqual([expect.stringContaining('too light for the light words')])
  expect(said('brand: { accent: blue }')).toEqual([expect.stringContaining('six hexadecimal digits')])
})

test('a logo is a picture of the kit', () => {
  const logoIn = (pictures: string[]) =>
    parseSettings({ file: 'slides/kit.yaml', text: 'brand: { logo: logo.png }' }, pictures)
  expect(logoIn(['slides/logo.png']).value.brand.logo).toBe('slides/logo.png')
  const { problems } = logoIn(['slides/logo.svg'])
  expect(problems.map(({ what, fix }) => [what, fix])).toEqual([
    ['There is no picture “slides/logo.png”.', expect.stringContaining('slides/logo.svg')],
  ])
})
