import { type Content, el, type Element, isElement, type Secret } from '../../compiler/content/node.ts'
import { elementsIn, textOf } from '../../compiler/content/walk.ts'
import { mapElements } from '../../compiler/content/map-nodes.ts'

/**
 * Notes on each cell of a Markdown table under which head it stands: on a small screen and in large print the columns
 * do not fit beside one another, so the cells of a row stand below one another, each with its head; one with boxes to tick
 * is content of the cell, so that they are drawn there too.
 */
export function noteHeads<S extends Secret>(content: Content<S>): Content<S> {
  return mapElements(content, (table) => {
    if (table.name !== 'table') return table
    const heads = elementsIn(table.children).filter(({ name }) => name === 'thead')
      .flatMap(({ children }) => elementsIn(children).filter(isCell))
    return {
      ...table,
      children: table.children.map((part) => (isElement(part) && part.name === 'tbody' ? inRows(part, heads) : part)),
    }
  })
}

const isCell = ({ name }: Element<Secret>): boolean => name === 'td' || name === 'th'

function inRows<S extends Secret>(body: Element<S>, heads: readonly Element<S>[]): Element<S> {
  const children = mapElements(body.children, (row) => {
    if (row.name !== 'tr') return row
    let column = 0
    return {
      ...row,
      children: row.children.map((cell) =>
        isElement(cell) && isCell(cell)
          ? withHead(cell, heads[column++])
          : cell
      ),
    }
  })
  return { ...body, children }
}

function withHead<S extends Secret>(cell: Element<S>, head: Element<S> | undefined): Element<S> {
  const text = textOf(head?.children ?? []).trim()
  return head === undefined || !text.includes('☐')
    ? { ...cell, attributes: { 'data-head': text, ...cell.attributes } }
    : {
      ...cell,
      children: [el('span', { class: 'cell-head', 'aria-hidden': 'true' }, head.children), ...cell.children],
    }
}
