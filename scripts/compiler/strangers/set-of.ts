/** Names with commas between, as a set. */
export const setOf = (text: string): ReadonlySet<string> => new Set(text.split(',').map((name) => name.trim()))
