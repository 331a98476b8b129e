import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { UsageError, type Options } from '../options.ts'
import { writeFirstKit } from '../first-kit/first-kit.ts'
import { KitError } from '../report/kit-error.ts'
import { answer } from '../report/terminal.ts'
import { whyNotWritten } from '../report/why-not-written.ts'
import { whyNoFile } from '../output-names.ts'

/** What `npm run new` can make: each a file that builds at once. */
interface NewKind {
  readonly path: (name: string) => string
  readonly text: (title: string, root: string) => string | Promise<string>
  /** What to do with it. */
  readonly next: (name: string) => string
}

const KINDS: Readonly<Record<string, NewKind>> = {
  deck: {
    path: (name) => `slides/${name}.md`,
    text: deckText,
    next: () => 'npm start shows it; save the file and the open slide changes.',
  },
  diagram: {
    path: (name) => `diagrams/${name}.mmd`,
    text: diagramText,
    next: (name) => `A slide shows it by ![What it shows](../diagrams/${name}.mmd){steps}`,
  },
  handout: {
    path: (name) => `handouts/${name}.md`,
    text: handoutText,
    next: () => 'A session has it printed by a line of its materials: { print: LETTER, copies: 1 each }',
  },
  session: {
    path: (name) => `handouts/sessions/${name}.yaml`,
    text: sessionText,
    next: () => 'Put slides and exercises into its items; npm run check says what does not add up.',
  },
}

/** Makes a new source file; never touches one that is there. */
export async function run(options: Options): Promise<number> {
  const [kind = '', ...words] = options.words
  if (kind === 'kit') return makeFirstKit(words, options)
  const title = words.join(' ').trim()
  const made = KINDS[kind]
  if (made === undefined) {
    throw new UsageError(`npm run new makes one of: ${Object.keys(KINDS).join(', ')}, kit; not “${kind}”.`)
  }
  const name = fileName(title)
  if (name === '') throw new UsageError(`A title is needed: npm run new -- ${kind} "Its title"`)
  const why = whyNoFile(`${name}.html`)
  if (why !== undefined) {
    throw new KitError(`Not every system can have a file of this name: ${why}. Give the new ${kind} another title.`)
  }
  const path = join(options.root, made.path(name))
  if (existsSync(path)) throw new KitError(`${path} is there already. Give the new ${kind} another title.`)
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, await made.text(title, options.root), { flag: 'wx' })
  } catch (error) {
    const why = whyNotWritten(error)
    throw why === undefined ? error : new KitError(`${path} was not written: ${why}.`)
  }
  answer(`${relative(options.from, path)}\n${made.next(name)}`)
  return 0
}

/** `npm run new -- kit DIR "Title"`: a folder with one of everything. */
async function makeFirstKit([name = '', ...words]: readonly string[], { from }: Options): Promise<number> {
  if (name.trim() === '') throw new UsageError('A folder is needed: npm run new -- kit ../my-kit "Its title"')
  const folder = resolve(from, name)
  const why = whyNoFile(basename(folder))
  if (why !== undefined) throw new KitError(`Not every system can have a folder of this name: ${why}. Name another.`)
  const files = await writeFirstKit(folder, words.join(' ').trim() || 'A first kit')
  const root = quotedForShell(relative(from, folder) || '.')
  answer(`${files.map((file) => join(name, file)).join('\n')}

npm start -- --root ${root}        shows it; save a file and the open slide changes
npm run check -- --root ${root}    says what is wrong
npm run build -- --root ${root}    writes everything, paper too, into ${join(name, 'dist')}

Begin with slides/kit.yaml, which names the paper, then slides/paper/, what it says, then the deck.
CONTRIBUTING.md has recipes, REFERENCE.md every key and block.`)
  return 0
}

const quotedForShell = (path: string): string => (/^[\w./\\:~-]+$/.test(path) ? path : JSON.stringify(path))

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

# ${title}

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

/** A sheet under the first letter that no other has. */
async function handoutText(title: string, root: string): Promise<string> {
  const folder = join(root, 'handouts')
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith('.md')) : []
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  const taken = new Set(texts.flatMap((text) => /^sheet: *["']?([A-Z])\d*["']? *$/m.exec(text)?.[1] ?? []))
  const letter = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'].find((one) => !taken.has(one)) ?? 'Z1'
  return `---
title: ${quoted(title)}
audience: participants
sheet: ${letter}
when: after
---

What everybody should have in the hand.

## My notes

:: lines {lines=12}
`
}

function sessionText(title: string): string {
  return `title: ${quoted(title)}
minutes: 50
for: Ten to forty people who have read nothing.
objectives:
  - Say in one sentence what the session is about
  - Give one reason for and one against it
room: Seats in which people can turn to their neighbours; one screen.
materials: []
reading: { none: It is for afterwards. }
without-reading: Nothing changes.
items:
  - { title: Arrive and ask, minutes: 5, kind: opening }
  # - { title: The idea, minutes: 15, priority: must, slides: [{ deck: NAME, from: ID, to: ID }] }
  # - { minutes: 15, priority: should, exercise: ID }
  - { title: Slack, minutes: 5, kind: slack }
  - { title: What did we see?, minutes: 35, kind: debrief }
  - { title: What to take along, minutes: 5, kind: closing }
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
