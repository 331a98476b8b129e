import { KINDS } from '../exercise/kinds.ts'
import {
  BRAND,
  CLAIM,
  ENDNOTE,
  IDENTITY,
  ITEM,
  ITEM_KIND,
  KIT,
  MATERIAL,
  READING,
  ROOM_FOR,
  SESSION,
  TERM,
  VOICE,
  WORK,
} from './settings.ts'
import { HUES } from '../look-model.ts'
import { ATTRIBUTE, BOX, COLOUR, DIAGRAM, DRAWN, INCLUSION, SHEET, SHEET_BLOCK } from './sheets.ts'
import { BLOCK, DECK, EXERCISE, LAYOUT, PART, RANGE, SPAN, SYNTAX } from './slides.ts'

/** One table of the reference: names as they are written, each with its line. */
interface Section {
  readonly title: string
  readonly lines: Lines<string>
}

const written = (lines: Lines<string>, write: (name: string) => string): Lines<string> =>
  Object.fromEntries(Object.entries(lines).map(([name, line]) => [`\`${write(name)}\``, line]))
const key = (name: string): string => `${name}:`
const fence = (name: string): string => `::: ${name}`
const attribute = (name: string): string => `${name}=`

const kinds = Object.entries(KINDS)

/** All that an author meets, in the order in which one meets it. */
export const REFERENCE: readonly Section[] = [
  { title: 'Markdown, beyond CommonMark with tables', lines: SYNTAX },
  { title: 'Front matter of a deck', lines: written(DECK, key) },
  { title: 'A range of slides, in `assemble` and `slides`', lines: written(RANGE, key) },
  {
    title: 'Layouts that a slide names; without one its content decides',
    lines: written(LAYOUT, (name) => `.${name}`),
  },
  { title: 'Blocks, each closed by `:::`', lines: written(BLOCK, fence) },
  {
    title: 'Words in brackets, `[word]{.term}`',
    lines: written(SPAN, (name) => (name.endsWith('=') ? name : `.${name}`)),
  },
  {
    title: 'An exercise, `::: exercise KIND {#id minutes=6}`, alone on its slide, which has its id',
    lines: written(Object.assign({}, EXERCISE, ...kinds.map(([, { keys }]) => keys)), attribute),
  },
  {
    title: 'Kinds of exercise',
    lines: written(Object.fromEntries(kinds.map(([name, { says }]) => [name, says])), (name) => name),
  },
  { title: 'Parts of an exercise', lines: written(PART, fence) },
  { title: 'Front matter of a handout', lines: written(SHEET, key) },
  { title: 'Blocks of a sheet', lines: written(SHEET_BLOCK, fence) },
  { title: 'What a sheet takes in, on a line with two colons', lines: written(INCLUSION, (name) => `:: ${name}`) },
  {
    title: 'Of which',
    lines: Object.fromEntries(
      Object.entries(ATTRIBUTE).flatMap(([name, lines]) =>
        Object.entries(lines).map(([one, line]) => [`\`:: ${name} {${one === 'notes' ? one : `${one}=`}}\``, line])
      ),
    ),
  },
  { title: 'A session', lines: written(SESSION, key) },
  { title: 'Its `materials`', lines: written(MATERIAL, key) },
  { title: 'Its `people`', lines: written(ROOM_FOR, key) },
  { title: 'Its `reading`', lines: written(READING, key) },
  { title: 'An item of it', lines: written(ITEM, key) },
  { title: 'Kinds of item', lines: written(ITEM_KIND, (name) => name) },
  { title: '`slides/kit.yaml`', lines: written(KIT, key) },
  { title: 'Its `brand`', lines: written(BRAND, key) },
  { title: 'One of its `voices`, by a code such as `AUT`', lines: written(VOICE, key) },
  {
    title: 'One of its `identities`, by the name that slides, blocks, words and boxes take it by',
    lines: written(IDENTITY, key),
  },
  { title: '`slides/paper/claims.yaml`', lines: written(CLAIM, key) },
  { title: '`slides/paper/endnotes.yaml`', lines: written(ENDNOTE, key) },
  {
    title:
      '`slides/paper/references.json`: CSL-JSON, of which the kit reads these, and styles `volume`, `issue`, `page`, `DOI` and more; `note` is its own remark',
    lines: written(WORK, (name) => name),
  },
  { title: '`slides/paper/terms.yaml`', lines: written(TERM, key) },
  { title: 'A diagram: front matter, or `metadata` of a drawn picture', lines: written(DIAGRAM, key) },
  {
    title: 'Classes of a box, as in `A["Fix"]:::emphasis`; identities are some, too',
    lines: written(BOX, (name) => name),
  },
  { title: 'In a drawn picture', lines: DRAWN },
  {
    title: 'Its colours, as in `fill="var(--ink)"`; they follow light and dark',
    lines: {
      ...written(COLOUR, (name) => name),
      [HUES.map((hue) => `\`${hue}\``).join(', ')]: 'the hues of identities, for lines and shapes',
      [HUES.map((hue) => `\`${hue}-soft\``).join(', ')]: 'fields of them, for words',
    },
  },
]

/** `REFERENCE.md`. */
export function referenceText(): string {
  const concepts = REFERENCE.reduce((sum, { lines }) => sum + Object.keys(lines).length, 0)
  const tables = REFERENCE.map(({ title, lines }) =>
    `## ${title}\n\n| you write | it is |\n|---|---|\n${
      Object.entries(lines).map(([name, line]) => `| ${name} | ${line} |`).join('\n')
    }\n`
  )
  return `# Reference

All that an author writes, ${concepts} names. Made from the code’s own lists (\`compiler/reference/\`) by
\`UPDATE_FIXTURES=1 npx playwright test --project=unit tests/unit/reference.test.ts\`; recipes are in \`CONTRIBUTING.md\`.

${tables.join('\n')}`
}

/** A line for each name of a list: one that is missing, or that is no more, is a type error. */
export type Lines<Name extends PropertyKey> = Readonly<Record<Name & string, string>>
export type KeysOf<Schema extends { readonly shape: object }> = keyof Schema['shape']
