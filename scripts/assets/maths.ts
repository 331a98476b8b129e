import temml, { type MathNode } from 'temml'
import type { CompileTools } from '../compiler/tools.ts'
import { el, type Node } from '../compiler/content/node.ts'

/** A formula of TeX as MathML, which browsers draw themselves. Styles stay out: the page's policy forbids them. */
export const writeMaths: NonNullable<CompileTools['maths']> = (tex, isBlock) => {
  try {
    const { __renderToMathMLTree: treeOf } = temml
    const tree = treeOf(tex, { displayMode: isBlock, trust: false, maxExpand: 1000 })
    const [node] = nodesOf(tree)
    return node === undefined ? { wrong: 'It is empty' } : { node }
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) }
  }
}

/** What MathML Core has: anything else of a tree only keeps what is in it. */
const ELEMENTS =
  /^(?:math|m(?:row|i|n|o|text|space|s|frac|sqrt|root|style|error|padded|phantom|sub|sup|subsup|under|over|underover|multiscripts|prescripts|table|tr|td))$/
const ATTRIBUTES: ReadonlySet<string> = new Set([
  'display',
  'mathvariant',
  'stretchy',
  'fence',
  'form',
  'separator',
  'largeop',
  'movablelimits',
  'symmetric',
  'accent',
  'accentunder',
  'lspace',
  'rspace',
  'minsize',
  'maxsize',
  'linethickness',
  'width',
  'height',
  'depth',
  'voffset',
  'displaystyle',
  'scriptlevel',
  'columnspan',
  'rowspan',
])

function nodesOf(tree: MathNode): Node[] {
  if (tree.text !== undefined) return [tree.text]
  const children = (tree.children ?? []).flatMap(nodesOf)
  if (tree.type === undefined || !ELEMENTS.test(tree.type)) return children
  const attributes = Object.entries(tree.attributes ?? {}).filter(([name]) => ATTRIBUTES.has(name))
  const align = tree.type === 'mtd' ? /left|right/.exec(tree.style?.['textAlign'] ?? '')?.[0] : undefined
  return [el(tree.type, { ...Object.fromEntries(attributes), class: align && `align-${align}` }, children)]
}
