/** A short name for some text, the same on every machine: equal text has an equal name, other text nearly never. */
export function nameOf(text: string): string {
  return (scramble(text, 0x9e3779b9) * 0x200000 + (scramble(text, 0x85ebca6b) & 0x1fffff)).toString(36).padStart(11,
    '0')
}

/** FNV-1a with a start of its own, then mixed, so that texts that differ in one letter lie far apart. */
function scramble(text: string, start: number): number {
  let hash = start >>> 0
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Numbers from 0 to below 1 that follow from a text: mulberry32. */
function* numbers(seed: string): Generator<number, never> {
  let state = scramble(seed, 0x811c9dc5)
  for (;;) {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000
  }
}

const TRIES = 24

/**
 * Shuffles by a seed: the same on paper, on screen and in every build. It starts from the alphabet, not from the
 * author's order, which often is that of the answer: whoever knows how the kit shuffles could shuffle back.
 * @param isGiveaway an order that must not come out, if any other can
 */
export function shuffle<T>(
  items: readonly T[],
  seed: string,
  textOf: (item: T) => string,
  isGiveaway: (items: readonly T[]) => boolean,
): T[] {
  // By code unit, not by locale: the order must be the same on every machine.
  const sorted = [...items].sort((a, b) => (textOf(a) < textOf(b) ? -1 : textOf(a) > textOf(b) ? 1 : 0))
  const random = numbers(seed)
  let shuffled = sorted
  for (let count = 0; count < TRIES; count++) {
    shuffled = [...sorted]
    for (let at = shuffled.length - 1; at > 0; at--) {
      const other = Math.floor(random.next().value * (at + 1))
      const [one, two] = [shuffled[at], shuffled[other]]
      if (one === undefined || two === undefined) continue
      shuffled[at] = two
      shuffled[other] = one
    }
    if (!isGiveaway(shuffled)) break
  }
  return shuffled
}
