import { join } from 'node:path'
import { buildHere, expect, GOOD, hashesOf, placesIn, runKit, test, writeKit } from './run.ts'

interface Case {
  readonly name: string
  readonly files: Readonly<Record<string, string | Uint8Array>>
  /** Where, and how grave. */
  readonly places: readonly string[]
  /** What the message must say. */
  readonly says: RegExp
}

/** Each cannot be built right: exit code 1, a message with file and line, and the earlier output as it was. */
const ERRORS: readonly Case[] = [
  {
    name: 'broken YAML',
    says: /YAML|front matter/i,
    places: ['slides/talk.md:3:'],
    files: { 'slides/talk.md': `---\ntitle: A talk\nminutes: [1, 2\n---\n\n${GOOD}` },
  },
  {
    name: 'broken settings',
    says: /YAML|kit\.yaml/i,
    places: ['slides/kit.yaml:'],
    files: { 'slides/talk.md': GOOD, 'slides/kit.yaml': 'title: A kit\nlanguage: "en\n' },
  },
  {
    name: 'a fence never closed',
    says: /never closed|no end|unclosed/i,
    places: ['slides/talk.md:9:1 error'],
    files: { 'slides/talk.md': `${GOOD}\n::: notes\nSomething secret.\n` },
  },
  {
    name: 'an unknown diagram',
    says: /“cycel”.*|did you mean “?`?cycle/is,
    places: ['slides/talk.md:9:'],
    files: {
      'slides/talk.md': `${GOOD}\n![x](../diagrams/cycel.mmd)\n`,
      'diagrams/cycle.mmd': '---\ntitle: A\ndescription: B.\n---\nflowchart LR\n  A --> B\n',
    },
  },
  {
    name: 'a missing picture',
    says: /portrait\.png/,
    places: ['slides/talk.md:9:'],
    files: { 'slides/talk.md': `${GOOD}\n![A portrait](portrait.png)\n` },
  },
  {
    name: 'a broken diagram',
    says: /cycle\.mmd/,
    places: ['diagrams/cycle.mmd:6:'],
    files: {
      'slides/talk.md': `${GOOD}\n![x](../diagrams/cycle.mmd)\n`,
      'diagrams/cycle.mmd': '---\ntitle: A\ndescription: B.\n---\nflowchart LR\n  A --> [B\n',
    },
  },
  {
    name: 'a duplicate id',
    says: /point/,
    places: ['slides/talk.md:11:'],
    files: { 'slides/talk.md': `${GOOD}\n---\n\n## Another {#point}\n\nWords.\n` },
  },
  {
    name: 'an unknown claim',
    says: /S3\.99/,
    places: ['slides/talk.md:9:'],
    files: {
      'slides/talk.md': `${GOOD}\nWords. [@S3.99]\n`,
      'slides/kit.yaml': 'title: A kit\nparts:\n  "3": A part\n',
      'slides/paper/claims.yaml': '- id: S3.1\n  part: "3"\n  paragraph: 1\n  gist: Something.\n  status: AUT\n',
    },
  },
  {
    name: 'invalid UTF-8',
    says: /UTF-8/,
    places: ['slides/talk.md:9:7 error'],
    files: {
      'slides/talk.md': Buffer.concat([
        Buffer.from(`${GOOD}\nWords `),
        Buffer.from([0xe9, 0x74, 0xe9]),
        Buffer.from('\n'),
      ]),
    },
  },
  {
    name: 'a script behind a link',
    says: /javascript/i,
    places: ['slides/talk.md:9:'],
    files: { 'slides/talk.md': `${GOOD}\n[press](javascript:alert(1))\n` },
  },
  {
    name: 'a diagram that would send a request',
    says: /init|config/i,
    places: ['diagrams/cycle.mmd:5:'],
    files: {
      'slides/talk.md': `${GOOD}\n![x](../diagrams/cycle.mmd)\n`,
      'diagrams/cycle.mmd':
        '---\ntitle: A\ndescription: B.\n---\n%%{init: {"theme": "dark"}}%%\nflowchart LR\n  A --> B\n',
    },
  },
  {
    name: 'a drawn picture with script',
    says: /cannot have <script>/,
    places: ['diagrams/night.svg:2:1 error'],
    files: {
      'slides/talk.md': `${GOOD}\n![x](../diagrams/night.svg)\n`,
      'diagrams/night.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><metadata>{ title: A, description: B. }</metadata>\n<script/></svg>\n',
    },
  },
  {
    name: 'a deck with nothing in it',
    says: /empty|no slide/i,
    places: ['slides/talk.md:1:'],
    files: { 'slides/talk.md': '\n\n' },
  },
]

test('errors: exit code 1, file and line, the earlier output untouched', async ({ folder }) => {
  const good = join(folder, 'good')
  await writeKit(good, { 'slides/talk.md': GOOD })
  const out = join(folder, 'dist')
  expect((await runKit(['build', '--root', good, '--out', out, '--only', 'html'])).code).toBe(0)
  const before = await hashesOf(out)
  expect(Object.keys(before).length).toBeGreaterThanOrEqual(3)
  for (const { name, files, places, says } of ERRORS) {
    await test.step(name, async () => {
      const root = join(folder, name)
      await writeKit(root, files)
      const outcome = await buildHere('--root', root, '--out', out, '--only', 'html')
      expect.soft(outcome.code, outcome.err).toBe(1)
      expect.soft(outcome.err, name).toMatch(says)
      for (const place of places) {
        expect.soft(placesIn(outcome).some((each) => each.startsWith(place)), `${name}\n${outcome.err}`).toBe(true)
      }
      expect.soft(outcome.err, name).toMatch(/Why: .*\n *Do: /)
      expect.soft(outcome.err, name).toContain('Nothing was written')
      expect.soft(outcome.err, name).not.toMatch(/ {4}at .*\.ts|Error:/)
      expect.soft(await hashesOf(out), name).toEqual(before)
    })
  }
})

test('all problems at once, in the order of files and lines', async ({ folder }) => {
  await writeKit(folder, {
    'slides/b.md': `${GOOD}\n![x](gone.png)\n\n![y](also-gone.png)\n`,
    'slides/a.md': `${GOOD}\n::: notes\n`,
  })
  const outcome = await runKit(['build', '--root', folder])
  expect(outcome.code).toBe(1)
  expect(placesIn(outcome).filter((place) => place.endsWith('error')).map((place) => place.replace(/:\d+ error/, '')))
    .toEqual(['slides/a.md:9', 'slides/b.md:9', 'slides/b.md:11'])
  expect(outcome.err).toMatch(/^3 errors, \d+ warnings?$/m)
})

test('a kit without decks, a root that is not there', async ({ folder }) => {
  await writeKit(join(folder, 'empty'), { 'slides/': '' })
  const empty = await runKit(['build', '--root', join(folder, 'empty')])
  expect(empty.code).toBe(1)
  expect(empty.err).toMatch(/slides\//)
  await writeKit(join(folder, 'nothing'), { 'other/': '' })
  const none = await runKit(['build', '--root', join(folder, 'nothing')])
  expect(none.code).toBe(1)
  expect(none.err).toMatch(/no folder slides\//)
  const gone = await runKit(['build', '--root', join(folder, 'gone')])
  expect(gone.code).toBe(1)
  expect(gone.err).toMatch(/There is no folder .*gone/)
  for (const { err } of [empty, none, gone]) expect(err).not.toMatch(/ {4}at /)
})
