/** What is reckoned of a session from numbers alone. Pages reckon it anew in the browser: nothing is imported here. */

/**
 * Sizes of the groups for some people, as even as they go; nobody is left alone where the group is larger than one.
 * `groupSizes(13, 2)` is five pairs and a group of three.
 */
export function groupSizes(people: number, size: number): readonly number[] {
  let groups = Math.max(1, Math.ceil(people / size))
  if (size > 1 && groups > 1 && people < groups * 2) groups -= 1
  const least = Math.floor(people / groups)
  return Array.from({ length: groups }, (_, index) => (index < people % groups ? least + 1 : least))
}

/** How a language says so many groups, and so many of one size. */
export interface GroupWords {
  readonly groupCount: (count: number) => string
  readonly evenGroups: (count: number, size: number) => string
  readonly groupsEach: (count: number, size: number) => string
}

/** `4 groups of 6`, `5 groups: 4 of 5, 1 of 4`. */
export function sayGroups(sizes: readonly number[], said: GroupWords): string {
  const counts = new Map<number, number>()
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1)
  const [size, ...others] = counts.keys()
  return size !== undefined && others.length === 0
    ? said.evenGroups(sizes.length, size)
    : `${said.groupCount(sizes.length)}: ${[...counts].map(([each, count]) => said.groupsEach(count, each)).join(', ')}`
}

/** How many to print for some people, where a number of them share one. */
export function printCount(people: number, per: number, copies: number): number {
  return Math.ceil(people / per) * copies
}

/** What may be left out when time is short: what could go before what should stay, the longest first. Slack and breaks
 * stay. */
export function dropOrder<T extends { readonly minutes: number; readonly kind: string; readonly priority: string }>(
  items: readonly T[],
): readonly T[] {
  return ['could', 'should'].flatMap((priority) =>
    items.filter((item) => item.priority === priority && item.kind !== 'slack' && item.kind !== 'break').sort((a, b) =>
      b.minutes - a.minutes
    )
  )
}

/** `2½`, `12`: plans count whole and half minutes. @param decimal how the language says what is neither */
export function sayHalves(minutes: number, decimal: (value: number) => string = String): string {
  const whole = Math.floor(minutes)
  return minutes - whole === 0.5 ? `${whole === 0 ? '' : whole}½` : decimal(minutes)
}
