import type { StateBlock, Token } from 'markdown-it'
import { CENTRED, DIV_KINDS, type DivKind, HANDOUT_KINDS, isDivKind, LOOK_CLASSES } from '../allowed.ts'
import { parseAttributes } from '../attributes.ts'
import { checkAttributes, type WhiteList } from '../check-attributes.ts'
import { type ExerciseHead, exerciseHeads, headOf, readExerciseHead } from '../exercise/head.ts'
import type { PartName } from '../exercise/model.ts'
import { isPart, PARTS } from '../exercise/names.ts'
import { lookOf } from '../identity.ts'
import type { Place } from '../problem.ts'
import { defined } from '../settings.ts'
import { TokenNotes } from '../token-notes.ts'
import { type Work, workOf } from '../work.ts'
import { mightBeNotes, reportStray, reportUnclosed, reportUnknown, reportUnknownPart } from './div-problems.ts'
import { readDepth, readPress, readShare } from './div-values.ts'
import { linesBetween, pushSource, slideText } from './example.ts'
import { textStart, isIndented } from '../token-line.ts'
import { foundIn } from '../certain.ts'

export interface DivNote {
  readonly kind: DivKind | 'plain' | 'part' | 'unknown-part'
  /** What of an exercise a `part` is. */
  readonly part?: PartName | 'answer'
  /** Of a column: its share of the room, in percent. */
  readonly width?: number
  /** Of a list in steps: entries of so many ranks appear by themselves, those below with theirs. */
  readonly depth?: number
  /** Of a step: the press with which it comes; of a list in steps, its first entry. */
  readonly at?: number
}

/** What each `fenced_div_open` and `_close` token is. */
export const divNotes = new TokenNotes<DivNote>()

const classesIn = ({ inHandout, context }: Work): readonly string[] => [
  ...DIV_KINDS,
  ...LOOK_CLASSES,
  ...context.settings.identities.keys(),
  ...(inHandout ? HANDOUT_KINDS : []),
]
const allowedIn = (work: Work): WhiteList => ({
  where: 'a “:::” block',
  classWord: 'block',
  ids: true,
  classes: [...classesIn(work), ...PARTS],
  keys: ['width', 'of', 'depth', 'at'],
  flags: [],
})

/** A block before what is inside it has been read. */
interface Opening extends DivNote {
  readonly id?: string
  readonly classes: readonly string[]
  readonly head?: ExerciseHead
  /** What an example shows, where that is another slide. */
  readonly shown?: string
}

/** `::: name`, `::: {#id .class}` … `:::`, nested as in Pandoc. */
export function fencedDiv(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = textStart(state, startLine)
  const line = state.src.slice(start, state.eMarks[startLine])
  if (!line.startsWith(':::') || isIndented(state, startLine)) return false
  if (silent) return true
  const work = workOf(state)
  const column = work.lineText(startLine).indexOf(':::')
  const marks = /^:+/.exec(line)?.[0].length ?? 3
  const info = line.slice(marks).replace(/(?<![\s:])[\s:]+$/, '')
  if (info.trim() === '') {
    reportStray(work, startLine, column, line)
    state.line = startLine + 1
    return true
  }
  const closing = findClosing(work, startLine, endLine)
  const opening = readInfo(work, info, startLine, column, marks)
  if (opening.kind === 'exercise') work.openExercises++
  push(state, opening, startLine, closing.bodyEnd)
  if (opening.kind === 'exercise') work.openExercises--
  // A block in a list item or quotation ends with it, wherever its `:::` stands.
  const cut = state.line < closing.bodyEnd
  if (cut || !closing.found) reportUnclosed(work, startLine, column, line)
  if (!cut) state.line = closing.next
  return true
}

function push(state: StateBlock, opening: Opening, start: number, end: number): void {
  const { kind, part, id, classes, head, width, depth, at } = opening
  const note: DivNote = { kind, ...defined({ part, width, depth, at }) }
  const tag = kind === 'aside' ? 'aside' : 'div'
  const open = state.push('fenced_div_open', tag, 1)
  open.map = [start, end]
  open.block = true
  if (id !== undefined) open.attrSet('id', id)
  if (classes.length > 0) open.attrSet('class', classes.join(' '))
  divNotes.set(open, note)
  if (head !== undefined) exerciseHeads.set(open, head)
  const { lineMax, parentType } = state
  state.lineMax = end
  state.parentType = 'fenced_div'
  state.line = start + 1
  if (kind === 'example') exampleIn(state, opening, start, end)
  else state.md.block.tokenize(state, start + 1, end)
  state.lineMax = lineMax
  state.parentType = parentType
  if (kind === 'columns') shareOut(open, state.tokens)
  const close = state.push('fenced_div_close', tag, -1)
  divNotes.set(close, note)
}

/** What is written on the left, and what comes of it on the right. */
function exampleIn(state: StateBlock, { shown }: Opening, start: number, end: number): void {
  inColumn(state, () => pushSource(state, shown ?? linesBetween(workOf(state), start + 1, end), start, end))
  if (shown === undefined) inColumn(state, () => state.md.block.tokenize(state, start + 1, end))
  else state.line = end
}

function inColumn(state: StateBlock, write: () => void): void {
  const open = state.push('fenced_div_open', 'div', 1)
  open.block = true
  open.attrSet('class', 'column')
  divNotes.set(open, { kind: 'column' })
  write()
  divNotes.set(state.push('fenced_div_close', 'div', -1), { kind: 'column' })
}

/** Of the breadth, parted among all columns. */
const LEAST_SHARE = 60

/** Writes at columns what share of the room each has, where one says so. */
function shareOut(open: Token, tokens: readonly Token[]): void {
  const columns = tokens.slice(tokens.indexOf(open) + 1)
    .filter((token) => token.type === 'fenced_div_open' && token.level === open.level + 1)
    .filter((token) => divNotes.get(token)?.kind !== 'notes')
    .map((token) => divNotes.get(token)?.width)
  const given = columns.filter((width) => width !== undefined)
  if (given.length === 0) return
  const rest = 100 - given.reduce((sum, width) => sum + width, 0)
  // One that does not say how broad it is can be read, whatever the others say.
  const left = Math.max(LEAST_SHARE / columns.length, rest / Math.max(1, columns.length - given.length))
  open.attrSet('data-columns', columns.map((width) => Math.round(width ?? left)).join(' '))
}

function findClosing(
  work: Work,
  startLine: number,
  endLine: number,
): { bodyEnd: number; next: number; found: boolean } {
  const absolute = work.scan.divs.get(work.part.start + startLine)
  const closing = absolute === undefined ? Infinity : absolute - work.part.start
  if (closing < endLine) return { bodyEnd: closing, next: closing + 1, found: true }
  return { bodyEnd: endLine, next: endLine, found: false }
}

function readInfo(work: Work, info: string, line: number, start: number, marks: number): Opening {
  const lead = info.length - info.trimStart().length
  const words = info.trim()
  const name = foundIn(words, /^[^\s{]+/)
  const at = lead + name.length + (words.slice(name.length).length - words.slice(name.length).trimStart().length)
  const placeOf = (offset: number): Place => work.at(line, start + marks + offset)
  if (name === 'exercise') {
    return { kind: 'exercise', classes: [], head: readExerciseHead(work, info, at, work.at(line, start), placeOf) }
  }
  const list = parseAttributes(info, at, false)
  const rest = list === undefined ? info.slice(lead + name.length).trim() : info.slice(list.end).trim()
  const checked = list && checkAttributes(list, allowedIn(work), work, placeOf)
  const named = classesIn(work).includes(name) || isPart(name)
  const strange = (name !== '' && !named) || rest !== ''
  if (strange && work.openExercises > 0) reportUnknownPart(work, placeOf(lead), name, words)
  else if (strange) reportUnknown(work, placeOf(lead), [name, words, rest], classesIn(work))
  const names = [...(named ? [name] : []), ...(checked?.classes ?? [])]
  const part = names.find(isPart)
  // An answer that is misspelt must not stay in the task.
  const kind = part !== undefined
    ? 'part'
    : strange && work.openExercises > 0
    ? 'unknown-part'
    // Nor may notes go to the room.
    : strange && mightBeNotes(work, name)
    ? 'notes'
    // A column or a step may have its words in the middle.
    : names.filter(isDivKind).sort((one, other) => Number(one === CENTRED) - Number(other === CENTRED))[0] ?? 'plain'
  const of = kind === 'example' ? checked?.keys.get('of') : undefined
  const share = checked?.keys.get('width')
  const width = share === undefined ? undefined : readShare(share, work)
  const ranks = checked?.keys.get('depth')
  const depth = ranks === undefined ? undefined : readDepth(ranks, work)
  return {
    // As a class it can say nothing of itself, and is told so.
    ...(kind === 'exercise' ? { head: headOf(work.at(line, start)) } : {}),
    kind,
    ...defined({ part, width, depth, at: readPress(checked?.keys.get('at'), work) }),
    ...(of === undefined ? {} : { shown: slideText(of.value, of.place, work) }),
    ...(checked?.id === undefined ? {} : { id: checked.id }),
    classes: names.flatMap((one) => classesOf(one, work)),
  }
}

function classesOf(name: string, { context: { settings } }: Work): string[] {
  const identity = settings.identities.get(name)
  if (identity !== undefined) return ['identity', lookOf(identity)]
  if (name === 'aside') return ['panel']
  if (name === 'foot') return ['footing']
  if (name === 'example') return ['columns', 'example']
  return name === 'incremental' || name === 'notes' || name === 'step' || isPart(name) ? [] : [name]
}
