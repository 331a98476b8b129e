import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { parsePicture } from '../../scripts/compiler/picture/parse-picture.ts'
import { REFERENCE } from '../../scripts/compiler/reference/reference.ts'
import { PROJECT } from '../../scripts/options.ts'
import { kit } from '../compiler/support.ts'

const GUIDE = join(PROJECT, 'tests', 'kit')

/** All texts of a folder of the guide, one after the other. */
const textIn = (folder: string, ending: string): string =>
  readdirSync(join(GUIDE, folder)).filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(GUIDE, folder, name), 'utf8')).join('\n')

const WRITTEN = readFileSync(join(GUIDE, 'slides/written.md'), 'utf8')
const DECKS = textIn('slides', '.md')
const SHEETS = textIn('handouts', '.md')
const SESSIONS = textIn('handouts/sessions', '.yaml')
const SETTINGS = readFileSync(join(GUIDE, 'slides/kit.yaml'), 'utf8')
const PAPER = textIn('slides/paper', '')
const DIAGRAMS = `${textIn('diagrams', '.mmd')}\n${textIn('diagrams', '.svg')}`

/** Where the guide shows what each table of the reference lists; what stands on slides, beside what comes of it. */
const SHOWN_IN: readonly (readonly [RegExp, string])[] = [
  [/^Markdown|^Layouts|^Blocks, each|^Words in brackets|^An exercise|^Kinds of exercise|^Parts of/, WRITTEN],
  [/^Front matter of a deck|^A range/, DECKS],
  [/handout|sheet|^Of which/, SHEETS],
  [/session|^Its `(?:materials|people|reading)|item/, SESSIONS],
  [/kit\.yaml|^Its `brand|^One of its/, SETTINGS],
  [/paper\//, PAPER],
  // What boxes look like, a table shows.
  [/^Classes of a box/, readFileSync(join(PROJECT, 'diagrams/style.yaml'), 'utf8')],
  [/^Its colours/, readFileSync(join(PROJECT, 'slides/player/styles/tokens.css'), 'utf8')],
  [/diagram|drawn/, `${DIAGRAMS}\n${DECKS}`],
]

/** What is a pattern, not a name: what of it somebody writes. */
const PATTERNS: Readonly<Record<string, RegExp>> = {
  '`## Title {#id .layout minutes=3}`': /^## .+ \{#[\w-]+ \.\w+ minutes=\d/m,
  '`## Questions? {#id .at-hand}`': /^## .+ \{#\w+ \.at-hand/m,
  '`[@S3.15; @n25, p. 11]`': /\[@C[\w.]+; @C[^]*\[@n\d+, p\. \d/,
  '`![Alternative](../diagrams/NAME.mmd "Caption"){steps}`': /\]\(\.\.\/diagrams\/[\w-]+\.mmd\)[^]*\.svg\)\{steps\}/,
  '`![Alternative](picture.png){width=40%}`': /\.png\s"[^"]+"\)\{width=\d/,
  '`![](picture.png){.background side=left width=40%}`': /\{\.background side=left width=40%\}/,
  '`## Title {background=#123456}`': /^## .+ background=#/m,
  '`## Title {.centred}`': /^## .+ \{[^}]*\.centred/m,
  '`::: {.column width=40% .centred}`': /^::: \{\.column width=\d+% \.centred\}/m,
  '`{lines=2-3|5}` behind a fence’s language': /^```js \{lines=\d[^]*\{lines=\d\|\d-\d\}/m,
  '`$x^2$`, `$$x^2$$`': /\$\w\$[^]*^\$\$[^$]+\$\$$/m,
  '`word[^1]`, `[^1]: text`': /\w\[\^(\w+)\][^]*^\[\^\1\]: /m,
  '`<br>`, `<img>`, `<kbd>`, `<sub>` and their like': /<kbd>[^]*<br>[^]*<sub>/,
  '`use` with `href="#mark-NAME"`': /<use href="#mark-\w+"/,
  // A key is that of a worksheet.
  '`:: key {exercise=}`': /^:: worksheet \{exercise=/m,
  '`[words](#id)`, `[words](#deck/id)`': /\]\(#\w+\)[^]*\]\(#[\w-]+\/[\w-]+\)/,
}

/** What a name looks like where somebody writes it. */
function isShown(name: string, text: string): boolean {
  const pattern = PATTERNS[name]
  if (pattern !== undefined) return pattern.test(text)
  const inclusion = /^`:: (\w+) \{(\w+)=?\}`$/.exec(name)
  if (inclusion !== null) return new RegExp(`^:: ${inclusion[1]} \\{[^}]*\\b${inclusion[2]}\\b`, 'm').test(text)
  const codes = [...name.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
  return codes.every((code) => text.includes(code))
}

test('the guide shows every part of the reference', () => {
  const missing = REFERENCE.flatMap(({ title, lines }) => {
    // Fields of CSL-JSON are not the kit’s own.
    if (title.includes('CSL')) return []
    const text = `${WRITTEN}\n${SHOWN_IN.find(([of]) => of.test(title))?.[1] ?? ''}`
    return Object.keys(lines).filter((name) => !isShown(name, text)).map((name) => `${title}: ${name}`)
  })
  expect(missing).toEqual([])
})

test('drawings that the guide shows as code can be drawn so', () => {
  const drawings = [...WRITTEN.matchAll(/^```xml\n(<svg[^]*?)^```/gm)].map(([, text = '']) => text)
  expect(drawings.length).toBeGreaterThan(0)
  const problems = drawings.flatMap((text) => parsePicture({ file: 'diagrams/shown.svg', text }, kit.settings).problems)
  // The marks are those of the guide, not of the kit here.
  expect(problems.filter(({ rule }) => rule !== 'unknown-mark')).toEqual([])
})
