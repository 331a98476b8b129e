import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from '../../scripts/build.ts'

/** Two decks, and a diagram of each sort: drawn in steps, with a mark, with Chinese, in the deck, by hand, and one that
 * no slide shows. */
const FILES: Readonly<Record<string, string>> = {
  'CITATION.cff': `title: A kit about a paper
authors: [{ name: Small kit contributors }]
references:
  - title: "A paper: Its subtitle"
    authors: [{ family-names: Author, given-names: Ann }]
    year: 2017
    publisher: { name: A house, city: Berlin }
`,
  'slides/kit.yaml':
    'title: Small kit\nauthors: [Small kit contributors]\nlicence: CC BY 4.0\nparts: { "3": The frame, table-3: Table 3 }\nidentities: { self-healing: { colour: green, mark: cross, pattern: dots } }\n',
  'slides/paper/claims.yaml':
    `- { id: S3.1, part: "3", paragraph: 1, gist: One thing leads to another., endnotes: [], status: AUT }
- { id: S3.2, part: "3", paragraph: 2, gist: A third thing is hoped for., endnotes: [], status: IDL }
- { id: T3.1, part: table-3, paragraph: 1, gist: It stands in the table., endnotes: [], status: AUT }
`,
  'slides/one.md':
    '# One\n\n---\n\n## The loop & more {#loop}\n\n![The loop](../diagrams/loop.mmd){steps}\n\n---\n\n## In place {#in-place}\n\n'
    + '```mermaid\n---\ntitle: Drawn in the deck\ndescription: Two boxes.\n---\nflowchart LR\n  A --- B\n```\n\n---\n\n## Unnamed {#unnamed}\n\n'
    + '```mermaid\nflowchart LR\n  C --> D\n```\n',
  'slides/two.md':
    '# Two\n\n---\n\n## Again {#again}\n\n![The loop](../diagrams/loop.mmd)\n\n![Bars](<../diagrams/bars 二.mmd> "Three bars")\n'
    + '\n---\n\n## By hand {#by-hand}\n\n![A cold night](../diagrams/one-night.svg){steps}\n',
  'diagrams/loop.mmd': `---
title: The loop <of> “two” & more
description: One leads to two, and back if all goes well.
text: |
  1. One
  2. Two, then back [@S3.2]
claims: [S3.1, S3.2, T3.1]
caption: A caption of its own.
dashed: hoped for
steps: [[B]]
---
flowchart LR
  A["\`**One** 社会管理
  and *more*\`"]:::self-healing --> B["Two"]
  B -.-> A
`,
  'diagrams/bars 二.mmd':
    '---\ntitle: Bars\ndescription: Three bars.\n---\nxychart-beta\n  x-axis [a, b, c]\n  y-axis "How many" 0 --> 5\n  bar [1, 3, 5]\n',
  'diagrams/one-night.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1136 400">
  <metadata>
    title: One night
    description: A cold flat reports, and a worker &amp; her crew come.
    caption: Invented.
    claims: [S3.1]
    dotted: still to come
  </metadata>
  <defs>
    <marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="6" markerHeight="6" orient="auto"><path d="M0 0L10 5L0 10z" fill="var(--diagram-line)"/></marker>
    <g id="house"><path d="M0 80V30L40 0L80 30V80z" fill="var(--ground)" stroke="var(--line)" stroke-width="2"/></g>
  </defs>
  <rect x="40" y="60" width="300" height="260" rx="6" fill="var(--green-soft)" stroke="var(--green)" stroke-width="2.25"/>
  <use href="#mark-self-healing" x="26" y="46" width="28" height="28"/>
  <use href="#house" x="80" y="200"/>
  <use href="#house" x="200" y="200"/>
  <text x="190" y="130" text-anchor="middle" font-size="26" font-weight="600">Cold flats</text>
  <g data-step="1">
    <polyline points="340 190 500 190 500 150 700 150" fill="none" stroke="var(--diagram-line)" stroke-width="2.5" marker-end="url(#tip)"/>
    <text x="520" y="120" text-anchor="middle" font-size="22">They report</text>
  </g>
  <g data-step="2" opacity="0.8">
    <path d="M340 280H700" fill="none" stroke="var(--diagram-line)" stroke-width="2.5" stroke-dasharray="2 6" stroke-linecap="round"/>
    <circle cx="820" cy="200" r="110" fill="var(--violet-soft)" stroke="var(--violet)" stroke-width="2.25"/>
    <text x="820" y="210" text-anchor="middle" lang="zh-Hans" font-size="28">网格员</text>
  </g>
</svg>
`,
  'diagrams/unused.mmd': '---\ntitle: Unused\ndescription: Nothing shows it.\n---\nflowchart LR\n  A --> B\n',
}

export interface SmallKit {
  readonly root: string
  readonly out: string
  /** Paths written. */
  readonly files: readonly string[]
  readonly remove: () => Promise<void>
}

/** Builds the small kit, without PDFs, at a path with blanks and Chinese. */
export async function buildSmallKit(): Promise<SmallKit> {
  const root = await mkdtemp(join(tmpdir(), 'a gallery 图 #1 '))
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(root, name)), { recursive: true })
    await writeFile(join(root, name), text)
  }
  const out = join(root, 'dist')
  const { files, problems } = await build({
    root,
    out,
    only: ['html', 'svg', 'png'],
    say: () => undefined,
    notice: () => undefined,
  })
  const errors = problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(errors.map(({ file, what }) => `${file}: ${what}`).join('\n'))
  return { root, out, files, remove: () => rm(root, { recursive: true, force: true }) }
}

/** Names of the diagrams in its gallery. */
export const NAMES = ['bars 二', 'loop', 'one-13', 'one-night'] as const
