import { elementsIn, wordsIn } from '../content/walk.ts'
import type { DiagramSource } from '../diagram-model.ts'
import { wordsOf } from '../plain-words.ts'
import type { Shown } from './find-leak.ts'

const BOX = /\b([A-Za-z_]\w*)\s*[[({>]+\s*"([^"]*)"/g
const NAME = /[A-Za-z_]\w*/g
const ARROW = /[-=.]{2,}/
/** In a label. */
const BREAK = /<br\s*\/?>|\s+/gi
const INVISIBLE = /~~~/
/** What a text version is told in. */
const ROWS: ReadonlySet<string> = new Set(['h4', 'h5', 'h6', 'li', 'p', 'pre', 'tr'])

/** A picture as such, and what can be read in it. */
export function diagramShown(diagram: string, line: number, diagrams: ReadonlyMap<string, DiagramSource>): Shown[] {
  const source = diagrams.get(diagram)
  return [{ line, diagram }, ...(source === undefined ? [] : diagramWords(source)).map((words) => ({ line, words }))]
}

/**
 * What a picture shows side by side, in words to compare: the rows of its text version; the boxes that a line joins;
 * each box, with the names of the frames around it; its caption. Whoever sees it can take each of them down.
 */
function diagramWords({ body, text, caption = '' }: DiagramSource): string[] {
  const rows = elementsIn(text?.content ?? []).filter(({ name }) => ROWS.has(name)).map(({ children }) =>
    wordsIn(children)
  )
  // A label may be of several lines, and says nothing of the look of its box.
  const lines = body.replace(/"[^"]*"/g, (label) => label.replace(BREAK, ' ')).replace(/:::[\w-]+/g, ' ').split('\n')
  const labels = new Map(
    lines.flatMap((line) => [...line.matchAll(BOX)].map(([, id = '', label = '']) => [id, label] as const)),
  )
  const joined = lines.filter((line) => ARROW.test(line) && !INVISIBLE.test(line))
    .map((line) => [...line.replace(/"[^"]*"/g, ' ').matchAll(NAME)].map(([id]) => labels.get(id) ?? id).join(' '))
  const frames: string[] = []
  const boxes = lines.filter((line) => !INVISIBLE.test(line)).map((line) => {
    const frame = /^\s*subgraph\s(.*)$/.exec(line)?.[1]
    if (frame !== undefined) frames.push(frame)
    else if (/^\s*end\s*$/.test(line)) frames.pop()
    return [...frames.slice(-2), line].join(' ')
  })
  return [...rows, ...joined, ...boxes, caption].map(wordsOf).filter((words) => words.trim() !== '')
}
