import type { Bullet, Paragraph, Run } from '../slide-items.ts'
import { colourOf, frameOf, isElement, isSeen, linkOf, px, round, stepOf } from './look.ts'

/** What a style sheet writes before or after an element. */
export function wordsOf(element: Element, pseudo: '::before' | '::after'): string {
  const { content, display } = getComputedStyle(element, pseudo)
  return display === 'none' ? '' : (/^"((?:[^"\\]|\\.)*)"$/.exec(content)?.[1] ?? '').replace(/\\(.)/g, '$1')
}
export function runOf(element: Element, text: string, look = getComputedStyle(element)): Run {
  const family = look.fontFamily
  const lifted = element.closest('sup, sub')
  return {
    text,
    face: /serif/i.test(family.split(',')[0] ?? '')
      ? 'serif'
      : /mono/i.test(family.split(',')[0] ?? '')
      ? 'code'
      : 'sans',
    size: px(look.fontSize) / (lifted ? 0.7 : 1),
    spacing: px(look.letterSpacing),
    colour: colourOf(look.color) ?? '#000000',
    bold: Number(look.fontWeight) >= 600,
    italic: look.fontStyle === 'italic',
    underlined: element.closest('mark, u') !== null,
    struck: element.closest('s, del') !== null,
    ...(lifted ? { raised: lifted.localName === 'sup' ? 'super' : 'sub' } : {}),
    ...linkOf(element),
    language: element.closest('[lang]')?.getAttribute('lang') ?? '',
  }
}

/** Words of nodes that stand in lines, blanks as they are seen. */
function runsOf(nodes: readonly Node[], within: Element): Run[] {
  const runs: Run[] = []
  const isPre = getComputedStyle(within).whiteSpace.startsWith('pre')
  const add = (element: Element, raw: string, look?: CSSStyleDeclaration): void => {
    let text = isPre ? raw : raw.replace(/[ \t\r\n]+/g, ' ')
    const last = runs.at(-1)
    if (!isPre && (last === undefined || /[ \n]$/.test(last.text))) text = text.replace(/^ /, '')
    if (text !== '') runs.push(runOf(element, text, look))
  }
  const walk = (node: Node, parent: Element): void => {
    if (node.nodeType === Node.TEXT_NODE) return add(parent, node.textContent ?? '')
    if (!isElement(node) || !isSeen(node)) return
    if (node.localName === 'br') return add(parent, '\n')
    if (node.localName === 'img') return add(parent, node.getAttribute('alt') ?? '')
    if (node.localName === 'math') return add(parent, node.querySelector('annotation')?.textContent ?? '')
    if (node.localName === 'svg') return
    const { display, marginLeft, marginRight } = getComputedStyle(node)
    const isApart = display === 'inline-flex' || Math.max(px(marginLeft), px(marginRight)) > 4
    if (isApart && runs.length > 0) add(parent, ' ')
    if (node.matches('.cite') && runs.length > 0) add(parent, '\u2003')
    pseudo(node, '::before')
    for (const child of node.childNodes) walk(child, node)
    pseudo(node, '::after')
    if (isApart) add(parent, ' ')
  }
  const pseudo = (element: Element, which: '::before' | '::after'): void => {
    const said = wordsOf(element, which)
    if (said !== '') add(element, said, getComputedStyle(element, which))
  }
  for (const node of nodes) walk(node, within)
  // No blank ends a line.
  return runs.map((run, index) =>
    isPre || (index < runs.length - 1 && runs[index + 1]?.text !== '\n')
      ? run
      : { ...run, text: run.text.replace(/ +$/, '') }
  ).filter(({ text }) => text !== '')
}

export function alignOf(look: CSSStyleDeclaration): Paragraph['align'] {
  const { textAlign, display, justifyContent } = look
  if (/flex|grid/.test(display) && /center/.test(justifyContent)) return 'ctr'
  return textAlign === 'center' ? 'ctr' : textAlign === 'right' || textAlign === 'end' ? 'r' : 'l'
}
const numbers = new Map<Element, number>()
export function bulletOf(item: Element): { bullet?: Bullet } {
  const before = getComputedStyle(item, '::before')
  const look = getComputedStyle(item)
  const colour = colourOf(before.color) ?? '#000000'
  const written = wordsOf(item, '::before')
  if (
    before.content.startsWith('counter(') || (item.parentElement?.localName === 'ol' && look.listStyleType !== 'none')
  ) {
    const list = item.parentElement
    const own = item.getAttribute('value')
    const last = list ? numbers.get(list) : undefined
    const number = own !== null
      ? Number(own)
      : last !== undefined
      ? last + 1
      : Number(list?.getAttribute('start') ?? 1)
    if (list) numbers.set(list, number)
    return { bullet: { mark: number, colour } }
  }
  if (written !== '') return { bullet: { mark: written, colour } }
  const ground = colourOf(before.backgroundColor)
  if (before.content === '""' && ground !== undefined && before.display !== 'none') {
    return { bullet: { mark: '–', colour: ground } }
  }
  return look.listStyleType === 'none' ? {} : { bullet: { mark: '•', colour: colourOf(look.color) ?? '#000000' } }
}

/** How high a line is, in px. */
export function lineOf({ lineHeight, fontSize }: CSSStyleDeclaration): number {
  return lineHeight === 'normal' ? px(fontSize) * 1.2 : px(lineHeight)
}

export function paragraphOf(nodes: readonly Node[], within: Element): Paragraph | undefined {
  const runs = runsOf(nodes, within)
  if (runs.length === 0) return undefined
  const look = getComputedStyle(within)
  const line = Math.max(
    ...nodes.flatMap((node) =>
      isElement(node) ? [node, ...node.querySelectorAll('*')] : node.textContent?.trim() ? [within] : []
    )
      .filter((one) => [...one.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && isSeen(one))).map((
        one,
      ) => lineOf(getComputedStyle(one))),
    0,
  ) || lineOf(look)
  const range = document.createRange()
  range.setStartBefore(nodes[0] ?? within)
  range.setEndAfter(nodes.at(-1) ?? within)
  const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
  const top = Math.min(...rects.map((one) => one.top))
  const bottom = Math.max(...rects.map((one) => one.bottom))
  const lines = Math.max(1, Math.round((bottom - top) / line))
  const box = within.getBoundingClientRect()
  const isInLine = look.display.startsWith('inline')
  const left = isInLine
    ? Math.min(...rects.map((one) => one.left))
    : box.left + px(look.borderLeftWidth) + px(look.paddingLeft)
  const right = isInLine
    ? Math.max(...rects.map((one) => one.right))
    : box.right - px(look.borderRightWidth) - px(look.paddingRight)
  const height = Math.max(lines * line, runs.filter(({ text }) => text === '\n').length * line)
  return {
    runs,
    frame: frameOf({ left, top: (top + bottom - height) / 2, width: right - left, height }),
    align: alignOf(look),
    line: round(line),
    ...stepOf(within),
  }
}

export function notesIn(section: Element): Paragraph[] {
  const notes = section.querySelector('.notes')
  return [...notes?.querySelectorAll('p, li, h2, h3, h4, pre, dt, dd, td, th') ?? []].flatMap((element) => {
    if (element.querySelector('p, li')) return []
    const runs: Run[] = []
    const add = (node: Node, parent: Element): void => {
      if (node.nodeType === Node.TEXT_NODE) {
        const text = (node.textContent ?? '').replace(/\s+/g, ' ')
        if (text !== '') runs.push(runOf(parent, runs.length === 0 ? text.trimStart() : text))
      } else if (isElement(node) && !node.matches('svg, .visually-hidden')) {
        node.childNodes.forEach((child) => add(child, node))
      }
    }
    element.childNodes.forEach((node) => add(node, element))
    const item = element.closest('li')
    const bullet = item
      ? {
        bullet: {
          mark: item.parentElement?.localName === 'ol' ? [...item.parentElement.children].indexOf(item) + 1 : '•',
          colour: '#000000',
        },
      }
      : {}
    return runs.length === 0
      ? []
      : [{ runs, frame: { x: 0, y: 0, width: 0, height: 0 }, align: 'l' as const, line: 0, ...bullet }]
  })
}
