import { mapElements } from '../content/map-nodes.ts'
import {
  attribute,
  type Content,
  type Element,
  hasClass,
  isElement,
  type Node,
  type Secret,
  withAttributes,
} from '../content/node.ts'
import { STEP } from '../step.ts'

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
        else if (/^(?:[uo]l|table|tbody|blockquote|div)$/.test(node.name) && !hasClass(node, 'columns')) {
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
    const [node] = this.between(at, at + 1).filter((one) => !isSpace(one))
    return isElement(node) && /^h[3-6]$/.test(node.name)
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
        if (!isElement(node) || !this.#cut.has(node)) return isElement(node, 'thead') || isWanted() ? [node] : []
        if (isCode(node)) return codeOf(node, isWanted)
        const before = count
        const children = pick(node.children)
        const isKept = children.some((child) => !isSpace(child) && !isElement(child, 'thead'))
        return isKept ? [{ ...node, children, attributes: countedFrom(node, Math.max(0, from - before)) }] : []
      })
    return { nodes: pick(this.#content), count }
  }
}

export const isSpace = (node: Node<Secret>): boolean => typeof node === 'string' && node.trim() === ''

const isCode = (node: Element<Secret>): boolean =>
  node.name === 'pre' && node.children.length === 1 && isElement(node.children[0], 'code')
  && Object.keys(node.attributes).every((name) => !name.startsWith(STEP))

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
  const kept = linesOf(
    mapElements(code.children.filter((node) => !isElement(node) || !hasClass(node, 'turn')), withoutTurn),
  ).filter(isWanted)
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
