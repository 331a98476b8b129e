/** Lines to write on; a style for their number cannot be given, so each is an element. */
export function ruled(count: number, name = 'ruled'): string {
  return `<div class="${name}" aria-hidden="true">${'<span></span>'.repeat(count)}</div>\n`
}

/** More than a page has, for what is left of one: the writer knows how much that is, when it was printed once. */
export const TO_THE_FOOT = ruled(34, 'ruled to-the-foot')

/** An empty frame as high as that many lines. */
export function space(count: number): string {
  return ruled(count, 'space')
}
