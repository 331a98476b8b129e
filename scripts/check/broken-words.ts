/**
 * Slides on which a narrow place breaks a word without a hyphen. Runs inside the page, where all are laid out.
 * @returns their ids
 */
export function brokenWords(): string[] {
  // Addresses and code may be broken anywhere; headings have a size of their own.
  const OTHERS =
    'a, code, pre, svg, math, .formula, h1, h2, h3, h4, h5, h6, .foot, .footnotes, .cites, .popover, [hidden]'
  const WORD = /(?<=^|[\s(“"„])[\p{Script=Latin}\p{M}]{5,40}(?=$|[\s.,;:!?)”"“])/gu
  return [...document.querySelectorAll<HTMLElement>('.slides > section')]
    .filter((slide) =>
      [...slide.querySelectorAll('.content :is(p, li, td, th, dt, dd)')].some((block) =>
        [block, ...block.querySelectorAll(':scope > :is(span, strong, em, b, i, mark)')]
          .some((part) => [...part.childNodes].some(isBroken))
      )
    ).map(({ id }) => id)

  function isBroken(node: Node): boolean {
    const parent = node.parentElement
    if (node.nodeType !== Node.TEXT_NODE || parent === null || parent.closest(OTHERS)) return false
    if (getComputedStyle(parent).hyphens === 'auto') return false
    const range = document.createRange()
    range.selectNodeContents(node)
    // What stands on one line breaks nothing.
    if (range.getClientRects().length < 2) return false
    return [...(node.textContent ?? '').matchAll(WORD)].some(({ index, 0: word }) => {
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      const [first, ...others] = range.getClientRects()
      return first !== undefined && others.some(({ top }) => top > first.top + first.height / 2)
    })
  }
}
