import type { Arranged } from './arrange.ts'
import type { CanvasFrame } from './look.ts'
import type { SlideObject } from './objects.ts'
import { MOST, within } from './picture.ts'
import type { CodeBlock, FigureBlock, TableBlock } from './read.ts'
import type { SidePictures } from './slide-parts.ts'
import { fitTable } from './table.ts'
import type { Paragraph, SlideRun } from './text.ts'

/** Of a sheet, beyond what stands on it. */
const EDGE = 16
const WHOLE: CanvasFrame = { x: 0, y: 0, width: 1280, height: 720 }

/** Several share a frame from left to right, or from top to bottom. */
export function sharing(
  { figures, isStacked }: Pick<SidePictures, 'figures' | 'isStacked'>,
  frame: CanvasFrame = WHOLE,
): SlideObject[] {
  const width = frame.width / (isStacked ? 1 : figures.length)
  const height = frame.height / (isStacked ? figures.length : 1)
  return figures.map((block, index) => ({
    frame: isStacked
      ? { ...frame, y: frame.y + index * height, height }
      : { ...frame, x: frame.x + index * width, width },
    block,
  }))
}

/** Words before a picture have paper below them that goes with them, whoever changes them. */
export const onPaper = (runs: readonly SlideRun[]): readonly SlideRun[] =>
  runs.map((run) => ({ highlight: 'paper', ...run }))

/** A slide with pictures behind all of it. */
export function onBackdrop(arranged: Arranged, pictures: Pick<SidePictures, 'figures' | 'isStacked'>): Arranged {
  return {
    ...arranged,
    behind: sharing(pictures),
    texts: new Map([...arranged.texts].map(([slot, paragraphs]) => [slot, paragraphsOnPaper(paragraphs)])),
    objects: arranged.objects.flatMap(objectOnPaper),
  }
}

const paragraphsOnPaper = (paragraphs: readonly Paragraph[]): readonly Paragraph[] =>
  paragraphs.map((one) => ({ ...one, runs: onPaper(one.runs) }))

/** What is drawn in lines stands on a sheet; pictures and words with a fill have a ground of their own. */
function objectOnPaper(placed: SlideObject): SlideObject[] {
  if ('rule' in placed) return [placed]
  if ('box' in placed) {
    const { box } = placed
    return box.fill === undefined
      ? [{ ...placed, box: { ...box, paragraphs: paragraphsOnPaper(box.paragraphs) } }]
      : [placed]
  }
  const { below, frame } = placed
  const taken = takenBy(placed.block, frame)
  return [
    ...(taken === undefined ? [] : [{ frame: around(taken), rule: { colour: 'paper' } }]),
    below === undefined ? placed : { ...placed, below: paragraphsOnPaper(below) },
  ]
}

/** What a table or a drawing takes of its room. */
function takenBy(block: TableBlock | FigureBlock | CodeBlock, frame: CanvasFrame): CanvasFrame | undefined {
  if (block.kind === 'table') {
    return { ...frame, height: fitTable(block, frame).heights.reduce((sum, one) => sum + one, 0) }
  }
  const drawing = block.kind === 'figure' ? block.drawing : undefined
  return drawing === undefined ? undefined : within(frame, drawing.width, drawing.height, MOST.drawing)
}

const around = ({ x, y, width, height }: CanvasFrame): CanvasFrame => ({
  x: x - EDGE,
  y: y - EDGE / 2,
  width: width + 2 * EDGE,
  height: height + EDGE,
})
