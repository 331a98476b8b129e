import { columnsOf, notesFrom, pausesOf } from '../columns.ts'
import { type Habit, hasLine, type Translation } from '../habit.ts'
import { addToHeading, blankAt, divAround, isBlank, type DeckLine, mapText, rewrite } from '../line.ts'
import { standAlone } from '../looks.ts'
import { urlIn } from '../pictures.ts'

const PROPERTY =
  /^(?<key>class|name|layout|template|count|exclude|background-image|background-size|background-position|background-color)[ \t]?:(?<value>.*)$/
const BLOCK = /^(?<classes>(?:\.[\w-]+)+)\[(?<rest>.*)$/

/** remark and xaringan: settings at a slide's head, `???`, `--`, `.class[ … ]`. */
export const remark: Habit = {
  tool: 'a remark deck',
  recognises: (deck) =>
    hasLine(deck, /^\?\?\?\s*$/) || hasLine(deck, /^\.(?:pull-left|pull-right|left-column|right-column)\[/)
    || /xaringan|moon_reader/.test(JSON.stringify(deck.given.get('output')?.value ?? ''))
    || deck.lines.some(({ text }, index) =>
      /^(?:class|layout|name|template|count):\s/.test(text)
      && (index === 0 || /^---\s*$/.test(deck.lines[index - 1]?.text ?? '')) && !deck.given.has('theme')
    ),
  slide({ lines, index }, translation) {
    const { told } = translation
    const { own, rest } = takeProperties(lines)
    if (own.get('exclude')?.value === 'true' || (own.get('layout')?.value === 'true' && rest.every(isBlank))) return []
    if (own.get('layout')?.value === 'true') {
      told.say('foreign-layout', own.get('layout')?.line ?? 0, 'layout: true',
        'What this slide says stands on it alone.', 'Elsewhere it would stand on all slides that follow.',
        'Write it where it belongs.')
    }
    const pauses = pausesOf(rest, /^--\s*$/)
    const made = inBlocks(notesFrom(pauses, /^\?\?\?\s*$/), translation)
    for (const [key, { value, line }] of own) {
      const address = urlIn(value)
      if (key === 'background-image' && address !== undefined) {
        made.push(blankAt(line), { text: `![](${address}){.background}`, from: line }, blankAt(line))
      } else if (key === 'name' && /^[A-Za-z][\w-]*$/.test(value) && addToHeading(made, `#${value}`)) continue
      else if (key === 'class') dress(made, value, line, index, translation)
      else if (!['layout', 'exclude', 'count'].includes(key)) told.leftOut(key, line)
    }
    return made
  },
}

function dress(lines: DeckLine[], classes: string, line: number, index: number, { told }: Translation): void {
  for (const name of classes.split(/[\s,]+/)) {
    if (name === 'middle') standAlone(lines, index === 0)
    else if (name === 'inverse') { if (!addToHeading(lines, 'background=#1b1e24')) told.leftOut('class inverse', line) }
    else if (name !== '' && name !== 'center') told.leftOut(`class ${name}`, line)
  }
}

function takeProperties(
  lines: readonly DeckLine[],
): { own: Map<string, { value: string; line: number }>; rest: readonly DeckLine[] } {
  const own = new Map<string, { value: string; line: number }>()
  let at = 0
  for (; at < lines.length; at++) {
    const line = lines[at]
    const groups = line === undefined ? undefined : PROPERTY.exec(line.text)?.groups
    if (groups !== undefined && line !== undefined) {
      own.set(groups['key'] ?? '', { value: (groups['value'] ?? '').trim(), line: line.from })
    } else if (line !== undefined && !(isBlank(line) && own.size === 0)) break
  }
  return { own, rest: own.size === 0 ? lines : lines.slice(at) }
}

/** `.pull-left[` … `]`: columns, small print, and otherwise only what is inside. */
function inBlocks(lines: readonly DeckLine[], translation: Translation): DeckLine[] {
  const inline = mapText(lines, (line) => rewrite(line, unwrap(line, translation)))
  const made: DeckLine[] = []
  let columns: DeckLine[][] = []
  const flush = (): void => {
    if (columns.length > 0) made.push(...columnsOf([[], ...columns].slice(columns.length > 1 ? 1 : 0)))
    columns = []
  }
  for (let at = 0; at < inline.length; at++) {
    const line = inline[at]
    if (line === undefined) continue
    const groups = BLOCK.exec(line.text.trim())?.groups
    const end = groups === undefined ? -1 : closing(inline, at)
    if (groups === undefined || end < 0) {
      if (!isBlank(line)) flush()
      ;(columns.length > 0 ? columns.at(-1) : made)?.push(line)
      continue
    }
    const inside = [rewrite(line, groups['rest'] ?? ''), ...inline.slice(at + 1, end)]
    const classes = groups['classes'] ?? ''
    if (/pull-(?:left|right)|(?:left|right)-column|column/.test(classes)) columns.push(inside)
    else {
      flush()
      if (!/\.(?:center|middle|left|right)\b/.test(classes) && !classes.includes('footnote')) {
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

function closing(lines: readonly DeckLine[], from: number): number {
  for (let at = from + 1; at < lines.length; at++) if (/^\s*\]\s*$/.test(lines[at]?.text ?? '')) return at
  return -1
}

/** `.red[words]` within a line. */
function unwrap(line: DeckLine, { told }: Translation): string {
  return line.text.replace(/(?<![\w)\]])((?:\.[A-Za-z][\w-]*)+)\[((?:[^[\]]|\[[^[\]]*\](?:\([^)]*\))?)*)\]/g,
    (_, classes: string, inside: string) => {
      if (!/^\.(?:center|left|right|footnote)$/.test(classes)) told.leftOut(classes, line.from)
      return inside
    })
}
