import { notesFrom, pausesOf } from '../columns/columns.ts'
import { type ForeignDeck, type Habit, hasLine, type Translation } from '../habit.ts'
import { readCodeMark } from '../../scan-lines.ts'
import { outsideCode, blankAt, type DeckLine, headingLevel, isBlank, lineKinds, mapText, rewrite } from '../line.ts'
import { addGround, addToHeading } from '../of-slide.ts'
import { centre, standAlone } from '../pictures/looks.ts'
import { urlIn } from '../pictures/pictures.ts'
import { formulasOfMathJax } from './mathjax.ts'
import { inBlocks, pausesInColumns } from './remark-blocks.ts'
import { markedCode } from './remark-code.ts'
import { indexOf, isEmpty, layoutsOf, startOf, takeProperties } from './remark-layouts.ts'

/** Is it written in R Markdown for remark, where headings part no slides? */
export const isXaringan = ({ given }: ForeignDeck): boolean =>
  /xaringan|moon_reader/.test(JSON.stringify(given.get('output')?.value ?? ''))

/** remark and xaringan: settings at a slide's head, `???`, `--`, `.class[ … ]`. */
export const remark: Habit = {
  tool: 'a remark deck',
  recognises: (deck) =>
    hasLine(deck, /^\?\?\?\s*$/) || hasLine(deck, /^\.(?:pull-left|pull-right|left-column|right-column)\[/)
    || isXaringan(deck)
    || deck.lines.some(({ text }, index) =>
      /^(?:class|layout|name|template|count):\s/.test(text)
      && (index === startOf(deck.lines) || /^---\s*$/.test(deck.lines[index - 1]?.text ?? ''))
      && !deck.given.has('theme')
    ),
  slide({ lines, index }, translation) {
    const { told, deck } = translation
    const { own, rest: written } = takeProperties(lines)
    const layouts = layoutsOf(deck)
    const { inherited, first, said } = layouts
    const at = indexOf(layouts, lines)
    const above = said[at] ?? []
    const rest = above.length > 0 && !isEmpty(written) ? [...headedHere(above, written), ...written] : written
    const hidden = own.get('exclude')
    if (hidden?.value === 'true') {
      told.say('hidden-slide', hidden.line, 'exclude: true', 'This slide is hidden, and is left out.',
        'Its settings say so.', 'Delete “exclude: true” to show it.')
      return []
    }
    if (own.get('layout')?.value === 'true') return []
    const pauses = pausesOf(
      pausesInColumns(
        plainFormulas(formulasOfMathJax(mapText(nested(headed(markedCode(settled(rest, told), deck))), closeBold)),
          deck),
      ),
      /^--\s*$/,
    )
    const made = inBlocks(notesFrom(pauses, /^\?\?\?\s*$/), translation)
    const from = inherited[at] ?? new Map()
    for (const [key, { value, line }] of new Map([...from, ...own])) {
      const address = urlIn(value)
      if (key === 'background-image' && address !== undefined && !address.includes('`')) {
        made.push(blankAt(line), { text: `![](${address}){.background}`, from: line }, blankAt(line))
      } else if (key === 'name') {
        if (own.has('name') && /^[A-Za-z][\w-]*$/.test(value)) addToHeading(made, `#${value}`)
      } else if (key === 'class') {
        const both = from.get('class')?.value
        dress(made, both === undefined || both === value ? value : `${both}, ${value}`, line, index === first,
          translation)
      } else if (key === 'count' && value === 'false') told.leftOut('slides that are not counted', line)
      else if (!['layout', 'exclude', 'count', 'template'].includes(key)) told.leftOut(key, line)
    }
    return made
  },
}

/** What a slide has from another: a heading is told by the line of the slide that it begins. */
function headedHere(above: readonly DeckLine[], written: readonly DeckLine[]): readonly DeckLine[] {
  const [head, own] = [above.findIndex((line) => !isBlank(line)), written.find((line) => !isBlank(line))]
  return above.map((line, at) => at === head && own && headingLevel(line) > 0 ? { ...line, from: own.from } : line)
}

/** Behind `--` a slide goes on, which may have settings of its own. */
function settled(lines: readonly DeckLine[], told: Translation['told']): readonly DeckLine[] {
  let isHead = false
  return mapText(lines, (line) => {
    const key = isHead
      ? /^(?<key>count|name|class|template|layout|exclude):\s/.exec(line.text)?.groups?.['key']
      : undefined
    isHead = key !== undefined || /^--\s*$/.test(line.text)
    if (key === undefined) return line
    if (key !== 'name') told.leftOut(key === 'count' ? 'slides that are not counted' : key, line.from)
    return blankAt(line.from)
  })
}

/** To remark a `#` needs no room behind it, but words; one with nothing but a space makes room. */
const headed = (lines: readonly DeckLine[]): DeckLine[] =>
  mapText(lines, (line) =>
    rewrite(line,
      line.text.replace(/^ {0,3}#{1,6}(?=.*(?:&nbsp;|\u00a0))(?:\s|&nbsp;)+$/, '').replace(/^( {0,3}#{1,6})(?=[^\s#])/,
        '$1 ')
        .replace(/^( {0,3})(#{1,6}\s*)$/, '$1\\$2')))

/** To remark what stands further in than a number is in its entry. */
function nested(lines: readonly DeckLine[]): readonly DeckLine[] {
  let [width, room] = [0, 0]
  return mapText(lines, (line) => {
    if (isBlank(line)) return line
    const indent = line.text.search(/\S/)
    if (indent === 0) [width, room] = [/^\d{1,9}[.)] +/.exec(line.text)?.[0].length ?? 0, 0]
    else if (indent < width && room === 0 && /^ +[-+*] /.test(line.text)) room = width - indent
    return room === 0 ? line : rewrite(line, ' '.repeat(room) + line.text)
  })
}

/** To remark words between two stars are bold, whatever room there is around them. */
const closeBold = (line: DeckLine): DeckLine =>
  rewrite(line, outsideCode(line.text, (part) =>
    part.replace(SCALED, '![]($<file>){width=$<size>}').replace(/(?<![*\\])\*\*([^*]+)\*\*(?!\*)/g,
      (all, words: string) =>
        words.trim() === '' ? all : `**${words.trim()}**`)))

/** What most decks have a macro for: a picture by its share of the slide. */
const SCALED = /!\[:scale\s+(?<size>\d[\d.]{0,5}%)\]\((?<file>[^()\s]+)\)/g

/** Where marks of Markdown are escaped in a formula, since remark reads Markdown first, TeX reads it without. */
function plainFormulas(lines: readonly DeckLine[], { lines: all }: ForeignDeck): readonly DeckLine[] {
  if (!all.some(({ text }) => /\\_/.test(text))) return lines
  const plain = (text: string): string => text.replace(/\\([\\_*])/g, '$1')
  const kinds = lineKinds(lines)
  let isFormula = false
  return lines.map((line, index) => {
    if (kinds[index] === 'code' && readCodeMark(line.text) === undefined && (isFormula || line.text.includes('$$'))) {
      const marks = line.text.split('$$').length - 1
      const made = rewrite(line, plain(line.text))
      if (marks % 2 === 1) isFormula = !isFormula
      return made
    }
    if (kinds[index] === 'code') return line
    // In a quotation or an entry a formula of several lines is text to whoever reads lines.
    const isMark = /^[\s>]*\$\$\s*$/.test(line.text)
    if (isMark) isFormula = !isFormula
    if (isFormula && !isMark) return rewrite(line, plain(line.text))
    return rewrite(line, line.text.replace(/\$\$?[^$]+\$\$?/g, plain))
  })
}

function dress(lines: DeckLine[], classes: string, line: number, isFirst: boolean, { told }: Translation): void {
  const names = classes.split(/[\s,]+/)
  const isMiddle = names.includes('middle')
  // Alone it stands as the kit sets what stands alone.
  const isAlone = isMiddle && standAlone(lines, isFirst, 'middle')
  const isCentred = isMiddle && names.includes('center')
  if (isCentred) centre(lines)
  for (const name of names) {
    if (isCentred && /^(?:center|middle)$/.test(name)) continue
    if ((name === 'middle' && isAlone) || name === 'left' || name === 'top') continue
    if (name === 'inverse') addGround(lines, '#1b1e24')
    else if (name !== '') told.leftOut(`class ${name}`, line)
  }
}
