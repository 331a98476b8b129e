import { attribute, type Element, hasClass, isElement, type Secret } from '../compiler/content/node.ts'
import { elementsIn, leavesIn } from '../compiler/content/walk.ts'
import type { CodeBlock, FigureBlock, TableBlock, TableCell } from './read.ts'
import { runsOf } from './runs.ts'

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
        return [{ runs: runsOf(cell.children), isHead: cell.name === 'th', ...(align === undefined ? {} : { align }) }]
      })
    ),
  }
}

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
