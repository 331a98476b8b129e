/** Lines to write on; a style for their number cannot be given, so each is an element. */
export function ruled(count: number): string {
  return `<div class="ruled" aria-hidden="true">${'<span></span>'.repeat(count)}</div>\n`
}

/** An empty frame as high as that many lines. */
export function space(count: number): string {
  return `<div class="space" aria-hidden="true">${'<span></span>'.repeat(count)}</div>\n`
}
