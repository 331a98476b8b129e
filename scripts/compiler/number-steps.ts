import type { DiagramUse, ImageUse } from './content/node.ts'
import type { Token } from 'markdown-it'
import { mermaidNotes } from './rules/code-fences.ts'
import { divNotes } from './rules/fenced-div.ts'
import { reportNoSteps } from './rules/picture-files.ts'
import { shownNotes } from './rules/pictures.ts'
import { spanNotes } from './rules/spans.ts'
import { defined } from './settings.ts'
import { STEP } from './step.ts'
import { itemAt } from './certain.ts'
import { TokenNotes } from './token-notes.ts'
import type { Work } from './work.ts'

/** Where the use of a diagram or picture is kept from the walk that counts steps to the nodes. */
export const useNotes = new TokenNotes<DiagramUse | ImageUse>()

/** Puts the steps of a slide into one order, over lists and diagrams, and answers how many there are. */
export function numberSteps(tokens: readonly Token[], work: Work): number {
  const stepsOf = (diagram: string): number => work.diagramOf(diagram)?.steps.length ?? 0
  // Of each block that is open, whether lists within it appear entry by entry.
  const open: boolean[] = []
  let presses = 0
  const stepItself = (token: Token): void => token.attrSet(STEP, String(++presses))
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'fenced_div_open') {
      const kind = divNotes.get(token)?.kind
      if (kind === 'step') stepItself(token)
      open.push(kind === 'incremental' || open.at(-1) === true)
    } else if (token.type === 'fenced_div_close') open.pop()
    else if (token.type === 'list_item_open' && open.at(-1) === true) stepItself(token)
    else if (LIST_OPENS.test(token.type) && open.at(-1) === true) token.attrSet('class', 'incremental')
    else if (token.type === 'mermaid') presses += numberFence(token, work, stepsOf, presses)
    for (const [at, child] of (token.children ?? []).entries()) {
      if (child.type === 'image') presses += numberPicture(child, stepsOf, presses)
      else if (isStep(child)) stepItself(stepOwner(tokens, index, at))
    }
  }
  return presses
}

const LIST_OPENS = /^(?:bullet|ordered)_list_open$/

const isStep = (token: Token): boolean =>
  token.type === 'span_open' && spanNotes.get(token)?.attributes.classes.includes('step') === true

/** What appears: the words, or the entry or paragraph whose only words they are. */
function stepOwner(tokens: readonly Token[], index: number, at: number): Token {
  const children = tokens[index]?.children ?? []
  const words = itemAt(children, at)
  const before = tokens[index - 1]
  if (
    at > 0 || children.at(-1)?.type !== 'span_close'
    || children.filter(({ level, type }) => level === words.level && type === 'span_open').length > 1
  ) return words
  if (before?.type !== 'paragraph_open') return words
  const item = tokens[index - 2]
  return item?.type === 'list_item_open' ? item : before
}

/** For notes, which have no steps: what they show stands there whole. */
export function placeFigures(tokens: readonly Token[], work: Work): void {
  for (const token of tokens) {
    if (token.type === 'mermaid') numberFence(token, work, () => 0)
    for (const child of token.children ?? []) if (child.type === 'image') numberPicture(child, () => 0)
  }
}

/** @param taken how many presses come before it; absent in notes
 * @returns how many it takes */
function numberFence(token: Token, work: Work, stepsOf: (name: string) => number, taken?: number): number {
  const note = mermaidNotes.get(token)
  if (note === undefined) return 0
  const { name, steps, line } = note
  const count = stepsOf(name)
  if (steps && count === 0) reportNoSteps(work, { line, column: 1 }, name, 'The diagram has no steps.')
  const firstStep = steps && count > 0 ? taken : undefined
  useNotes.set(token, { kind: 'diagram', name, line, ...defined({ firstStep }) })
  return firstStep === undefined ? 0 : count
}

/** @param taken how many presses come before it; absent in notes, which show all
 * @returns how many it takes */
function numberPicture(token: Token, stepsOf: (name: string) => number, taken?: number): number {
  const shown = shownNotes.get(token)
  if (shown === undefined || shown.kind === 'text') return 0
  const texts = defined({ caption: shown.caption === '' ? undefined : shown.caption })
  const { alternative, line } = shown
  if (shown.kind === 'image') {
    const { file, inline } = shown
    useNotes.set(token, { kind: 'image', file, alternative, line, ...texts, ...(inline ? { inline: true } : {}) })
    return 0
  }
  const { name, steps } = shown
  const said = defined({
    firstStep: steps ? taken ?? 0 : undefined,
    alternative: alternative === '' ? undefined : alternative,
  })
  useNotes.set(token, { kind: 'diagram', name, line, ...texts, ...said })
  return steps && taken !== undefined ? stepsOf(name) : 0
}
