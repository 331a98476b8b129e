import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import {
  anEnvelope,
  debriefBegins,
  debriefBy,
  leaveOutThese,
  quoted,
  sheetsNamed,
  together,
} from '../../scripts/words/german.ts'
import { bundlePlayer } from '../../scripts/assets/bundle-player.ts'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { readCslTexts } from '../../scripts/kit/csl-texts.ts'
import { PROJECT } from '../../scripts/options.ts'
import { toHtml } from '../../scripts/render/to-html.ts'
import { renderEndnotes, renderWorks } from '../../scripts/render/references.ts'
import { wordingOf } from '../../scripts/words/wording.ts'
import { literalsIn } from '../unit/literals.ts'
import { SOURCES, sourcesOf, writeEverything } from './whole-kit.ts'

/** Everything that a language file says, piece by piece: its strings, and its templates between what is put in. */
const saidIn = (language: string): ReadonlySet<string> =>
  new Set(
    literalsIn(readFileSync(join(PROJECT, `scripts/words/${language}.ts`), 'utf8')).filter(({ kind }) =>
      kind === 'text'
    )
      .map(({ text }) => text.replace(/^'|'$/g, '').replaceAll("\\'", "'").replaceAll('\\n', ' ').trim())
      .filter((text) => /\p{L}{3}/u.test(text)),
  )

const german = saidIn('german')
/** What only English says. */
const ENGLISH = [...saidIn('english')].filter((text) => !german.has(text))

const inGerman = SOURCES.map((source) =>
  source.file === 'slides/kit.yaml' ? { ...source, text: source.text.replace('language: en', 'language: de') } : source
)
const own = SOURCES.map(({ text }) => text).join('\n').toLowerCase()

/** What English says in a letter or two, and a comma that German does not set. */
const SHORT = /(?<!\p{L})(?:n|pp?|vol|ed|trans)\. ?\d|§\d|, und \p{Lu}/u

const isShort = (text: string): boolean => {
  const found = SHORT.exec(text)?.[0].toLowerCase()
  return found !== undefined && !own.includes(found)
}

/** Texts and labels of a page, each by itself. */
const wordsOn = (html: string): string[] =>
  [
    ...html.replace(/<style[^]*?<\/style>/g, '').split(/<[^>]*>/),
    ...[...html.matchAll(/ (?:aria-label|title|placeholder|alt|data-head)="([^"]*)"/g)].map(([, text = '']) => text),
  ].map((text) => text.replaceAll('\u00a0', ' ').replaceAll('&amp;', '&').trim()).filter((text) => text !== '')

test('the words of a page are those of its language: in a German kit none is left in English', async () => {
  const { value: kit, problems } = compileKit(sourcesOf(inGerman))
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(kit.settings.language).toBe('de')
  const texts = await readCslTexts('de')
  const { pages } = writeEverything(kit, {
    endnoteTexts: renderEndnotes(kit.paper, texts),
    workTexts: renderWorks(kit.paper, texts),
  })
  const shown = new Set(pages.flatMap(wordsOn))
  expect(shown.size).toBeGreaterThan(300)
  const sentences = ENGLISH.filter((text) => /\p{L}{2} \p{L}{2}/u.test(text) && !own.includes(text.toLowerCase()))
  const left = [...shown].filter((text) =>
    !own.includes(text.toLowerCase())
    && (ENGLISH.includes(text) || sentences.some((sentence) => text.includes(sentence)) || isShort(text))
  )
  expect(left).toEqual([])
  expect([...shown]).toEqual(expect.arrayContaining(['Lösung', 'Nachbesprechung', 'Ablaufplan', 'Endnoten']))
})

test('a bundle in German has German in the place of English, and nothing else', async () => {
  const [english, german] = [await bundlePlayer('en'), await bundlePlayer('de')]
  const scripts = (bundle: typeof english): string =>
    [
      ...Object.values(bundle.decks).flatMap(({ script, late }) => [script, late?.script ?? '']),
      bundle.startScript,
      bundle.pageScript,
      bundle.sheetScript,
    ].join('\n')
  for (
    const word of ['keysAndSettings', 'notConnected', 'youCanWrite', 'coverAndLast', 'fitsExactly', 'copied'] as const
  ) {
    expect(scripts(english), word).toContain(wordingOf('en')[word])
    expect(scripts(german), word).toContain(wordingOf('de')[word])
    expect(scripts(german), word).not.toContain(wordingOf('en')[word])
  }
  expect(english.sheetStyle).not.toContain(':root{hyphens:auto')
  for (const style of [german.decks.lecture.style, german.sheetStyle]) {
    expect(style).toContain(wordingOf('de').blockLabels.caveat)
    expect(style).toContain(':root{hyphens:auto')
  }
})

test('a language without words is a problem, in a kit and in a deck; a country has those of its language', () => {
  const rulesIn = (language: string, deck: string): string[] =>
    compileKit(sourcesOf([
      { file: 'slides/kit.yaml', text: `title: A kit\nlanguage: ${language}\n` },
      { file: 'slides/a.md', text: `---\nlanguage: ${deck}\n---\n\n# A\n` },
    ])).problems.filter(({ rule }) => rule !== 'empty-register').map(({ file, line, rule }) =>
      `${file}:${line} ${rule}`
    )
  expect(rulesIn('fr', 'de')).toEqual(['slides/kit.yaml:2 no-words'])
  expect(rulesIn('de-CH', 'fr')).toEqual(['slides/a.md:2 no-words'])
  expect(rulesIn('de-AT', 'en-GB')).toEqual([])
  const { problems } = compileKit(
    sourcesOf([{ file: 'slides/kit.yaml', text: 'title: A kit\nlanguage: German, please\n' }]),
  )
  expect(problems.map(({ what }) => what).join()).toContain('“language” must be a language code, such as en or de')
})

test('references are written as German has them: names, pages, quotation marks', async () => {
  const { value: { paper } } = compileKit(sourcesOf([
    {
      file: 'slides/paper/endnotes.yaml',
      text: '- { number: 1, works: [{ reference: a, locator: "12–13" }, { reference: b, locator: "7" }] }',
    },
    {
      file: 'slides/paper/references.json',
      text: JSON.stringify([
        {
          id: 'a',
          type: 'book',
          title: 'Die Verfassung der Allmende',
          author: ['Ostrom', 'Gardner', 'Walker'].map((family) => ({ family, given: 'E.' })),
          issued: { 'date-parts': [[1994]] },
          publisher: 'Mohr',
          'publisher-place': 'Tübingen',
        },
        {
          id: 'b',
          type: 'article-journal',
          title: 'Wasser und Recht',
          author: [{ family: 'Weber', given: 'A.' }, { family: 'Klein', given: 'B.' }],
          'container-title': 'Der Staat',
          volume: '3',
          issue: '2',
          page: '5–9',
          issued: { 'date-parts': [[1999]] },
        },
      ]),
    },
  ]))
  const texts = await readCslTexts('de')
  expect(wordsOn(toHtml(renderEndnotes(paper, texts).get(1) ?? [])).join(' ')).toBe(
    'E. Ostrom, E. Gardner und E. Walker, Die Verfassung der Allmende (Tübingen: Mohr, 1994), S. 12–13. '
      + 'A. Weber und B. Klein, „Wasser und Recht“, Der Staat 3, Nr. 2 (1999), S. 7.',
  )
  expect([...renderWorks(paper, texts).values()].map((work) => wordsOn(toHtml(work)).join(' '))).toEqual([
    'Ostrom, E., E. Gardner und E. Walker. Die Verfassung der Allmende . Tübingen: Mohr, 1994.',
    'Weber, A. und B. Klein. „Wasser und Recht“. Der Staat 3, Nr. 2 (1999), S. 5–9.',
  ])
})

test('volumes, reprints, initials and dates of references are as German has them, and no line parts them', async () => {
  const works = [
    {
      id: 'a',
      type: 'chapter',
      title: 'Politik als Beruf',
      author: [{ family: 'Weber', given: 'Max' }],
      'container-title': 'Gesamtausgabe',
      editor: [{ family: 'Mommsen', given: 'Wolfgang J.' }],
      volume: 'I/17',
      page: '157–252',
      issued: { 'date-parts': [[1992]] },
    },
    {
      id: 'b',
      type: 'book',
      title: 'Macht und Gewalt',
      author: [{ family: 'Arendt', given: 'Hannah' }],
      'original-date': { 'date-parts': [[1969]] },
      issued: { 'date-parts': [[1970]] },
      publisher: 'J. C. B. Mohr',
    },
    {
      id: 'c',
      type: 'webpage',
      title: 'Eine Seite',
      issued: { 'date-parts': [[2014, 9, 14]] },
      URL: 'https://example.org',
    },
  ]
  const { value: { paper } } = compileKit(sourcesOf([
    {
      file: 'slides/paper/endnotes.yaml',
      text: '- { number: 1, works: [{ reference: a, locator: "169" }, { reference: b }, { reference: c }] }',
    },
    { file: 'slides/paper/references.json', text: JSON.stringify(works) },
  ]))
  const texts = await readCslTexts('de')
  const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, '')
  const note = plain(toHtml(renderEndnotes(paper, texts).get(1) ?? []))
  const list = [...renderWorks(paper, texts).values()].map((work) => plain(toHtml(work))).join('\n')
  expect(note + list).not.toMatch(/repr|:S\./i)
  expect(note).toContain('(1969; Nachdr., J.\u00a0C.\u00a0B.\u00a0Mohr, 1970)')
  expect(note).toContain('Wolfgang J.\u00a0Mommsen, Bd.\u00a0I/17')
  expect(note).toContain('14.\u00a0September\u00a02014')
  expect(list).toContain('Bd.\u00a0I/17, S.\u00a0157–252')
  expect(list).toContain('1969. Nachdruck, J.')
})

test('quotation marks within those of the program are single, whatever language a title has', () => {
  expect(debriefBegins('Extensions of “The Tragedy of the Commons”')).toBe(
    ' „Extensions of ‚The Tragedy of the Commons‘“ beginnt spätestens bei ',
  )
  expect(quoted('Zu „Allmende“')).toBe('„Zu ‚Allmende‘“')
  expect(leaveOutThese(['Zu „a“', 'b'])).toBe('Lassen Sie „Zu ‚a‘“ und „b“ weg (D)')
})

test('sheets of a pack of worksheets are called what they are there, one or several', () => {
  expect(sheetsNamed(['A'])).toBe(': Blatt A')
  expect(sheetsNamed(['A', 'B', 'C'])).toBe(': Blätter A, B und C')
})

test('groups have the names that German has for them, and the latest moment of a debrief is no end of it', () => {
  expect([2, 3, 4, 12].map(together)).toEqual(['zu zweit', 'in Dreiergruppen', 'in Vierergruppen', 'in 12er-Gruppen'])
  expect(anEnvelope(4)).toBe('Ein Umschlag für jede Vierergruppe')
  expect(debriefBy).toBe('Nachbesprechung spätestens')
})
