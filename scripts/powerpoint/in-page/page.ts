import type { Cell, Edge, Paragraph, ReadSlide, TableItem, TextItem } from '../slide-items.ts'
import { boxesOf, drawnBy, figureOf, patternOf, type Shelf } from './boxes.ts'
import { colourOf, frameOf, isElement, isInline, isSeen, origin, px, round, stepOf } from './look.ts'
import { alignOf, bulletOf, lineOf, notesIn, paragraphOf, runOf, wordsOf } from './words.ts'

/** Reads the slides of the page that it runs in, laid out as they are printed. */
export function readSlides(): ReadSlide[] {
  return [...document.querySelectorAll('section.slide')].map((section) => {
    const rect = section.getBoundingClientRect()
    Object.assign(origin, { x: rect.left, y: rect.top })
    const face = section.querySelector('.face') ?? section
    const ground = colourOf(getComputedStyle(face).backgroundColor)
      ?? colourOf(getComputedStyle(section).backgroundColor) ?? '#ffffff'
    const shelf: Shelf = { items: [], ground }
    drawnBy(face, '::before', shelf)
    for (const child of face.children) if (!child.matches('.foot, .strip')) walk(child, shelf)
    const strip = stripOf(face.querySelector('.strip'), ground)
    if (strip) shelf.items.push(strip)
    drawnBy(face, '::after', shelf)
    const source = textIn(face.querySelector('.foot .source'), ground)
    const number = face.querySelector('.foot .number')
    for (const extra of face.querySelectorAll('.foot > :not(.source, .number)')) walk(extra, shelf)
    return {
      id: section.id,
      layout: /layout-(\S+)/.exec(section.className)?.[1] ?? 'text',
      ground,
      items: shelf.items,
      ...(source ? { source } : {}),
      ...(number && isSeen(number) ? { number: frameOf(number.getBoundingClientRect()) } : {}),
      notes: notesIn(section),
    }
  })
}

/** A paragraph below the one before it is one text with it, if it stands in the same column. */
function putText(shelf: Shelf, paragraph: Paragraph, isTitle: boolean): void {
  // Lines between the entries of a list part no text.
  const at = shelf.items.findLastIndex((item) =>
    item.kind !== 'box' || item.text || Math.min(item.frame.width, item.frame.height) > 4
  )
  const last = shelf.items[at]
  const { frame } = paragraph
  if (last?.kind === 'text' && !last.isTitle && !isTitle) {
    const end = last.frame.y + last.frame.height
    const inColumn = frame.x >= last.frame.x - 2 && frame.x - last.frame.x < 140
      && Math.abs(frame.x + frame.width - last.frame.x - last.frame.width) < 160
    const gap = frame.y - end
    if (inColumn && gap > -4 && gap < (paragraph.bullet ? 140 : 60)) {
      const width = Math.max(last.frame.x + last.frame.width, frame.x + frame.width) - last.frame.x
      const joined: TextItem = {
        ...last,
        frame: { ...last.frame, width: round(width), height: round(frame.y + frame.height - last.frame.y) },
        paragraphs: [...last.paragraphs, paragraph],
      }
      shelf.items[at] = joined
      return
    }
  }
  const bullet = paragraph.bullet === undefined ? 0 : Math.min(46, frame.x)
  shelf.items.push({
    kind: 'text',
    isTitle,
    frame: { ...frame, x: frame.x - bullet, width: frame.width + bullet },
    paragraphs: [paragraph],
  })
}

function tableOf(table: HTMLTableElement, ground: string): TableItem {
  const edges = new Set<number>()
  for (const cell of table.querySelectorAll('td, th')) {
    const { left, right } = cell.getBoundingClientRect()
    edges.add(Math.round(left)).add(Math.round(right))
  }
  // Cells may end where the next begin, or a hair before.
  const places = [...edges].sort((one, other) => one - other).filter((one, at, all) =>
    at === 0 || one - (all[at - 1] ?? 0) > 3
  )
  const indexAt = (edge: number): number => places.findIndex((one) => Math.abs(one - edge) < 4)
  return {
    kind: 'table',
    frame: frameOf(table.getBoundingClientRect()),
    hasHead: table.tHead !== null,
    columns: places.slice(1).map((one, at) => one - (places[at] ?? 0)),
    rows: [...table.rows].map((row) => ({
      height: row.getBoundingClientRect().height,
      cells: [...row.cells].map((cell) => {
        const { left, right } = cell.getBoundingClientRect()
        const at = Math.max(0, indexAt(left))
        return { ...cellOf(cell, row, ground), at, columns: Math.max(1, indexAt(right) - at), rows: cell.rowSpan }
      }),
    })),
    ...stepOf(table),
  }
}
function cellOf(cell: HTMLTableCellElement, row: Element, ground: string): Omit<Cell, 'columns' | 'rows'> {
  const [look, ofRow] = [getComputedStyle(cell), getComputedStyle(row)]
  const shelf: Shelf = { items: [], ground }
  walkInside(cell, shelf)
  const edge = (side: 'Top' | 'Bottom'): Edge | undefined => {
    const from = px(look[`border${side}Width`]) > 0 ? look : ofRow
    const [width, colour] = [px(from[`border${side}Width`]), colourOf(from[`border${side}Color`], ground)]
    return width > 0 && from[`border${side}Style`] !== 'none' && colour !== undefined ? { width, colour } : undefined
  }
  const fill = colourOf(look.backgroundColor, ground) ?? colourOf(ofRow.backgroundColor, ground)
  return {
    ...(fill === undefined ? {} : { fill }),
    edges: [edge('Top'), edge('Bottom')],
    anchor: look.verticalAlign === 'middle' ? 'ctr' : look.verticalAlign === 'bottom' ? 'b' : 't',
    inset: [px(look.paddingLeft), px(look.paddingTop), px(look.paddingRight), px(look.paddingBottom)],
    paragraphs: shelf.items.flatMap((item) =>
      item.kind === 'text' ? item.paragraphs : item.kind === 'box' ? item.text?.paragraphs ?? [] : []
    ),
  }
}

function walk(element: Element, shelf: Shelf): void {
  if (!isSeen(element)) return
  const figure = figureOf(element)
  if (figure) return void shelf.items.push(figure)
  if (element.localName === 'svg') return
  if (element instanceof HTMLTableElement) {
    const own = getComputedStyle(element).display === 'table'
    if (own) return void shelf.items.push(tableOf(element, shelf.ground))
  }
  const isDrawn = element.querySelector(':scope > svg') !== null
    && /gradient|url/.test(getComputedStyle(element).backgroundImage)
  const box = boxesOf(element, shelf)
  if (isDrawn) return
  const from = shelf.items.length
  const inside: Shelf = box?.fill === undefined ? shelf : { items: shelf.items, ground: box.fill }
  walkInside(element, inside)
  const [only, ...more] = shelf.items.slice(from)
  if (box && more.length === 0 && only?.kind === 'text' && !only.isTitle && shelf.items[from - 1] === box) {
    box.text = only
    shelf.items.length = from
  }
}

function walkInside(element: Element, shelf: Shelf): void {
  drawnBy(element, '::before', shelf)
  const isTitle = element.id !== '' && element.id === `${element.closest('section')?.id ?? ''}-title`
  const label = element.matches('li') ? '' : wordsOf(element, '::before')
  if (isTitle) {
    for (const mark of element.querySelectorAll('.identity-mark')) {
      shelf.items.push(patternOf(mark, frameOf(mark.getBoundingClientRect()), getComputedStyle(mark)))
    }
  }
  let bullet = element.matches('li') && !isInline(element) ? bulletOf(element) : {}
  if (label.trim() !== '' && getComputedStyle(element, '::before').display !== 'inline') {
    putLabel(element, label, shelf)
  }
  let line: Node[] = []
  const flush = (): void => {
    const nodes = line
    line = []
    if (
      !nodes.some((node) => (node.textContent ?? '').trim() !== '' || (isElement(node) && node.matches('img, math')))
    ) return
    const paragraph = paragraphOf(nodes, element)
    if (!paragraph) return
    putText(shelf, { ...paragraph, ...bullet }, isTitle)
    bullet = {}
  }
  for (const node of element.childNodes) {
    if (node.nodeType === Node.COMMENT_NODE) continue
    if (isInline(node)) line.push(node)
    else if (isElement(node)) {
      flush()
      const from = shelf.items.length
      walk(node, shelf)
      // The mark of an entry stands before its first words, whatever holds them.
      const first = shelf.items[from]
      if ('bullet' in bullet && first?.kind === 'text') {
        const [head, ...rest] = first.paragraphs
        const by = head && head.frame.x === first.frame.x ? 46 : 0
        const frame = { ...first.frame, x: first.frame.x - by, width: first.frame.width + by }
        if (head) shelf.items[from] = { ...first, frame, paragraphs: [{ ...head, ...bullet }, ...rest] }
        bullet = {}
      }
    }
  }
  flush()
  drawnBy(element, '::after', shelf)
}

function putLabel(element: Element, label: string, shelf: Shelf): void {
  const look = getComputedStyle(element, '::before')
  const own = getComputedStyle(element)
  const box = element.getBoundingClientRect()
  const line = lineOf(look)
  const left = box.left + px(own.borderLeftWidth) + px(own.paddingLeft)
  const rect = {
    left,
    top: box.top + px(own.borderTopWidth) + px(own.paddingTop),
    width: box.right - px(own.paddingRight) - left,
    height: line,
  }
  putText(shelf, {
    runs: [runOf(element, label, look)],
    frame: frameOf(rect),
    align: alignOf(own),
    line,
    ...stepOf(element),
  }, false)
}

/** Everything in an element, as one line. */
function textIn(element: Element | null, ground: string, between = ' '): TextItem | undefined {
  if (!element || !isSeen(element)) return undefined
  const shelf: Shelf = { items: [], ground }
  walkInside(element, shelf)
  const texts = shelf.items.flatMap((item) => item.kind === 'text' ? [item] : [])
  const [first] = texts
  const [head] = first?.paragraphs ?? []
  if (!first || !head) return undefined
  const runs = texts.flatMap((text) => text.paragraphs).flatMap((one, index) => [
    ...(index === 0 ? [] : one.runs.slice(0, 1).map((run) => ({ ...run, text: between }))),
    ...one.runs,
  ])
  return { ...first, paragraphs: [{ ...head, runs }] }
}

/** Where in its session a slide is stands at its head: below the source line there is no room for it in a footer. */
function stripOf(element: Element | null, ground: string): TextItem | undefined {
  const strip = textIn(element, ground, ' · ')
  return strip && {
    ...strip,
    frame: { x: 640, y: 14, width: 568, height: 26 },
    paragraphs: strip.paragraphs.map((one) => ({ ...one, align: 'r' })),
  }
}
