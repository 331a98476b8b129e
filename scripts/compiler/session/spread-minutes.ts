/**
 * Minutes of an item parted among its slides, in proportion to what their decks plan for them; where these plan
 * nothing, the first one has all. Together they are the item's again, whatever is rounded.
 * @param planned minutes of each slide in its own deck.
 */
export function spreadMinutes(minutes: number, planned: readonly (number | undefined)[]): number[] {
  const weights = planned.map((each) => each ?? 0)
  const sum = weights.reduce((total, each) => total + each, 0)
  if (sum === 0) return weights.map((_, index) => (index === 0 ? minutes : 0))
  let shares = 0
  let given = 0
  return weights.map((each) => {
    // Each ends where it should, to a tenth of a minute: so nothing is lost on the way.
    shares += each
    const end = Math.round((minutes * 10 * shares) / sum)
    const own = (end - given) / 10
    given = end
    return own
  })
}
