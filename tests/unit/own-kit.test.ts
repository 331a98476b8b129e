import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { PROJECT } from '../../scripts/options.ts'

/** How a test would read this project's own content: as a kit to read, check or build, or file by file. */
const CONTENT: readonly RegExp[] = [
  /\b(?:readKit|checkKit|makeKit|build)\(\s*(?:\{\s*root:\s*)?PROJECT\b/,
  /\bPROJECT,\s*['`](?:slides(?!\/player)|handouts|diagrams(?!\/style\.yaml))/,
  /\.\.\/(?:slides(?!\/player)|handouts|diagrams(?!\/style\.yaml))\/\S*['`],?\s*import\.meta/,
  /'--root',\s*PROJECT\b/,
]

const readsContent = (text: string): boolean => CONTENT.some((expression) => expression.test(text))

test('no test of the program reads this project’s own content: an edit to a slide breaks none', () => {
  const files = readdirSync(join(PROJECT, 'tests'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !name.startsWith('proof/') && name !== 'unit/own-kit.test.ts')
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((name) => readsContent(readFileSync(join(PROJECT, 'tests', name), 'utf8')))).toEqual([])
})

test('the check itself notices what it is for', () => {
  for (
    const text of [
      'compileKit((await readKit(PROJECT)).value)',
      'build({ root: PROJECT, out })',
      "join(PROJECT, 'slides/table-3.md')",
      "readdirSync(join(PROJECT, 'handouts'))",
      'join(PROJECT, `diagrams/${name}.mmd`)',
      "runKit(['build', '--root', PROJECT])",
    ]
  ) expect(readsContent(text), text).toBe(true)
  for (
    const text of [
      "join(PROJECT, 'slides/player/styles/tokens.css')",
      "join(PROJECT, 'diagrams/style.yaml')",
      'readKit(ROOT)',
    ]
  ) expect(readsContent(text), text).toBe(false)
})
