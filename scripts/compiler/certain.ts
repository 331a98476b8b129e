/**
 * What is there by the way the program is built, whatever an author writes: a key that was put into a map two lines
 * above, a group that takes part in every match.
 * @param what it is, for whoever made that untrue
 * @throws Error where it is missing: a fault of the program, never of a source
 */
export function certain<T>(value: T | null | undefined, what: string): T {
  if (value === undefined || value === null) throw new Error(`This cannot be: there is no ${what}.`)
  return value
}

/** A group that takes part in every match of its expression. */
export function groupOf(match: RegExpMatchArray, group: number): string {
  return certain(match[group], `group ${group} in “${match[0]}”`)
}

/** The element of a list at an index that is in it. */
export function itemAt<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new Error(`This cannot be: there is no element ${index} of ${list.length}.`)
  return item
}

/** What an expression finds in a text first; empty where it finds nothing. */
export const foundIn = (text: string, expression: RegExp): string => expression.exec(text)?.[0] ?? ''
