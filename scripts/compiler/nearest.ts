import { itemAt } from './certain.ts'
import { oneLine } from './problem.ts'
const LONGEST_NAME = 64

/** The right name that is nearest to a wrong one, if any is near enough to be meant. */
export function nearest(wrong: string, right: Iterable<string>): string | undefined {
  if (wrong.length > LONGEST_NAME) return undefined
  const word = wrong.toLowerCase()
  // A third of the letters may be wrong, at least one and at most four.
  let allowed = Math.min(4, Math.max(1, Math.floor(word.length / 3)))
  let found: string | undefined
  for (const name of right) {
    if (Math.abs(name.length - word.length) > allowed) continue
    const distance = editDistance(word, name.toLowerCase())
    if (distance > allowed || (found !== undefined && distance === allowed)) continue
    found = name
    allowed = distance
    if (distance === 0) break
  }
  return found
}

/** `Did you mean “x”?` followed by the fallback advice, or the advice alone. */
export function advise(wrong: string, right: Iterable<string>, advice: string): string {
  const name = nearest(wrong, right)
  return name === undefined ? advice : `Did you mean “${name}”? ${advice}`
}

/** So that a list of a thousand wrong names does not become a message of a million letters. */
export const MOST_NAMES = 12

/** `“a”, “b” and “c”`, the first few of many. */
export function listed(texts: readonly string[]): string {
  const shown = texts.slice(0, MOST_NAMES).map((text) => `“${oneLine(text, 40)}”`)
  const more = texts.length > MOST_NAMES ? [`${texts.length - MOST_NAMES} more`] : []
  const [last = '', ...others] = [...shown, ...more].reverse()
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`
}

/** Edit distance in which two letters that changed places count once, row by row. */
function editDistance(a: string, b: string): number {
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
        ? itemAt(before, j - 2) + 1
        : Infinity
      current.push(
        Math.min(itemAt(previous, j - 1) + change, itemAt(previous, j) + 1, itemAt(current, j - 1) + 1, swapped),
      )
    }
    before = previous
    previous = current
  }
  return itemAt(previous, b.length)
}
