/** What closes or goes on with something stands with what opened it. */
const GOES_ON = /^(?:[\])}]|end\b|else\b|elif\b|except\b|finally\b|catch\b|then\b|<\/)/

/**
 * Where code is parted that has room up to a line: in the last third of what has room, before the line that stands farthest
 * out. Of several it is one below an empty line, and then the last.
 * @param lineAt a line of the code; none where something else stands
 */
export function beginsAnew(from: number, to: number, lineAt: (at: number) => string | undefined): number {
  let best = { at: to, indent: Infinity, isBelow: false }
  // The next part begins with words.
  let first = to
  while (lineAt(first)?.trim() === '') first++
  for (let at = to; at >= to - (to - from) / 3; at--) {
    const line = lineAt(at === to ? first : at)
    const above = lineAt(at - 1)
    if (line === undefined || above === undefined) break
    const words = line.trim()
    if (words === '') continue
    const indent = line.length - line.trimStart().length
    const isBelow = above.trim() === '' || (at === to && first > to)
    const isBetter = indent < best.indent || (indent === best.indent && isBelow && !best.isBelow)
    if (isBetter && !GOES_ON.test(words)) best = { at, indent, isBelow }
  }
  // Empty lines at the head of a part are left out.
  let cut = best.at
  while (cut > from + 1 && lineAt(cut - 1)?.trim() === '') cut--
  return cut
}
