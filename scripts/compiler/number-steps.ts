import type { Token } from 'markdown-it'
import type { DiagramUse, ImageUse } from './diagram-model.ts'
import { codeLines, mermaidNotes } from './rules/code-fences.ts'
import { divNotes } from './rules/fenced-div.ts'
import { imageNotes } from './rules/images.ts'
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
  let steps = 0
  // Of each block and list that is open, how many ranks of lists within it appear entry by entry.
  const ranks: number[] = []
  let isByRow = false
  let inBody = false
  const takeSteps = (name: string): number => {
    const first = steps
    steps += stepsOf(name)
    return first
  }
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'fenced_div_open') {
      const kind = divNotes.get(token)?.kind
      if (kind === 'step') token.attrSet(STEP, ++steps)
      ranks.push(kind === 'incremental' ? divNotes.get(token)?.depth ?? Infinity : ranks.at(-1) ?? 0)
    } else if (token.type === 'fenced_div_close') ranks.pop()
    else if (token.type === 'table_open') isByRow = divNotes.get(tokens[index - 1] ?? token)?.depth !== undefined
    else if (token.type.startsWith('tbody_')) inBody = isByRow && token.nesting === 1
    else if (token.type === 'tr_open' && inBody) token.attrSet(STEP, ++steps)
    else if (token.type === 'list_item_open' && (ranks.at(-1) ?? -1) >= 0) token.attrSet(STEP, ++steps)
    else if (LIST.test(token.type) && token.nesting === -1) ranks.pop()
    else if (LIST.test(token.type)) {
      const left = ranks.at(-1) ?? 0
      if (left > 0) token.attrSet('class', 'incremental')
      ranks.push(left - 1)
    } else if (token.type === 'mermaid') numberFence(token, work, stepsOf, takeSteps)
    else if (token.type === 'fence' && (codeLines.get(token)?.length ?? 0) > 1) {
      token.attrSet(STEP, String(steps + 1))
      steps += (codeLines.get(token)?.length ?? 1) - 1
    }
    for (const [at, child] of (token.children ?? []).entries()) {
      if (child.type === 'image') numberPicture(child, takeSteps, () => ++steps)
      else if (isStep(child)) stepOwner(tokens, index, at).attrSet(STEP, ++steps)
    }
  }
  return steps
}

const LIST = /^(?:bullet|ordered)_list_(?:open|close)$/

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
    if (token.type === 'mermaid') numberFence(token, work, () => 0, () => 0)
    for (const child of token.children ?? []) if (child.type === 'image') numberPicture(child, () => 0, () => undefined)
  }
}

function numberFence(
  token: Token,
  work: Work,
  stepsOf: (name: string) => number,
  takeSteps: (name: string) => number,
): void {
  const note = mermaidNotes.get(token)
  if (note === undefined) return
  const { name, steps, line } = note
  if (steps && stepsOf(name) === 0) reportNoSteps(work, { line, column: 1 }, name, 'The diagram has no steps.')
  const use: DiagramUse = {
    kind: 'diagram',
    name,
    line,
    ...(steps && stepsOf(name) > 0 ? { firstStep: takeSteps(name) } : {}),
  }
  useNotes.set(token, use)
}

function numberPicture(token: Token, takeSteps: (name: string) => number, takeStep: () => number | undefined): void {
  const shown = shownNotes.get(token)
  if (shown === undefined) return
  if (shown.kind === 'text') {
    const isStep = shown.text !== '' && imageNotes.get(token)?.attributes.classes.includes('step') === true
    const step = isStep ? takeStep() : undefined
    if (step !== undefined) token.attrSet(STEP, String(step))
    return
  }
  const texts = defined({ caption: shown.caption === '' ? undefined : shown.caption })
  let use: DiagramUse | ImageUse
  if (shown.kind === 'diagram') {
    const { name, line, alternative } = shown
    const firstStep = shown.steps ? takeSteps(name) : undefined
    use = {
      kind: 'diagram',
      name,
      line,
      ...texts,
      ...defined({ firstStep, alternative: alternative === '' ? undefined : alternative }),
    }
  } else {
    const { file, alternative, line, width, height, behind, href } = shown
    const step = shown.inSteps === undefined ? undefined : takeStep()
    const look = defined({ width, height, behind, step, href })
    use = { kind: 'image', file, alternative, line, ...texts, ...look, ...(shown.inline ? { inline: true } : {}) }
  }
  useNotes.set(token, use)
}
