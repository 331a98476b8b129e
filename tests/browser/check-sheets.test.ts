import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checkKit } from '../../scripts/check/check-kit.ts'
import { exerciseSlide } from '../compiler/exercise-kit.ts'
import { expect, test } from './fixtures.ts'

const boxes = Array.from({ length: 16 },
  (_, index) => `  N${index}["A box with number ${index}"] --> N${index + 1}["A box with number ${index + 1}"]`)
const wide = (cell: string) =>
  `| ${'Head | '.repeat(24)}\n|${'---|'.repeat(24)}\n| ${cell}${'incomprehensibility | '.repeat(23)}\n`
const LONG = 'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung'
const FILES = {
  'slides/talk.md': '# Talk\n\n---\n\n## One\n\nText.\n',
  'slides/tasks.md': `# Tasks\n\n---\n\n${exerciseSlide('fill {#gap minutes=4}', wide('[1]{.blank} | '), '1. senses')}`,
  'diagrams/long.mmd': `---\ntitle: Long\ndescription: A row of boxes.\n---\nflowchart LR\n${boxes.join('\n')}\n`,
  'handouts/fine.md':
    '---\ntitle: Fine\naudience: participants\nsheet: A\nwhen: after\n---\n\nText.\n\n![A row](../diagrams/long.mmd)\n',
  'handouts/wide.md': `---\ntitle: Wide\naudience: participants\nsheet: B\nwhen: after\n---\n\n${
    wide('incomprehensibility | ')
  }`,
  'handouts/tasks.md':
    '---\ntitle: Tasks\naudience: participants\nsheet: D\nwhen: during\n---\n\n:: worksheet {exercise=gap}\n',
  'slides/words.md':
    `---\nlanguage: de\n---\n\n# Lang\n\n---\n\n## Drei {#drei}\n\n::: columns\n::: column\n### ${LONG}\n\nText.\n:::\n::: column\n### Kurz\n\nText.\n:::\n:::\n`
    + `\n---\n\n## Getrennt {#getrennt}\n\n::: columns\n::: column\n### ${
      LONG.replace('zuständig', '&shy;zuständig').replace('übertr', '&shy;übertr')
    }\n\nText.\n:::\n::: column\n### Kurz\n\nText.\n:::\n:::\n`,
  'handouts/word.md':
    `---\ntitle: Wort\naudience: participants\nsheet: E\nwhen: after\n---\n\nEin Wort: ${LONG}${LONG.toLowerCase()}.\n`,
  'handouts/good.md':
    '---\ntitle: Good\naudience: participants\nsheet: C\nwhen: after\n---\n\n| One | Two |\n|---|---|\n| a | b |\n',
}

test('a check finds what goes wrong on paper: labels too fine to read, a table beyond the margin', async () => {
  test.setTimeout(120_000)
  const root = await mkdtemp(join(tmpdir(), 'a kit 纸 '))
  try {
    for (const [path, text] of Object.entries(FILES)) {
      await mkdir(dirname(join(root, path)), { recursive: true })
      await writeFile(join(root, path), text)
    }
    const { problems: all, seen } = await checkKit(root, { say: () => undefined, notice: () => undefined })
    // The wide task is too wide for its slide too.
    const problems = all.filter(({ rule }) => ['fine-diagram', 'wide-sheet'].includes(rule))
    expect(problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
      'handouts/fine.md:10 fine-diagram',
      'handouts/wide.md:8 wide-sheet',
      'slides/tasks.md:7 wide-sheet',
    ])
    expect(problems[0]?.what).toMatch(
      /Labels of the diagram diagrams\/long\.mmd come out at \d(?:\.\d)? points, below the 7/,
    )
    expect(problems[1]?.what).toMatch(/stands \d+ mm beyond the right margin/)
    const broken = all.filter(({ rule }) => rule === 'broken-word')
    expect(broken.map(({ file, line, found }) => `${file}:${line} ${found?.slice(0, 12)}`)).toEqual([
      'slides/words.md:9 Grundstücksv',
      'handouts/word.md:8 Grundstücksv',
    ])
    expect(all.filter(({ rule, file }) => rule === 'overflow' && file !== 'slides/tasks.md')).toEqual([])
    expect(seen).toContain('5 sheets looked at')
  } finally {
    await rm(root, { recursive: true, force: true })
  }
})
