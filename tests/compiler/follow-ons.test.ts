import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { compileKit, type KitSources } from '../../scripts/compiler/compile-kit.ts'
import { withoutFollowOns, slipsIn } from '../../scripts/compiler/follow-ons.ts'
import type { Problem, SourceText } from '../../scripts/compiler/model.ts'
import { readKit } from '../../scripts/kit/read-kit.ts'
import { PROJECT } from '../../scripts/options.ts'

const DECK = 'slides/first-lecture.md'
const SHEET = 'handouts/worksheet.md'
const SESSION = 'handouts/sessions/first-class.yaml'
const SETTINGS = 'slides/kit.yaml'
const CLAIMS = 'slides/paper/claims.yaml'
const ENDNOTES = 'slides/paper/endnotes.yaml'
const REFERENCES = 'slides/paper/references.json'
const DIAGRAM = 'diagrams/question-to-answer.mmd'

/** The first kit with one text changed, as somebody who writes may slip. */
async function slip(file: string, change: (text: string) => string): Promise<Problem[]> {
  const { value, problems: reading } = await readKit(join(PROJECT, 'scripts', 'first-kit', 'en', 'kit'))
  let changed = false
  const edit = (source: SourceText): SourceText => {
    if (source.file !== file) return source
    changed = change(source.text) !== source.text
    return { file, text: change(source.text) }
  }
  const all = (sources: readonly SourceText[] = []): SourceText[] => sources.map(edit)
  const paper = Object.fromEntries(
    Object.entries(value.paper).map(([key, source]: [string, SourceText]) => [key, edit(source)]),
  )
  const sources: KitSources = {
    ...value,
    decks: all(value.decks),
    diagrams: all(value.diagrams),
    handouts: all(value.handouts),
    sessions: all(value.sessions),
    ...(value.settings === undefined ? {} : { settings: edit(value.settings) }),
    paper,
  }
  const { problems } = compileKit(sources)
  expect(changed, `the slip in ${file} changes it`).toBe(true)
  return withoutFollowOns([...reading, ...problems])
}

const replace = (from: string | RegExp, to: string) => (text: string): string => text.replace(from, to)

const VOICES = 'voices:\n  AUT: { label: It says, mark: therefore, meaning: What happens'
const MORE_VOICES = '  OTH: { label: B, mark: disc, meaning: B }\n  HDG: { label: C, mark: ring, meaning: C }\n'

/** The place of each fault, and the one rule that says it. */
const FAULTS: readonly (readonly [string, string, (text: string) => string, string])[] = [
  ['a claim of no known status', CLAIMS, replace('status: HDG', 'status: HEDGE'), 'bad-value'],
  ['claims that are no YAML', CLAIMS, replace('gist: What stays', 'gist: What: stays'), 'yaml-syntax'],
  ['an endnote without a number', ENDNOTES, replace('number: 1', 'number: one'), 'bad-value'],
  ['a work without a type', REFERENCES, replace('"type": "book",', ''), 'missing-value'],
  ['a slip in a key of a claim', CLAIMS, replace('status: HDG', 'statu: HDG'), 'unknown-key'],
  [
    'a slip in a key of a voice',
    SETTINGS,
    replace('authors:', `voices:\n  AUT: { labl: A, mark: therefore, meaning: A }\n${MORE_VOICES}authors:`),
    'unknown-key',
  ],
  ['a slip in a key of a session', SESSION, replace('room:', 'rooom:'), 'unknown-key'],
  ['a slip in minutes of a session', SESSION, replace(/^minutes:/m, 'minuts:'), 'unknown-key'],
  ['a slip in minutes of an item', SESSION, replace(/(-[^]*?)minutes:/, '$1minuts:'), 'unknown-key'],
  ['a slip in the audience of a sheet', SHEET, replace('audience:', 'audiense:'), 'unknown-key'],
  ['a slip in the title of a sheet', SHEET, replace('title:', 'titel:'), 'unknown-key'],
  ['a slip in the moment of a sheet', SHEET, replace('when:', 'wen:'), 'unknown-key'],
  ['a slip in the title of a diagram', DIAGRAM, replace('title:', 'titel:'), 'unknown-key'],
  ['a slip in the description of a diagram', DIAGRAM, replace('description:', 'descripton:'), 'unknown-key'],
  ['a slip in minutes of an exercise', DECK, replace('minutes=6 ', 'minuts=6 '), 'unknown-attribute'],
  ['works that are no JSON', REFERENCES, replace('"type": "book"', '"type" "book"'), 'yaml-syntax'],
  ['claims that are emptied', CLAIMS, () => '', 'empty-register'],
  ['endnotes of which only a comment is left', ENDNOTES, () => '# None.\n', 'empty-register'],
  ['works of which only the brackets are left', REFERENCES, () => '[]\n', 'empty-register'],
  ['a claim cited without its mark', DECK, replace('[@C1.1]', '[C1.1]'), 'citation-without-at'],
  ['a title in curly quotation marks', DECK, replace('title: "TITLE"', 'title: “A: title”'), 'yaml-syntax'],
  ['minutes in curly quotation marks', DECK, replace('minutes: 14', 'minutes: “14”'), 'curly-quotes'],
  ['a key in curly quotation marks', CLAIMS, replace('paragraph: 1', '“paragraph”: 1'), 'curly-quotes'],
  ['a caption in curly quotation marks', DECK, replace('answer.mmd)', 'answer.mmd “The way”)'), 'curly-quotes'],
  ['a heading without a blank', DECK, replace('## The question {#q', '##The question {#q'), 'tight-heading'],
  ['settings that are not closed', DECK, replace(/(reports\n)---\n/, '$1'), 'unclosed-front-matter'],
  ['settings that are no YAML', SETTINGS, replace('subtitle: Slides', 'subtitle: Slides: more'), 'yaml-syntax'],
  ['an exercise without minutes', DECK, replace('minutes=6 ', ''), 'exercise-without-minutes'],
  ['an exercise of wrong minutes', DECK, replace('minutes=6 ', 'minutes=six '), 'bad-minutes'],
  ['an exercise of no known kind', DECK, replace('exercise sort', 'exercise sorting'), 'unknown-exercise-kind'],
  ['a part that is not closed', DECK, replace('in a text.\n:::', 'in a text.'), 'nested-part'],
  ['a card that the answer leaves out', DECK, replace(/\| What follows.*\n/, ''), 'card-left-over'],
  ['a slip in minutes', DECK, replace('{#question minutes=2}', '{#question minuts=2}'), 'unknown-attribute'],
  ['one wrong id at both ends', SESSION, replace('from: recap, to: recap', 'from: racap, to: racap'), 'unknown-slide'],
  ['a tab in a session', SESSION, replace('  - { title: Slack', '\t- { title: Slack'), 'yaml-syntax'],
  ['a part of an exercise with a slip in it', DECK, replace('::: goal', '::: gole'), 'unknown-exercise-part'],
  ['a sheet that is emptied', SHEET, () => '', 'empty-handout'],
  ['a sheet that takes in nothing known', SHEET, replace(':: worksheet', ':: worksheets'), 'unknown-inclusion'],
  ['a diagram that is emptied', DIAGRAM, () => '', 'empty-diagram'],
  ['a diagram whose head is not closed', DIAGRAM, replace('before.\n---', 'before.'), 'unclosed-front-matter'],
]

for (const [what, file, change, rule] of FAULTS) {
  test(`one fault is one problem: ${what}`, async () => {
    expect((await slip(file, change)).map((problem) => `${problem.file} ${problem.rule}`)).toEqual([`${file} ${rule}`])
  })
}

const ADVICE: readonly (readonly [string, string, (text: string) => string, string])[] = [
  [
    'letters of a part that are mixed up',
    DECK,
    replace('::: goal', '::: gole'),
    'Did you mean “goal”? The parts are goal, materials, steps, source, hint, answer, debrief, misreadings, second, shorter, seated, without-projector, each alone on its line behind “:::”.',
  ],
  ['nobody deletes what is needed', CLAIMS, replace('status: HDG', 'status: HEDGE'), 'Correct “status”.'],
  [
    'JSON is not mended as YAML',
    REFERENCES,
    replace('"type": "book"', '"type" "book"'),
    'Put quotation marks around each name and text, “:” behind a name, and “,” between two of them.',
  ],
  [
    'a path as Windows has it',
    DECK,
    replace('../diagrams/question', '..\\diagrams\\question'),
    'Write ../diagrams/question-to-answer.mmd.',
  ],
  [
    'a path of one computer',
    DECK,
    replace('../diagrams/question', 'C:/talk/question'),
    'Save the picture beside the deck, and write its address from there.',
  ],
  [
    'a title that curly quotation marks do not hold together',
    DECK,
    replace('title: "TITLE"', 'title: “A: title”'),
    'Put straight quotation marks, ", in the place of the curly ones: only they hold text together.',
  ],
  ['minutes in curly quotation marks', DECK, replace('minutes: 14', 'minutes: “14”'), 'Write 14.'],
  [
    'a diagram without its ending',
    DECK,
    replace('answer.mmd', 'answer'),
    'Did you mean “diagrams/question-to-answer.mmd”? Write ../diagrams/question-to-answer.mmd.',
  ],
  [
    'a drawing that is looked for beside the deck',
    DECK,
    replace('../diagrams/question-to-answer.mmd){steps}', 'diagrams/question-to-answer.svg)'),
    'Did you mean “diagrams/question-to-answer.mmd”? Write ../diagrams/question-to-answer.mmd.',
  ],
  [
    'a key of a key',
    SETTINGS,
    replace('authors:', 'brand: { acent: "#0b57a4" }\nauthors:'),
    'Did you mean “accent”? The settings are accent, night, headings, logo, footer.',
  ],
  [
    'a comma in braces',
    SETTINGS,
    replace('authors:', `${VOICES}, as verses have it }\n${MORE_VOICES}authors:`),
    'Inside { } a comma ends a value: put a value that has one in quotation marks. The settings are label, mark, meaning.',
  ],
  [
    'a value of a list',
    SETTINGS,
    replace('authors:', 'brand: { headings: sans-serif }\nauthors:'),
    'Correct “headings”.',
  ],
  [
    'a value near to one',
    SESSION,
    replace('kind: slack', 'kind: slak'),
    'Did you mean “slack”? Correct “kind”, or delete it where it is not needed.',
  ],
  ['a voice near to one', CLAIMS, replace('status: HDG', 'status: HGD'), 'Did you mean “HDG”? Correct “status”.'],
  [
    'a voice near to one, in a list',
    CLAIMS,
    replace('status: HDG', 'status: [AUT, HGD]'),
    'Did you mean “HDG”? Correct “status”.',
  ],
  [
    'a term that there is not',
    SHEET,
    replace(':: worksheet', ':: glossary {terms=zeus}\n\n:: worksheet'),
    'A term’s id is in slides/paper/terms.yaml; there is “claim”.',
  ],
]
test('a slip is as grave as what is missing by it', async () => {
  const graves = [
    await slip(CLAIMS, replace('status: HDG', 'statu: HDG')),
    await slip(DECK, replace('minutes=6 ', 'minuts=6 ')),
    await slip(SHEET, replace('title:', 'titel:')),
  ]
  expect(graves.map((problems) => problems.map(({ severity }) => severity))).toEqual([['error'], ['error'], [
    'warning',
  ]])
})

test('a slip hides only what is missing by it: the nearest of its file, on its line or above, and once', () => {
  const of = (rule: string, line: number, found: string, file = SHEET): Problem => ({
    severity: 'warning',
    rule,
    file,
    line,
    column: 1,
    what: 'One',
    why: 'Two',
    fix: 'Three',
    found,
  })
  const slipped = of('unknown-key', 5, 'statu')
  const [far, near] = [of('missing-value', 1, 'status'), of('missing-value', 4, 'status')]
  expect([...slipsIn([slipped, far, near])]).toEqual([[slipped, near]])
  expect([...slipsIn([slipped, near, far])]).toEqual([[slipped, near]])
  expect(slipsIn([slipped, { ...near, file: DECK }]).size, 'in another file').toBe(0)
  expect(slipsIn([slipped, { ...near, line: 6 }]).size, 'below it').toBe(0)
  expect(slipsIn([slipped, { ...slipped, line: 6 }, near]).size, 'told once for two slips').toBe(1)
  const [attribute, exercise] = [of('unknown-attribute', 5, 'minuts=6'), of('exercise-without-minutes', 5, '')]
  expect([...slipsIn([attribute, exercise])]).toEqual([[attribute, exercise]])
  expect(slipsIn([attribute, { ...exercise, line: 4 }]).size, 'of another exercise').toBe(0)
  expect(slipsIn([of('unknown-key', 5, 'minuts'), exercise]).size, 'of a key').toBe(0)
})

for (const [what, file, change, fix] of ADVICE) {
  test(`what to do fits the slip: ${what}`, async () => {
    expect((await slip(file, change)).map((problem) => problem.fix)).toEqual([fix])
  })
}

test('a colon in braces is told as what it is', async () => {
  const [problem] = await slip(SETTINGS, replace('authors:', `${VOICES}: as it is }\nauthors:`))
  expect(problem?.what).toBe(
    'This is not valid YAML: in brackets a value that has “: ” in it stands in quotation marks.',
  )
})

test('what a value is stands below the place where it is wrong', async () => {
  const problems = await slip(SESSION, replace('priority: must, kind: opening', 'priority: maybe, kind: opening'))
  expect(problems.map(({ found }) => found)).toEqual(['priority: maybe'])
})

test('minutes are not added up where an item has none by a slip', async () => {
  const problems = await slip(SESSION, replace('minutes: 3', 'minuts: 3'))
  expect(problems.map(({ rule }) => rule)).toEqual(['unknown-key'])
})

/** The first kit with a drawing on a slide. */
async function withDrawing(drawing: string, settings: (text: string) => string = (text) => text): Promise<string[]> {
  const { value } = await readKit(join(PROJECT, 'scripts', 'first-kit', 'en', 'kit'))
  const { problems } = compileKit({
    ...value,
    ...(value.settings === undefined
      ? {}
      : { settings: { ...value.settings, text: settings(value.settings.text) } }),
    decks: value.decks.map(({ file, text }) => ({
      file,
      text: text.replace('![From', '![One line](../diagrams/line.svg){steps}\n\n![From'),
    })),
    diagrams: [...value.diagrams, { file: 'diagrams/line.svg', text: drawing }],
  })
  return withoutFollowOns(problems).map(({ file, rule }) => `${file} ${rule}`)
}

const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">
<metadata>
title: A line
description: A line.
</metadata>
<use href="#mark-honest" x="0" y="0" width="40" height="40" data-step="1"/>
</svg>
`

test('a drawing that is not closed is one problem, and its steps are none', async () => {
  expect(await withDrawing(DRAWING.replace('</svg>', ''))).toEqual(['diagrams/line.svg picture-syntax'])
})

test('names that settings give are not missed where these cannot be read', async () => {
  expect(await withDrawing(DRAWING)).toEqual(['diagrams/line.svg unknown-mark'])
  expect(await withDrawing(DRAWING, replace('authors:\n  -', 'authors:\n\t-'))).toEqual(['slides/kit.yaml yaml-syntax'])
})

test('a sheet is no slide: its missing picture leaves a hole in the sheet', async () => {
  const problems = await slip(SHEET, replace(':: worksheet', '![A map](map.png)\n\n:: worksheet'))
  expect(problems.map(({ why }) => why)).toEqual(['The sheet would have a hole where it should stand.'])
  expect(problems.map(({ fix }) => fix)).toEqual([
    'Put the file there, or correct the address, which counts from the folder of the sheet.',
  ])
})

test('blanks round “=” in the braces of a heading are no fault', async () => {
  expect(await slip(DECK, replace('{#question minutes=2}', '{#question minutes = 2}'))).toEqual([])
})

test('two faults are two problems, though one could follow from the other elsewhere', async () => {
  const problems = await slip(DECK, (text) => text.replace('[@C1.1]', '[@C1.9]').replace('minutes=6 ', ''))
  expect(problems.map(({ rule }) => rule)).toEqual(['unknown-claim', 'exercise-without-minutes'])
})

test('a register without entries is told only where something is missed in it', () => {
  const { problems } = compileKit({
    decks: [{ file: 'slides/a.md', text: '# A\n' }],
    diagrams: [],
    pictures: [],
    paper: { claims: { file: CLAIMS, text: '# None yet.\n' } },
  })
  expect(problems.map(({ rule }) => rule)).toEqual(['empty-register'])
  expect(withoutFollowOns(problems)).toEqual([])
})

test('an error goes only where an error stays', () => {
  const warning: Problem = {
    severity: 'warning',
    rule: 'invalid-utf-8',
    file: 'slides/a.md',
    line: 1,
    column: 1,
    what: 'One',
    why: 'Two',
    fix: 'Three',
  }
  const error: Problem = { ...warning, severity: 'error', rule: 'unknown-claim' }
  expect(withoutFollowOns([warning, error])).toEqual([warning, error])
  expect(withoutFollowOns([{ ...warning, severity: 'error' }, error])).toHaveLength(1)
})
