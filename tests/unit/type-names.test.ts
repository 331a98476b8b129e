import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { PROJECT } from '../../scripts/options.ts'

type Source = readonly [file: string, text: string]

const EXPORTED = /^export (?:declare )?(?:abstract )?(?:interface|type|class|enum) (\w+)/gm

/** Exported names of types that stand in more than one place, with their files. */
function declaredTwice(sources: readonly Source[]): string[] {
  const files = new Map<string, string[]>()
  for (const [file, text] of sources) {
    for (const [, name = ''] of text.matchAll(EXPORTED)) files.set(name, [...(files.get(name) ?? []), file])
  }
  return [...files].filter(([, all]) => all.length > 1).map(([name, all]) => `${name}: ${all.join(', ')}`)
}

test('a word is one thing: no two exported types have one name', () => {
  const sources = ['scripts', 'slides/player', 'tests'].flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name): Source => [`${folder}/${name}`, readFileSync(join(PROJECT, folder, name), 'utf8')])
  )
  expect(sources.flatMap(([, text]) => [...text.matchAll(EXPORTED)]).length).toBeGreaterThan(300)
  expect(declaredTwice(sources)).toEqual([])
})

test('the check itself notices what it is for', () => {
  const sources: Source[] = [
    ['a.ts', 'export interface Paper {}\nexport type Own = 1\ninterface Local {}'],
    ['b.ts', 'export type Paper<T> = T\ninterface Local {}\nimport type { Own } from "./a.ts"'],
    ['c.ts', 'export abstract class Paper {}'],
  ]
  expect(declaredTwice(sources)).toEqual(['Paper: a.ts, b.ts, c.ts'])
})
