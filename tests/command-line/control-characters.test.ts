import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { visible } from '../../scripts/report/terminal.ts'
import { expect, GOOD, runKit, test, writeKit } from './run.ts'

const RED = '\u001b[31m'
/** Retitles the window of a terminal. */
const TITLE = '\u001b]0;mine\u0007'
const BACK = '\u202e'

test('escapes and control characters in names and sources are shown, never sent to the terminal', async ({ folder }) => {
  test.skip(process.platform === 'win32', 'Windows has no such file names')
  const root = join(folder, `kit ${RED}`)
  await writeKit(root, {
    'slides/kit.yaml': `title: A kit\nparts:\n  "1${'\\e[31m'}": "Part \\e[31m one"\n`,
    'slides/paper/claims.yaml': '- { id: S1.1, part: "1\\e[31m", paragraph: 1, gist: It is so., status: AUT }\n',
    [`slides/evil ${RED}\n${TITLE}.md`]:
      `---\ntransition: slide\n"${'\\e'}[31m": 1\n---\n\n${GOOD}\n[x](javascript:${RED}${TITLE}${BACK}\u009b2J)\n\n${RED}::: notes ${TITLE}\n`,
  })
  const runs = [
    ['build', '--root', root],
    ['check', '--root', root],
    ['build', '--root', root, '--only', `pptx${RED}`],
    [`${RED}bild`],
    ['build', '--root', `${root}${TITLE}`],
    ['build', `--${RED}`],
    ['new', 'deck', `A ${RED} deck`, '--root', root],
  ]
  for (const words of runs) {
    const { out, err } = await runKit(words)
    // oxlint-disable-next-line no-misleading-character-class
    expect.soft(`${out}${err}`, words.join(' ')).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e]/u)
    if (words.includes('--root')) expect.soft(`${out}${err}`).toContain('\\x1b[31m')
  }
})

test('what a terminal obeys is written out, and everything else left as it is', () => {
  expect(visible(`a${RED}b\r\n${BACK}c\u2028`)).toBe('a\\x1b[31mb\\x0d\\x0a\\u202ec\\u2028')
  expect(visible('讲座 é “x”\n', '\n')).toBe('讲座 é “x”\n')
})

test('nothing but the terminal’s own module prints', async () => {
  const rules = JSON.parse(await readFile(new URL('../../.oxlintrc.json', import.meta.url), 'utf8')) as {
    overrides: { files: string[]; rules: Record<string, string> }[]
  }
  expect(rules.overrides.find(({ files }) => files.includes('scripts/**'))?.rules['no-console']).toBe('error')
})
