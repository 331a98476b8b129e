import { itemAt } from './certain.ts'
import { oneLine } from './problem.ts'
const LONGEST_NAME = 64

/** The right name that is nearest to a wrong one, if any is near enough to be meant. */
export function nearest(wrong: string, right: Iterable<string>): string | undefined {
  if (wrong.length > LONGEST_NAME) return undefined
  const word = wrong.toLowerCase()
  // A third of the letters may be wrong, at least one and at most four.
  const allowed = Math.min(4, Math.max(1, Math.floor(word.length / 3)))
  let found: { readonly name: string; readonly distance: number } | undefined
  for (const name of right) {
    const near = name.toLowerCase()
    const most = allowed === 1 && isMixedUp(word, near) ? 2 : allowed
    if (Math.abs(near.length - word.length) > most) continue
    const distance = editDistance(word, near)
    if (distance <= most && (found === undefined || distance < found.distance)) found = { name, distance }
    if (distance === 0) break
  }
  return found?.name
}

/** Of a short word: the same beginning, and all letters but one, in whatever order: `gole` for `goal`. */
function isMixedUp(a: string, b: string): boolean {
  if (a.length < 4 || a.length !== b.length || a[0] !== b[0]) return false
  const left = [...b]
  for (const letter of a) if (left.includes(letter)) left.splice(left.indexOf(letter), 1)
  return left.length < 2
}

/** `Did you mean “x”?` followed by the fallback advice, or the advice alone. */
export const advise = (wrong: string, right: Iterable<string>, advice: string): string =>
  guessed(nearest(wrong, right), advice)

/** The same, where the name is found already. */
export const guessed = (name: string | undefined, advice: string): string =>
  name === undefined ? advice : `Did you mean “${name}”? ${advice}`

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
