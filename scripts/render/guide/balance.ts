import { type Content, isElement, joinBlocks, type Node, type Secret } from '../../compiler/content/node.ts'
import { textOf } from '../../compiler/content/walk.ts'
import { itemAt } from '../../compiler/certain.ts'

/** Characters to a line of the column of steps, and of the broader one of the answer. */
const DOING = 44
const OUTCOME = 58

const BLOCKS: ReadonlySet<string> = new Set(['p', 'li', 'tr', 'h4', 'h5', 'h6'])

/** Lines that blocks take, about. */
const linesOf = (content: Content<Secret>, width: number): number =>
  content.reduce<number>((sum, node) => {
    if (!isElement(node)) return sum
    if (!BLOCKS.has(node.name)) return sum + linesOf(node.children, width)
    return sum + 0.2 + Math.ceil(textOf(node.children).length * (node.name === 'tr' ? 1.3 : 1) / width)
  }, 0)

/**
 * Notes to an exercise, as many paragraphs below its steps as make both columns end together; the others go below its
 * debrief. A list or a table is as one paragraph.
 * @param doing what stands above them below the steps
 * @param outcome what stands above the others
 */
export function shareNotes(
  notes: Content<Secret>,
  doing: Content<Secret>,
  outcome: Content<Secret>,
): readonly [left: Node<Secret>[], right: Node<Secret>[]] {
  const paragraphs = notes.filter((node) => typeof node !== 'string' || node.trim() !== '').map((node) => [node])
  const lengths = paragraphs.map((one) => linesOf(one, OUTCOME))
  let right = lengths.reduce((sum, one) => sum + one, linesOf(outcome, OUTCOME))
  let left = linesOf(doing, DOING)
  const count = paragraphs.findIndex((paragraph, index) => {
    left += linesOf(paragraph, DOING)
    right -= itemAt(lengths, index)
    return left > right
  })
  const kept = count < 0 ? paragraphs.length : count
  return [joinBlocks(paragraphs.slice(0, kept)), joinBlocks(paragraphs.slice(kept))]
}
