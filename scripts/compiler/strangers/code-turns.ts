/** The lines of code that stand out press by press, as other programs name them, in the words of the dialect: where they
 * name none, all are alike. Empty where no press changes anything. */
export function turnsOf(given: string): string {
  const turns = given.replace(/\s+/g, '').split('|').map((turn) => (/^(?:\*|hide|none|)$/.test(turn) ? 'all' : turn))
  return turns.every((turn) => turn === 'all') ? '' : turns.join('|')
}

/** Does what stands behind a fence begin with options, as Slidev has them without a language: `{all|2}`, `{1,3}`, `{at:1}`?
 * A cell of code begins with its language. */
export const beginsWithOptions = (info: string): boolean => /^\{\s*(?:(?:all|none|hide)\b|[*\d]|\w+\s*:)/.test(info)
