import { outsideFormulas, blankAt, type DeckLine, mapText, rewrite } from '../line.ts'
import { latexWords } from './latex-words.ts'
import type { Told } from '../told/told.ts'

const ALONE =
  /^\s*\\(?:newpage|pagebreak|clearpage|center|centering|raggedright|raggedleft|vfill|hfill|(?:big|med|small)skip|tiny|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|Huge|noindent|(?:begin|end)\{(?:center|frame)\}|(?:v|h)space\*?\{[^{}]*\})+\s*$/
const COLUMN = /^\s*\\(?:begin\{column\}|column)\{(?<share>0?\.\d+|1)\\(?:textwidth|linewidth)\}\s*$/
/** Notes on one line, and a pause behind an entry. */
const NOTE = /^\s*\\note(?:<[^<>]*>|\[[^\][]*\])?\{(?<said>.*)\}\s*$/
const PAUSED = /(?<!\s)\s*\\pause\s*$/

/** A box with a title: words below a heading, or what is to be minded. */
const BOX =
  /^\\begin\{(?<name>(?:alert|example)?block|theorem|lemma|corollary|definition|example|proof)\}(?:\s*[{[](?<title>[^{}[\]"]*)[}\]])?$/
const BOX_END = /^\s*\\end\{(?:(?:alert|example)?block|theorem|lemma|corollary|definition|example|proof)\}\s*$/
/** Around a picture or a table. */
const FLOAT = /^\s*\\(?:begin|end)\{(?:figure|table)\*?\}(?:\[[^\][]*\])?\s*$/
/** What stands as it is written: code, and tables. */
const SHOWN = /^\s*\\(?<edge>begin|end)\{(?:(?<code>verbatim|lstlisting)|tabular[x*]?|longtable)\}/
/** A part of a deck, and a slide. */
const HEADING = /^\\(?:(?<part>section)|subsection|frametitle|begin\{frame\}(?:\[[^[\]]*\])?)\*?\{(?<title>[^{}]+)\}$/
/** What comes with a press, and goes on below. */
const LATER = /^\s*\\(?:only|uncover|onslide|visible)<\d+(?:-\d*)?>\{\s*$/
/** A list, and one of its entries. */
const LIST = /^\s*\\(?:begin|(?<ends>end))\{(?<name>itemize|enumerate|description)\}/
const ITEM = /^\s*\\item\b(?:<[^<>]*>)?(?:\s?\[(?<head>[^\][]*)\])?(?<said>.*)$/
/** The line ends here; behind it stands nothing, or words that go on. */
const NEWLINE = /(?<!\s)\s*\\newline\b\s*(?=(.?))/g

/** What decks for Beamer write in LaTeX beside their Markdown: pauses, columns, words set apart; what only looks goes. */
export function latexOf(lines: readonly DeckLine[], told: Told): DeckLine[] {
  if (!lines.some(({ text }) => text.includes('\\'))) return [...lines]
  let [inColumn, isAlert, isLater, isShown] = [false, false, false, false]
  /** The marks of the lists that are open. */
  const marks: string[] = []
  return mapText(lines, (line) => {
    const { text, from } = line
    const blank = blankAt(from)
    const wordsOf = (words: string): string => latexWords(words, () => told.leftOut('commands of LaTeX', from))
    const put = (...marks: readonly string[]): DeckLine[] =>
      marks.flatMap((mark) => [blank, rewrite(line, mark), blank])
    const shown = SHOWN.exec(text)?.groups
    if (shown !== undefined) {
      isShown = shown['edge'] === 'begin'
      if (isShown && shown['code'] === undefined) told.changed('tables of LaTeX are shown as they are written', from)
      return isShown ? [blank, rewrite(line, '```')] : [rewrite(line, '```'), blank]
    }
    if (isShown) return line
    if (isLater && /^\s*\}\s*$/.test(text)) {
      isLater = false
      return put(':::::')
    }
    if (!text.includes('\\')) return line
    if (/^\s*\\\s*$/.test(text)) return blank
    if (/^\s*\\(?:pause|onslide<\d+-?>)\s*$/.test(text)) return put('. . .')
    const list = LIST.exec(text)?.groups
    if (list !== undefined) {
      if (list['ends'] !== undefined) marks.pop()
      const isOuter = marks.length === 0
      if (list['ends'] === undefined) marks.push(list['name'] === 'enumerate' ? '1. ' : '- ')
      return isOuter ? blank : []
    }
    const { head = '', said } = ITEM.exec(text)?.groups ?? {}
    if (said !== undefined) {
      const above = '   '.repeat(Math.max(0, marks.length - 1))
      return rewrite(line,
        `${above}${marks.at(-1) ?? '- '}${head === '' ? '' : `**${head.trim()}** `}${wordsOf(said.trim())}`)
    }
    const heading = HEADING.exec(text.trim())?.groups
    if (heading !== undefined) return put(`${heading['part'] === undefined ? '##' : '#'} ${heading['title'] ?? ''}`)
    if (LATER.test(text)) {
      isLater = true
      return put('::::: {.fragment}')
    }
    if (/^\s*\\begin\{columns\}/.test(text)) return put(':::::: {.columns}')
    if (/^\s*\\end\{columns\}/.test(text)) {
      const closes = inColumn ? [':::::', '::::::'] : ['::::::']
      inColumn = false
      return put(...closes)
    }
    const share = COLUMN.exec(text)?.groups?.['share']
    if (share !== undefined) {
      const opens = `::::: {.column width=${Math.round(Number(share) * 100)}%}`
      const before = inColumn ? [':::::'] : []
      inColumn = true
      return put(...before, opens)
    }
    if (/^\s*\\end\{column\}/.test(text)) {
      const was = inColumn
      inColumn = false
      return was ? put(':::::') : blank
    }
    const box = BOX.exec(text.trim())?.groups
    if (box !== undefined) {
      const name = box['name'] ?? ''
      const title = box['title'] ?? (name.endsWith('block') ? '' : name.charAt(0).toUpperCase() + name.slice(1))
      isAlert = name === 'alertblock'
      return isAlert ? put(`:::::: {.warning title="${title}"}`) : put(...(title === '' ? [] : [`### ${title}`]))
    }
    if (BOX_END.test(text)) return isAlert ? put('::::::') : blank
    if (FLOAT.test(text)) return blank
    if (ALONE.test(text)) {
      told.leftOut('commands of LaTeX', from)
      return blank
    }
    const note = NOTE.exec(text)?.groups?.['said']
    if (note !== undefined) return put('::: notes', note, ':::')
    if (PAUSED.test(text)) return [rewrite(line, wordsOf(text.replace(PAUSED, ''))), ...put('. . .')]
    const broken = text.includes('`') ? text : text.replace(NEWLINE, (_, end: string) => (end === '' ? '\\' : '<br>'))
    return rewrite(line,
      broken.includes('$') || broken.includes('`') ? outsideFormulas(broken, wordsOf) : wordsOf(broken))
  })
}
