/** Data as JSON that may stand inside a `<script>`: a `<` in it could end the element. */
export function jsonForScript(data: object): string {
  return JSON.stringify(data).replace(/[<\u2028\u2029]/g, unicodeEscape)
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
