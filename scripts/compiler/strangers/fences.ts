import { beginsWithOptions, turnsOf } from './code-turns.ts'
import { indexed } from './fragments.ts'
import { LINK_LINE } from '../diagram-safety.ts'
import { readCodeMark } from '../scan-lines.ts'
import { type AllCells, captionIn, MOST_OPTIONS, readCell, SAID_CAPTION, showsAny } from './pandoc/cells.ts'
import { blankAt, type DeckLine, divAround, fenceStarts, isBlank, lineKinds, rewrite } from './line.ts'
import { Told } from './told/told.ts'

/** What other programs write behind a fence, as language and `{lines=…}`; options of cells are no code.
 * @param all what holds for cells that say nothing of it
 * @param isParted does the slide stand behind a line that parts it? Then it is one, though nothing of it is left */
export function translateFences(
  lines: readonly DeckLine[],
  told: Told,
  all: AllCells,
  isParted = false,
): DeckLine[] {
  const kinds = lineKinds(lines)
  const starts = fenceStarts(lines)
  let [isCell, isDiagram, isHidden, isSilent, isTop, isInit] = [false, false, false, false, false, false]
  // Code of cells that do not show it, which their speaker may want to see.
  const silent: DeckLine[] = []
  let captions: DeckLine[] = []
  const translated = (line: DeckLine, index: number): DeckLine[] => {
    if (kinds[index] !== 'code') return [line]
    if (/^\s*\$\$\s*$/.test(lines[index - 1]?.text ?? '') && TURNS.test(line.text)) {
      told.leftOut('steps of formulas', line.from)
      return []
    }
    if (/^\s*\$\$\s*(?:\{[^{}]*\}\s*)+$/.test(line.text)) {
      told.leftOut('steps of formulas', line.from)
      return [rewrite(line, '$$')]
    }
    if (kinds[index - 1] === 'code' && starts[index] !== index) {
      if (isHidden) return []
      isInit ||= isDiagram && /^\s*%%\{/.test(line.text)
      if (isInit && line.text.includes('%%{')) told.leftOut('settings of diagrams', line.from)
      const isLink = isDiagram && LINK_LINE.test(line.text)
      if (isLink) told.leftOut('links in Mermaid', line.from)
      const isOff = isInit || isLink
      isInit &&= !line.text.includes('}%%')
      if (isOff) return []
      const isOption = isCell && /^\s*(?:#|\/\/|%%)\|/.test(line.text)
      isTop &&= isOption || isBlank(line)
      const caption = isOption ? captionIn(line.text) : undefined
      if (caption !== undefined) captions.push(rewrite(line, caption))
      else if (isOption && !isSilent && !MEANT.test(line.text)) {
        told.leftOut('options of code cells', line.from)
      }
      if (isSilent && !isOption && !isTop) silent.push(rewrite(line, line.text.replace(FENCE_INDENT, '')))
      return isOption || isTop || isSilent ? [] : [isDiagram ? plainLabels(line, told) : line]
    }
    if (isIndented(lines, index)) {
      isCell =
        isDiagram =
        isHidden =
        isSilent =
          false
      return [line]
    }
    const mark = readCodeMark(line.text)
    const at = mark === undefined ? 0 : line.text.indexOf(mark.mark.repeat(mark.length)) + mark.length
    const info = line.text.slice(at).trim()
    isDiagram = /^\{?\s*\.?mermaid\b/.test(info)
    isCell = /^\{\s*[a-z]/i.test(info) && !beginsWithOptions(info)
    const cell = isCell ? readCell(info, lines.slice(index + 1, index + 1 + MOST_OPTIONS), all) : undefined
    isHidden = cell?.isHidden === true
    isSilent = cell?.isSilent === true
    isInit = false
    if (isHidden && /^\{\s*(?:css|s[ac]ss)\b/.test(info)) told.leftOut('styles in cells', line.from)
    if (isHidden) return []
    if (cell?.runs === true && !isSilent && !/^\{\s*mermaid/.test(info)) told.leftOut('code that runs', line.from)
    isTop = isCell
    const said = SAID_CAPTION.exec(info)
    if (said !== null) captions.push(rewrite(line, said[1] ?? said[2] ?? ''))
    if (isSilent && mark !== undefined) {
      if (showsAny(info, lines.slice(index + 1))) nameSilent(line, told)
      silent.push(blankAt(line.from), rewrite(line, mark.mark.repeat(mark.length) + infoOf(info, line, new Told())))
      return [blankAt(line.from)]
    }
    if (mark === undefined || info === '') return [line]
    const name = isCell ? '' : nameIn(info)
    const start = line.text.slice(0, at)
    const fence = rewrite(line, start
      + infoOf((name === '' ? info : info.replace(NAME, ' ')).replace(SAID_CAPTION, ' ') + (cell?.marked ?? ''), line,
        told))
    if (name === '') return [fence]
    const above = `${start.slice(0, start.indexOf(mark.mark))}\`${name}\``
    return [blankAt(line.from), rewrite(line, above), blankAt(line.from), fence]
  }
  /** What a cell says of what it makes stands below it. */
  const below = (): DeckLine[] => {
    const said = captions.flatMap((line) => [blankAt(line.from), line, blankAt(line.from)])
    captions = []
    return said
  }
  const made = [
    ...lines.flatMap((line, index): DeckLine[] => {
      const isBehind = kinds[index] !== 'code' || kinds[index - 1] !== 'code' || starts[index] === index
      return [...(isBehind && captions.length > 0 ? below() : []), ...translated(line, index)]
    }),
    ...below(),
  ]
  const [first] = silent
  if (first === undefined) return made
  const notes = divAround('notes', silent)
  if (made.some((line) => !isBlank(line))) return [...made, ...notes]
  if (!isParted) return made
  told.changed('a slide of nothing but a cell is blank, with its code in the notes', first.from)
  return [rewrite(first, '##'), ...notes]
}

/** What a cell says that shows its code and is not run. */
const MEANT = /\|\s*(?:echo:\s*true|eval:\s*false|(?:label|warning|message|error|cache|freeze|code-line-numbers):)/

const FENCE_INDENT = /^\s+(?=(?:`{3,}|~{3,})\s*$)/

/** What comes of code that a deck does not show is not there either: nothing is run. */
function nameSilent({ from }: DeckLine, told: Told): void {
  told.say('silent-cell', from, '', 'What cells would show whose code the deck hides is missing.',
    'A deck runs nothing; such code is for the speaker.',
    'Save each picture or table where the deck is made, and show it in the place of its cell.')
}

const TURNS = /^\s*\{(?=[^{}]*\|)(?:[\d|,\s*-]|all|none)+\}\s*$/

/** Is it no fence, but a line of code that stands further in, and shows how a fence is written? */
function isIndented(lines: readonly DeckLine[], index: number): boolean {
  const indent = indentOf(lines[index]?.text ?? '')
  if (indent < 4) return false
  for (let at = index - 1; at >= Math.max(0, index - FAR); at--) {
    const text = lines[at]?.text ?? ''
    const own = indentOf(text)
    if (text.trim() === '' || own >= indent) continue
    const marker = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/.exec(text)?.[0].length
    if (marker !== undefined) return indent - marker >= 4
    if (own === 0) return true
  }
  return true
}

/** How far above the entry begins that it may be in. */
const FAR = 100
const indentOf = (text: string): number => text.replaceAll('\t', '    ').search(/\S|$/)

/** A label as plain text, but for where its lines end: what else HTML says of it has no effect, and a type, such as
 * `List<T>`, is none. */
function plainLabels(line: DeckLine, told: Told): DeckLine {
  const text = line.text.replaceAll('&nbsp;', ' ')
  const plain = /^\s*%%/.test(text) ? text : text.replace(LABEL_TAG, '')
  if (plain !== text) told.leftOut('HTML in labels of diagrams', line.from)
  return rewrite(line, /^\s*%%/.test(text) ? plain : plain.replace(TYPE, '#lt;$1#gt;'))
}
/** As Mermaid has them: `<<interface>>` is none. */
const LABEL_TAG =
  /(?<!<)<\/?(?:b|i|em|strong|span|small|u|font|sub|sup|div|p|code|a|img|h[1-6]|[uo]l|li|center|hr|pre)(?:\s[^<>]*)?>(?!>)/gi
const TYPE = /(?<!<)<(?!br\s*\/?>)(\/?[A-Za-z][^<>]*)>(?!>)/gi

/** What a file or a tab of code is called, which other programs write above it: `ts [app.ts]`, `filename="app.ts"`. */
const NAME = /(?<=\s)(?:\[(?<tab>[^\][`]+)\]|(?:filename|title)=(?:(["'])(?<file>[^"'`]+)\2|(?<bare>[^\s"'`{}]+)))/
const LINES_ALONE = /^(?:[\d\s,|:*-]|all|none|hide)*$/

function nameIn(info: string): string {
  const { tab = '', bare = '', file = bare } = NAME.exec(info)?.groups ?? {}
  return LINES_ALONE.test(tab) ? file : tab.replace(/~[^~]*~/g, '').trim()
}

function infoOf(info: string, line: DeckLine, told: Told): string {
  const language = beginsWithOptions(info) ? '' : /^\{?\s*[.]?(?<name>[\w+#-]+)/.exec(info)?.groups?.['name'] ?? ''
  const named = language === 'default' ? '' : language
  const rest = info.slice(info.indexOf(language) + language.length)
  if (/^(?:plantuml|puml|dot|graphviz|d2|tikz|sequence|flow|chart|abc|vega(?:-lite)?|wavedrom|ditaa)$/.test(language)) {
    told.leftOut(`drawings by ${language}`, line.from)
  }
  if (language === 'mermaid') {
    if (rest.replace(/[}\s]|steps/g, '') !== '') told.leftOut('settings of diagrams', line.from)
    return `mermaid${/\bsteps\b/.test(rest) ? ' {steps}' : ''}`
  }
  const pandoc = /(?:code|data)-line-numbers=["']?(?<lines>[\d,|\s-]+)["']?/.exec(rest)
  const braces = [...rest.matchAll(/[{[](?<lines>[\d,|\sa-z*:-]*)[\]}]/g)].find(([text]) => /\d/.test(text))
  const given = /\blines=["']?(?<lines>[\d,|-]+)/.exec(rest)
  const found = (pandoc ?? given ?? braces)?.groups?.['lines']?.replace(/:[\s\d]*$|^\s*\d+\s*:/g, '')
  const turns = (found ?? '').includes('|')
  // Without turns it says nothing that comes true.
  const index = turns ? /[\s{](?:data-)?fragment-index=["']?(?<index>\d+)["']?/.exec(rest) : null
  const left = rest.replace(index?.[0] ?? '', '').replace(/(?:code|data)-line-numbers=["']?(?:true|false)["']?/, '')
    .replace(
      pandoc?.[0] ?? given?.[0] ?? braces?.[0] ?? '',
      '',
    ).replace(/\{(?:\*|all|none|hide)\}|[\s{}]/g, '').replace(/^,/, '')
  const isHiddenAgain = /\|\s*hide\b/.test(found ?? '')
  if (left !== '' || isHiddenAgain || /^\[\s*\d+\s*:/.test(braces?.[0] ?? '')) {
    told.leftOut('options of code', line.from)
  }
  // Slidev counts the lines that stand out as it numbers them.
  const first = Number(/[{,]\s*startLine\s*:\s*(\d+)/.exec(rest)?.[1] ?? 1)
  const steps = turnsOf((found ?? '').replace(/\d+/g, (count) => `${Math.max(1, Number(count) - first + 1)}`))
  return steps === ''
    ? named
    : `${named} ${indexed(`{lines=${steps}}`, index?.groups?.['index'] ?? '')}`.trimStart()
}
