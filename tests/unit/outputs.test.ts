import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'playwright/test'
import { chooseOutputs } from '../../scripts/choose-outputs.ts'
import { compileKit } from '../../scripts/compiler/compile-kit.ts'
import { PAPERS, suffixOf } from '../../scripts/compiler/handout/papers.ts'
import type { Kit } from '../../scripts/compiler/model.ts'
import { pageAt } from '../../scripts/dev/serve.ts'
import type { MadeKit } from '../../scripts/make-kit.ts'
import { toolsFor } from '../../scripts/make-outputs.ts'
import { UsageError } from '../../scripts/options.ts'
import { findOutputProblems } from '../../scripts/output-problems.ts'
import { KINDS, outputsOf } from '../../scripts/outputs.ts'
import { output, type OutputKind } from '../../scripts/writers/output.ts'
import { firstSlides } from '../../scripts/writers/start-pages.ts'
import { zips } from '../../scripts/writers/zips.ts'
import { GOOD, HOUR } from '../command-line/run.ts'

const SHEET = '---\ntitle: A map\naudience: participants\nsheet: A\nwhen: during\n---\n\nText.\n'
const DIAGRAM = '---\ntitle: Two boxes\ndescription: One leads to the other.\n---\nflowchart LR\n  A --> B\n'

/** A kit with one of each, and more decks of these names. */
function kitOf(...names: string[]): Kit {
  const { value } = compileKit({
    decks: ['talk', ...names].map((name) => ({
      file: `slides/${name}.md`,
      text: `${GOOD}\n---\n\n## Shown\n\n![It](../diagrams/box.mmd)\n`,
    })),
    diagrams: [{ file: 'diagrams/box.mmd', text: DIAGRAM }],
    handouts: [{ file: 'handouts/map.md', text: SHEET }],
    sessions: [{ file: 'handouts/sessions/hour.yaml', text: HOUR }],
    paper: {},
    pictures: [],
  })
  return value
}

const machine = (): never => {
  throw new Error('Nothing is printed or drawn')
}
const machines = { press: machine, camera: machine }

/** As a new output would come: one kind, one line in the list. */
const cues: OutputKind = {
  name: 'cue cards',
  outputs: (kit) =>
    kit.decks.map(({ name, file, title }) =>
      output('give-out', `cues/${name}.txt`, { file, label: 'Cue cards', make: () => `Cues of ${title}` })
    ),
}
const WITH_CUES = [...KINDS, cues]

/** The same in a format that there was not. */
const books: OutputKind = {
  name: 'books',
  outputs: (kit) =>
    kit.decks.map(({ name, file, title }) =>
      output('give-out', `books/${name}.epub`, {
        file,
        label: 'Book',
        type: 'application/epub+zip',
        make: () => `Book of ${title}`,
      })
    ),
}

test('a kind of output that is added to the list is built, packed, served, chosen, and refused where it has a twin', async () => {
  const kit = kitOf()
  // All that cue cards ask of a kit.
  const made = { kit, date: new Date(0) } as MadeKit
  const list = outputsOf(kit, undefined, WITH_CUES)
  const { asked } = chooseOutputs(list, ['cues'])
  const content = 'Cues of A talk'
  const path = 'give-out/cues/talk.txt'
  expect(await toolsFor(made, list, machines).makeAll(asked)).toEqual([{ path, edition: 'give-out', content }])
  for (const word of ['talk', 'give-out/cues/*', 'cues/talk.txt', '**/talk.txt']) {
    expect(chooseOutputs(list, [word]).asked.map((one) => one.path), word).toContain(path)
  }

  const served = await pageAt(`/${path}`, { made, errors: undefined, machines, version: 1 }, WITH_CUES)
  expect(served).toEqual({ type: 'text/plain; charset=utf-8', content, status: 200 })

  const packed = outputsOf(kit, undefined, [cues, zips])
  const files = await toolsFor(made, packed, machines).makeAll(packed.filter(({ kind }) => kind === zips))
  const names = files.map((zip) => typeof zip.content === 'string' ? [] : Object.entries(unzipSync(zip.content)))
    .map((entries) => entries.map(([name, bytes]) => `${name}: ${strFromU8(bytes)}`))
  expect(names).toEqual([
    expect.arrayContaining([`${path}: ${content}`]),
    expect.arrayContaining([`cues/talk.txt: ${content}`]),
  ])

  expect(findOutputProblems(list)).toEqual([])
  const twins = outputsOf(kitOf('Talk'), undefined, [cues])
  expect(findOutputProblems(twins).map(({ rule, found }) => `${rule} ${found}`)).toEqual([
    'one-path give-out/cues/Talk.txt',
  ])
})

test('a format that comes with its kind is built, narrowed by, served under its name, and named where a word is wrong', async () => {
  const kit = kitOf()
  const made = { kit, date: new Date(0) } as MadeKit
  const list = outputsOf(kit, undefined, [...KINDS, books])
  const path = 'give-out/books/talk.epub'
  for (const words of [['epub'], ['epub', 'talk'], ['give-out/books/*'], ['**/*.epub']]) {
    expect(chooseOutputs(list, words).asked.map((one) => one.path), words.join()).toEqual([path])
  }
  // One word of a name will do.
  expect(() => chooseOutputs(outputsOf(kitOf('grumbling-hive'), undefined, KINDS), ['grumblig'])).toThrow(
    'Did you mean “grumbling-hive”?',
  )
  expect(() => chooseOutputs(list, ['tlak'])).toThrow('formats (html, pdf, svg, png, pptx, epub)')
  const served = await pageAt(`/${path}`, { made, errors: undefined, machines, version: 1 }, [...KINDS, books])
  expect(served).toEqual({ type: 'application/epub+zip', content: 'Book of A talk', status: 200 })
})

/** The paths that these words choose, without those that come along. */
const chosen = (...only: string[]): string[] =>
  chooseOutputs(outputsOf(kitOf('more')), only).asked.map(({ path }) => path)

test('--only: names choose, by any part of a path and by the source', () => {
  const talk = ['presenter/decks/talk.html', 'presenter/decks/talk.pdf', 'presenter/decks/talk-script.pdf']
  const given = ['give-out/decks/talk.html', 'give-out/decks/talk.pdf']
  expect(chosen('talk')).toEqual([...talk, ...given, 'presenter/pptx/talk.pptx', 'give-out/pptx/talk.pptx'])
  expect(chosen('decks/talk')).toEqual([...talk, ...given])
  expect(chosen('give-out/decks/talk')).toEqual(given)
  expect(chosen('give-out/decks/talk.pdf')).toEqual(['give-out/decks/talk.pdf'])
  expect(chosen('presenter/decks/*.html')).toEqual(['presenter/decks/talk.html', 'presenter/decks/more.html'])
  expect(chosen('sessions/hour').filter((path) => path.startsWith('presenter/'))).toEqual([
    'presenter/sessions/hour.html',
    'presenter/sessions/hour.pdf',
    'presenter/sessions/hour-script.pdf',
    'presenter/guides/hour.html',
    ...PAPERS.map((paper) => `presenter/guides/hour${suffixOf(paper, false)}.pdf`),
  ])
  expect(chosen('diagrams')).toEqual(['index.html', 'box.svg', 'box.png'].map((name) => `give-out/diagrams/${name}`))
  expect(chosen('presenter').filter((path) => !path.startsWith('presenter/'))).toEqual([])
})

test('--only: formats narrow what names choose', () => {
  expect(chosen('html', 'talk')).toEqual(['presenter/decks/talk.html', 'give-out/decks/talk.html'])
  expect(chosen('pdf', 'presenter/decks/talk', 'map').filter((path) => path.endsWith('.html'))).toEqual([])
  expect(chosen('html')).toContain('index.html')
  expect(chosen('html').filter((path) => !path.endsWith('.html'))).toEqual([])
  expect(chosen('svg', 'png')).toEqual(['give-out/diagrams/box.svg', 'give-out/diagrams/box.png'])
  expect(chosen().length).toBe(outputsOf(kitOf('more')).length)
})

test('--only: a word that matches nothing is said, with what is near, and a few examples', () => {
  const said = (...only: string[]): string => {
    try {
      return chosen(...only).join()
    } catch (error) {
      return error instanceof UsageError ? error.message : String(error)
    }
  }
  expect(said('decks/tlak')).toBe(
    '--only: Nothing that is built is called “decks/tlak”. Did you mean “decks/talk”? It takes formats (html, pdf, svg, png, pptx), '
      + 'and names, folders and paths with or without *, such as decks/talk, presenter/decks/talk.html, presenter/decks/*.html.',
  )
  expect(said('html', 'give-out/decks/talk.pdf')).toContain('No html that is built is called “give-out/decks/talk.pdf”')
  expect(said('talk', 'a(b')).toContain('“a(b”')
})

test('all start pages of a kit show the same first slides, rendered once', () => {
  const { value: kit } = compileKit({
    decks: [{ file: 'slides/talk.md', text: GOOD }],
    diagrams: [],
    paper: {},
    pictures: [],
  })
  const made = { kit, date: new Date(0), drawn: new Map(), pictures: new Map() } as unknown as MadeKit
  const slides = firstSlides(made)
  expect(slides.get('slides/talk.md')).toHaveLength(1)
  expect(firstSlides(made)).toBe(slides)
})
