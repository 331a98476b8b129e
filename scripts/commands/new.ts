import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { UsageError, type Options } from '../options.ts'
import { KitError } from '../report/kit-error.ts'

/** What `npm run new` can make: each a file that builds at once. */
const KINDS: Readonly<Record<string, { path: (name: string) => string; text: (title: string) => string }>> = {
  deck: { path: (name) => `slides/${name}.md`, text: deckText },
  diagram: { path: (name) => `diagrams/${name}.mmd`, text: diagramText },
}

/** Makes a new source file; never touches one that is there. */
export async function run(options: Options): Promise<number> {
  const [kind = '', ...words] = options.words
  const title = words.join(' ').trim()
  const made = KINDS[kind]
  if (made === undefined) throw new UsageError(`npm run new makes one of: ${Object.keys(KINDS).join(', ')}; not “${kind}”.`)
  const name = fileName(title)
  if (name === '') throw new UsageError(`A title is needed: npm run new -- ${kind} "Its title"`)
  const path = join(options.root, made.path(name))
  await mkdir(dirname(path), { recursive: true })
  try {
    await writeFile(path, made.text(title), { flag: 'wx' })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new KitError(`${path} is there already. Give the new ${kind} another title.`)
    }
    throw error
  }
  console.log(relative(options.from, path))
  return 0
}

/** “The Plan, 2011” → `the-plan-2011`; letters of any script stay. */
function fileName(title: string): string {
  return title.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
}

function quoted(text: string): string {
  return JSON.stringify(text)
}

function deckText(title: string): string {
  return `---
title: ${quoted(title)}
objectives:
  - Say in one sentence what this deck is about
---

# ${title} {.cover}

---

## The first point {#first-point minutes=2}

::: incremental
- One idea a slide
- About forty words
:::

::: aside
The panel holds the sentence that should stay.
:::

::: notes
What to say, what to ask, where people stumble.
:::
`
}

function diagramText(title: string): string {
  return `---
title: ${quoted(title)}
description: One sentence that says what the picture shows.
---
flowchart TB
  A["First"] --> B["Second"]
  A -. aim .-> C["Third"]
`
}
