import { mapElements } from '../../content/map-nodes.ts'
import {
  attribute,
  type Content,
  type Element,
  hasClass,
  isElement,
  type Node,
  type Secret,
  withAttributes,
} from '../../content/node.ts'
import { elementsIn, textOf } from '../../content/walk.ts'
import { STEP } from '../../step.ts'

/** What of some content stays together, in order: blocks, entries of a long list, rows, lines of long code. */
export class Atoms {
  readonly #content: Content<Secret>
  readonly #cut: ReadonlySet<Node<Secret>>
  /** How many there are. */
  readonly count: number

  /** @param fits has this block room on a slide of its own? */
  constructor(content: Content<Secret>, fits: (node: Node<Secret>) => boolean) {
    this.#content = content
    const cut = new Set<Node<Secret>>()
    const visit = (nodes: Content<Secret>): void => {
      for (const node of nodes) {
        if (!isElement(node) || (node.name !== 'tbody' && fits(node))) continue
        if (isCode(node)) cut.add(node)
        else if (HOLDS.test(node.name) && !hasClass(node, 'columns') && (node.name !== 'li' || isLongBelow(node))) {
          cut.add(node)
          visit(node.children)
        }
      }
    }
    visit(content)
    this.#cut = cut
    this.count = this.#pick(0, Infinity).count
  }

  /** Those from one to another, in what holds them. */
  between(from: number, to: number): Node<Secret>[] {
    return this.#pick(from, to).nodes
  }

  /** Is it a heading, which stands with what is below it? */
  isHeading(at: number): boolean {
    const node = this.#block(at)
    return isElement(node) && (/^h[3-6]$/.test(node.name) || isAllBold(node))
  }

  /** Is it a few words about what is below them, as a heading is, or a line that ends in a colon? */
  isLabel(at: number): boolean {
    return this.isHeading(at) || isLabel(this.#block(at), this.#block(at + 1))
  }

  /** A line of code that is parted, as text. */
  codeLine(at: number): string | undefined {
    const [code, ...others] = elementsIn(this.between(at, at + 1)).filter(isCode)
    const text = code === undefined || others.length > 0 ? '\n\n' : textOf([code]).replace(/\n$/, '')
    return text.includes('\n') ? undefined : text
  }

  /** The heading below which one goes on that has none itself: it stands above it again. */
  titleAbove(at: number): Node<Secret>[] {
    const headed = (one: number): Element<Secret> | undefined =>
      this.between(one, one + 1).filter((node): node is Element<Secret> => isElement(node))
        .find(({ name }) => /^h[3-6]$/.test(name))
    if (at === 0 || headed(at) !== undefined) return []
    const above = Array.from({ length: at }, (_, index) => headed(index)).findLast((one) => one !== undefined)
    return above === undefined ? [] : [...mapElements([above], plain), '\n']
  }

  #block(at: number): Node<Secret> | undefined {
    return this.between(at, at + 1).find((node) => !isSpace(node))
  }

  #pick(from: number, to: number): { readonly nodes: Node<Secret>[]; readonly count: number } {
    let count = 0
    const isWanted = (): boolean => {
      const at = count++
      return at >= from && at < to
    }
    const pick = (nodes: Content<Secret>): Node<Secret>[] =>
      nodes.flatMap((node): Node<Secret>[] => {
        if (isSpace(node)) return [node]
        if (!isElement(node) || !this.#cut.has(node)) return isWanted() ? [node] : []
        if (isCode(node)) return codeOf(node, isWanted)
        const before = count
        const head = headOf(node)
        const below = node.children.slice(head.length)
        const kept = below.map((child) => pick([child]))
        if (kept.every((some) => some.every(isSpace))) return []
        const skipped = kept.findIndex((some) => some.some((child) => isElement(child, 'li')))
        const items = below.slice(0, Math.max(0, skipped)).filter((child) => isElement(child, 'li'))
        const attributes = countedFrom(node, items.length)
        if (node.name !== 'li' || from <= before) return [{ ...node, children: [...head, ...kept.flat()], attributes }]
        // What an entry said before is there again from the start.
        const again = mapElements(head, plain)
        return [plain({ ...node, children: [...again, ...kept.flat()], attributes })]
      })
    return { nodes: pick(this.#content), count }
  }
}

/** A paragraph in bold is a heading in all but name. */
const isAllBold = ({ name, children }: Element<Secret>): boolean => {
  const [bold, ...others] = children.filter((child) => !isSpace(child))
  return name === 'p' && isElement(bold, 'strong') && others.length === 0
}

/** Longer ones say more than what is below them. */
const LABEL = 90

/** Does a paragraph stand for what is below it? It ends in a colon, or begins in bold above what is none. */
function isLabel(node: Node<Secret> | undefined, below: Node<Secret> | undefined): boolean {
  if (!isElement(node, 'p') || below === undefined) return false
  const text = textOf([node]).trim()
  const [first] = node.children.filter((child) => !isSpace(child))
  const isBelow = isElement(below) && LABELLED.test(below.name)
  return text.length <= LABEL && (/[:：]$/.test(text) || (isBelow && isElement(first, 'strong')))
}

const LABELLED = /^(?:[uo]l|pre|table|blockquote)$/

export const isSpace = (node: Node<Secret>): boolean => typeof node === 'string' && node.trim() === ''

const isCode = (node: Element<Secret>): boolean =>
  node.name === 'pre' && node.children.length === 1 && isElement(node.children[0], 'code')
  && Object.keys(node.attributes).every((name) => !name.startsWith(STEP))

/** What holds several, one below the other. */
export const HOLDS = /^(?:[uo]l|li|table|tbody|blockquote|div)$/

const BLOCK = /^(?:p|div|[uo]l|table|pre|blockquote|figure)$/

const isBlock = (node: Node<Secret> | undefined): boolean => isElement(node) && BLOCK.test(node.name)

/** What stands above each part: a table’s headings, and what an entry says before what is below it. */
function headOf({ name, children }: Element<Secret>): Content<Secret> {
  if (name === 'table') return children.slice(0, children.findIndex((child) => isElement(child, 'thead')) + 1)
  if (name !== 'li') return []
  const at = children.findIndex(isBlock)
  const isLed = children.slice(0, Math.max(0, at)).every(isSpace) && isElement(children[at], 'p')
  return children.slice(0, Math.max(0, at) + (isLed ? 1 : 0))
}

/** Once there, it has no name and no press of its own. */
const plain = (element: Element<Secret>): Element<Secret> =>
  withAttributes(element, { id: undefined, [STEP]: undefined })

/** Words of an entry alone are never cut. */
const isLongBelow = (item: Element<Secret>): boolean => item.children.slice(headOf(item).length).some(isBlock)

/** A numbered list goes on where it stopped. */
const countedFrom = (list: Element<Secret>, skipped: number): Element<Secret>['attributes'] =>
  list.name === 'ol' && skipped > 0
    ? { ...list.attributes, start: (Number.parseInt(attribute(list, 'start'), 10) || 1) + skipped }
    : list.attributes

/** Code with those of its lines that are wanted. */
function codeOf(pre: Element<Secret>, isWanted: () => boolean): Element<Secret>[] {
  const [code] = pre.children
  if (!isElement(code)) return []
  // What stands out press by press would stand out on another slide.
  const lines = linesOf(
    mapElements(code.children.filter((node) => !isElement(node) || !hasClass(node, 'turn')), withoutTurn),
  )
  const wanted = lines.filter(isWanted)
  // What goes on begins with words.
  const kept = wanted[0] === lines[0] ? wanted : wanted.slice(wanted.findIndex((line) => textOf(line).trim() !== ''))
  return kept.length === 0 ? [] : [{ ...pre, children: [{ ...code, children: kept.flat() }] }]
}

const withoutTurn = (element: Element<Secret>): Element<Secret> =>
  /\bat-\d/.test(attribute(element, 'class')) ? withAttributes(element, { class: 'code-line' }) : element

/** Nodes line by line; what goes over several is in each. */
function linesOf(nodes: Content<Secret>): Node<Secret>[][] {
  const lines: Node<Secret>[][] = [[]]
  for (const node of nodes) {
    const parts: Content<Secret>[] = typeof node === 'string'
      ? node.split(/(?<=\n)/).map((text) => [text])
      : isElement(node)
      ? linesOf(node.children).map((children) => [{ ...node, children }])
      : [[node]]
    for (const part of parts) {
      if (endsLine(lines.at(-1) ?? [])) lines.push([])
      lines.at(-1)?.push(...part)
    }
  }
  return lines
}

const endsLine = (nodes: Content<Secret>): boolean => {
  const last = nodes.at(-1)
  return typeof last === 'string' ? last.endsWith('\n') : isElement(last) && endsLine(last.children)
}
