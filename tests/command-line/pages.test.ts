import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildHere, expect, GOOD, hashesOf, HOUR, placesIn, test, writeKit } from './run.ts'

const KIT = {
  'slides/talk.md': `${GOOD}\nA claim [@S1.1].\n\n---\n\n## Another {#another}\n\n[grid]{.term}\n`,
  'slides/more.md': GOOD,
  'slides/paper/claims.yaml': '- { id: S1.1, part: "1", paragraph: 1, gist: It is so., endnotes: [1], status: AUT }\n',
  'slides/paper/endnotes.yaml': '- { number: 1, works: [wiener] }\n',
  'slides/paper/references.json': '[{ "id": "wiener", "type": "book", "title": "Cybernetics" }]',
  'slides/paper/terms.yaml': '- { id: grid, name: grid, chinese: 网格, definition: A cell. }\n',
  'handouts/for-me.md': '---\ntitle: For me alone\naudience: presenters\n---\n\nThe secret plan.\n',
  'handouts/for-all.md': '---\ntitle: For all\naudience: participants\n---\n\nRead it [@S1.1].\n',
}

const PAGES = [
  '/give-out/bibliography.html',
  '/give-out/for-all.html',
  '/give-out/glossary.html',
  '/give-out/index.html',
  '/presenter/bibliography.html',
  '/presenter/for-all.html',
  '/presenter/for-me.html',
  '/presenter/glossary.html',
]

const pagesIn = async (folder: string): Promise<string[]> =>
  Object.keys(await hashesOf(join(folder, 'dist'))).filter((name) => /^\/[^/]+\/[^/]+\.html$/.test(name))

test('a build writes the pages of both editions, and what is for presenters into theirs only', async ({ folder }) => {
  await writeKit(folder, KIT)
  const { code, err } = await buildHere('--root', folder, '--only', 'html')
  expect(code, err).toBe(0)
  expect(await pagesIn(folder)).toEqual(PAGES)
  const read = (path: string) => readFile(join(folder, 'dist', path), 'utf8')
  expect(await read('presenter/for-me.html')).toContain('The secret plan.')
  for (const path of Object.keys(await hashesOf(join(folder, 'dist/give-out')))) {
    expect(await read(`give-out${path}`), path).not.toContain('secret plan')
  }
  // What a handout cites stands on its own page.
  expect(await read('give-out/for-all.html')).toMatch(
    /href="#claim-S1-1"[\s\S]*What this page rests on[\s\S]*id="claim-S1-1"[\s\S]*id="endnote-1"/,
  )
  const start = await read('index.html')
  expect(start).toContain('Look things up')
  for (const path of PAGES) expect(start).toContain(`href="${path.slice(1)}"`)
})

test('pages come with the whole kit as HTML, not with a single deck', async ({ folder }) => {
  await writeKit(folder, KIT)
  const { code, err } = await buildHere('--root', folder, '--only', 'html,decks/talk')
  expect(code, err).toBe(0)
  expect(await pagesIn(folder)).toEqual([])
})

test('the guide comes with its session, and to the presenter only', async ({ folder }) => {
  await writeKit(folder, { ...KIT, 'handouts/sessions/hour.yaml': HOUR, 'handouts/sessions/other.yaml': HOUR })
  const built = async (only: string): Promise<string[]> => {
    const { code, err } = await buildHere('--root', folder, '--only', only)
    expect(code, err).toBe(0)
    return Object.keys(await hashesOf(join(folder, 'dist'))).filter((name) => name.endsWith('.html'))
  }
  expect(await built('html,sessions/hour')).toEqual([
    '/give-out/sessions/hour.html',
    '/presenter/guides/hour.html',
    '/presenter/sessions/hour.html',
  ])
  expect((await built('html')).filter((name) => name.includes('guide'))).toEqual([
    '/presenter/guides/hour.html',
    '/presenter/guides/other.html',
  ])
  expect(await readFile(join(folder, 'dist/index.html'), 'utf8')).toContain('href="presenter/guides/other.html"')
})

test('a kit without a paper and handouts has no such pages, and its start page says nothing of them', async ({ folder }) => {
  await writeKit(folder, { 'slides/talk.md': GOOD })
  expect((await buildHere('--root', folder, '--only', 'html')).code).toBe(0)
  expect(await pagesIn(folder)).toEqual(['/give-out/index.html'])
  expect(await readFile(join(folder, 'dist/index.html'), 'utf8')).not.toContain('class="start-look-up"')
})

test('a mistake in a handout stops the build, by file and line', async ({ folder }) => {
  await writeKit(folder, {
    ...KIT,
    'handouts/for-all.md': '---\ntitle: For all\naudience: participants\n---\n\n::: notes\nNot for all.\n:::\n',
  })
  const outcome = await buildHere('--root', folder, '--only', 'html')
  expect(outcome.code).toBe(1)
  expect(placesIn(outcome)).toEqual(['handouts/for-all.md:6:1 error'])
})
