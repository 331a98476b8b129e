import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { PROJECT } from '../../scripts/options.ts'

type SourceFile = readonly [file: string, text: string]

const DECLARED = /^(?:export )?(?:declare )?(?:abstract )?(?:interface|type|class|enum) (\w+)/gm

/** Names of types, exported or a file's own, that stand in more than one place, with their files. */
function declaredTwice(sources: readonly SourceFile[]): string[] {
  const files = new Map<string, string[]>()
  for (const [file, text] of sources) {
    for (const [, name = ''] of text.matchAll(DECLARED)) files.set(name, [...(files.get(name) ?? []), file])
  }
  return [...files].filter(([, all]) => all.length > 1).map(([name, all]) => `${name}: ${all.join(', ')}`)
}

test('a word is one thing: no two types have one name', () => {
  const sources = ['scripts', 'slides/player', 'tests'].flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name): SourceFile => [`${folder}/${name}`, readFileSync(join(PROJECT, folder, name), 'utf8')])
  )
  expect(sources.flatMap(([, text]) => [...text.matchAll(DECLARED)]).length).toBeGreaterThan(500)
  expect(declaredTwice(sources)).toEqual([])
})

test('the check itself notices what it is for', () => {
  const sources: SourceFile[] = [
    ['a.ts', 'export interface Paper {}\nexport type Own = 1\n  interface Inner {}'],
    ['b.ts', 'type Paper<T> = T\n  interface Inner {}\nimport type { Own } from "./a.ts"'],
    ['c.ts', 'export abstract class Paper {}'],
  ]
  expect(declaredTwice(sources)).toEqual(['Paper: a.ts, b.ts, c.ts'])
})
