import { dressParts } from './dress.ts'
import { equalise } from './equalise.ts'
import { findSteps } from './find-steps.ts'
import { serialise } from './serialise.ts'
import { tidy } from './tidy.ts'
import type { Job, Outcome, PageStyle, Remark } from './types.ts'
import { attributeOf } from './attributes.ts'

/** Runs in the page: draws one diagram with Mermaid and turns what it drew into an SVG of plain attributes. */
export async function drawOne(job: Job, style: PageStyle): Promise<Outcome> {
  const remarks: Remark[] = []
  let kind = ''
  globalThis.kitRefused = []
  const stage = document.getElementById('stage')
  if (stage === null) throw new Error('The drawing page has no stage')
  try {
    // Reading a source twice takes time: only steps need the names of its parts.
    const diagram = job.steps.length > 0 ? await globalThis.mermaid.mermaidAPI.getDiagramFromText(job.text) : undefined
    const parts = diagram && /^(flowchart|state|class|mindmap)/.test(diagram.type) ? diagram.db.getData?.() : undefined
    globalThis.kitSeed()
    const { svg } = await globalThis.mermaid.render(job.id, job.text)
    stage.innerHTML = svg
    const root = stage.querySelector('svg')
    if (root === null) throw new Error('Mermaid drew nothing')
    kind = attributeOf(root, 'aria-roledescription')
    tidy(root, kind, style)
    if (/^(flowchart|state|class)/.test(kind)) equalise(root)
    dressParts(root, style)
    const steps = findSteps(root, job, parts, remarks)
    const { text, smallestText, dashed, dotted, labels } = serialise(root, style, remarks, steps)
    // The box is measured on what will be shown, not on what Mermaid says it drew.
    stage.innerHTML = text
    const shown = stage.querySelector('svg')
    if (shown === null) throw new Error('The drawing could not be shown')
    const box = shown.getBBox()
    const { margin } = style.sizes
    const round = (value: number): number => Math.round(value * 10) / 10
    const frame = [
      Math.floor(box.x - margin),
      Math.floor(box.y - margin),
      Math.ceil(box.width + 2 * margin + 1),
      Math.ceil(box.height + 2 * margin + 1),
    ] as const
    if (!(box.width > 0) || !(box.height > 0)) throw new Error('Mermaid drew nothing that can be seen')
    // Images and styles that a source smuggled in are refused by the page's policy, which says so a moment later.
    if (/[<@!]|url|:\/\/|%%\{/.test(job.text)) {
      await new Promise((resolve) => {
        setTimeout(resolve)
      })
    }
    for (const found of globalThis.kitRefused) remarks.push({ rule: 'diagram-request', found })
    return {
      drawn: true,
      kind,
      width: round(frame[2]),
      height: round(frame[3]),
      smallestText,
      dashed,
      dotted,
      labels,
      remarks,
      svg: text.replace('<svg ', `<svg viewBox="${frame.join(' ')}" `),
    }
  } catch (error) {
    const line = lineOfError(error)
    const message = error instanceof Error ? error.message : String(error)
    const slip = [TypeError, RangeError, ReferenceError].some((kind) => error instanceof kind)
    return { drawn: false, kind, message, slip, ...(line === undefined ? {} : { line }) }
  } finally {
    stage.innerHTML = ''
    document.querySelectorAll(`body > :not(#stage):not(script)`).forEach((left) => left.remove())
  }
}

/** The parser's place in the text, 1-based: in one of its two forms. */
function lineOfError(error: unknown): number | undefined {
  const inside = (value: unknown, name: string): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
  const hash = inside(error, 'hash')
  const last = inside(inside(hash, 'loc'), 'last_line')
  const line = inside(hash, 'line')
  if (typeof last === 'number') return last
  return typeof line === 'number' ? line + 1 : undefined
}

/** Runs in the page: does Mermaid's parser take this text? */
export async function parses(text: string): Promise<boolean> {
  return globalThis.mermaid.parse(text).then(() => true, () => false)
}
