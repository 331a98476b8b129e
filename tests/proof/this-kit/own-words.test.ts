import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { PROJECT } from '../../../scripts/options.ts'

/** The paper is not part of the kit. Where it lies beside it, the kit's texts are compared with it. */
const PAPER = join(PROJECT, '../shared/paper')
const RUN = 8

/** Small letters, no marks: a comma or a line break must not hide a borrowed sentence. Slide markup is no words. */
function wordsOf(text: string): string[] {
  return [...text.replace(/\[@[^\]]*\]|\{[^}]*\}|^[a-z]+: /gm, ' ').matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) =>
    word.toLowerCase()
  )
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) => words.slice(at, at + RUN).join(' '))
}

/** The runs that some text shares with the paper, titles of the works that it cites excepted. */
function sharedRuns(text: string, paper: ReadonlySet<string>, titles: string): string[] {
  return runsOf(wordsOf(text)).filter((run) => paper.has(run) && !titles.includes(run))
}

/** All texts of the kit that people read: decks, diagrams, handouts, registers (but the titles of works), the files on
 * top. */
function texts(): string[] {
  const list = (folder: string, ending: RegExp): string[] => (existsSync(join(PROJECT, folder))
    ? readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' }).filter((name) => ending.test(name)).map(
      (name) => join(folder, name),
    )
    : [])
  return [
    ...list('slides', /\.(md|yaml)$/),
    ...list('diagrams', /\.(mmd|svg)$/),
    ...list('handouts', /\.(md|yaml)$/),
    ...readdirSync(PROJECT).filter((name) => /\.(md|cff)$/.test(name)),
  ]
}

/** Titles are quoted whole: the paper's own and those of the works that it cites. */
function titles(): string {
  const references = readFileSync(join(PROJECT, 'slides/paper/references.json'), 'utf8')
  const own = 'Programming China: The Communist Party’s autonomic approach to managing state security'
  // The four names in their order are no sentence of anybody's.
  const names =
    'self-configuring, self-healing, self-optimizing and self-protecting; 1. self-configuring 2. self-healing 3. self-optimizing 4. self-protecting'
  return wordsOf(
    [
      own,
      names,
      ...[...references.matchAll(/"(?:title|container-title|note)": "([^"]*)"/g)].map((match) => match[1] ?? ''),
    ].join(' '),
  ).join(' ')
}

test('the comparison finds a borrowed run across punctuation and line breaks, and lets titles be', () => {
  const paper = new Set(runsOf(wordsOf('One two three, four five. Six seven\neight nine ten.')))
  expect(sharedRuns('x ONE two three four — five six seven eight [@S1] nine y', paper, '')).toEqual([
    'one two three four five six seven eight',
    'two three four five six seven eight nine',
  ])
  expect(sharedRuns('one two three four five six seven eight', paper, 'zero one two three four five six seven eight'))
    .toEqual([])
  expect(sharedRuns('one two three four five six seven', paper, '')).toEqual([])
})

test('no run of eight words is the paper’s', () => {
  test.skip(!existsSync(PAPER), 'the paper is not beside the project')
  const source = readdirSync(PAPER).filter((name) => name.endsWith('.txt')).map((name) =>
    readFileSync(join(PAPER, name), 'utf8')
  ).join('\n')
  const paper = new Set(runsOf(wordsOf(source)))
  expect(paper.size).toBeGreaterThan(5000)
  const known = titles()
  const files = texts()
  expect(files.length).toBeGreaterThan(15)
  const found = files.flatMap((file) =>
    sharedRuns(readFileSync(join(PROJECT, file), 'utf8'), paper, known).map((run) => `${file}: ${run}`)
  )
  expect(found).toEqual([])
})
