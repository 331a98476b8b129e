import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildHere, expect, GOOD, placesIn, runKit, test, writeKit } from './run.ts'

/** Unusual, and built all the same; warnings are allowed, errors are not. */
const ODD: readonly {
  readonly name: string
  readonly text: string | Uint8Array
  readonly says?: RegExp
  readonly shows: RegExp
}[] = [
  {
    name: 'line ends of Windows and a byte-order mark',
    text: `\uFEFF---\ntitle: From Windows\n---\n\n${GOOD}`.replaceAll('\n', '\r\n'),
    shows: /<title>From Windows<\/title>/,
  },
  { name: 'NUL bytes', text: GOOD.replace('Some words', 'Some\u0000 words'), shows: /Some.? words/ },
  { name: 'no end of line at the end', text: '# One slide', shows: /One slide/ },
  { name: 'one slide of ten thousand words', text: `# Long\n\n${'word '.repeat(10_000)}\n`, shows: /word word/ },
  {
    name: 'five thousand list items',
    text: `# List\n\n${Array.from({ length: 5000 }, (_, index) => `- item ${index}`).join('\n')}\n`,
    shows: /item 4999/,
  },
  {
    name: 'script',
    text: `${GOOD}\n<script>alert(1)</script> <b onclick="alert(1)">kept words</b>\n`,
    says: /This HTML is shown as text/,
    shows: /kept words/,
  },
  {
    name: 'unknown keys, fences and attributes',
    text: `---\ntitle: T\ntransition: slide\n---\n\n${GOOD}\n::: fancy\nText\n:::\n`,
    says: /transition/,
    shows: /Text/,
  },
]

test('odd input builds, says what is odd, and nothing of it runs', async ({ folder }) => {
  for (const { name, text, says, shows } of ODD) {
    await test.step(name, async () => {
      const root = join(folder, name)
      await writeKit(root, { 'slides/talk.md': text })
      const outcome = await buildHere('--root', root, '--only', 'html', '--quiet')
      expect.soft(outcome.code, `${name}\n${outcome.err.slice(0, 2000)}`).toBe(0)
      expect.soft(placesIn(outcome).filter((place) => place.endsWith('error')), name).toEqual([])
      if (says) expect.soft(outcome.err, name).toMatch(says)
      const html = await readFile(join(root, 'dist/give-out/decks/talk.html'), 'utf8').catch(() => '')
      // Not on the whole page: a failure would print it.
      expect.soft(shows.test(html), `${name}: ${shows} is on the page`).toBe(true)
      expect.soft(/<b onclick|<script>alert/.test(html), name).toBe(false)
    })
  }
})

test('a warning builds, and fails the check', async ({ folder }) => {
  await writeKit(folder, { 'slides/talk.md': `---\ntransition: slide\n---\n\n${GOOD}` })
  const built = await buildHere('--root', folder, '--only', 'html')
  expect(built.code).toBe(0)
  expect(built.err).toMatch(/^0 errors, [1-9]\d* warnings?$/m)
  const checked = await runKit(['check', '--root', folder])
  expect(checked.code).toBe(1)
  expect(placesIn(checked)).toContain('slides/talk.md:2:1 warning')
  expect(checked.out).toMatch(/1 deck of 2 slides, 0 diagrams looked at/)
})
