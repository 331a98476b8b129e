/** Control characters, and those that turn the direction of writing: a terminal obeys them instead of showing them. */
const ORDERS = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu

/**
 * Text from names and sources so that a terminal shows all of it and obeys none: an escape as `\x1b`.
 * @param keep characters that may stay, such as line ends
 */
export function visible(text: string, keep = ''): string {
  return text.replace(ORDERS, (character) => (keep.includes(character) ? character : written(character)))
}

function written(character: string): string {
  const code = character.charCodeAt(0).toString(16)
  return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`
}

/** A message for people, on standard error. */
export function tell(text: string): void {
  console.error(visible(text, '\n'))
}

/** What was asked for, on standard output. */
export function answer(text: string): void {
  console.log(visible(text, '\n'))
}
