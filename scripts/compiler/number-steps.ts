import type { Token } from 'markdown-it'
import type { DiagramUse, ImageUse } from './diagram-model.ts'
import { codeLines, firstTurns, mermaidNotes } from './rules/code-fences.ts'
import { readPress } from './rules/div-values.ts'
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
  const presses = new Presses()
  // Of each block and list that is open, how many ranks of lists within it appear entry by entry.
  const ranks: number[] = []
  /** Of each block that is open, with which press the next entry or row comes, where it says from which on. */
  const froms: ({ next: number } | undefined)[] = []
  let isByRow = false
  let inBody = false
  const stepEntry = (token: Token): void => {
    const from = froms.at(-1)
    stepItself(token, from === undefined ? undefined : from.next++)
  }
  const stepItself = (token: Token, at?: number): void =>
    presses.take((first) => token.attrSet(STEP, String(first)), at)
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'fenced_div_open') {
      const kind = divNotes.get(token)?.kind
      if (kind === 'step') stepItself(token, divNotes.get(token)?.at)
      const at = kind === 'incremental' ? divNotes.get(token)?.at : undefined
      froms.push(at === undefined ? froms.at(-1) : { next: at })
      ranks.push(kind === 'incremental' ? divNotes.get(token)?.depth ?? Infinity : ranks.at(-1) ?? 0)
    } else if (token.type === 'fenced_div_close') {
      ranks.pop()
      froms.pop()
    } else if (token.type === 'table_open') isByRow = divNotes.get(tokens[index - 1] ?? token)?.depth !== undefined
    else if (token.type.startsWith('tbody_')) inBody = isByRow && token.nesting === 1
    else if (token.type === 'tr_open' && inBody) stepEntry(token)
    else if (token.type === 'list_item_open' && (ranks.at(-1) ?? -1) >= 0) stepEntry(token)
    else if (LIST.test(token.type) && token.nesting === -1) ranks.pop()
    else if (LIST.test(token.type)) {
      const left = ranks.at(-1) ?? 0
      if (left > 0) token.attrSet('class', 'incremental')
      ranks.push(left - 1)
    } else if (token.type === 'mermaid') numberFence(token, work, stepsOf, presses)
    else if (token.type === 'fence' && (codeLines.get(token)?.length ?? 0) > 1) {
      presses.take(
        (first) => token.attrSet(STEP, String(first)),
        firstTurns.get(token),
        (codeLines.get(token)?.length ?? 1) - 1,
      )
    }
    for (const [at, child] of (token.children ?? []).entries()) {
      if (child.type === 'image') numberPicture(child, stepsOf, presses, work)
      else if (isStep(child)) {
        stepItself(stepOwner(tokens, index, at), readPress(spanNotes.get(child)?.attributes.keys.get('at'), work))
      }
    }
  }
  return presses.settle()
}

/** Which part comes at which press. */
class Presses {
  readonly #taken: { readonly first: number; readonly count: number; readonly set: (first: number) => void }[] = []
  #last = 0

  /** @param at what says itself when it comes counts for nothing that comes behind it */
  take(set: (first: number) => void, at?: number, count = 1): void {
    this.#taken.push({ first: at ?? this.#last + 1, count, set })
    if (at === undefined) this.#last += count
  }

  /** Numbers all parts, without a press at which nothing comes, and answers how many presses there are. */
  settle(): number {
    const used = [
      ...new Set(this.#taken.flatMap(({ first, count }) => Array.from({ length: count }, (_, index) => first + index))),
    ].sort((one, other) => one - other)
    for (const { first, set } of this.#taken) set(used.filter((press) => press < first).length + 1)
    return used.length
  }
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
    if (token.type === 'mermaid') numberFence(token, work, () => 0)
    for (const child of token.children ?? []) if (child.type === 'image') numberPicture(child, () => 0)
  }
}

function numberFence(token: Token, work: Work, stepsOf: (name: string) => number, presses?: Presses): void {
  const note = mermaidNotes.get(token)
  if (note === undefined) return
  const { name, steps, line } = note
  const count = stepsOf(name)
  if (steps && count === 0) reportNoSteps(work, { line, column: 1 }, name, 'The diagram has no steps.')
  const use = (firstStep?: number): DiagramUse => ({ kind: 'diagram', name, line, ...defined({ firstStep }) })
  useNotes.set(token, use())
  if (steps && count > 0) presses?.take((first) => useNotes.set(token, use(first - 1)), undefined, count)
}

/** @param presses not in notes, which have none, and show all */
function numberPicture(token: Token, stepsOf: (name: string) => number, presses?: Presses, work?: Work): void {
  const shown = shownNotes.get(token)
  if (shown === undefined) return
  const attributes = imageNotes.get(token)?.attributes
  const at = work === undefined ? undefined : readPress(attributes?.keys.get('at'), work)
  if (shown.kind === 'text') {
    const isStep = shown.text !== '' && attributes?.classes.includes('step') === true
    if (isStep) presses?.take((first) => token.attrSet(STEP, String(first)), at)
    return
  }
  const texts = defined({ caption: shown.caption === '' ? undefined : shown.caption })
  if (shown.kind === 'diagram') {
    const { name, line, alternative } = shown
    const use = (firstStep?: number): DiagramUse => ({
      kind: 'diagram',
      name,
      line,
      ...texts,
      ...defined({ firstStep, alternative: alternative === '' ? undefined : alternative }),
    })
    useNotes.set(token, use(shown.steps && presses === undefined ? 0 : undefined))
    if (shown.steps) presses?.take((first) => useNotes.set(token, use(first - 1)), undefined, stepsOf(name))
  } else {
    const { file, alternative, line, width, height, behind, href } = shown
    const use = (step?: number): ImageUse => ({
      kind: 'image',
      file,
      alternative,
      line,
      ...texts,
      ...defined({ width, height, behind, step, href }),
      ...(shown.inline ? { inline: true } : {}),
    })
    useNotes.set(token, use())
    if (shown.inSteps !== undefined) presses?.take((step) => useNotes.set(token, use(step)), at)
  }
}
