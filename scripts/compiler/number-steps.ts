import type { Token } from 'markdown-it'
import type { DiagramUse, ImageUse } from './diagram-model.ts'
import { mermaidNotes } from './rules/code-fences.ts'
import { divNotes } from './rules/fenced-div.ts'
import { reportNoSteps } from './rules/picture-files.ts'
import { shownNotes } from './rules/pictures.ts'
import { defined } from './settings.ts'
import { STEP } from './step.ts'
import { TokenNotes } from './token-notes.ts'
import type { Work } from './work.ts'

/** Where the use of a diagram or picture is kept from the walk that counts steps to the nodes. */
export const useNotes = new TokenNotes<DiagramUse | ImageUse>()

/** Puts the steps of a slide into one order, over lists and diagrams, and answers how many there are. */
export function numberSteps(tokens: readonly Token[], work: Work): number {
  const stepsOf = (diagram: string): number => work.diagramOf(diagram)?.steps.length ?? 0
  let steps = 0
  const inIncremental: boolean[] = []
  const takeSteps = (name: string): number => {
    const first = steps
    steps += stepsOf(name)
    return first
  }
  for (const token of tokens) {
    if (token.type === 'fenced_div_open') {
      inIncremental.push(divNotes.get(token)?.kind === 'incremental' || inIncremental.at(-1) === true)
    } else if (token.type === 'fenced_div_close') inIncremental.pop()
    else if (inIncremental.at(-1) === true && token.type === 'list_item_open') {
      token.attrSet(STEP, ++steps)
    } else if (inIncremental.at(-1) === true && /^(?:bullet|ordered)_list_open$/.test(token.type)) {
      token.attrSet('class', 'incremental')
    } else if (token.type === 'mermaid') numberFence(token, work, stepsOf, takeSteps)
    for (const child of token.children ?? []) if (child.type === 'image') numberPicture(child, takeSteps)
  }
  return steps
}

/** For notes, which have no steps: what they show stands there whole. */
export function placeFigures(tokens: readonly Token[], work: Work): void {
  for (const token of tokens) {
    if (token.type === 'mermaid') numberFence(token, work, () => 0, () => 0)
    for (const child of token.children ?? []) if (child.type === 'image') numberPicture(child, () => 0)
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
  if (steps && stepsOf(name) === 0) reportNoSteps(work, { line, column: 1 }, 'The diagram has no steps.')
  const use: DiagramUse = {
    kind: 'diagram',
    name,
    line,
    ...(steps && stepsOf(name) > 0 ? { firstStep: takeSteps(name) } : {}),
  }
  useNotes.set(token, use)
}

function numberPicture(token: Token, takeSteps: (name: string) => number): void {
  const shown = shownNotes.get(token)
  if (shown === undefined || shown.kind === 'text') return
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
    const { file, alternative, line } = shown
    use = { kind: 'image', file, alternative, line, ...texts, ...(shown.inline ? { inline: true } : {}) }
  }
  useNotes.set(token, use)
}
