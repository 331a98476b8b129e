/**
 * Slides on which a narrow place breaks a word without a hyphen. Runs inside the page, where all are laid out.
 * @returns the first such word of each, by id
 */
export function brokenWords(): [id: string, word: string][] {
  // Code may be broken anywhere; headings have a size of their own.
  const OTHERS = 'code, pre, svg, math, .formula, h1, h2, h3, h4, h5, h6, .foot, .footnotes, .cites, .popover, [hidden]'
  // A word, or whom or where one writes to: one without a path, which may be broken, and as short as a column is narrow.
  const WORD =
    /(?<=^|[(“"„/])(?:[\p{Script=Latin}\p{M}]{3,40}|(?=[\p{L}\p{N}_@[\]-]{1,20}\.[\p{L}\p{N}])[\p{L}\p{N}_@[\].-]{5,24})(?=$|[.,;:!?)”"“/])/gu
  const isPath = (token: string): boolean => token.includes('/') && /[.:]/.test(token)
  return [...document.querySelectorAll<HTMLElement>('.slides > section')].flatMap((slide): [string, string][] => {
    const blocks = slide.querySelectorAll('.content :is(p, li, td, th, dt, dd)')
    for (const block of blocks) {
      for (const part of [block, ...block.querySelectorAll(':scope > :is(a, span, strong, em, b, i, mark)')]) {
        for (const node of part.childNodes) {
          const word = brokenIn(node)
          if (word !== undefined) return [[slide.id, word]]
        }
      }
    }
    return []
  })

  function brokenIn(node: Node): string | undefined {
    const parent = node.parentElement
    if (node.nodeType !== Node.TEXT_NODE || parent === null || parent.closest(OTHERS)) return undefined
    if (getComputedStyle(parent).hyphens === 'auto') return undefined
    const range = document.createRange()
    range.selectNodeContents(node)
    // What stands on one line breaks nothing.
    if (range.getClientRects().length < 2) return undefined
    for (const { index: start, 0: token } of (node.textContent ?? '').matchAll(/\S+/g)) {
      for (const { index, 0: word } of isPath(token) ? [] : token.matchAll(WORD)) {
        range.setStart(node, start + index)
        range.setEnd(node, start + index + word.length)
        const [first, ...others] = range.getClientRects()
        if (first !== undefined && others.some(({ top }) => top > first.top + first.height / 2)) return word
      }
    }
    return undefined
  }
}
