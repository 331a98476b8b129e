import { columnsOf } from '../columns/columns.ts'
import type { Translation } from '../habit.ts'
import { blankAt, divAround, headingLevel, isBlank, type DeckLine, mapText, rewrite, mapBlocks } from '../line.ts'

const BLOCK = /^(?<classes>(?:\.[\w-]+)+)\[(?<rest>.*)$/

/** `.pull-left[` … `]`: columns, small print, and otherwise only what is inside. */
export const inBlocks = (lines: readonly DeckLine[], translation: Translation): DeckLine[] =>
  withBlocks(
    mapText(mapText(endedApart(lines), onLines), (line) => rewrite(line, unwrap(line, translation))),
    translation,
  )

/** A bracket at the end of what a block holds ends it as one on a line of its own does. */
function endedApart(lines: readonly DeckLine[]): DeckLine[] {
  let depth = 0
  return mapText(lines, (line) => {
    const text = line.text.replace(/`+[^`]*`+|\\[[\]]/g, '')
    const more = text.split(']').length - text.split('[').length
    if (more < 0 && BLOCK.test(text.trim())) depth++
    const ends = depth > 0 && more > 0
      ? /\]{1,4}\s*$/.exec(line.text)?.[0].trimEnd().slice(-Math.min(more, depth)) ?? ''
      : ''
    depth -= ends.length
    const rest = line.text.trimEnd().slice(0, ends === '' ? undefined : -ends.length)
    return rest.trim() === '' || ends === ''
      ? [line]
      : [rewrite(line, rest), ...[...ends].map((end) => rewrite(line, end))]
  })
}

/** Small print on one line, as what stands on several. */
function onLines(line: DeckLine): DeckLine[] {
  const inside = /^\.footnote\[(.*)\]\s*$/.exec(line.text)?.[1]
  return inside === undefined
    ? [line]
    : [rewrite(line, '.footnote['), rewrite(line, inside.trim()), rewrite(line, ']')]
}

const COLUMN = /pull-(?:left|right)|(?:left|right)-column|column/

const isPause = (line: DeckLine | undefined): boolean => line !== undefined && /^--\s*$/.test(line.text)

/** A pause before a column is one within it; what follows the column waits for a press of its own. */
export function pausesInColumns(lines: readonly DeckLine[]): DeckLine[] {
  return mapBlocks(lines, (line, at) => {
    const start = isPause(line) ? lines.findIndex((one, index) => index > at && !isBlank(one)) : -1
    const head = lines[start]
    const { classes = '', rest = '' } = BLOCK.exec(head?.text.trim() ?? '')?.groups ?? {}
    const end = head !== undefined && COLUMN.test(classes) ? closing(lines, start) : -1
    if (head === undefined || end < 0) return undefined
    const column = divAround('step', [rewrite(head, rest), ...lines.slice(start + 1, end)])
    const last = { text: ']', from: lines[end]?.from ?? head.from }
    const next = lines.find((one, index) => index > end && !isBlank(one))
    const isAlone = next === undefined || isPause(next) || /^\?{3}/.test(next.text)
    return { lines: [rewrite(head, `${classes}[`), ...column, last, ...(isAlone ? [] : [line])], end }
  })
}

function withBlocks(lines: readonly DeckLine[], translation: Translation): DeckLine[] {
  const made: DeckLine[] = []
  let columns: { readonly lines: DeckLine[]; readonly share: string }[] = []
  const flush = (): void => {
    if (columns.length > 0) {
      // The first heading of the first column is that of a slide that has none.
      const isTitled = made.some((line) => headingLevel(line) > 0)
      const head = isTitled || columns.length < 2 ? [{ lines: [], share: '' }] : []
      const all = [...head, ...columns]
      made.push(...columnsOf(all.map((column) => column.lines), all.map(({ share }) => share)))
    }
    columns = []
  }
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (line === undefined) continue
    const groups = BLOCK.exec(line.text.trim())?.groups
    const end = groups === undefined ? -1 : closing(lines, at)
    if (groups === undefined || end < 0) {
      if (!isBlank(line)) flush()
      ;(columns.at(-1)?.lines ?? made).push(line)
      continue
    }
    const inside = withBlocks([rewrite(line, groups['rest'] ?? ''), ...lines.slice(at + 1, end)], translation)
    const classes = groups['classes'] ?? ''
    if (COLUMN.test(classes)) {
      if (columns.length > 1 && /left/.test(classes)) flush()
      columns.push({ lines: inside, share: shareOf(classes) })
    } else {
      flush()
      if (/\.panelset\b/.test(classes)) {
        made.push(...divAround('panel-tabset', inside))
        at = end
        continue
      }
      tell(classes, inside, line.from, translation)
      made.push(
        ...(classes.includes('footnote')
          ? divAround('foot', inside)
          : [blankAt(line.from), ...inside, blankAt(line.from)]),
      )
    }
    at = end
  }
  flush()
  return made
}

/** Pictures stand in the middle, as they are to; words do not. */
function tell(classes: string, inside: readonly DeckLine[], line: number, { told }: Translation): void {
  const isPicture = inside.every(({ text }) => /^\s*(?:(?:<img\b|!\[).*)?$/.test(text))
  const names = classes.split('.').filter((name) =>
    name !== '' && !(isPicture && name === 'center') && !/^(?:panel|middle|left|footnote)$/.test(name)
  )
  if (names.length > 0) told.leftOut(`.${names.join('.')}`, line)
}

/** In remark's own slides the left column is for headings, and narrow. */
const shareOf = (classes: string): string =>
  classes.includes('left-column') ? '30%' : classes.includes('right-column') ? '70%' : ''

/** The line that ends a block, those in it ended before. */
function closing(lines: readonly DeckLine[], from: number): number {
  let depth = 1
  for (let at = from + 1; at < lines.length; at++) {
    const text = lines[at]?.text.trim() ?? ''
    if (text === ']') depth--
    else if (BLOCK.test(text) && !text.endsWith(']')) depth++
    if (depth === 0) return at
  }
  return -1
}

/** `.red[words]` within a line. */
function unwrap(line: DeckLine, { told, deck }: Translation): string {
  const name = /^\s*(?<before>(?:\.panel\[)?)\.panel-name\[(?<name>[^[\]]*)\](?<behind>.*)$/.exec(line.text)?.groups
  if (name !== undefined) return `${name['before']}### ${name['name']}${name['behind']}`
  // What stands in others is read from without.
  let [text, before] = [line.text, '']
  for (let depth = 0; depth < DEEPEST && text !== before; depth++) {
    before = text
    text = text.replace(WORDS, (_, classes: string, inside: string) => {
      tell(classes, [rewrite(line, inside)], line.from, { told, deck })
      // A star that refers to a note begins no list.
      return inside === '*' ? '\\*' : inside
    })
  }
  return text
}

const WORDS = /(?<![\w)\]])((?:\.[A-Za-z][\w-]*)+)\[((?:[^[\]]|\[[^[\]]*\](?:\([^)]*\))?)*)\]/g
const DEEPEST = 4
