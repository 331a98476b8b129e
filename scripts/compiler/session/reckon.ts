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

/** `4 groups of 6`, `5 groups: 4 of 5, 1 of 4`. @param said a number of groups, and what stands before their size */
export function sayGroups(
  sizes: readonly number[],
  said: { readonly groupCount: (count: number) => string; readonly ofSize: string },
): string {
  const counts = new Map<number, number>()
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1)
  const head = said.groupCount(sizes.length)
  const [size, ...others] = counts.keys()
  return size !== undefined && others.length === 0
    ? head + said.ofSize + size
    : `${head}: ${[...counts].map(([size, count]) => count + said.ofSize + size).join(', ')}`
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

/** `2½`, `12`: plans count whole and half minutes. */
export function sayHalves(minutes: number): string {
  const whole = Math.floor(minutes)
  return minutes - whole === 0.5 ? `${whole === 0 ? '' : whole}½` : String(minutes)
}
