import { itemAt } from './certain.ts'
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
