import { withBreaks } from '../breaks.ts'
import { inSteps } from '../columns/in-steps.ts'
import { columnsOf, slotsOf } from '../columns/columns.ts'
import { type Habit, hasLine } from '../habit.ts'
import { blankAt, divAround, isBlank, type DeckLine, lineKinds, mapText, rewrite } from '../line.ts'
import { addGround } from '../of-slide.ts'
import { inkOn } from '../../contrast.ts'
import { colourOf } from '../pictures/colours.ts'
import { type ForeignPicture, lengthOf, mapPictures, writePicture } from '../pictures/pictures.ts'
import type { Told } from '../told/told.ts'

const COMMAND = /^\[\.(?<key>[\w-]+)(?::(?<value>.*))?\]$/
const SETTING = /^(?<key>[a-z][a-z-]*)[ \t]?:(?<value>.*)$/i
const KNOWN =
  /^(?:autoscale|slidenumbers|theme|footer|build-lists|slidecount|slide-transition|code-language|background-(?:color|image)|header|text|slide-dividers|presenter-notes)[ \t]?:/i

/** What the kit takes over or does anyway. */
const SHOWN = /^(?:footer|build-lists|autoscale|slidenumbers|slidecount|background-color)$/i

/** Where the settings of a deck end: the lines at its head, of which one at least is known. */
function endOfSettings(lines: readonly DeckLine[]): number {
  const start = Math.max(0, lines.findIndex((line) => !isBlank(line)))
  const length = lines.slice(start).findIndex(({ text }) => !SETTING.test(text))
  const end = length < 0 ? lines.length : start + length
  return lines.slice(start, end).some(({ text }) => KNOWN.test(text)) ? end : 0
}

/** Deckset: `^` before notes, commands in brackets, words in the alternatives of pictures. */
export const deckset: Habit = {
  tool: 'a Deckset deck',
  recognises: (deck) =>
    hasLine(deck, /^\[\.[\w-]+:\s.*\]\s*$/) || hasLine(deck, /^#+\s*\[fit\]/)
    || deck.lines.slice(0, 4).some(({ text }) => /^(?:slidenumbers|autoscale|build-lists)\s*:/.test(text)),
  part(lines, { told }) {
    const at = endOfSettings(lines)
    const kinds = lineKinds(lines)
    return lines.map((line, index) => {
      if (index >= at && kinds[index] === 'text' && /^(?:_{3,}|\*{3,})\s*$/.test(line.text)) return rewrite(line, '---')
      if (index >= at || isBlank(line)) return line
      const key = SETTING.exec(line.text)?.groups?.['key'] ?? 'setting'
      if (!SHOWN.test(key) || /^slidenumbers\s*:\s*false/i.test(line.text)) told.leftOut(key, line.from)
      return blankAt(line.from)
    })
  },
  slide({ lines }, { told, deck }) {
    const footer = deck.lines.slice(0, 12).find(({ text }) => /^footer\s?:/.test(text))
    const foot = footer === undefined
      ? []
      : divAround('foot', [rewrite(footer, footer.text.slice(footer.text.indexOf(':') + 1).trim())])
    const notes: DeckLine[] = []
    let incremental = buildsLists(deck.lines)
    let isNote = false
    let ground = groundOf(deck.lines, told)
    const isBoth = ['left', 'right'].every((side) => lines.some(({ text }) => sideIn(text) === side))
    const said = mapText(attributed(lines), (line) => {
      const note = /^\^[ \t]?(?<note>.*)$/.exec(line.text)?.groups?.['note']
      // What goes on below it is the same paragraph.
      if (note === undefined && isNote && !ENDS_NOTE.test(line.text)) {
        notes.splice(-1, 0, line)
        return []
      }
      isNote = note !== undefined
      if (note !== undefined) {
        notes.push(rewrite(line, note), blankAt(line.from))
        return []
      }
      const command = COMMAND.exec(line.text.trim())?.groups
      if (command !== undefined && command['key'] !== 'column') {
        const value = command['value']?.trim() ?? ''
        if (command['key'] === 'build-lists') incremental = value !== 'false'
        else if (command['key'] === 'background-color' && colourOf(value) !== '') ground = colourOf(value)
        else if (command['key'] !== 'autoscale') told.leftOut(`[.${command['key'] ?? ''}]`, line.from)
        return []
      }
      return rewrite(line,
        mapPictures(line.text.replace(/^(\s*#+)\s*\[fit\]\s*/, '$1 '), (picture) => placed(picture, isBoth)))
    })
    const broken = withBreaks(said, { told, deck })
    const slots = slotsOf(broken, /^\s*\[\.(?<slot>column)\]\s*$/)
    const columns = slots.size === 1 ? broken : columnsAt(broken)
    const shown = [...(incremental ? inSteps(columns) : columns), ...foot]
    if (ground !== '') addGround(shown, ground)
    return [
      ...shown,
      ...(notes.length === 0 ? [] : divAround('notes', notes)),
    ]
  },
}

/** The colour of a dark deck, which stays dark: the kit’s own paper is light, as others are. */
function groundOf(lines: readonly DeckLine[], told: Told): string {
  const line = lines.slice(0, endOfSettings(lines)).find(({ text }) => /^background-color\s?:/i.test(text))
  const colour = colourOf(line?.text.replace(/^[^:]*:/, '').split(',')[0] ?? '')
  if (line === undefined || (colour !== '' && inkOn(colour) === 'light')) return colour
  told.leftOut('background-color', line.from)
  return ''
}

/** Who said it stands below a quotation, without a line between them. */
function attributed(lines: readonly DeckLine[]): DeckLine[] {
  let isBelow = false
  return mapText(lines, (line) => {
    const said = line.text.trim().replace(/^>/, '').trim()
    const name = isBelow ? /^(?:--|[—–])\s(?<name>.*)$/.exec(said)?.groups?.['name']?.trim() : undefined
    isBelow = /^\s*>/.test(line.text)
    return name === undefined ? line : [rewrite(line, '>'), rewrite(line, `> — ${name}`)]
  })
}

/** Beside what a picture stands, `left` or `right`. */
const sideIn = (text: string): string | undefined => {
  const words = /!\[(?<words>[^\][]*)\]\(/.exec(text)?.groups?.['words']?.split(/[\s,]+/) ?? []
  return words.includes('inline') ? undefined : words.find((word) => word === 'left' || word === 'right')
}

const ENDS_NOTE = /^\s*(?:$|#|\[\.|!\[|:{3,}|>|\||`{3,}|~{3,})/

const buildsLists = (lines: readonly DeckLine[]): boolean =>
  lines.slice(0, 12).some(({ text }) => /^build-lists\s*:\s*true\s*$/i.test(text))

function columnsAt(lines: readonly DeckLine[]): DeckLine[] {
  const columns: DeckLine[][] = [[]]
  for (const line of lines) {
    if (COMMAND.exec(line.text.trim())?.groups?.['key'] === 'column') columns.push([])
    else columns.at(-1)?.push(line)
  }
  const [above = [], ...side] = columns
  return [...above, ...columnsOf(side)]
}

/** `![left fit](x.png)`: beside the text, or behind it; `inline` stands in it. */
function placed(picture: ForeignPicture, isBoth: boolean): string | undefined {
  const words = picture.alternative.split(/[\s,]+/).filter((word) => word !== '')
  const is = (word: string): boolean => words.includes(word)
  const kept = words.filter((word) =>
    !/^(?:inline|left|right|fit|fill|original|filtered|autoplay|loop|mute|hide|corner-radius\(\d+\)|\d+%)$/.test(word)
  )
  const length = lengthOf(words.find((word) => /^\d+%$/.test(word)) ?? '')
  const alternative = kept.join(' ')
  if (is('inline')) return writePicture({ ...picture, alternative, attributes: length === '' ? '' : `width=${length}` })
  if (kept.length > 0 && kept.length === words.length) return undefined
  // One at each side is half of what fills the slide.
  const side = isBoth ? '' : is('left') ? ' side=left' : is('right') ? ' side=right' : ''
  return writePicture({ ...picture, alternative, attributes: `.background${side}${is('fit') ? ' fit' : ''}` })
}
