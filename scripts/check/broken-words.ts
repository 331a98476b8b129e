/**
 * Slides, or sheets, on which a narrow place breaks a word without a hyphen. Runs inside the page, where all are laid out.
 * @param own is it a deck of the kit? Headings of others have a size of their own.
 * @returns the first such word of each, by id
 */
export function brokenWords(own: boolean): [id: string, word: string][] {
  // Code may be broken anywhere.
  const OTHERS = 'code, pre, svg, math, .formula, .foot, .footnotes, .cites, .popover, [hidden]'
    + (own ? '' : ', h1, h2, h3, h4, h5, h6')
  const TEXT = ':is(p, li, td, th, dt, dd)'
  const OWN = ':is(h1, h2, h3, h4, .card-text, .option-text, .stage-name, .place-name, .phase-name, .cut-text > div)'
  // A word, or whom or where one writes to: one without a path, which may be broken, and as short as a column is narrow.
  const WORD =
    /(?<=^|[(“"„/])(?:[\p{Script=Latin}\p{M}]{3,200}|(?=[\p{L}\p{N}_@[\]-]{1,20}\.[\p{L}\p{N}])[\p{L}\p{N}_@[\].-]{5,24})(?=$|[.,;:!?)”"“/])/gu
  const isPath = (token: string): boolean => token.includes('/') && /[.:]/.test(token)
  const places = document.querySelectorAll<HTMLElement>(own ? '.slides > section, .sheet-text' : '.slides > section')
  return [...places].flatMap((slide): [string, string][] => {
    const blocks = slide.querySelectorAll(own ? `${TEXT}, ${OWN}` : `.content ${TEXT}`)
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
    if (!own && getComputedStyle(parent).hyphens === 'auto') return undefined
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
