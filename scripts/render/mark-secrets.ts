import { el, type Element, hasClass, type Node, type Secret, withAttributes } from '../compiler/content/node.ts'
import { SECRET } from '../compiler/content/secrets.ts'

/** A slide whose page says what of it is kept back: elements of it, or all of it (`whole`). */
export function markSlide<S extends Secret>(slide: Element<S>, whole: Secret | undefined): Element<S> {
  const within = whole === undefined ? [] : [whole]
  return {
    ...(whole === undefined ? slide : withAttributes(slide, { [SECRET]: whole })),
    children: slide.children.map((child) =>
      typeof child === 'object' && child.kind === 'element' && hasClass(child, 'notes')
        ? withAttributes(child, { [SECRET]: 'notes' satisfies Secret })
        : markNode(child, within)
    ),
  }
}

function markNode<S extends Secret>(node: Node<S>, within: readonly Secret[]): Node<S> {
  if (typeof node === 'string' || !('children' in node)) return node
  if (node.kind === 'element') return { ...node, children: node.children.map((child) => markNode(child, within)) }
  const { secret } = node
  if (within.includes(secret)) return { ...node, children: node.children.map((child) => markNode(child, within)) }
  const inside = [...within, secret]
  return { ...node, children: node.children.map((child) => conceal(markNode(child, inside), secret)) }
}

/** What stands in something concealed, with a mark that says so; text gets an element to have one. */
function conceal<S extends Secret>(node: Node<S>, secret: S): Node<S> {
  if (typeof node === 'string') return node.trim() === '' ? node : el('span', { [SECRET]: secret }, node)
  if (node.kind === 'key') return { ...node, marked: true }
  if (node.kind === 'concealed') return { ...node, children: node.children.map((child) => conceal(child, secret)) }
  if (node.kind === 'element') {
    const own = node.attributes[SECRET]
    return withAttributes(node, { [SECRET]: own === undefined ? secret : `${own} ${secret}` })
  }
  return el('div', { [SECRET]: secret }, node)
}
