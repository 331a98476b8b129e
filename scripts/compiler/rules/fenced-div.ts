import type { PartName } from '../content/node.ts'
import type { StateBlock } from 'markdown-it'
import { DIV_KINDS, type DivKind, HANDOUT_KINDS, isDivKind, LOOK_CLASSES } from '../allowed.ts'
import { parseAttributes } from '../attributes.ts'
import { checkAttributes, type WhiteList } from '../check-attributes.ts'
import { type ExerciseHead, exerciseHeads, headOf, readExerciseHead } from '../exercise/head.ts'
import { isPart, PARTS } from '../exercise/names.ts'
import { lookOf } from '../identity.ts'
import type { Place } from '../problem.ts'
import { defined } from '../settings.ts'
import { TokenNotes } from '../token-notes.ts'
import { type Work, workOf } from '../work.ts'
import { textStart, isIndented } from '../token-line.ts'
import { foundIn } from '../certain.ts'
import { instead } from '../gone.ts'
import { nearest } from '../nearest.ts'
import { LANGUAGES } from '../../words/wording.ts'
import { isInclusionName } from './inclusion.ts'

export interface DivNote {
  readonly kind: DivKind | 'plain' | 'part' | 'unknown-part'
  /** What of an exercise a `part` is. */
  readonly part?: PartName | 'answer'
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
  keys: [],
  flags: [],
})

/** A block before what is inside it has been read. */
interface Opening extends DivNote {
  readonly id?: string
  readonly classes: readonly string[]
  readonly head?: ExerciseHead
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
  const { kind, part, id, classes, head } = opening
  const note: DivNote = { kind, ...defined({ part }) }
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
  state.md.block.tokenize(state, start + 1, end)
  state.lineMax = lineMax
  state.parentType = parentType
  const close = state.push('fenced_div_close', tag, -1)
  divNotes.set(close, note)
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
    : names.find(isDivKind) ?? 'plain'
  return {
    // As a class it can say nothing of itself, and is told so.
    ...(kind === 'exercise' ? { head: headOf(work.at(line, start)) } : {}),
    kind,
    ...defined({ part }),
    ...(checked?.id === undefined ? {} : { id: checked.id }),
    classes: names.flatMap((one) => classesOf(one, work)),
  }
}

function classesOf(name: string, { context: { settings } }: Work): string[] {
  const identity = settings.identities.get(name)
  if (identity !== undefined) return ['identity', lookOf(identity)]
  if (name === 'aside') return ['panel']
  return name === 'incremental' || name === 'notes' || name === 'step' || isPart(name) ? [] : [name]
}

function reportUnclosed(work: Work, line: number, column: number, found: string): void {
  work.problems.error(work.at(line, column), {
    rule: 'unclosed-div',
    found,
    what: 'This “:::” block is never closed.',
    why: 'Nobody can tell where it ends and the slide goes on.',
    fix: 'Put a line with only “:::” where it ends, before the next “---”.',
  })
}

function reportUnknownPart(work: Work, place: Place, name: string, words: string): void {
  work.problems.error(place, {
    rule: 'unknown-exercise-part',
    found: words,
    what: `An exercise has no part “${words}”.`,
    why: 'Whether its contents may be given out, nobody can tell.',
    fix: instead('class', nameOf(name), PARTS,
      `The parts are ${PARTS.join(', ')}, each alone on its line behind “:::”.`),
  })
}

function reportStray(work: Work, line: number, column: number, found: string): void {
  work.problems.warning(work.at(line, column), {
    rule: 'stray-div-end',
    found,
    what: 'This “:::” closes nothing.',
    why: 'A block above it may have been closed too early, or was never opened.',
    fix: 'Delete the line, or open a block with a name: “::: notes”.',
  })
}

/** The names of the dialect by those that authors may take for them, in whatever language. */
const CALLED: ReadonlyMap<string, string> = new Map(
  Object.values(LANGUAGES).flatMap(({ blocksCalled }) =>
    Object.entries(blocksCalled).flatMap(([name, others]) => others.map((other) => [other, name] as const))
  ),
)
const nameOf = (called: string): string => CALLED.get(called.toLowerCase()) ?? called

/** Does somebody who writes for the kit mean what only the speaker sees, misspelt or in another language? */
const mightBeNotes = ({ inHandout }: Work, name: string): boolean =>
  !inHandout
  && (nameOf(name) === 'notes' || (/^n/i.test(name) && nearest(name, ['notes']) !== undefined))

/** Content of a block that has no name of the dialect. @param known the names that there are */
function reportUnknown(
  work: Work,
  place: Place,
  [name, words, rest]: readonly [name: string, words: string, rest: string],
  known: readonly string[],
): void {
  const wrong = name === '' || known.includes(name) ? rest : name
  work.problems.warning(place, {
    rule: 'unknown-block',
    found: words,
    what: `There is no block “::: ${wrong}”.`,
    why: mightBeNotes(work, wrong)
      ? 'It might be notes, so its contents went to the speaker’s notes.'
      : 'Its contents are shown, but nothing is done with them.',
    fix: work.inHandout && isInclusionName(name)
      ? `A handout takes in slides, exercises and the like on one line, with two colons: “:: ${words}”.`
      : instead('class', mightBeNotes(work, wrong) ? 'note' : nameOf(wrong), known,
        `The blocks are ${known.join(', ')}.`),
  })
}
