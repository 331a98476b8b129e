import {
  attribute,
  type Content,
  el,
  type Element,
  hasClass,
  isElement,
  type Node,
  type Secret,
} from '../compiler/content/node.ts'
import { mapElements } from '../compiler/content/map-nodes.ts'
import { elementsIn, leavesIn } from '../compiler/content/walk.ts'
import type { CodeBlock, FigureBlock, TableBlock, TableCell } from './read.ts'
import { runsOf } from './runs.ts'
import type { SlideRun } from './text.ts'

/** A figure with what it shows and says. */
export function figureBlocks(figure: Element<Secret>): FigureBlock[] {
  const inside = elementsIn(figure.children)
  const caption = inside.find(({ name }) => name === 'figcaption')
  const drawing = leavesIn(figure.children).find((leaf) => leaf.kind === 'drawing')
  const holder = inside.find((one) => hasClass(one, 'drawing'))
  const image = inside.find(({ name }) => name === 'img')
  const name = attribute(figure, 'data-diagram')
  return [{
    kind: 'figure',
    alternative: holder === undefined
      ? (image === undefined ? '' : attribute(image, 'alt'))
      : attribute(holder, 'aria-label'),
    caption: runsOf(caption?.children ?? []),
    ...(name === '' ? {} : { name }),
    ...(drawing === undefined ? {} : { drawing }),
    ...(image === undefined ? {} : { source: attribute(image, 'src') }),
  }]
}

/** Pictures within lines, which are not lines of text there. */
const picturesIn = (content: Content<Secret>): FigureBlock[] =>
  elementsIn(content).filter(({ name }) => name === 'img').map((image) => ({
    kind: 'figure',
    alternative: attribute(image, 'alt'),
    caption: [],
    stands: 'left',
    source: attribute(image, 'src'),
  }))

/** Text has no place for what its entries show, which stands beside or below it. */
export const figuresIn = (list: Element<Secret>): FigureBlock[] =>
  elementsIn(list.children).filter(({ name }) => name === 'figure').flatMap(figureBlocks)

/** The list without them. */
export const withoutFigures = (list: Element<Secret>): Element<Secret> => ({
  ...list,
  children: mapElements(list.children,
    (one) => ({ ...one, children: one.children.filter((child) => !isElement(child, 'figure')) })),
})

/** Words without pictures among them. */
export const wordsIn = (content: Content<Secret>): SlideRun[] =>
  runsOf(mapElements(content, (one) => one.name === 'img' ? el('span', {}) : one))

/** A table as cells. */
export function tableOf(table: Element<Secret>): TableBlock {
  const rows = elementsIn(table.children).filter(({ name }) => name === 'tr')
  const head = elementsIn(table.children).find(({ name }) => name === 'thead')
  return {
    kind: 'table',
    headRows: head === undefined ? 0 : elementsIn(head.children).filter(({ name }) => name === 'tr').length,
    rows: rows.map((row) =>
      row.children.flatMap((cell): TableCell[] => {
        if (!isElement(cell) || (cell.name !== 'td' && cell.name !== 'th')) return []
        const align = hasClass(cell, 'align-right') ? 'r' : hasClass(cell, 'align-center') ? 'ctr' : undefined
        const pictures = picturesIn(cell.children)
        return [{
          runs: wordsIn(cell.children),
          isHead: cell.name === 'th',
          ...(align === undefined ? {} : { align }),
          ...(pictures.length === 0 ? {} : { pictures }),
        }]
      })
    ),
  }
}

/** The class of an answer line by line. */
export const ANSWER = 'answer-lines'

/** An answer line by line: verdict or number, what is right, and why; what is right has a ground of its own. */
export function answerTable(list: Element<Secret>): TableBlock {
  const items = list.children.filter((node): node is Element<Secret> => isElement(node, 'li'))
  const verdicts = items.map((item) => attribute(item, 'data-right'))
  const rows = items.map((item, index): SlideRun[][] => {
    const [marks, others] = parted(item.children, 'answer-mark')
    const [whys, said] = parted(others, 'answer-why')
    const verdict = verdicts[index]
    const mark: SlideRun[] = verdict === 'yes'
      ? runsOf(marks.flatMap(inside), { bold: true, colour: 'right' })
      : verdict === 'no'
      ? runsOf(marks.flatMap(inside), { colour: 'ink-soft' })
      : [{ text: String(index + 1), bold: true, colour: 'accent' }]
    const card = runsOf(said).map(({ bold, ...run }): SlideRun =>
      verdict !== 'no' && bold === true ? { ...run, bold } : run
    )
    // In one line, however narrow.
    return [
      mark.map((run) => ({ ...run, text: run.text.replaceAll(' ', '\u00a0') })),
      card,
      runsOf(whys.flatMap(inside)),
    ]
  })
  const columns = rows.every(([, , why]) => why?.length === 0) ? 2 : 3
  return {
    kind: 'table',
    headRows: 0,
    rows: rows.map((row) => row.slice(0, columns).map((runs) => ({ runs, isHead: false }))),
    answers: verdicts.map((verdict) => verdict === 'yes'),
  }
}

/** What is of a class, and what is not. */
const parted = (nodes: Content<Secret>, name: string): [Node<Secret>[], Node<Secret>[]] => {
  const isOf = (node: Node<Secret>): boolean => isElement(node) && hasClass(node, name)
  return [nodes.filter(isOf), nodes.filter((node) => !isOf(node))]
}
const inside = (node: Node<Secret>): Content<Secret> => isElement(node) ? node.children : []

/** Codes to scan, as they are drawn. */
export function codesIn(element: Element<Secret>): CodeBlock[] {
  return elementsIn(element.children).flatMap((one): CodeBlock[] => {
    if (one.name !== 'svg') return []
    const path = elementsIn(one.children).find(({ name }) => name === 'path')
    return path === undefined ? [] : [{
      kind: 'code',
      path: attribute(path, 'd'),
      size: Number(attribute(one, 'viewBox').split(' ')[2]),
      alternative: attribute(one, 'aria-label'),
    }]
  })
}
