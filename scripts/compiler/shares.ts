import { type Content, type Element, hasClass } from './content/node.ts'
import { elementsIn, textOf } from './content/walk.ts'
import { mapElements } from './content/map-nodes.ts'
import { itemAt } from './certain.ts'
import { widthOf } from './content/chinese.ts'

/** Characters of 22 px that fit into a line of one of the two columns, and how much of a line the gap between two
 * entries takes. */
const LINE = 49
const GAP = 0.6

/** Lines that the two columns of a slide have room for, with one to spare: a browser breaks them as it likes. */
const SLIDE = 33
const COLUMN = SLIDE / 2

/** How many slides some endnotes need, by the characters of each. */
export function slidesFor(lengths: readonly number[]): number {
  let count = 0
  let onSlide: number[] = []
  for (const length of lengths) {
    const height = Math.ceil(length / LINE) + GAP
    if (onSlide.length === 0 || heightOf([...onSlide, height]) > SLIDE) {
      count += 1
      onSlide = []
    }
    onSlide.push(height)
  }
  return count
}

/** The endnotes, in order, parted among `count` slides of two columns each so that the fullest is as low as may be. An
 * entry may go on in the other column. */
export function shareOut<Entry extends { readonly content: Content }>(
  entries: readonly Entry[],
  count: number,
): Entry[][] {
  // How high each entry and all before it are together.
  let sum = 0
  const sums = [0, ...entries.map(({ content }) => (sum += linesOf(content) + GAP))]
  // For each number of entries, counted from the first: how bad the best parting is, and where its last slide begins.
  let best = [0, ...entries.map(() => Infinity)]
  const starts: number[][] = []
  for (let slide = 0; slide < count; slide++) {
    const before = best
    const from = before.map((_, end) => end)
    best = before.map((_, end) => {
      let least = Infinity
      // No slide stays empty where there is something for each.
      for (let start = entries.length < count ? end : end - 1; start >= 0; start--) {
        // The power lets the fullest slide outweigh all others.
        const badness = itemAt(before, start) + (itemAt(sums, end) - itemAt(sums, start)) ** 16
        if (badness >= least) continue
        least = badness
        from[end] = start
      }
      return least
    })
    starts.push(from)
  }
  const shares: Entry[][] = []
  let end = entries.length
  for (const from of starts.reverse()) {
    const start = itemAt(from, end)
    shares.unshift(entries.slice(start, end))
    end = start
  }
  return shares
}

/** How the endnotes of one slide stand: all in one column, in two without a break in any, or as it comes. */
export function standing(entries: readonly { readonly content: Content }[]): 'few' | 'whole' | 'broken' {
  const heights = entries.map(({ content }) => linesOf(content) + GAP)
  if (heightOf(heights) <= COLUMN) return 'few'
  const first = heights.findIndex((_, at) => heightOf(heights.slice(0, at + 1)) > COLUMN)
  return heightOf(heights.slice(first)) <= COLUMN ? 'whole' : 'broken'
}

const heightOf = (heights: readonly number[]): number => heights.reduce((sum, height) => sum + height, 0)

/** How many lines an endnote takes on a slide, where remarks on its works are not shown. */
function linesOf(content: Content): number {
  const cites = elementsIn(content).some((one) => hasClass(one, 'csl-entry'))
  const isRemark = (one: Element): boolean => hasClass(one, 'work-note') || (cites && hasClass(one, 'explanation'))
  const shown = textOf(mapElements(content, (one) => (isRemark(one) ? [] : one)))
  return Math.ceil(widthOf(shown) / LINE)
}
