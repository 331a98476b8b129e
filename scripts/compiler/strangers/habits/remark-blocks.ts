import { columnsOf } from '../columns.ts'
import type { Translation } from '../habit.ts'
import { blankAt, divAround, isBlank, type DeckLine, mapText, rewrite } from '../line.ts'

const BLOCK = /^(?<classes>(?:\.[\w-]+)+)\[(?<rest>.*)$/

/** `.pull-left[` … `]`: columns, small print, and otherwise only what is inside. */
export const inBlocks = (lines: readonly DeckLine[], translation: Translation): DeckLine[] =>
  withBlocks(mapText(lines, (line) => rewrite(line, unwrap(line, translation))), translation)

function withBlocks(lines: readonly DeckLine[], translation: Translation): DeckLine[] {
  const made: DeckLine[] = []
  let columns: { readonly lines: DeckLine[]; readonly share: string }[] = []
  const flush = (): void => {
    if (columns.length > 0) {
      const shares = columns.map(({ share }) => share)
      const all = columns.map((column) => column.lines)
      made.push(...columnsOf([[], ...all].slice(columns.length > 1 ? 1 : 0), shares))
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
    if (/pull-(?:left|right)|(?:left|right)-column|column/.test(classes)) {
      if (columns.length > 1 && /left/.test(classes)) flush()
      columns.push({ lines: inside, share: shareOf(classes) })
    } else {
      flush()
      if (/\.panelset\b/.test(classes)) {
        made.push(...divAround('panel-tabset', inside))
        at = end
        continue
      }
      if (!/\.(?:panel|center|middle|left|right)\b/.test(classes) && !classes.includes('footnote')) {
        translation.told.leftOut(classes, line.from)
      }
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
function unwrap(line: DeckLine, { told }: Translation): string {
  const name = /^\s*(?<before>(?:\.panel\[)?)\.panel-name\[(?<name>[^[\]]*)\](?<behind>.*)$/.exec(line.text)?.groups
  if (name !== undefined) return `${name['before']}### ${name['name']}${name['behind']}`
  return line.text.replace(/(?<![\w)\]])((?:\.[A-Za-z][\w-]*)+)\[((?:[^[\]]|\[[^[\]]*\](?:\([^)]*\))?)*)\]/g,
    (_, classes: string, inside: string) => {
      if (!/^\.(?:center|left|right|footnote)$/.test(classes)) told.leftOut(classes, line.from)
      return inside
    })
}
