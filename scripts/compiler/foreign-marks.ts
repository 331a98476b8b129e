import { certain, foundIn } from './certain.ts'
import type { Problems } from './problem.ts'
import type { LineScan } from './scan-lines.ts'

/** A mark that has a meaning in other programs and none here. */
interface ForeignMark {
  readonly mark: RegExp
  /** What other programs do with it. */
  readonly means: string
  /** How the kit writes it. */
  readonly write: string
  /** What follows it is for the speaker alone: on the slide the room would read it. */
  readonly hides?: true
}

const NOTES = 'Put the speaker’s notes between a line “::: notes” and a line “:::”.'
const HEADING = 'Write it in braces behind the heading of the slide: “## Title {#id .statement}”.'
const STEP = 'Put “{.step}” behind the words in brackets, [like these]{.step}, or a list into “::: incremental”.'
const COLUMNS = 'Put each column into “::: column”, and all of them into “:::: columns”.'

/** Of reveal.js, Slidev, Marp, Quarto, Pandoc, remark and Deckset. */
const MARKS: readonly ForeignMark[] = [
  { mark: /^\s*notes?:(?:\s|$)/i, means: 'begins the speaker’s notes', write: NOTES, hides: true },
  { mark: /^\?\?\?\s*$/, means: 'begins the speaker’s notes', write: NOTES, hides: true },
  { mark: /^\^ ?\S/, means: 'is a note of the speaker', write: NOTES, hides: true },
  { mark: /<!--\s*\.(?:slide|element):.*?-->/, means: 'sets attributes', write: HEADING },
  {
    mark: /<!--\s*_?(?:class|paginate|backgroundColor|theme|header|footer):.*?-->/,
    means: 'is a setting',
    write: HEADING,
  },
  { mark: /<!--\s*(?:fit|pause|incremental_lists.*?)\s*-->/, means: 'is an instruction', write: STEP },
  { mark: /<\/?v-clicks?\b[^>]*>/, means: 'shows words at a press', write: STEP },
  { mark: /\{\.fragment\b[^}]*\}/, means: 'shows words at a press', write: STEP },
  { mark: /^\. \. \.\s*$/, means: 'is a pause', write: STEP },
  { mark: /^--\s*$/, means: 'begins a slide below, or a pause', write: 'Begin each slide with a line “---”.' },
  {
    mark: /!\[bg\b[^\]]*\]/,
    means: 'is a picture behind the slide',
    write: 'Show it on the slide: ![What it shows](map.png).',
  },
  { mark: /^(?:layout|class|background):\s*\S/, means: 'is a setting of one slide', write: HEADING },
  { mark: /^::(?:left|right|default)::\s*$/, means: 'begins a column', write: COLUMNS },
  { mark: /\{\{[<%].*?[>%]\}\}/, means: 'is a shortcode', write: 'Write what it stands for, in Markdown.' },
]

const OPENS_NOTES = /^[\s>]*:{3,}\s*\{?\.?notes\b/

/** Says of each mark of another program how the kit writes it; code may show any, and notes are notes already. */
export function reportForeignMarks(
  lines: readonly string[],
  from: number,
  { shielded, divs }: LineScan,
  problems: Problems,
): void {
  let notesEnd = -1
  for (let index = from; index < lines.length; index++) {
    if (shielded[index] === 1) continue
    if (OPENS_NOTES.test(lines[index] ?? '')) notesEnd = divs.get(index) ?? notesEnd
    const line = certain(lines[index], `line ${index}`).replace(/`[^`]*`/g, (code) => ' '.repeat(code.length))
    for (const { mark, means, write, hides } of MARKS) {
      const column = line.search(mark)
      if (column < 0 || (hides === true && index <= notesEnd)) continue
      const found = foundIn(line, mark)
      problems[hides === true ? 'error' : 'warning']({ line: index + 1, column: column + 1 }, {
        rule: 'foreign-mark',
        found: found.trim(),
        what: `In other programs “${found.trim()}” ${means}; the kit does not know it.`,
        why: hides === true
          ? 'What is meant for the speaker alone would be shown to the room.'
          : 'It has no effect here.',
        fix: write,
      })
      break
    }
  }
}
